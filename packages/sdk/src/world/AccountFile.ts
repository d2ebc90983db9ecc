import { Schema } from "effect"
import { AccountId, PublicAccessBlock, schemaReference } from "./commonKeys.ts"
import { Group, Role, User } from "./identities.ts"
import { ResourceShareEntry } from "./ResourceShareFile.ts"
import { EndpointId, Resource, ResourceArn, VpcEndpoint } from "./resources.ts"

const name = (longest: number, of: string) =>
  Schema.String.check(
    Schema.isPattern(new RegExp(`^[\\w+=,.@-]{1,${longest}}$`, "u"), { expected: `the name of ${of}` })
  )

/** `<account id>/account.json`: what is known of one account. */
export const AccountFile = Schema.Struct({
  $schema: schemaReference,
  id: AccountId,
  name: Schema.optionalKey(Schema.String.annotate({ description: "What people call this account." })),
  complete: Schema.optionalKey(
    Schema.Boolean.annotate({ description: "Says that what this file does not mention is not there." })
  ),
  organization: Schema.optionalKey(
    Schema.Literal("none").annotate({
      description: "Says that the account is in no organization. Members are listed in the organization's file."
    })
  ),
  canonicalUserId: Schema.optionalKey(
    Schema.NullOr(Schema.String).annotate({ description: "Left out is unknown, even in a complete account." })
  ),
  publicAccessBlock: Schema.optionalKey(
    PublicAccessBlock.annotate({
      description: "S3 Block Public Access of the account. null is none, left out is unknown."
    })
  ),
  partition: Schema.optionalKey(
    Schema.String.check(
      Schema.isPattern(/^aws(?:-[a-z]+)*$/u, { expected: "a partition such as `aws` or `aws-cn`" })
    ).annotate({ description: "The partition of the account's ARNs; `aws` where it is left out." })
  ),
  users: Schema.optionalKey(Schema.Record(name(64, "a user"), User).annotate({ description: "IAM users by name." })),
  groups: Schema.optionalKey(
    Schema.Record(name(128, "a group"), Group).annotate({ description: "IAM groups by name." })
  ),
  roles: Schema.optionalKey(Schema.Record(name(64, "a role"), Role).annotate({ description: "IAM roles by name." })),
  resources: Schema.optionalKey(Schema.Record(ResourceArn, Resource).annotate({ description: "Resources by ARN." })),
  resourceShares: Schema.optionalKey(
    Schema.Array(ResourceShareEntry).annotate({
      description: "What the account shares through AWS RAM. [] is nothing, left out is unknown."
    })
  ),
  vpcEndpoints: Schema.optionalKey(
    Schema.Record(EndpointId, VpcEndpoint).annotate({ description: "VPC endpoints by id, `vpce-…`." })
  )
}).annotate({ identifier: "Account", title: "account.json", description: "What is known of one account." })

export type AccountFile = typeof AccountFile.Type
