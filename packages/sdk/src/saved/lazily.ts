const settle = (target: object, name: string, value: unknown): unknown => {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true })
  return value
}

/** Gives an object a property that is worked out when it is first read. */
export const lazily = (target: object, name: string, read: () => unknown): void => {
  Object.defineProperty(target, name, {
    enumerable: true,
    configurable: true,
    get: () => settle(target, name, read())
  })
}
