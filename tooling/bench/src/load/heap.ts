/** The bytes of the heap that are in use, after collecting what is not. */
export const heap = (): number => {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
