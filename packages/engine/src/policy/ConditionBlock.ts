/** The values that one operator compares with one condition key. Numbers and booleans are kept as their text. */
export interface ConditionTest {
  readonly key: string
  readonly values: ReadonlyArray<string>
}

/** One operator of a condition block, as written (`ForAnyValue:StringLikeIfExists`), and its keys in order. */
export interface ConditionOperator {
  readonly operator: string
  readonly tests: ReadonlyArray<ConditionTest>
}

/** The `Condition` of a statement; empty when the statement has none. Operators and keys combine by AND. */
export type ConditionBlock = ReadonlyArray<ConditionOperator>
