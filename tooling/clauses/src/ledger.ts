import type { Clause } from "./Clause.ts"
import { evaluation } from "./ledger/evaluation.ts"
import { grammar } from "./ledger/grammar.ts"
import { guardrail } from "./ledger/guardrail.ts"
import { match } from "./ledger/match.ts"
import { service } from "./ledger/service.ts"
import { sharing } from "./ledger/sharing.ts"
import { storage } from "./ledger/storage.ts"

/** Every clause, section by section. */
export const ledger: ReadonlyArray<Clause> = [
  ...evaluation,
  ...match,
  ...guardrail,
  ...service,
  ...sharing,
  ...storage,
  ...grammar
]
