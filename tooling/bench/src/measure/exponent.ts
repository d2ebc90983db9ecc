const mean = (values: ReadonlyArray<number>): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The power of the size that the value grows with, by least squares on logarithms: 1 is linear. */
export const exponent = (points: ReadonlyArray<readonly [size: number, value: number]>): number => {
  const xs = points.map(([size]) => Math.log(size))
  const ys = points.map(([, value]) => Math.log(value))
  const [x, y] = [mean(xs), mean(ys)]
  const shared = mean(xs.map((one, at) => (one - x) * (ys[at]! - y)))
  return shared / mean(xs.map((one) => (one - x) ** 2))
}
