import { describe, expect, it } from "vitest"
import { breaches } from "../src/rules.ts"

const of = (path: string, text = "") => breaches([{ path, text }])
const importing = (path: string, specifier: string) => of(path, `import type { A } from "${specifier}"\n`)

const lines = (count: number) => "// a line\n".repeat(count)

describe("inside the engine", () => {
  it("a room must not import a later room, not even a type", () => {
    expect(importing("packages/engine/src/policy/Statement.ts", "../match/action.ts")).toEqual([
      "packages/engine/src/policy/Statement.ts: line 1: imports `../match/action.ts`: " +
        "`match` comes after `policy`, which may import only aws"
    ])
  })

  it("only index imports authorize, and no room imports the index", () => {
    expect(importing("packages/engine/src/source/PolicySource.ts", "../authorize.ts")).toHaveLength(1)
    expect(importing("packages/engine/src/authorize.ts", "./index.ts")).toHaveLength(1)
    expect(importing("packages/engine/src/aws/Arn.ts", "@countersign/engine")).toHaveLength(1)
    expect(importing("packages/engine/src/index.ts", "./authorize.ts")).toEqual([])
  })

  it("a room may import itself and the rooms before it", () => {
    expect(importing("packages/engine/src/match/condition/string.ts", "../wildcard.ts")).toEqual([])
    expect(importing("packages/engine/src/match/condition/string.ts", "../../aws/Arn.ts")).toEqual([])
  })

  it("a folder or a top-level file nobody gave a place is refused", () => {
    expect(of("packages/engine/src/misc/a.ts")).toHaveLength(1)
    expect(of("packages/engine/src/extra.ts")).toHaveLength(1)
    expect(importing("packages/engine/src/aws/Arn.ts", "../misc/a.ts")).toHaveLength(1)
  })
})

describe("where Node may be needed", () => {
  it("not in the engine", () => {
    expect(importing("packages/engine/src/aws/Arn.ts", "node:fs")).toHaveLength(1)
    expect(importing("packages/engine/src/aws/Arn.ts", "fs")).toHaveLength(1)
    expect(importing("packages/engine/test/aws/Arn.test.ts", "node:fs")).toEqual([])
  })

  it("in the SDK only under src/node", () => {
    expect(importing("packages/sdk/src/World.ts", "node:fs")).toHaveLength(1)
    expect(importing("packages/sdk/src/World.ts", "@effect/platform-node")).toHaveLength(1)
    expect(importing("packages/sdk/src/node/load.ts", "node:fs")).toEqual([])
    expect(importing("packages/sdk/src/node/load.ts", "@effect/platform-node")).toEqual([])
  })
})

describe("between packages", () => {
  it("fast-check belongs to the harness", () => {
    expect(importing("packages/engine/test/aws/Arn.test.ts", "fast-check")).toHaveLength(1)
    expect(importing("packages/harness/src/law/union.ts", "fast-check")).toEqual([])
  })

  it("nothing imports an app", () => {
    expect(importing("packages/harness/src/index.ts", "countersign")).toHaveLength(1)
    expect(importing("packages/harness/src/index.ts", "../../../apps/cli/src/main.ts")).toHaveLength(1)
    expect(importing("apps/cli/src/main.ts", "./decide.ts")).toEqual([])
  })

  it("packages do not reach into each other's folders", () => {
    expect(importing("packages/harness/src/index.ts", "../../engine/src/aws/Arn.ts")).toHaveLength(1)
  })

  it("the engine imports neither the SDK nor the harness, and its tests do not either", () => {
    expect(importing("packages/engine/src/authorize.ts", "@countersign/sdk")).toHaveLength(1)
    expect(importing("packages/engine/test/authorize.test.ts", "@countersign/harness")).toHaveLength(1)
  })

  it("the SDK imports the engine and not the harness", () => {
    expect(importing("packages/sdk/src/index.ts", "@countersign/engine")).toEqual([])
    expect(importing("packages/sdk/src/index.ts", "@countersign/harness")).toHaveLength(1)
  })

  it("tooling is for configuration files only", () => {
    expect(importing("packages/sdk/src/index.ts", "@countersign/vitest-config")).toHaveLength(1)
    expect(importing("packages/sdk/vitest.config.ts", "@countersign/vitest-config")).toEqual([])
  })
})

describe("the oracle", () => {
  const inOracle = (text: string) => of("packages/harness/src/oracle/conditions/date.ts", `${text}\n`)

  it.each([
    'import type { World } from "@countersign/engine"',
    'import { type Fact, type World } from "@countersign/engine"',
    'import { unknown } from "@countersign/engine"',
    'import {\n  type Fact,\n  unknown,\n} from "@countersign/engine"',
    'import { readDecimal } from "./decimal.ts"',
    'import { covers } from "../pattern.ts"'
  ])("may import its own room and words of the engine: `%s`", (text) => {
    expect(inOracle(text)).toEqual([])
  })

  it.each([
    'import { decide } from "@countersign/engine"',
    'import { type Fact, selectPolicies } from "@countersign/engine"',
    'import { unknown, evaluate } from "@countersign/engine"',
    'import { evaluate as unknown } from "@countersign/engine"',
    'import * as Engine from "@countersign/engine"',
    'import "@countersign/engine"',
    'import {} from "@countersign/engine"',
    'export * from "@countersign/engine"',
    'const engine = await import("@countersign/engine")',
    'import type { Vector } from "../../corpus/Vector.ts"',
    'import { Result } from "effect"',
    'import { createHash } from "node:crypto"'
  ])("may import nothing else: `%s`", (text) => {
    expect(inOracle(text)).toHaveLength(1)
  })

  it("is told so", () => {
    expect(inOracle('import { decide } from "@countersign/engine"')).toEqual([
      "packages/harness/src/oracle/conditions/date.ts: line 1: imports `@countersign/engine`: " +
        "the oracle may import only its own room, types of the engine, and unknown"
    ])
  })

  it("may be imported, and its tests may import what they like", () => {
    expect(importing("packages/harness/src/index.ts", "./oracle/oracle.ts")).toEqual([])
    expect(of("packages/harness/test/oracle/corpus.test.ts", 'import { decide } from "@countersign/engine"')).toEqual(
      []
    )
  })
})

describe("files", () => {
  it("sources have at most 250 lines; tests and generated files may have more", () => {
    expect(of("packages/sdk/src/World.ts", lines(250))).toEqual([])
    expect(of("packages/sdk/src/World.ts", lines(251))).toEqual([
      "packages/sdk/src/World.ts: has 251 lines, the most is 250: split it where the idea splits"
    ])
    expect(of("packages/sdk/test/World.test.ts", lines(251))).toEqual([])
    expect(of("packages/sdk/src/generated/actions.ts", lines(251))).toEqual([])
  })

  it("no file or folder is called utils or helpers", () => {
    expect(of("packages/sdk/src/utils.ts")).toHaveLength(1)
    expect(of("packages/sdk/test/helpers/world.ts")).toHaveLength(1)
    expect(of("packages/sdk/src/utilisation.ts")).toEqual([])
  })

  it("no text mentions a path of one machine", () => {
    // Put together here, since this file is checked as well.
    const absolute = ["", "home", "ada", "notes.md"].join("/")
    const beside = ["..", "shared", "notes.md"].join("/")
    expect(of("docs/a.md", `one\nsee ${absolute}`)).toEqual([
      "docs/a.md: line 2: mentions a path that exists on one machine only"
    ])
    expect(of("docs/a.md", `see ${beside}`)).toHaveLength(1)
    expect(of("docs/a.md", "arn:aws:s3:::bucket/home/ada")).toEqual([])
  })
})
