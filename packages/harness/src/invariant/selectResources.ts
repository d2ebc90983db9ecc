import { PolicyVariable, type World } from "@countersign/engine"
import { covers, wildcards } from "../oracle/pattern.ts"
import type { Mentions } from "./Mentions.ts"

const hasWildcard = (text: string): boolean => /[*?]/.test(text)

/** What stands for a `*` of a pattern: one name, and a path. */
const fillings = ["example", "example/deep.csv"] as const

const fill = (pattern: string, star: string): string =>
  PolicyVariable.parse(pattern)
    .map((part) => (part.kind === "text" ? part.text : part.kind === "star" ? star : "x"))
    .join("")

/** Names that differ a little: a letter less before what a `*` stands for, and one in the other case. */
const nearMisses = (pattern: string): ReadonlyArray<string> => {
  const start = pattern.slice(0, pattern.search(/[*?$]/))
  if (start === pattern || start.length < 2) return []
  const stem = start.replace(/\/$/, "")
  const last = stem.at(-1) ?? ""
  const other = last === last.toLowerCase() ? last.toUpperCase() : last.toLowerCase()
  return [`${stem.slice(0, -1)}/example`, `${stem.slice(0, -1)}${other}/example`, `${stem}x/example`, stem]
}

const examplesOf = (pattern: string): ReadonlyArray<string> => [
  ...fillings.map((star) => fill(pattern, star)),
  ...nearMisses(pattern)
]

const listed = ({ accounts }: World.World): ReadonlyArray<string> =>
  Object.values(accounts).flatMap(({ resources, roles, users }) => [
    ...Object.keys(resources),
    ...Object.keys(resources).flatMap((name) => (/^arn:[^:]+:s3:::[^/]+$/.test(name) ? [`${name}/example`] : [])),
    ...Object.values(users).map(({ arn }) => arn),
    ...Object.values(roles).map(({ arn }) => arn)
  ])

const isName = (text: string): boolean => text === "*" || (/^arn:(?:[^:]*:){4}./.test(text) && !hasWildcard(text))

/** The same objects over the access points that lead to their bucket. */
const overAccessPoints = (world: World.World, resources: ReadonlyArray<string>): ReadonlyArray<string> =>
  Object.values(world.accounts).flatMap((account) =>
    Object.entries(account.resources).flatMap(([name, { accessPoint }]) => {
      if (accessPoint === undefined || accessPoint === "unknown" || accessPoint.bucket === "unknown") return []
      const { bucket } = accessPoint
      const objects = resources.filter((resource) => resource.startsWith(`${bucket}/`))
      const itself = resources.includes(bucket) ? [name] : []
      return [...itself, ...objects.map((object) => `${name}/object/${object.slice(bucket.length + 1)}`)]
    })
  )

/**
 * The resources that patterns select: those without wildcards as they stand, and for the others whatever the world
 * lists or its policies name, with examples and near misses of every pattern.
 */
export const selectResources = (
  patterns: ReadonlyArray<string>,
  world: World.World,
  mentions: Mentions
): ReadonlyArray<string> => {
  const known = [...listed(world), ...mentions.resources.filter(isName), ...mentions.resources.flatMap(examplesOf)]
  const selected = patterns.flatMap((pattern) => {
    if (!hasWildcard(pattern)) return [pattern]
    const alike = wildcards(pattern)
    return [...fillings.map((star) => fill(pattern, star)), ...known].filter((name) => covers(alike, name))
  })
  const own = selected.filter(isName)
  return [...new Set([...own, ...overAccessPoints(world, own)])]
}
