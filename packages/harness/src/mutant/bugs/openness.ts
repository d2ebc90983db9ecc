import { admitsAreExact } from "../../law/admitsAreExact.ts"
import { decidingStatementsDecide } from "../../law/decidingStatementsDecide.ts"
import { everyRemedyWorks } from "../../law/everyRemedyWorks.ts"
import { proofsAgreeWithDecisions } from "../../law/proofsAgreeWithDecisions.ts"
import { remediesOpenNothingElse } from "../../law/remediesOpenNothingElse.ts"
import { undeterminedIsSound } from "../../law/undeterminedIsSound.ts"
import type { Mutant } from "../Mutant.ts"

/** Bugs in how what is open is told, and what is closed explained. */
export const openness: ReadonlyArray<Mutant> = [
  {
    name: "an unknown resource policy counts as none",
    file: "evaluate/policySet.ts",
    find: "missing.length === 0 ? ResourceGrant.silent : ResourceGrant.anything",
    replace: "ResourceGrant.silent",
    law: undeterminedIsSound
  },
  {
    name: "an unknown identity policy counts as none",
    file: "evaluate/policySet.ts",
    find: "slot.missing.length === 0 ? Admits.implicitDeny : Admits.anything",
    replace: "Admits.implicitDeny",
    law: undeterminedIsSound
  },
  {
    name: "an open policy type leaves everything open",
    file: "evaluate/Readings.ts",
    find: ": settlements(readings).reduce((admits, settled) => admits | combine(settled), 0)",
    replace: ": 7",
    law: admitsAreExact
  },
  {
    name: "the proof forgets the levels of an organization",
    file: "evaluate/provePolicyType.ts",
    find: "word = reader.combine(word, one.word)",
    replace: "word = node === undefined ? reader.combine(word, one.word) : reader.anything",
    law: proofsAgreeWithDecisions
  },
  {
    name: "only one deciding statement is named",
    file: "explain/deciding.ts",
    find: "({ statement }) => statement.effect === effect && statement.applicability === Applicability.applies\n  )",
    replace:
      "({ statement }) => statement.effect === effect && statement.applicability === Applicability.applies\n  ).slice(0, 1)",
    law: decidingStatementsDecide
  },
  {
    name: "a remedy keeps parts that are not needed",
    file: "explain/remedy/remedies.ts",
    find: "return reaches(fewer) ? fewer : kept",
    replace: "return kept",
    law: everyRemedyWorks
  },
  {
    name: "a remedy opens every action",
    file: "explain/remedy/smallestStatement.ts",
    find: "action: { negated: false, values: [applied.action.text] }",
    replace: 'action: { negated: false, values: ["*"] }',
    law: remediesOpenNothingElse
  },
  {
    name: "a remedy opens every resource",
    file: "explain/remedy/smallestStatement.ts",
    find: 'values: isKey(place, applied) ? ["*"] : names(place, applied).map(literal)',
    replace: 'values: ["*"]',
    law: remediesOpenNothingElse
  }
]
