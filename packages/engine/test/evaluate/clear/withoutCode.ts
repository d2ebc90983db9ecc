import { Result } from "effect"
import { decidePrepared, prepare } from "../../../src/authorize.ts"
import { account, allow, deny, policy, resource, role, world } from "../../support/world.ts"

const bucket = "arn:aws:s3:::bucket"
const demo = "arn:aws:iam::111111111111:role/Demo"
const identityPolicies = [policy(allow("s3:*", `${bucket}/*`), deny("s3:*", `${bucket}/secret/*`))]
const open = policy({ ...allow("s3:*", `${bucket}/open/*`), Principal: { AWS: demo } })

const places = world([
  account("111111111111", { roles: { [demo]: role(demo, { identityPolicies }) } }),
  account("222222222222", { resources: { [bucket]: resource({ policy: open }) } })
])

const answers = ["open/a", "a", "secret/a"].map((key) => {
  const principal = { type: "role-session", roleArn: demo, sessionName: "today" } as const
  const asked = prepare(places, { principal, action: "s3:GetObject", resource: `${bucket}/${key}` })
  const prepared = Result.getOrThrow(asked)
  return [...new Set(Array.from({ length: 900 }, () => decidePrepared(prepared)))].join("|")
})

try {
  // oxlint-disable-next-line typescript/no-implied-eval -- shows that it is forbidden
  Function("")()
} catch {
  process.stdout.write(answers.join(","))
}
