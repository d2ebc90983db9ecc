import { accounts } from "./bugs/accounts.ts"
import { clearCases } from "./bugs/clearCases.ts"
import { conditions } from "./bugs/conditions.ts"
import { guardrails } from "./bugs/guardrails.ts"
import { openness } from "./bugs/openness.ts"
import { principals } from "./bugs/principals.ts"
import { services } from "./bugs/services.ts"
import { statements } from "./bugs/statements.ts"
import type { Mutant } from "./Mutant.ts"

/** Every seeded bug. */
export const mutants: ReadonlyArray<Mutant> = [
  ...accounts,
  ...statements,
  ...principals,
  ...guardrails,
  ...conditions,
  ...services,
  ...openness,
  ...clearCases
]
