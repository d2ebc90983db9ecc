import { describe, expect, it } from "vitest"
import { type Answer, type Contestant, firstWrong } from "../../src/contestant/Contestant.ts"
import { decisionAlone } from "../../src/contestant/decisionAlone.ts"
import { fromPlainObject } from "../../src/contestant/fromPlainObject.ts"
import { fromJsonText, fromRequestFile } from "../../src/contestant/fromText.ts"
import { generatedCode } from "../../src/contestant/generatedCode.ts"
import { handWritten } from "../../src/contestant/handWritten.ts"
import { crossAccount } from "../../src/setting/crossAccount.ts"
import { manyStatements } from "../../src/setting/manyStatements.ts"

describe.each(Object.entries({ crossAccount, manyStatements }))("on %s", (_, setting) => {
  it.each([decisionAlone, fromPlainObject, fromJsonText, fromRequestFile, generatedCode])(
    "%o is right on every request",
    async (make) => {
      expect(await firstWrong(make(setting), setting.questions)).toBeUndefined()
    }
  )
})

describe("the hand-written function", () => {
  it("is right on every request of the first setting", async () => {
    expect(await firstWrong(handWritten, crossAccount.questions)).toBeUndefined()
  })
})

describe("verifying", () => {
  const [question] = crossAccount.questions
  const saying = (answer: Answer, allowed: number): Contestant => ({
    engine: "made up",
    measure: "decision",
    decisions: 1,
    answers: () => [answer],
    sweep: () => allowed
  })

  it("names the first request that is answered wrong", async () => {
    expect(await firstWrong(saying("Deny", 0), [question!])).toBe(
      `s3:GetObject on ${question!.request.resource}: Deny where Allow is right`
    )
  })

  it("takes a bare denial for either kind, and tells the kinds apart where an engine does", async () => {
    const denied = crossAccount.questions.find(({ expected }) => expected === "ExplicitDeny")!
    expect(await firstWrong(saying("Deny", 0), [denied])).toBeUndefined()
    expect(await firstWrong(saying("ImplicitDeny", 0), [denied])).toContain("ImplicitDeny where ExplicitDeny is right")
  })

  it("does not time a loop that decides otherwise than the engine it stands for", async () => {
    expect(await firstWrong(saying("Allow", 0), [question!])).toBe("allows 0 of 1 where 1 is right")
  })
})
