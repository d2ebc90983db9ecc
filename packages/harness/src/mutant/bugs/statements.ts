import { actionCaseDoesNotMatter } from "../../law/actionCaseDoesNotMatter.ts"
import { addingADenyNeverAllows } from "../../law/addingADenyNeverAllows.ts"
import { addingAnAllowNeverDenies } from "../../law/addingAnAllowNeverDenies.ts"
import { defaultDeny } from "../../law/defaultDeny.ts"
import { mergingPoliciesDoesNotMatter } from "../../law/mergingPoliciesDoesNotMatter.ts"
import { notActionSpeaksOfAllElse } from "../../law/notActionSpeaksOfAllElse.ts"
import { notResourceSpeaksOfAllElse } from "../../law/notResourceSpeaksOfAllElse.ts"
import { oldVersionsHaveNoVariables } from "../../law/oldVersionsHaveNoVariables.ts"
import { orderDoesNotMatter } from "../../law/orderDoesNotMatter.ts"
import { printingLosesNothing } from "../../law/printingLosesNothing.ts"
import { questionMarkMatchesOne } from "../../law/questionMarkMatchesOne.ts"
import { repetitionDoesNotMatter } from "../../law/repetitionDoesNotMatter.ts"
import { unrelatedStatementsChangeNothing } from "../../law/unrelatedStatementsChangeNothing.ts"
import { resourceCaseMatters } from "../../law/resourceCaseMatters.ts"
import { splittingDoesNotMatter } from "../../law/splittingDoesNotMatter.ts"
import { starMatchesAnyRun } from "../../law/starMatchesAnyRun.ts"
import { variablesAreLiteral } from "../../law/variablesAreLiteral.ts"
import type { Mutant } from "../Mutant.ts"

/** Bugs in how statements are read. */
export const statements: ReadonlyArray<Mutant> = [
  {
    name: "what nobody speaks of is allowed",
    file: "evaluate/policySet.ts",
    find: "missing.length === 0 ? Admits.implicitDeny : Admits.anything",
    replace: "missing.length === 0 ? Admits.allow : Admits.anything",
    law: defaultDeny
  },
  {
    name: "a deny of NotAction allows",
    file: "evaluate/statement.ts",
    find: "({ appliesElsewhere, effect }: CompiledStatement, context: RequestContext): Admits.Admits =>\n  word(effect, appliesElsewhere(context))",
    replace:
      '({ action: { negated }, appliesElsewhere, effect }: CompiledStatement, context: RequestContext): Admits.Admits =>\n  word(negated ? "Allow" : effect, appliesElsewhere(context))',
    law: addingADenyNeverAllows
  },
  {
    name: "only the last policy is read",
    file: "evaluate/policySet.ts",
    find: "policies.flatMap(compile)",
    replace: "policies.slice(-1).flatMap(compile)",
    law: addingAnAllowNeverDenies
  },
  {
    name: "the first statement that applies decides",
    file: "evaluate/policySet.ts",
    find: "  const naming = indexStatements(policies.flatMap(compile))\n  return (context) => add(naming(context.action), start, context)",
    replace:
      "  const each = policies.flatMap(compile).map((statement) => indexStatements([statement]))\n  return (context) => each.map((naming) => add(naming(context.action), start, context)).find((said) => said !== start) ?? start",
    law: orderDoesNotMatter
  },
  {
    name: "saying it twice takes it back",
    file: "evaluate/speakers.ts",
    find: "    if (said === Admits.allow || said === Admits.explicitDeny) return said\n    said = Admits.union(said, wordOfNamed(statement, context))",
    replace:
      "    if (said === Admits.explicitDeny) return said\n    const added = wordOfNamed(statement, context)\n    said = said === Admits.allow && added === Admits.allow ? Admits.implicitDeny : Admits.union(said, added)",
    law: repetitionDoesNotMatter
  },
  {
    name: "among many statements those about one resource are not found",
    file: "evaluate/speakers.ts",
    find: "return others === undefined ? before : fold(others, before, context)",
    replace: "return others === undefined || before !== 0 ? before : fold(others, before, context)",
    law: unrelatedStatementsChangeNothing
  },
  {
    name: "only the first action of a statement is read",
    file: "match/action.ts",
    find: "const values = element.values.map(",
    replace: "const values = element.values.slice(0, 1).map(",
    law: splittingDoesNotMatter
  },
  {
    name: "only the first resource of a statement is read",
    file: "match/resource.ts",
    find: "element.values.map(compilePattern(parse))",
    replace: "element.values.slice(0, 1).map(compilePattern(parse))",
    law: splittingDoesNotMatter
  },
  {
    name: "each session policy must allow by itself",
    file: "evaluate/guardrail/session.ts",
    find: "whereBinding(slot, readPolicySet)",
    replace:
      "whereBinding(slot, (passed) => passed.policies.length < 2 ? readPolicySet(passed) : (context) => Math.min(...passed.policies.map((policy) => readPolicySet({ ...passed, policies: [policy] })(context))))",
    law: mergingPoliciesDoesNotMatter
  },
  {
    name: "actions compare with regard to case",
    file: "match/action.ts",
    find: "element.values.map((value) => value.toLowerCase())",
    replace: "[...element.values]",
    law: actionCaseDoesNotMatter
  },
  {
    name: "NotAction is read as Action",
    file: "match/action.ts",
    find: "isNamed(matcher, asked) !== matcher.negated",
    replace: "isNamed(matcher, asked)",
    law: notActionSpeaksOfAllElse
  },
  {
    name: "NotResource is read as Resource",
    file: "match/resource.ts",
    find: "inverted ? (context) => Applicability.not(names(context)) : names",
    replace: "names",
    law: notResourceSpeaksOfAllElse
  },
  {
    name: "resources compare without regard to case",
    file: "match/resource.ts",
    find: "Applicability.of(fixed(target.resource))",
    replace:
      "Applicability.of(fixed(target.resource) || fixed(target.resource.replace(/[^:]*$/, (tail) => tail.toUpperCase())))",
    law: resourceCaseMatters
  },
  {
    name: "a star stops at a line break",
    file: "match/wildcard.ts",
    find: "  let at = first.length\n",
    replace: '  let at = first.length\n  if (text.slice(at, end).includes("\\n")) return false\n',
    law: starMatchesAnyRun
  },
  {
    name: "a star stops at a slash",
    file: "match/wildcard.ts",
    find: "  let at = first.length\n",
    replace: '  let at = first.length\n  if (text.slice(at, end).includes("/")) return false\n',
    law: starMatchesAnyRun
  },
  {
    name: "a star needs a character",
    file: "match/wildcard.ts",
    find: "if (end < at ||",
    replace: "if (end <= at ||",
    law: starMatchesAnyRun
  },
  {
    name: "a question mark matches all that is left",
    file: "match/wildcard.ts",
    find: "      at = after(text, at)\n",
    replace: "      at = text.length\n",
    law: questionMarkMatchesOne
  },
  {
    name: "a question mark may match nothing",
    file: "match/wildcard.ts",
    find: "} else if (wanted === question) {\n      token++\n      at = after(text, at)\n",
    replace:
      "} else if (wanted === question) {\n      token++\n      at = tokens.length - token > text.length - at - 1 ? at : after(text, at)\n",
    law: questionMarkMatchesOne
  },
  {
    name: "variables are filled in whatever the version",
    file: "compile/statement.ts",
    find: 'version === "2012-10-17" ? PolicyVariable.parse : PolicyVariable.parseWithoutVariables',
    replace: "PolicyVariable.parse",
    law: oldVersionsHaveNoVariables
  },
  {
    name: "wildcards in a variable's value are wildcards",
    file: "match/variable.ts",
    find: "pieces.push(piece)",
    replace: 'pieces.push(...piece.split("*"))',
    law: variablesAreLiteral
  },
  {
    name: "NotPrincipal is printed as Principal",
    file: "policy/PolicyPrinter.ts",
    find: 'named("Principal", element.negated)',
    replace: '"Principal"',
    law: printingLosesNothing
  },
  {
    name: "identity providers are not printed",
    file: "policy/PolicyPrinter.ts",
    find: '    ...listed("Federated", element.federated),\n',
    replace: "",
    law: printingLosesNothing
  }
]
