import { isBuiltin } from "node:module"
import { type Import, importsOf, type SourceFile } from "./imports.ts"

/** What one rule says about one file, without the path: `line 3: …`. */
type Rule = (file: SourceFile) => ReadonlyArray<string>

const rooms = [
  "aws",
  "policy",
  "request",
  "world",
  "verdict",
  "match",
  "compile",
  "evaluate",
  "explain",
  "source",
  "authorize.ts",
  "index.ts"
]

/** The packages of ours that each package may name, in its sources and its tests alike. */
const mayImport: Readonly<Record<string, ReadonlyArray<string>>> = { engine: [], sdk: ["engine"] }
const mayImportByDefault = ["engine", "sdk"]

const maxLines = 250

const isTypeScript = (file: SourceFile) => /\.tsx?$/.test(file.path)
const isSource = (file: SourceFile) => isTypeScript(file) && /^(?:packages|apps|tooling)\/[^/]+\/src\//.test(file.path)

/** A rule about imports: `why` answers with the reason an import is wrong, or nothing. */
const onImports =
  (why: (file: SourceFile, target: string, found: Import) => string | undefined): Rule =>
  (file) =>
    (isTypeScript(file) ? importsOf(file) : []).flatMap((found: Import) => {
      const reason = why(file, found.target, found)
      return reason === undefined ? [] : [`line ${found.line}: imports \`${found.specifier}\`: ${reason}`]
    })

const engineSource = "packages/engine/src/"
const roomOf = (path: string) => path.slice(engineSource.length).split("/")[0]!

/** Inside the engine a room imports only rooms before it. */
const roomOrder = onImports((file, target) => {
  if (!file.path.startsWith(engineSource)) return undefined
  const wanted = target === "@countersign/engine" ? `${engineSource}index.ts` : target
  if (!wanted.startsWith(engineSource)) return undefined
  const [from, to] = [roomOf(file.path), roomOf(wanted)]
  if (!rooms.includes(to)) return `\`${to}\` is not a room of the engine`
  if (rooms.indexOf(to) <= rooms.indexOf(from)) return undefined
  const allowed = rooms.slice(0, rooms.indexOf(from))
  return `\`${to}\` comes after \`${from}\`, which may import only ${allowed.join(", ") || "itself"}`
})

/** Every engine source lies in a room that the order knows. */
const roomKnown: Rule = (file) =>
  isTypeScript(file) && file.path.startsWith(engineSource) && !rooms.includes(roomOf(file.path))
    ? [`\`${roomOf(file.path)}\` is not a room of the engine: give it a place in the order of rooms`]
    : []

/** The engine and the SDK run anywhere; only the SDK's `node` entry point may need Node. */
const runsAnywhere = onImports((file, target) => {
  const needsNode = isBuiltin(target) || target.startsWith("@effect/platform-")
  if (!needsNode) return undefined
  if (file.path.startsWith(engineSource)) return "the engine runs anywhere and does no I/O"
  const pure = file.path.startsWith("packages/sdk/src/") && !file.path.startsWith("packages/sdk/src/node/")
  return pure ? "only packages/sdk/src/node may need Node" : undefined
})

const fastCheckAtHome = onImports((file, target) =>
  /^(?:fast-check|@fast-check\/.*)$/.test(target) && !file.path.startsWith("packages/harness/")
    ? "only packages/harness uses fast-check"
    : undefined
)

const workspaceOf = (path: string) => /^(?:packages|apps|tooling)\/[^/]+/.exec(path)?.[0]

/** engine ← sdk ← everything else; nothing imports an app; packages meet through their public doors. */
const packageOrder = onImports((file, target) => {
  const [from, to] = [workspaceOf(file.path), workspaceOf(target)]
  if (from === undefined) return undefined
  if (to !== undefined && to !== from) return `it lies in ${to}: import packages by name, and no app at all`
  if (/^countersign(?:\/|$)/.test(target)) return "nothing imports an app"
  const named = /^@countersign\/([^/]+)/.exec(target)?.[1]
  const self = from.slice("packages/".length)
  if (!from.startsWith("packages/") || named === undefined || named === self) return undefined
  // Build configuration is not part of a package.
  if (file.path.endsWith(".config.ts")) return undefined
  const allowed = mayImport[self] ?? mayImportByDefault
  return allowed.includes(named)
    ? undefined
    : `of our packages, ${self} may import only ${allowed.join(", ") || "itself"}`
})

const oracleRoom = "packages/harness/src/oracle/"

/** What the oracle may take from the engine besides types: no rule of evaluation, only words. */
const oracleValues: ReadonlySet<string> = new Set(["unknown"])

/** Whether an import names nothing but types and the oracle's few values. */
const takesNoRules = ({ statement }: Import): boolean => {
  if (/^(?:import|export)\s+type\b/.test(statement)) return true
  const names = /^(?:import|export)\s*\{([^}]*)\}\s*from/.exec(statement)?.[1]?.split(",") ?? [""]
  return names
    .map((name) => name.trim())
    .every((name, at) => /^type\s/.test(name) || oracleValues.has(name) || (name === "" && at > 0))
}

/** The oracle checks the engine, so it shares none of its rules: types and a few words, and its own room. */
const oracleAlone = onImports((file, target, found) => {
  if (!file.path.startsWith(oracleRoom) || target.startsWith(oracleRoom)) return undefined
  if (target === "@countersign/engine" && takesNoRules(found)) return undefined
  return `the oracle may import only its own room, types of the engine, and ${[...oracleValues].join(", ")}`
})

const smallFiles: Rule = (file) => {
  if (!isSource(file) || file.path.includes("/generated/")) return []
  const lines = file.text.replace(/\n$/, "").split("\n").length
  return lines > maxLines ? [`has ${lines} lines, the most is ${maxLines}: split it where the idea splits`] : []
}

const namedForWhatTheyDo: Rule = (file) => {
  const vague = file.path.split("/").find((part) => /^(?:utils?|helpers?)(?:\.|$)/i.test(part))
  return vague === undefined ? [] : [`\`${vague}\` says nothing: name it after what it does`]
}

// Absolute paths of somebody's machine, and the folder next to a checkout that only its owner has.
const elsewhere = /(?:^|[\s"'`(=])\/(?:home|root|Users|work)\/\w|\.\.\/shared\b/

const selfContained: Rule = (file) =>
  file.text
    .split("\n")
    .flatMap((line, index) =>
      elsewhere.test(line) ? [`line ${index + 1}: mentions a path that exists on one machine only`] : []
    )

const rules: ReadonlyArray<Rule> = [
  roomOrder,
  roomKnown,
  runsAnywhere,
  fastCheckAtHome,
  packageOrder,
  oracleAlone,
  smallFiles,
  namedForWhatTheyDo,
  selfContained
]

/** Every breach of the house's rules, one readable line each, in the order of the files. */
export const breaches = (files: ReadonlyArray<SourceFile>): ReadonlyArray<string> =>
  files.flatMap((file) => rules.flatMap((rule) => rule(file)).map((breach) => `${file.path}: ${breach}`))
