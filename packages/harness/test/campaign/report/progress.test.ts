import { describe, expect, it } from "vitest"
import { progressLine } from "../../../src/campaign/report/progress.ts"
import { counter, empty, type Tally } from "../../../src/campaign/Tally.ts"
import { defaultDeny } from "../../../src/law/defaultDeny.ts"
import { missingKeyTable } from "../../../src/law/missingKeyTable.ts"

const laws = [defaultDeny, missingKeyTable]

const tally: Tally = {
  ...empty,
  answers: { Allow: 100, ImplicitDeny: 700, ExplicitDeny: 200 },
  laws: {
    [defaultDeny.name]: { ...counter(), checks: 1500, held: 1498, failed: 2 },
    [missingKeyTable.name]: { ...counter(), checks: 500, notConcerned: 500 }
  }
}

const progress = { laws, tally, runs: 10_000, made: 1000, elapsed: 500 }

describe("the line about a campaign under way", () => {
  it("tells laws, checks of how many, their rate in this run, the answers, the clauses confirmed and the failures", () => {
    expect(progressLine(progress)).toBe(
      "2 laws · 2,000 of 10,000 checks · 2,000 a second · ImplicitDeny 70 %, ExplicitDeny 20 %, Allow 10 % · " +
        "1 of 4 clauses · 2 failures"
    )
  })

  it("names no end where there is none", () => {
    expect(progressLine({ ...progress, runs: undefined })).toContain(" · 2,000 checks · ")
  })

  it("begins without answers and without a rate", () => {
    expect(progressLine({ laws: [defaultDeny], tally: empty, runs: 100, made: 0, elapsed: 0 })).toBe(
      "1 law · 0 of 100 checks · 0 a second · no answers yet · 0 of 1 clause · 0 failures"
    )
  })
})
