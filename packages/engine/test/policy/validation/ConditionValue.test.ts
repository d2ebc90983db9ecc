import { describe, expect, it } from "vitest"
import type { Base } from "../../../src/policy/ConditionOperatorName.ts"
import * as ConditionValue from "../../../src/policy/validation/ConditionValue.ts"

const cases: ReadonlyArray<readonly [Base, ReadonlyArray<string>, ReadonlyArray<string>]> = [
  ["StringEquals", ["", "anything"], []],
  ["NumericEquals", ["1", "-1.50", "+.5", "9007199254740993"], ["", "5.", "1e3", "1 ", "0x1", "."]],
  [
    "DateEquals",
    ["2024-01", "2024-01-31", "2024-01-31T10:00Z", "2024-01-31T10:00:00.123+02:00", "1700000000", "1700000000.5"],
    ["", "2024-13", "2024-01-32", "2024-01-31T10:00", "2024-01-31T25:00Z", "2024-1-1", "1700000000."]
  ],
  ["Bool", ["true", "FALSE"], ["", "yes", "1"]],
  ["Null", ["true", "false"], ["absent"]],
  ["BinaryEquals", ["", "YQ==", "YWI=", "YWJj"], ["YQ", "Y Q=", "Y==="]],
  [
    "IpAddress",
    ["10.0.0.0/8", "203.0.113.7", "::", "::1/128", "2001:db8::/32", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "10.0.0.1/8"],
    [
      "",
      "10.0.0",
      "10.0.0.256",
      "10.0.0.0/33",
      "10.0.0.0/",
      "1.2.3.4.5",
      "1::2::3",
      "1:2:3:4:5:6:7",
      "g::",
      "::/129",
      ":"
    ]
  ],
  ["ArnLike", ["*", "arn:aws:s3:::b", "arn:*:*:*:*:*", "arn:aws:s3:::${a:b}"], ["", "arn:*", "s3", "xarn:a:b:c:d:e"]]
]

describe("ConditionValue.misfit", () => {
  for (const [base, good, bad] of cases) {
    it.each(good)(`${base} reads \`%s\``, (text) => expect(ConditionValue.misfit(base, text)).toBeUndefined())
    it.each(bad)(`${base} cannot read \`%s\``, (text) => expect(ConditionValue.misfit(base, text)).toBeTypeOf("string"))
  }
})
