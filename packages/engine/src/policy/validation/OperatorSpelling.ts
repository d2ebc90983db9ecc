import * as OperatorName from "../ConditionOperatorName.ts"
import * as Spelling from "../Spelling.ts"

const names: ReadonlyArray<string> = OperatorName.bases.flatMap((base) =>
  base === "Null" ? [base] : [base, `${base}IfExists`]
)

const quantifiers: ReadonlyArray<string> = ["ForAllValues", "ForAnyValue"]

const nearestWith = (prefix: string, rest: string): string | undefined => {
  const quantifier = Spelling.nearest(prefix, quantifiers)
  const base = Spelling.nearest(rest, names)
  return quantifier === undefined || base === undefined ? undefined : `${quantifier}:${base}`
}

/** The help for an operator that AWS does not know. */
export const help = (name: string): string | undefined => {
  if (name === "NullIfExists") return "`Null` asks for absence itself; leave out `IfExists`"
  const colon = name.indexOf(":")
  const found = colon < 0 ? Spelling.nearest(name, names) : nearestWith(name.slice(0, colon), name.slice(colon + 1))
  return found === undefined ? undefined : `did you mean \`${found}\`?`
}
