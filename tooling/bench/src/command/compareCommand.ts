import { type Compared, compare, limit } from "../against/compare.ts"
import { loadRevision } from "../against/loadRevision.ts"
import { checkOut, findRevision } from "../against/revision.ts"
import { digits, figure } from "../render/figures.ts"
import { measurementLine } from "../render/json.ts"
import type { Comparing } from "./options.ts"

/** What a command prints, and its exit code. */
export interface Outcome {
  readonly text: string
  readonly exitCode: 0 | 1 | 2
}

const isSlow = (one: Compared): boolean => "ratio" in one && one.ratio > limit

const line = (one: Compared): string => {
  const name = `${one.workload} ${one.measure}`.padEnd(18)
  if ("skipped" in one) return `${name} not compared: ${one.skipped}`
  const [ours, other] = one.found
  const verdict = isSlow(one) ? `SLOWER than ${limit} ×` : "fine"
  return `${name} ${figure(ours!).padStart(8)} now, ${figure(other!).padStart(8)} then: ${digits(one.ratio)} ×, ${verdict}`
}

const lines = (compared: ReadonlyArray<Compared>, output: Comparing["output"]): ReadonlyArray<string> =>
  output === "table"
    ? compared.map(line)
    : compared.flatMap((one) => ("found" in one ? one.found.map(measurementLine) : []))

/** The engine of this tree beside that of another revision. Where there is nothing to compare with, that is fine. */
export const compareCommand = async (root: string, { output, revision }: Comparing): Promise<Outcome> => {
  const found = findRevision(root, revision)
  if ("unknown" in found) return { text: `error: unknown revision \`${found.unknown}\``, exitCode: 2 }
  if ("missing" in found) return { text: `nothing compared: ${found.missing}`, exitCode: 0 }
  const sources = checkOut(root, found.commit)
  if (sources === undefined) return { text: `nothing compared: ${found.commit} has no engine`, exitCode: 0 }
  const compared = await compare(loadRevision(sources, found.commit))
  return { text: lines(compared, output).join("\n"), exitCode: compared.some(isSlow) ? 1 : 0 }
}
