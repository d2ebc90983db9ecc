import type { Measurement } from "../measure/Measurement.ts"
import { figure } from "./figures.ts"

const width = 720
const height = 360
const margin = { left: 90, right: 250, top: 30, bottom: 50 }
const colours = ["#4477aa", "#ee6677", "#228833", "#aa3377"]

interface Axes {
  readonly x: (size: number) => number
  readonly y: (value: number) => number
}

// Sizes stand side by side: nothing added has a place too. Values are logarithmic.
const axesOf = (sizes: ReadonlyArray<number>, values: ReadonlyArray<number>): Axes => {
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))]
  const [across, down] = [width - margin.left - margin.right, height - margin.top - margin.bottom]
  return {
    x: (size) => Math.round(margin.left + (across * sizes.indexOf(size)) / (sizes.length - 1)),
    y: (value) => Math.round(height - margin.bottom - (down * (Math.log10(value) - low)) / Math.max(1, high - low))
  }
}

const text = (x: number, y: number, anchor: string, words: string): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}">${words}</text>`

const grid = ({ x, y }: Axes, sizes: ReadonlyArray<number>, values: ReadonlyArray<number>): ReadonlyArray<string> => {
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))]
  const right = width - margin.right
  const levels = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at))
  return [
    ...levels.flatMap((value) => [
      `<line x1="${margin.left}" y1="${y(value)}" x2="${right}" y2="${y(value)}" stroke="#ddd"/>`,
      text(margin.left - 8, y(value) + 4, "end", figure({ unit: "ns per decision", value }))
    ]),
    ...sizes.map((size) => text(x(size), height - margin.bottom + 20, "middle", size.toLocaleString("en-US"))),
    text((margin.left + right) / 2, height - 8, "middle", "added that cannot matter")
  ]
}

const curve = (points: ReadonlyArray<Measurement>, axes: Axes, at: number): ReadonlyArray<string> => {
  const colour = colours[at % colours.length]!
  const path = points.map(({ size, value }) => `${axes.x(size!)},${axes.y(value)}`).join(" ")
  const y = margin.top + at * 22
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    `<rect x="${width - margin.right + 20}" y="${y - 6}" width="14" height="4" fill="${colour}"/>`,
    text(width - margin.right + 40, y, "start", points[0]!.measure)
  ]
}

/** The cost of a decision over what was added to its world, as SVG; a flat line is what is wanted. */
export const plot = (found: ReadonlyArray<Measurement>): string => {
  const sizes = [...new Set(found.map(({ size }) => size!))]
  const values = found.map(({ value }) => value)
  const axes = axesOf(sizes, values)
  const curves = [...Map.groupBy(found, ({ measure }) => measure).values()]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...grid(axes, sizes, values),
    ...curves.flatMap((points, at) => curve(points, axes, at)),
    "</svg>",
    ""
  ].join("\n")
}
