import { loadWorld, LocatedIssue, PolicyReader, type PolicyType } from "@countersign/sdk"
import { Console, Effect, FileSystem, Option, Path } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { readText } from "../files.ts"
import * as ExitCode from "../exit/ExitCode.ts"
import * as Outcome from "../exit/Outcome.ts"
import { write } from "../exit/write.ts"

const policyTypes = {
  identity: "IDENTITY_BASED_POLICY",
  resource: "RESOURCE_BASED_POLICY",
  trust: "ROLE_TRUST_POLICY",
  boundary: "PERMISSIONS_BOUNDARY",
  session: "SESSION_POLICY",
  scp: "SERVICE_CONTROL_POLICY",
  rcp: "RESOURCE_CONTROL_POLICY",
  endpoint: "VPC_ENDPOINT_POLICY"
} as const satisfies Readonly<Record<string, PolicyType>>

type TypeName = keyof typeof policyTypes

const typeNames = Object.keys(policyTypes) as ReadonlyArray<string> as readonly [TypeName, ...Array<TypeName>]

const config = {
  files: Argument.String("file").pipe(
    Argument.withDescription("A policy, or a world: its folder or its world.json"),
    Argument.variadic({ min: 1 })
  ),
  type: Flag.Literals("type", typeNames).pipe(
    Flag.withDescription("What kind of policy it is; without it, the text tells"),
    Flag.optional
  ),
  service: Flag.String("service").pipe(
    Flag.withMetavar("PREFIX"),
    Flag.withDescription("The service of the resource that carries a resource-based policy: s3"),
    Flag.optional
  ),
  format: Flag.Literals("format", ["text", "json"]).pipe(
    Flag.withDescription("How findings are printed"),
    Flag.withDefault("text")
  )
}

type Given = Command.Command.Config.Infer<typeof config>

const options = ({ service, type }: Given): PolicyReader.Options => ({
  ...(Option.isSome(type) ? { policyType: policyTypes[type.value] } : {}),
  ...(Option.isSome(service) ? { service: service.value } : {})
})

const ofPolicy = Effect.fnUntraced(function* (file: string, given: Given) {
  const { issues } = PolicyReader.read(yield* readText(file), options(given))
  return issues.map((issue) => LocatedIssue.fromPolicyIssue(file, issue))
})

const ofWorld = (directory: string) =>
  loadWorld(directory).pipe(
    Effect.map(({ warnings }) => warnings),
    Effect.catchTag("WorldInvalid", ({ issues }) => Effect.succeed(issues))
  )

/** The folder of the world that a path names; `undefined` where it is a policy. */
const worldFolder = Effect.fnUntraced(function* (file: string) {
  const path = yield* Path.Path
  if (path.basename(file) === "world.json") return path.dirname(file)
  const files = yield* FileSystem.FileSystem
  const info = yield* Effect.option(files.stat(file))
  return Option.isSome(info) && info.value.type === "Directory" ? file : undefined
})

const findings = Effect.fnUntraced(function* (file: string, given: Given) {
  const folder = yield* worldFolder(file)
  return yield* folder === undefined ? ofPolicy(file, given) : ofWorld(folder)
})

const asText = (issues: ReadonlyArray<LocatedIssue.LocatedIssue>) =>
  Effect.forEach(issues, (issue) => Console.error(LocatedIssue.describe(issue)))

const asJson = (valid: boolean, issues: ReadonlyArray<LocatedIssue.LocatedIssue>) =>
  write(`${JSON.stringify({ schemaVersion: 1, valid, issues }, undefined, 2)}\n`)

const run = Effect.fnUntraced(function* (given: Given) {
  const issues = (yield* Effect.forEach(given.files, (file) => findings(file, given))).flat()
  const valid = issues.every(({ severity }) => severity !== "error")
  yield* given.format === "json" ? asJson(valid, issues) : asText(issues)
  yield* Outcome.set(valid ? ExitCode.allowed : ExitCode.malformed)
})

/** `countersign validate`: what AWS would refuse in policies, and what is wrong with worlds. */
export const validateCommand = Command.make("validate", config, run).pipe(
  Command.withDescription("Find what AWS would refuse in a policy, or what is wrong with a world"),
  Command.withExamples([
    { description: "A policy whose kind the text tells", command: "countersign validate policy.json" },
    { description: "A bucket policy", command: "countersign validate --type resource --service s3 bucket-policy.json" },
    { description: "A whole world", command: "countersign validate examples/01-two-accounts" }
  ])
)
