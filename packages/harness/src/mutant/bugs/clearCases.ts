import { askingAgainChangesNothing } from "../../law/askingAgainChangesNothing.ts"
import type { Mutant } from "../Mutant.ts"

const bug = (name: string, file: string, find: string, replace: string): Mutant => ({
  name: `asked often, ${name}`,
  file: `evaluate/clear/${file}`,
  find,
  replace,
  law: askingAgainChangesNothing
})

/** Bugs that show only once a request has been asked so often that its statements have become code. */
export const clearCases: ReadonlyArray<Mutant> = [
  bug("one account suffices", "clearCase.ts", "crossAccount ? Admits.guardrail(own, other)", "crossAccount ? own"),
  bug(
    "a resource-based grant counts for nothing inside one account",
    "clearCase.ts",
    "return trusted === Admits.allow ? trusted : unclear",
    "return trusted"
  ),
  bug("session policies are forgotten", "clearCase.ts", "!applies(sessionPolicies) &&", ""),
  bug("an endpoint lets everything pass", "clearCase.ts", "!applies(vpcEndpoint) &&", ""),
  bug(
    "a role's boundary is forgotten",
    "halves.ts",
    "[identityBased, permissionsBoundary].filter(applies)",
    "[identityBased].filter(applies)"
  ),
  bug(
    "resource control policies deny nothing",
    "halves.ts",
    "[...denies(controls), ...denies(speakers)]",
    "denies(speakers)"
  ),
  bug(
    "policies that say nothing allow everything",
    "halves.ts",
    "!speakers.some(isUnconditional)",
    "speakers.length > 0 && !speakers.some(isUnconditional)"
  ),
  bug(
    "a pattern need not begin as it says",
    "code/stretches.ts",
    "  return [\n    begins(first),\n    ...ends",
    "  return [\n    ...ends"
  ),
  bug(
    "one letter tells two beginnings apart",
    "code/stretches.ts",
    "[start.first, next, ...remaining]",
    "[start.first, next]"
  ),
  bug("a negated operator holds where its opposite does", "code/statement.ts", 'negated ? "!" : ""', '""'),
  bug("`NotResource` names what it lists", "code/statement.ts", "matcher.negated ? `!${some}` : some", "some"),
  bug(
    "everyone is granted what is granted to anyone",
    "code/statement.ts",
    "if (named === undefined || isEveryone(named)) return []",
    "return []"
  ),
  bug("what is unknown counts as true", "judgeByCode.ts", "return open ? ${unclear} : ${admits}", "return ${admits}")
]
