/** Gives an object a property that is worked out when it is first read. */
export const lazily = (target: object, name: string, read: () => object | string): void => {
  let value: object | string | undefined
  // Replacing the property by its value would cost far more than the call does.
  Object.defineProperty(target, name, { enumerable: true, get: () => (value ??= read()) })
}
