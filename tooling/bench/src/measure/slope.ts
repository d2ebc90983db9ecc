type Point = readonly [size: number, value: number]

const mean = (values: ReadonlyArray<number>): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** How much the value grows with each unit of the size, by least squares: 0 is flat. */
export const slope = (points: ReadonlyArray<Point>): number => {
  const [x, y] = [mean(points.map(([size]) => size)), mean(points.map(([, value]) => value))]
  const shared = mean(points.map(([size, value]) => (size - x) * (value - y)))
  return shared / mean(points.map(([size]) => (size - x) ** 2))
}

/** The power of the size that the value grows with: 1 is linear. */
export const exponent = (points: ReadonlyArray<Point>): number =>
  slope(points.map(([size, value]) => [Math.log(size), Math.log(value)]))
