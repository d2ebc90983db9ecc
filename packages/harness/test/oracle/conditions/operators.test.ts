import { describe, expect, it } from "vitest"
import { operatorNamed } from "../../../src/oracle/conditions/operators.ts"
import { piecesIn } from "../../../src/oracle/variables.ts"

const passes = (name: string, requested: string, value: string): boolean | undefined =>
  operatorNamed(name)?.test(
    requested,
    { text: value, pieces: piecesIn({ version: "2012-10-17" }, value) },
    () => undefined
  )

type Row = readonly [requested: string, value: string, expected: boolean]

const table = (name: string, rows: ReadonlyArray<Row>): void => {
  it.each(rows)(`${name}: \`%s\` with \`%s\` is %s`, (requested, value, expected) => {
    expect(passes(name, requested, value)).toBe(expected)
  })
}

describe("texts", () => {
  // @clause condition.string-equals
  table("StringEquals", [
    ["a", "a", true],
    ["a", "A", false],
    ["ab", "a*", false],
    ["a*", "a*", true]
  ])
  // @clause condition.string-equals-ignore-case
  table("StringEqualsIgnoreCase", [
    ["É", "é", true],
    ["straße", "STRASSE", false],
    ["ας", "ΑΣ", false],
    ["ασ", "ΑΣ", true]
  ])
  // @clause condition.string-like
  table("StringLike", [
    ["a/b:c", "a*c", true],
    ["ab", "a?", true],
    ["a", "a?", false],
    ["A", "a*", false]
  ])
  // @clause condition.bool
  table("Bool", [
    ["TRUE", "true", true],
    ["true", "False", false],
    ["false", "false", true],
    ["maybe", "false", true],
    ["maybe", "maybe", false]
  ])
})

describe("numbers", () => {
  // @clause condition.numeric
  table("NumericEquals", [
    ["1.50", "1.5", true],
    ["-0", "0", true],
    ["+3", "3", true],
    [".5", "0.5", true],
    ["5.", "5", false],
    ["1e2", "100", false],
    ["", "0", false],
    ["0x10", "16", false],
    ["9007199254740992", "9007199254740993", false],
    ["0.1", "0.1000000000000000055", false]
  ])
  table("NumericLessThan", [
    ["9", "10", true],
    ["-1", "-1.0", false],
    ["-2", "-1", true],
    ["nine", "10", false]
  ])
  table("NumericGreaterThanEquals", [
    ["10", "10.0", true],
    ["9.999", "10", false]
  ])
})

describe("dates", () => {
  // @clause condition.date
  table("DateEquals", [
    ["1970-01-01T00:00:00Z", "0", true],
    ["2026-01-01", "1767225600", true],
    ["2026-01", "2026-01-01T00:00:00Z", true],
    ["2026-01-01T09:00:00+09:00", "2026-01-01", true],
    ["2026-03-01T07:30:00-04:30", "2026-03-01T12:00Z", true],
    ["2026-01-01T00:00:00.5Z", "1767225600.5", true],
    ["2026-01-01T00:00:00.5Z", "1767225600", false],
    ["2028-02-29", "2028-02-29T00:00Z", true],
    ["2026-02-29", "2026-03-01", false],
    ["2000-02-29", "951782400", true],
    ["1969-12-31T23:59:59Z", "-1", true],
    ["2026", "2026-01-01", false],
    ["1970-01-01T00:33:46Z", "2026", true],
    ["2026-03-01T12:00:00", "2026-03-01T12:00:00Z", false],
    ["2026-03-01T24:00:00Z", "2026-03-02", false],
    ["2026-13-01", "2027-01-01", false],
    ["2026-3-1", "2026-03-01", false],
    ["tomorrow", "tomorrow", false]
  ])
  table("DateLessThan", [
    ["2026-02-28T23:59:59.999Z", "2026-03-01", true],
    ["2026-03-01", "2026-03-01", false]
  ])
})

describe("addresses", () => {
  // @clause condition.ip-address
  table("IpAddress", [
    ["203.0.113.255", "203.0.113.0/24", true],
    ["203.0.114.0", "203.0.113.0/24", false],
    ["203.0.113.127", "203.0.113.64/26", true],
    ["203.0.113.128", "203.0.113.64/26", false],
    ["203.0.113.5", "203.0.113.77/24", true],
    ["203.0.113.6", "203.0.113.5", false],
    ["198.51.100.7", "0.0.0.0/0", true],
    ["2001:db8::1", "0.0.0.0/0", false],
    ["::ffff:203.0.113.7", "203.0.113.0/24", false],
    ["::ffff:203.0.113.7", "::ffff:0:0/96", true],
    ["2001:0DB8:0:0:0:0:0:1", "2001:db8::1", true],
    ["2001:db8:1235::9", "2001:db8:1234::/48", false],
    ["1::2::3", "::/0", false],
    ["1:2:3:4:5:6:7", "::/0", false],
    ["203.0.113.256", "0.0.0.0/0", false],
    ["203.0.113", "0.0.0.0/0", false],
    ["203.0.113.7", "203.0.113.7/33", false],
    ["203.0.113.7/32", "203.0.113.7", false]
  ])
})

describe("bytes", () => {
  // @clause condition.binary
  table("BinaryEquals", [
    ["QmluYXJ5", "QmluYXJ5", true],
    ["QmluYXJ5", "qmluyxj5", false],
    ["QQ==", "QQ==", true],
    ["Q", "Q", false],
    ["***", "***", false]
  ])
})

describe("ARNs", () => {
  const store = "arn:aws:someservice:us-east-2:999999999999:store/abc:111122223333:finance/document.txt"
  // @clause condition.arn
  const rows: ReadonlyArray<Row> = [
    [store, "arn:aws:someservice:*:111122223333:finance/*", false],
    [store, "arn:aws:someservice:*:999999999999:*", true],
    [store, "*", true],
    [store, "arn:aws:*", false],
    ["arn:aws:s3:::b/k", "arn:aws:s3:::b/*", true],
    ["arn:aws:s3:::b/k", "arn:*:s?:::b/k", true],
    ["arn:aws:s3:::b/k", "arn:aws:s3:*:b/k", false],
    ["arn:aws:s3", "*", false],
    ["urn:aws:s3:::b", "*:aws:s3:::b", false]
  ]
  table("ArnLike", rows)
  table("ArnEquals", rows)
})
