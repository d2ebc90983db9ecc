import type { Purpose } from "./Purpose.ts"

/** What a person names for an operation: `--with source=arn:aws:s3:::bucket/key`. */
export interface Parameter {
  readonly name: string
  /** `list`: values divided by commas; `tags`: `key=value` pairs divided by commas. */
  readonly kind: "arn" | "text" | "list" | "tags"
  readonly required: boolean
  readonly meaning: string
}

/** Who is asked for: the caller, an AWS service that calls as itself, or a session of the role a parameter names. */
export type By = "caller" | { readonly service: string } | { readonly role: string }

/**
 * One authorization that an operation needs.
 *
 * `on` and the values of `context` are templates: `{source}` stands for the parameter `source`, `{source|bucket}` for
 * the bucket of that object, `{key|region}` and `{role|account}` for those parts of an ARN, `{key|encryption}` for the
 * kind of encryption that goes with a key. A context key whose parameter is not given is left out.
 */
export interface Need {
  readonly purpose: Purpose
  readonly by: By
  readonly action: string
  readonly on: string
  /** The parameters with which the check is made at all. */
  readonly when?: ReadonlyArray<string>
  /** The parameter without which the check is made. */
  readonly unless?: string
  /** The service that calls on the caller's behalf: `s3`. */
  readonly via?: string
  readonly context?: Readonly<Record<string, string>>
  readonly tags?: TagKeys
  /** Keys that the call carries with a value nobody has named. */
  readonly open?: ReadonlyArray<string>
  /** The AWS page that says so. */
  readonly source: string
}

/** The condition keys that tell of the tags in a request: one for each tag, and one for all names. */
export interface TagKeys {
  readonly parameter: string
  readonly prefix: string
  readonly names: string
}

/** What an API call, or what stands behind one, really needs. */
export interface Operation {
  readonly name: string
  readonly summary: string
  readonly parameters: ReadonlyArray<Parameter>
  readonly needs: ReadonlyArray<Need>
}

type Describe = (name: string, kind: Parameter["kind"], meaning: string) => Parameter

export const required: Describe = (name, kind, meaning) => ({ name, kind, meaning, required: true })

export const optional: Describe = (name, kind, meaning) => ({ name, kind, meaning, required: false })
