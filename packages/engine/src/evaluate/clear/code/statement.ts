import type { ConditionMatcher } from "../../../match/condition/block.ts"
import type { Comparison } from "../../../match/condition/comparison.ts"
import type { PrincipalMatcher } from "../../../match/principal.ts"
import * as resource from "../../../match/resource.ts"
import * as ConditionOperatorName from "../../../policy/ConditionOperatorName.ts"
import * as Caller from "../../../request/Caller.ts"
import type { RequestContext } from "../../../request/RequestContext.ts"
import * as ResourceGrant from "../../../verdict/ResourceGrant.ts"
import { principalGrant } from "../../statement.ts"
import type { Speaker } from "../Half.ts"
import * as stretches from "./stretches.ts"
import { all, any, text, truth, type Writer } from "./Writer.ts"

/** Names users and roles by their ARNs, and nothing else. */
const namesIdentitiesOnly = ({ accounts, isPlain, namesSessions, negated }: PrincipalMatcher): boolean =>
  isPlain && !negated && !namesSessions && accounts.size === 0

const isEveryone = ({ everyAwsPrincipal, everyone, negated }: PrincipalMatcher): boolean =>
  !negated && (everyone || everyAwsPrincipal)

/** Whether the statement speaks of the caller, who has an account. @clause match.principal */
const principal = (writer: Writer, speaker: Speaker): ReadonlyArray<string> => {
  const named = speaker.principal
  if (named === undefined || isEveryone(named)) return []
  if (namesIdentitiesOnly(named)) {
    const who = writer.once(`${writer.constant(Caller.identityArn)}(context.caller)`)
    return [writer.once(any([...named.identities].map((arn) => `${who.first} === ${text(arn)}`))).first]
  }
  const speaks = (context: RequestContext) => ResourceGrant.applicability(principalGrant(speaker, context))
  return [truth(`${writer.constant(speaks)}(context)`)]
}

/** What is written about the statements of one half. */
export interface Page {
  readonly writer: Writer
  /** Whether the resource begins with some text. */
  readonly begins: stretches.Begins
}

const pattern = ({ begins, writer }: Page, one: resource.ResourcePattern): string => {
  if (one.kind === "everything") return "true"
  if (one.kind === "nothing") return "false"
  const pieces = resource.stretchesOf(one)
  if (pieces !== undefined) return stretches.holds("resource", begins, pieces)
  return "fixed" in one && one.fixed !== undefined
    ? `${writer.constant(one.fixed)}(resource)`
    : truth(`${writer.constant(one.matches)}(context)`)
}

/** What the literal text of the patterns begins with, of those that begin with any. */
export const beginnings = ({ resource: matcher }: Speaker): ReadonlyArray<string> =>
  (matcher?.patterns ?? []).flatMap((one) => resource.stretchesOf(one)?.[0] ?? []).filter((first) => first !== "")

/** Whether the statement names the resource. @clause match.resource */
const named = (page: Page, matcher: resource.ResourceMatcher | undefined): ReadonlyArray<string> => {
  if (matcher === undefined) return []
  if (matcher.patterns.length === 0) return ["false"]
  const some = any(matcher.patterns.map((one) => pattern(page, one)))
  return [matcher.negated ? `!${some}` : some]
}

/** A single value is the usual one, and stands in a list. */
const valueOf = (writer: Writer, { lookupKey, read }: ConditionMatcher): string =>
  `((x = given.get(${text(lookupKey)})) !== undefined && x.length === 1 ? x[0] : ${writer.constant(read)}(context))`

const compared = (writer: Writer, { fixed, stretches: lazy }: Comparison, value: string): string => {
  const pieces = lazy?.()
  return pieces === undefined
    ? `${writer.constant(fixed)}(${value})`
    : stretches.holds(value, stretches.beginsWith(value), pieces)
}

const comparesTextAlone = ({ comparisons, name }: ConditionMatcher): boolean =>
  name !== undefined &&
  name.quantifier === undefined &&
  comparisons.length > 0 &&
  comparisons.every(({ fixed }) => fixed !== undefined)

/** Whether one key under one operator holds; all but a single value is left to the operator. @clause condition.operators */
const condition = (writer: Writer, matcher: ConditionMatcher): string => {
  const value = writer.once(valueOf(writer, matcher))
  const holds = (of: string): string => truth(`${writer.constant(matcher.holds)}(${of}, context)`)
  if (!comparesTextAlone(matcher)) return holds(value.first)
  const matches = any(matcher.comparisons.map((comparison) => compared(writer, comparison, value.known)))
  const negated = matcher.name !== undefined && ConditionOperatorName.isNegated(matcher.name.base)
  return `(typeof ${value.first} === "string" ? ${negated ? "!" : ""}${matches} : ${holds(value.known)})`
}

/** JavaScript that is true where the statement applies. @clause evaluation.statement */
export const statement = (page: Page, speaker: Speaker): string =>
  all([
    ...principal(page.writer, speaker),
    ...named(page, speaker.resource),
    ...speaker.conditions.map((matcher) => condition(page.writer, matcher))
  ])
