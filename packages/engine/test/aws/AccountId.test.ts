import { describe, expect, it } from "vitest"
import * as AccountId from "../../src/aws/AccountId.ts"

/** @clause arn.six-parts */
describe("an account id", () => {
  it("is twelve digits, leading zeros included", () => {
    expect(AccountId.parse("000000000001")).toBe("000000000001")
    expect(AccountId.is("111122223333")).toBe(true)
  })
  it.each(["", "11112222333", "1111222233334", "11112222333a", "1111-2222-3333", "111122223333\n", "١١١١٢٢٢٢٣٣٣٣"])(
    "%j is none",
    (text) => {
      expect(AccountId.parse(text)).toBeUndefined()
    }
  )
})
