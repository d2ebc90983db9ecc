import type { AuthorizationRequest } from "@countersign/engine"
import type { PolicyJson } from "../setting/PolicyJson.ts"
import { type Described, roleArn, roleName, rolesPerAccount } from "./describe.ts"
import { pick, type Random, random } from "./random.ts"

const named = ({ Statement }: PolicyJson): ReadonlyArray<string> =>
  Statement.flatMap(({ Principal }) => (typeof Principal === "object" ? [Principal.AWS] : []))

// A third of the callers are named in the policy of what they ask for, a third stand in its account.
const callerOf = (next: Random, { accounts }: Described, owner: string, policy: PolicyJson): string => {
  const kind = next(3)
  if (kind === 0) return pick(next, named(policy))
  return roleArn(kind === 1 ? owner : pick(next, accounts).id, roleName(next(rolesPerAccount)))
}

const bucketActions = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:GetObjectVersion", "s3:PutObjectTagging"]
const queueActions = ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:PurgeQueue"]

const requestOf = (next: Random, described: Described): AuthorizationRequest => {
  const { id, resources } = pick(next, described.accounts)
  const [arn, policy] = pick(next, [...resources])
  const isBucket = arn.startsWith("arn:aws:s3")
  return {
    principal: { type: "role-session", roleArn: callerOf(next, described, id, policy), sessionName: "session" },
    action: pick(next, isBucket ? bucketActions : queueActions),
    resource: isBucket ? `${arn}/${next(1000)}/report.csv` : arn,
    context: {
      "aws:RequestedRegion": pick(next, ["eu-central-1", "eu-central-1", "us-east-1"]),
      "aws:SecureTransport": next(8) === 0 ? "false" : "true",
      "aws:SourceIp": `10.0.${next(256)}.${next(256)}`
    }
  }
}

/** Requests between the accounts of the organization, the same every time. */
export const requests = (described: Described, count: number): ReadonlyArray<AuthorizationRequest> => {
  const next = random(7)
  return Array.from({ length: count }, () => requestOf(next, described))
}
