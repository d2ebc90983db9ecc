import type { Fact } from "../aws/Fact.ts"
import type { Account } from "./Account.ts"
import type { Directory } from "./Directory.ts"
import type { Organization } from "./Organization.ts"
import type { Policy } from "../policy/Policy.ts"

/** A VPC endpoint: the account and VPC it stands in, and its policy (`"none"` is AWS's default, which allows all). */
export interface VpcEndpoint {
  readonly id: string
  readonly account: Fact<string>
  readonly vpc: Fact<string>
  readonly kind: Fact<"gateway" | "interface">
  readonly policy: Fact<Policy | "none">
}

/**
 * Organizations, accounts, resources and the policies on them: all that is known of the places a request touches.
 *
 * What a world does not mention is unknown, unless the account says that it is complete.
 */
export interface World {
  readonly organizations: ReadonlyArray<Organization>
  readonly accounts: Readonly<Record<string, Account>>
  readonly vpcEndpoints: Readonly<Record<string, VpcEndpoint>>
  /** Service prefixes, in any case, that resource control policies reach; AWS's list of January 2026 where absent. */
  readonly resourceControlServices?: ReadonlyArray<string>
  /**
   * For a world whose accounts are costly to go through. Whoever changes an account has to leave it out: a property
   * that is not enumerable stays behind when a world is copied with changes.
   */
  readonly directory?: Directory
}

export const empty: World = { organizations: [], accounts: {}, vpcEndpoints: {} }
