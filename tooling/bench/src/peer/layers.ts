import type { Contestant } from "../contestant/Contestant.ts"
import type { StatementJson } from "../setting/PolicyJson.ts"
import type { Question, Setting } from "../setting/Setting.ts"

/** The statements of one policy type, or of one level of it. */
export type Layer = ReadonlyArray<StatementJson>

const everything: StatementJson = { Effect: "Allow", Action: ["*"], Resource: ["*"] }

/**
 * The policies of a setting as layers that must all allow, for engines that know no policy types: across accounts a
 * request is allowed if each of them has an Allow and none a Deny. The caller's own policies come first, the bucket's
 * second.
 */
export const layersOf = ({ policies }: Setting): readonly [identity: Layer, ...ReadonlyArray<Layer>] => [
  policies.identityBased.flatMap(({ Statement }) => Statement),
  policies.resourceBased.Statement,
  ...(policies.permissionsBoundary === undefined ? [] : [policies.permissionsBoundary.Statement]),
  ...policies.serviceControl.map(({ Statement }) => Statement),
  ...(policies.resourceControl === undefined ? [] : [[everything, ...policies.resourceControl.Statement]])
]

/** The principal a statement names by ARN; `undefined` where it names none, or everyone. */
export const namedPrincipal = ({ Principal }: StatementJson): string | undefined =>
  Principal === undefined || Principal === "*" ? undefined : Principal.AWS

/** All the keys a request has, for engines that derive none. */
export const keysOf = ({ derived }: Setting, { request }: Question): Readonly<Record<string, string>> => ({
  ...derived,
  ...(request.context as Readonly<Record<string, string>> | undefined)
})

const quoted = (text: string): string => text.replaceAll(/[.+^${}()|[\]\\]/g, (found) => `[${found}]`)

/** Patterns with `*` as one regular expression, for engines that have nothing nearer. */
export const patternText = (patterns: ReadonlyArray<string>): string =>
  `^(?:${patterns.map((pattern) => quoted(pattern).replaceAll("*", ".*")).join("|")})$`

/** Ranges of addresses whose length is a multiple of eight bits, as a regular expression. */
export const rangesText = (ranges: ReadonlyArray<string>): string => {
  const prefixes = ranges.map((range) => {
    const [address = "", bits = ""] = range.split("/")
    return `${address
      .split(".")
      .slice(0, Number(bits) / 8)
      .join("[.]")}[.]`
  })
  return `^(?:${prefixes.join("|")})`
}

/** A peer that is asked layer by layer on input made ready beforehand: allowed if every layer allows. */
export const byLayers = <Asked>(
  engine: string,
  pool: ReadonlyArray<Asked>,
  layers: ReadonlyArray<(asked: Asked) => boolean>
): Contestant => {
  const allows = (asked: Asked): boolean => {
    for (const layer of layers) if (!layer(asked)) return false
    return true
  }
  return {
    engine,
    measure: "decision",
    decisions: pool.length,
    answers: () => pool.map((asked) => (allows(asked) ? "Allow" : "Deny")),
    sweep: () => {
      let allowed = 0
      for (const asked of pool) if (allows(asked)) allowed++
      return allowed
    }
  }
}
