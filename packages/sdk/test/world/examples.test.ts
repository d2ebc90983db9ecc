import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Result } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import {
  Admits,
  type AuthorizationRequest,
  decide,
  evaluate,
  parsePrincipal,
  parseRequestFile
} from "../../src/index.ts"
import { type LoadedWorld, loadWorld } from "../../src/node/index.ts"

const repository = fileURLToPath(new URL("../../../../", import.meta.url))

interface Question {
  readonly command: string
  readonly expected: string
}

const questions = (readme: string): ReadonlyArray<Question> =>
  [...readme.matchAll(/```sh\n(.*?)\n# => (.*?)\n```/gs)].map(([, command, expected]) => ({
    command: command!.replaceAll(/\s*\\\n\s*/g, " "),
    expected: expected!
  }))

const flag = (command: string, name: string): string | undefined =>
  new RegExp(`--${name} '?([^' ]+)`).exec(command)?.[1]

const requestOf = (command: string, { world }: LoadedWorld): AuthorizationRequest => {
  const file = flag(command, "request")
  if (file !== undefined) return Result.getOrThrow(parseRequestFile(readFileSync(repository + file, "utf8"), file))
  return {
    principal: Result.getOrThrow(parsePrincipal(flag(command, "principal")!, world)),
    action: flag(command, "action")!,
    resource: flag(command, "resource")!
  }
}

const say = (admits: Admits.Admits): string => {
  const left = Admits.toArray(admits)
  return left.length === 1 ? left[0]! : `Undetermined: ${left.join(", ")}`
}

const examples = readdirSync(`${repository}examples`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !existsSync(`${repository}examples/${entry.name}/package.json`))
  .map(({ name }) => name)

it("there are examples that are worlds", () => {
  expect(examples).toEqual(["01-two-accounts", "02-one-account", "03-organization", "04-chain"])
})

describe.each(examples)("examples/%s", (name) => {
  const asked = questions(readFileSync(`${repository}examples/${name}/README.md`, "utf8"))
  let loaded: LoadedWorld
  beforeAll(async () => {
    loaded = await loadWorld(`${repository}examples/${name}`)
  })

  it("loads without warnings and asks something", () => {
    expect(loaded.warnings).toEqual([])
    expect(asked.length).toBeGreaterThan(1)
  })

  it.each(asked)("decides as its README says: $command", ({ command, expected }) => {
    expect(flag(command, "world")).toBe(`examples/${name}`)
    const request = requestOf(command, loaded)
    expect(say(Result.getOrThrow(evaluate(loaded.world, request)).admits)).toBe(expected)
    expect(say(Result.getOrThrow(decide(loaded.world, request)))).toBe(expected)
  })
})
