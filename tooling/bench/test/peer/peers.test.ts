import { describe, expect, it } from "vitest"
import { firstWrong } from "../../src/contestant/Contestant.ts"
import { peers } from "../../src/peer/peers.ts"
import { crossAccount } from "../../src/setting/crossAccount.ts"
import { manyStatements } from "../../src/setting/manyStatements.ts"

describe.each(Object.entries({ crossAccount, manyStatements }))("on %s", async (_, setting) => {
  const contestants = await peers(setting)

  it.each(contestants.map((one) => [one.engine, one] as const))("%s is right on every request", async (_name, one) => {
    expect(await firstWrong(one, setting.questions)).toBeUndefined()
  })
})
