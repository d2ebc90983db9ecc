import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** Where the policies of a large world stand: in files that all accounts share, or one to each place as well. */
export type Shape = "managed" | "resources" | "inline"

const accounts = 1_000
const principals = 100
const resources = 10
const policies = 200

const ids = Array.from({ length: accounts }, (_, index) => String(100_000_000_000 + index))

const statement = (policy: number, index: number): object => ({
  Sid: `S${index}`,
  Effect: index === 3 ? "Deny" : "Allow",
  Action: Array.from({ length: 4 + ((index * 3) % 20) }, (_, action) => `s3:Get${policy}Part${action}*`),
  Resource: [`arn:aws:s3:::bucket-${policy}-${index}/*`, `arn:aws:sqs:*:*:queue-${policy}-${index}`],
  ...(index % 3 === 2 ? { Condition: { Bool: { "aws:SecureTransport": "true" } } } : {})
})

const document = (...statements: ReadonlyArray<object>): object => ({ Version: "2012-10-17", Statement: statements })

const managed = (policy: number): object =>
  document(...Array.from({ length: 2 + (policy % 6) }, (_, index) => statement(policy, index)))

const bucketPolicy = (arn: string, reader: string): object =>
  document(
    {
      Effect: "Allow",
      Principal: { AWS: `arn:aws:iam::${reader}:root` },
      Action: "s3:GetObject",
      Resource: `${arn}/*`
    },
    { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: [arn, `${arn}/*`], Condition: secure }
  )

const secure = { Bool: { "aws:SecureTransport": "false" } }

const inline = (account: number, index: number): object =>
  document({
    Effect: "Allow",
    Action: ["s3:GetObject", "s3:PutObject"],
    Resource: `arn:aws:s3:::b-${account}/${index}/*`
  })

const managedName = (account: number, index: number): string =>
  `../policies/Managed${(account * 7 + index * 13) % policies}.json`

type Write = (path: string, value: object) => void

const person = (write: Write, shape: Shape, account: number, index: number): object => {
  const own = `inline/p${index}.json`
  if (shape === "inline") write(`${ids[account]}/${own}`, inline(account, index))
  return {
    uniqueId: `AIDA${account}X${index}`,
    tags: { team: `t${index % 7}`, cost: `c${index % 11}` },
    identityPolicies: [
      managedName(account, index),
      managedName(account, index + 1),
      ...(shape === "inline" ? [own] : [])
    ],
    permissionsBoundary: null
  }
}

const bucket = (write: Write, shape: Shape, account: number, index: number): readonly [string, object] => {
  const arn = `arn:aws:s3:::bucket-${account}-${index}`
  const policy = shape === "managed" ? null : `resources/r${index}.json`
  if (policy !== null) write(`${ids[account]}/${policy}`, bucketPolicy(arn, ids[(account + 1) % accounts]!))
  return [arn, { policy, tags: { env: "prod" }, publicAccessBlock: null }]
}

const accountFile = (write: Write, shape: Shape, account: number): object => {
  const people = Array.from({ length: principals }, (_, index) => person(write, shape, account, index))
  const named = (kind: number) => people.flatMap((one, index) => (index % 3 === kind ? [[`p${index}`, one]] : []))
  return {
    id: ids[account],
    complete: true,
    users: Object.fromEntries(named(0)),
    roles: Object.fromEntries([...named(1), ...named(2)]),
    resources: Object.fromEntries(Array.from({ length: resources }, (_, index) => bucket(write, shape, account, index)))
  }
}

const organization = {
  id: "o-large",
  features: { scp: true, rcp: true },
  root: {
    id: "r-large",
    serviceControlPolicies: ["FullAWSAccess"],
    resourceControlPolicies: [],
    accounts: ids.map((id) => ({ id, serviceControlPolicies: ["FullAWSAccess"], resourceControlPolicies: [] }))
  }
}

/** Writes a world of 1,000 accounts, 100,000 principals and 10,000 resources, always the same. */
export const writeLargeWorld = (directory: string, shape: Shape): void => {
  const write: Write = (path, value) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), JSON.stringify(value, undefined, 2))
  }
  write("organization.json", organization)
  for (let policy = 0; policy < policies; policy++) write(`policies/Managed${policy}.json`, managed(policy))
  for (let account = 0; account < accounts; account++) {
    write(`${ids[account]}/account.json`, accountFile(write, shape, account))
  }
}
