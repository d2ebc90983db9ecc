import type { Unit } from "../measure/Measurement.ts"

const steps: ReadonlyArray<readonly [size: number, unit: string]> = [
  [1e9, "s"],
  [1e6, "ms"],
  [1e3, "µs"],
  [1, "ns"]
]

/** Three digits, with commas between thousands. */
export const digits = (value: number): string =>
  value.toLocaleString("en-US", { maximumSignificantDigits: 3, useGrouping: true })

const duration = (nanoseconds: number): string => {
  const [size, unit] = steps.find(([one]) => Math.abs(nanoseconds) >= one) ?? [1, "ns"]
  return `${digits(nanoseconds / size)} ${unit}`
}

const memory = (bytes: number): string => {
  if (bytes >= 1024 ** 3) return `${digits(bytes / 1024 ** 3)} GB`
  return bytes >= 1024 ** 2 ? `${digits(bytes / 1024 ** 2)} MB` : `${digits(bytes)} B`
}

const units: Readonly<Record<Unit | "ratio", (value: number) => string>> = {
  bytes: memory,
  "bytes per decision": (value) => memory(Math.max(0, value)),
  exponent: (value) => `power ${value.toFixed(2)}`,
  ms: (value) => duration(value * 1e6),
  "ns per decision": duration,
  "ns per thing added": (value) => `${value.toFixed(3)} ns each`,
  ratio: (value) => `${digits(value)} ×`
}

/** A figure with its unit, for people. */
export const figure = ({ unit, value }: { readonly unit: Unit | "ratio"; readonly value: number }): string =>
  units[unit](value)

export const percent = (part: number): string => `${(part * 100).toFixed(0)}%`
