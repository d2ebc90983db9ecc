import type { Note, ObjectOwnership, PublicAccessBlock } from "@countersign/engine"

/** A policy as a vector writes it: a name and the document as plain JSON. */
export interface NamedDocument {
  readonly name: string
  readonly document: unknown
}

/** S3 Block Public Access under AWS's names; what is left out is off. */
export type VectorPublicAccessBlock = Readonly<Partial<Record<keyof PublicAccessBlock.PublicAccessBlock, boolean>>>

/** A resource share of AWS RAM, in effect unless it says otherwise. */
export interface VectorResourceShare {
  readonly name: string
  readonly resources: ReadonlyArray<string>
  readonly principals: ReadonlyArray<string>
  readonly permission: { readonly actions: ReadonlyArray<string>; readonly conditions?: unknown }
  readonly accepted?: boolean
}

export interface VectorUser {
  readonly arn?: string
  readonly uniqueId?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly groups?: ReadonlyArray<string>
  readonly identityPolicies?: ReadonlyArray<NamedDocument>
  readonly permissionsBoundary?: NamedDocument
}

export interface VectorRole extends Omit<VectorUser, "groups"> {
  readonly trustPolicy?: unknown
  readonly serviceLinked?: boolean
  readonly trustsItself?: boolean
}

export interface VectorResource {
  readonly resourcePolicy?: unknown
  readonly tags?: Readonly<Record<string, string>>
  readonly grants?: ReadonlyArray<{
    readonly granteePrincipal: string
    readonly operations: ReadonlyArray<string>
    readonly constraints?: {
      readonly EncryptionContextEquals?: Readonly<Record<string, string>>
      readonly EncryptionContextSubset?: Readonly<Record<string, string>>
    }
  }>
  readonly awsManaged?: boolean
  readonly abac?: boolean
  readonly publicAccessBlock?: VectorPublicAccessBlock
  /** An S3 access point: its bucket, the bucket's owner where that is not listed, and its VPC if it has one. */
  readonly accessPoint?: { readonly bucket: string; readonly bucketAccount?: string; readonly vpc?: string }
  readonly objectOwnership?: ObjectOwnership
  readonly objectOwners?: Readonly<Record<string, string>>
}

export interface VectorAccount {
  readonly users?: Readonly<Record<string, VectorUser>>
  readonly groups?: Readonly<Record<string, { readonly identityPolicies?: ReadonlyArray<NamedDocument> }>>
  readonly roles?: Readonly<Record<string, VectorRole>>
  readonly resources?: Readonly<Record<string, VectorResource>>
  readonly canonicalUserId?: string
  readonly resourceShares?: ReadonlyArray<VectorResourceShare>
  readonly publicAccessBlock?: VectorPublicAccessBlock
}

export interface VectorOrganization {
  readonly id: string
  readonly managementAccountId: string
  readonly rootId: string
  readonly features?: { readonly scp?: boolean; readonly rcp?: boolean }
  readonly nodes: ReadonlyArray<{
    readonly id: string
    readonly type: "root" | "ou" | "account"
    readonly parent?: string
    readonly scps?: ReadonlyArray<NamedDocument>
    readonly rcps?: ReadonlyArray<NamedDocument>
    readonly publicAccessBlock?: VectorPublicAccessBlock
  }>
}

export interface VectorVpcEndpoint {
  readonly account: string
  readonly vpc: string
  /** A gateway endpoint unless it says otherwise. */
  readonly kind?: "gateway" | "interface"
  readonly policy?: unknown
}

export interface VectorWorld {
  readonly organization?: VectorOrganization
  /** Further organizations. */
  readonly organizations?: ReadonlyArray<VectorOrganization>
  readonly accounts?: Readonly<Record<string, VectorAccount>>
  readonly vpcEndpoints?: Readonly<Record<string, VectorVpcEndpoint>>
}

interface WithSession {
  readonly sessionPolicies?: ReadonlyArray<NamedDocument>
  readonly sessionTags?: Readonly<Record<string, string>>
}

export type VectorPrincipal =
  | { readonly type: "user"; readonly arn: string }
  | { readonly type: "user-session"; readonly arn: string; readonly mfa?: boolean }
  | ({ readonly type: "role-session"; readonly roleArn: string; readonly sessionName: string } & WithSession)
  | ({ readonly type: "federated-user"; readonly name: string; readonly federatedBy: string } & WithSession)
  | { readonly type: "root"; readonly account: string }
  | { readonly type: "service"; readonly service: string }
  | { readonly type: "anonymous" }
  | { readonly type: "saml" | "web-identity"; readonly provider: string }

export interface VectorRequest {
  readonly principal: VectorPrincipal
  readonly action: string
  readonly resource: string
  readonly resourceAccount?: string
  readonly context?: Readonly<Record<string, string | ReadonlyArray<string>>>
  readonly viaVpcEndpoint?: string
  readonly additionalChecks?: ReadonlyArray<{ readonly action: string; readonly resource: string }>
}

/** The words a vector speaks in. */
export type Word = "Allow" | "ImplicitDeny" | "ExplicitDeny"

/** The part of the evaluation that decided, in the corpus's own short names. */
export type DecidingLayer =
  | "identity"
  | "boundary"
  | "session"
  | "scp"
  | "rcp"
  | "resource"
  | "trust-policy"
  | "kms-key-policy"
  | "vpc-endpoint"
  | "block-public-access"
  | "service-exclusion"

/** The code of a note of the engine. */
export type NoteCode = keyof Note.NoteParameters

export interface Expected {
  readonly decision: Word
  readonly mode?: "same-account" | "cross-account" | "resource-only"
  readonly trustedAccount?: Word
  readonly trustingAccount?: Word
  readonly vpcEndpoint?: Word
  readonly checks?: ReadonlyArray<Word>
  readonly decidingLayer?: DecidingLayer
  /** Notes that some check carries, by code. */
  readonly notes?: ReadonlyArray<NoteCode>
  /** Notes that no check carries. */
  readonly withoutNotes?: ReadonlyArray<NoteCode>
  readonly reason?: string
}

/**
 * A worked case: a closed world, a request, and what AWS decides.
 *
 * What the world does not list does not exist, and context keys that are neither listed nor derivable are absent.
 */
export interface Vector {
  readonly id: string
  readonly title?: string
  readonly clause?: string | ReadonlyArray<string>
  readonly evidence?: "documentation" | "derived"
  /** The page that states the outcome, or the rule behind it. */
  readonly source?: string
  /** Why the case does not pass yet. A case that passes all the same fails the run. */
  readonly unsettled?: string
  readonly world: VectorWorld
  readonly request: VectorRequest
  readonly expected: Expected
}
