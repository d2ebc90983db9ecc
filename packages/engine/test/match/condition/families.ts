/** For each operator: a policy value, a request value that matches it, one that does not, and one it cannot read. */
export interface Example {
  readonly operator: string
  readonly policy: string
  readonly match: string
  readonly differ: string
  readonly unreadable?: string
}

const text = { policy: "a", match: "a", differ: "b" }
const number = { policy: "5", unreadable: "five" }
const day = { policy: "2020-04-01", unreadable: "today" }
const network = { policy: "203.0.113.0/24", match: "203.0.113.7", differ: "198.51.100.7", unreadable: "here" }
const name = { policy: "arn:aws:s3:::a*", match: "arn:aws:s3:::ab", differ: "arn:aws:s3:::b", unreadable: "ab" }

/** Every operator but `Null` that has no negated form's name, by its positive test. */
export const positive: ReadonlyArray<Example> = [
  { operator: "StringEquals", ...text },
  { operator: "StringEqualsIgnoreCase", ...text, match: "A" },
  { operator: "StringLike", ...text, policy: "a*", match: "ab" },
  { operator: "NumericEquals", ...number, match: "5.0", differ: "6" },
  { operator: "NumericLessThan", ...number, match: "4", differ: "5" },
  { operator: "NumericLessThanEquals", ...number, match: "5", differ: "6" },
  { operator: "NumericGreaterThan", ...number, match: "6", differ: "5" },
  { operator: "NumericGreaterThanEquals", ...number, match: "5", differ: "4" },
  { operator: "DateEquals", ...day, match: "1585699200", differ: "2020-04-02" },
  { operator: "DateLessThan", ...day, match: "2020-03-31", differ: "2020-04-01" },
  { operator: "DateLessThanEquals", ...day, match: "2020-04-01", differ: "2020-04-02" },
  { operator: "DateGreaterThan", ...day, match: "2020-04-02", differ: "2020-04-01" },
  { operator: "DateGreaterThanEquals", ...day, match: "2020-04-01", differ: "2020-03-31" },
  { operator: "Bool", policy: "true", match: "TRUE", differ: "false" },
  { operator: "BinaryEquals", policy: "YQ==", match: "YQ==", differ: "Yg==", unreadable: "YQ" },
  { operator: "IpAddress", ...network },
  { operator: "ArnEquals", ...name },
  { operator: "ArnLike", ...name }
]

/** The negated operators, each with the values of its positive test: `match` is what makes it fail. */
export const negated: ReadonlyArray<Example> = [
  { operator: "StringNotEquals", ...text },
  { operator: "StringNotEqualsIgnoreCase", ...text, match: "A" },
  { operator: "StringNotLike", ...text, policy: "a*", match: "ab" },
  { operator: "NumericNotEquals", ...number, match: "5.0", differ: "6" },
  { operator: "DateNotEquals", ...day, match: "1585699200", differ: "2020-04-02" },
  { operator: "NotIpAddress", ...network },
  { operator: "ArnNotEquals", ...name },
  { operator: "ArnNotLike", ...name }
]
