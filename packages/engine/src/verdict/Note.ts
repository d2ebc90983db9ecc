import type { Coded, None } from "../aws/Coded.ts"

/** Where AWS's pages leave room, or a reader should look twice, with what each note speaks of. */
export interface NoteParameters {
  readonly "everyone-denies-outsiders": None
  readonly "not-principal-chain": None
  readonly "deny-reaches-federated-sessions": None
  readonly "star-crosses-colons": None
  readonly "service-level-resource": None
  readonly "unresolved-not-resource": None
  readonly "unreadable-value": { readonly operator: string }
  readonly "several-values": None
  readonly "assumed-role-in-principal-arn": None
  readonly "deleted-principal": { readonly uniqueId: string }
  readonly "tags-and-tag-keys": None
  readonly "forward-access-session": None
  readonly "forwarded-past-endpoint": { readonly endpoint: string }
  readonly "confused-deputy": { readonly service: string }
  readonly "policy-types-set-aside": { readonly action: string }
  readonly "key-grant-across-accounts": None
  readonly "unlisted-service": { readonly service: string }
  readonly "unlisted-resource": { readonly account: string; readonly resource: string }
  readonly "block-public-policy": None
  readonly "access-point-of-two-accounts": None
  readonly "access-control-lists": None
}

/** One note: its code, and what it speaks of. */
export type Note = Coded<NoteParameters>

export const none: ReadonlyArray<Note> = []

/** Each note once, in the order of first mention. */
export const distinct = (notes: ReadonlyArray<Note>): ReadonlyArray<Note> =>
  notes.length === 0 ? notes : [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()]
