/** Whether resources of a type can carry a resource-based policy. */
export type Support = "yes" | "no" | "unknown"

/**
 * What is known of the types of one service, by the first part of the resource in their ARNs; `*` stands for those
 * that are not listed. The page says so.
 */
export interface Row {
  readonly service: string
  readonly types: Readonly<Record<string, Support>>
  readonly page: string
}

/** AWS's own table of services, with its footnotes on single types. */
const table = "AWS Identity and Access Management User Guide: AWS services that work with IAM"

/** A service all of whose types are alike. */
export const whole = (service: string, support: Support, page: string = table): Row => ({
  service,
  types: { "*": support },
  page
})

/** A service some of whose types carry policies; nothing is known of those that are not listed. */
export const some = (service: string, types: Readonly<Record<string, Support>>, page: string = table): Row => ({
  service,
  types: { "*": "unknown", ...types },
  page
})
