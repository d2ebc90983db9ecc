/** A rule of AWS that Countersign keeps: its id, the AWS page that states it, and the rule in our own words. */
export interface Clause {
  readonly id: string
  readonly page: string
  readonly wording: string
}

/** A row of the ledger: id, page, wording. */
export type Row = readonly [id: string, page: string, wording: string]

export const clauses = (rows: ReadonlyArray<Row>): ReadonlyArray<Clause> =>
  rows.map(([id, page, wording]) => ({ id, page, wording }))
