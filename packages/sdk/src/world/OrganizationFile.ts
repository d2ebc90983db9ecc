import { Schema } from "effect"
import { AccountId, PublicAccessBlock, schemaReference } from "./commonKeys.ts"
import { PolicyPaths } from "./PolicyPath.ts"

const attached = {
  serviceControlPolicies: Schema.optionalKey(
    PolicyPaths.annotate({
      description: "The SCPs attached right here. `FullAWSAccess` names AWS's own. [] is none, left out is unknown."
    })
  ),
  resourceControlPolicies: Schema.optionalKey(
    PolicyPaths.annotate({
      description: "The RCPs attached right here; `RCPFullAWSAccess` may be left out. [] is none, left out is unknown."
    })
  ),
  publicAccessBlock: Schema.optionalKey(
    PublicAccessBlock.annotate({
      description:
        "S3 Block Public Access as an S3 policy attached right here sets it. null is none, left out is unknown."
    })
  )
}

const MemberAccount = Schema.Struct({ id: AccountId, ...attached }).annotate({
  identifier: "MemberAccount",
  description: "An account of the organization."
})

const accounts = Schema.optionalKey(
  Schema.Array(MemberAccount).annotate({ description: "The accounts directly below." })
)

/** An organizational unit with all that lies below it. */
export interface OrganizationalUnit {
  readonly id: string
  readonly name?: string
  readonly serviceControlPolicies?: ReadonlyArray<string>
  readonly resourceControlPolicies?: ReadonlyArray<string>
  readonly publicAccessBlock?: PublicAccessBlock
  readonly organizationalUnits?: ReadonlyArray<OrganizationalUnit>
  readonly accounts?: ReadonlyArray<typeof MemberAccount.Type>
}

const organizationalUnits = Schema.optionalKey(
  Schema.Array(Schema.suspend((): Schema.Codec<OrganizationalUnit> => OrganizationalUnit)).annotate({
    identifier: "OrganizationalUnits",
    description: "The organizational units directly below."
  })
)

const OrganizationalUnit: Schema.Codec<OrganizationalUnit> = Schema.Struct({
  id: Schema.String.check(
    Schema.isPattern(/^ou-[a-z0-9-]+$/u, { expected: "the id of an organizational unit, `ou-…`" })
  ),
  name: Schema.optionalKey(Schema.String),
  ...attached,
  organizationalUnits,
  accounts
}).annotate({ identifier: "OrganizationalUnit", description: "An organizational unit with all that lies below it." })

const Root = Schema.Struct({
  id: Schema.String.check(Schema.isPattern(/^r-[a-z0-9]+$/u, { expected: "the id of a root, `r-…`" })),
  ...attached,
  organizationalUnits,
  accounts
}).annotate({ identifier: "Root", description: "The root of the organization's tree." })

const Features = Schema.Struct({
  scp: Schema.optionalKey(Schema.Boolean.annotate({ description: "Service control policies. Left out is unknown." })),
  rcp: Schema.optionalKey(Schema.Boolean.annotate({ description: "Resource control policies. Left out is unknown." }))
}).annotate({ identifier: "Features", description: "Which types of policy the organization has switched on." })

/** `organization.json`, or a file in `organizations/`: one organization as a tree. */
export const OrganizationFile = Schema.Struct({
  $schema: schemaReference,
  id: Schema.String.check(Schema.isPattern(/^o-[a-z0-9]+$/u, { expected: "the id of an organization, `o-…`" })),
  managementAccountId: Schema.optionalKey(AccountId.annotate({ description: "Left out is unknown." })),
  features: Schema.optionalKey(Features),
  root: Root
}).annotate({ identifier: "Organization", title: "organization.json", description: "One organization as a tree." })

export type OrganizationFile = typeof OrganizationFile.Type
