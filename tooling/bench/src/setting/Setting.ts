import type { AuthorizationRequest, Decision, World } from "@countersign/engine"
import type { PolicyJson } from "./PolicyJson.ts"

/** A request, and the decision that AWS's pages give for it, written by hand. */
export interface Question {
  readonly request: AuthorizationRequest
  readonly expected: Decision.Decision
}

/** The policies that meet in the requests of a setting, by type. */
export interface PolicyTexts {
  readonly identityBased: ReadonlyArray<PolicyJson>
  readonly resourceBased: PolicyJson
  readonly permissionsBoundary?: PolicyJson
  /** One a level, from the root down. */
  readonly serviceControl: ReadonlyArray<PolicyJson>
  /** Attached to the root; `RCPFullAWSAccess` stands beside it at every level. */
  readonly resourceControl?: PolicyJson
}

/** One role of an account, one bucket of another, and what the one asks of the other. */
export interface Setting {
  readonly roleArn: string
  readonly bucket: string
  /** The account that owns the bucket. */
  readonly owner: string
  readonly policies: PolicyTexts
  /** Keys that AWS derives from the caller: peers that derive none are given them. */
  readonly derived: Readonly<Record<string, string>>
  readonly world: World.World
  readonly questions: ReadonlyArray<Question>
}

/** What Countersign itself needs of a setting. */
export type Asked = Pick<Setting, "questions" | "world">
