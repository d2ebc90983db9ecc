import { describe, expect, it } from "vitest"
import { pace } from "../../../src/campaign/report/pace.ts"
import { counter, empty, type Tally } from "../../../src/campaign/Tally.ts"
import { defaultDeny } from "../../../src/law/defaultDeny.ts"
import { everyRemedyWorks } from "../../../src/law/everyRemedyWorks.ts"
import { missingKeyTable } from "../../../src/law/missingKeyTable.ts"

const tally: Tally = {
  ...empty,
  laws: {
    [defaultDeny.name]: { ...counter(), checks: 1000, busy: 50 },
    [missingKeyTable.name]: { ...counter(), checks: 1000, busy: 150 },
    [everyRemedyWorks.name]: { ...counter(), checks: 1000, busy: 2000 }
  }
}

describe("the pace of a campaign", () => {
  it("tells of the laws about decisions apart, and names the slowest laws first", () => {
    expect(pace([defaultDeny, missingKeyTable, everyRemedyWorks], tally)).toEqual([
      "time: 10,000 checks a second and worker of the laws about decisions alone",
      `time: 2,000 µs a check  ${everyRemedyWorks.name}`,
      `time:   150 µs a check  ${missingKeyTable.name}`,
      `time:    50 µs a check  ${defaultDeny.name}`
    ])
  })

  it("sets nothing apart where all laws are of one kind, and leaves out laws without a check", () => {
    expect(pace([defaultDeny], tally)).toEqual([`time:    50 µs a check  ${defaultDeny.name}`])
    expect(pace([everyRemedyWorks, defaultDeny], { ...empty, laws: { [defaultDeny.name]: counter() } })).toEqual([])
  })
})
