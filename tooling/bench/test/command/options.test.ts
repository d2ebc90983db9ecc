import { describe, expect, it } from "vitest"
import { type Asked, parseOptions } from "../../src/command/options.ts"

const refused = (message: string): Asked => ({ task: "refuse", message })

describe("the command line", () => {
  it("runs everything where nothing is said", () => {
    expect(parseOptions([])).toMatchObject({ task: "measure", options: { scale: "full", output: "table" } })
  })

  it("takes a workload's variants with it", () => {
    expect(parseOptions(["--only", "W1,W3", "--quick", "--json"])).toStrictEqual({
      task: "measure",
      options: { names: ["W1", "W1 closures", "W3", "W3 growth"], scale: "quick", output: "json" }
    })
  })

  it("compares with a revision, or with the commit that the tree started from", () => {
    expect(parseOptions(["--against", "v1.0.0"])).toStrictEqual({
      task: "compare",
      comparing: { revision: "v1.0.0", output: "table" }
    })
    expect(parseOptions(["--json", "--against"])).toStrictEqual({
      task: "compare",
      comparing: { revision: undefined, output: "json" }
    })
  })

  it.each([
    [["--only", "W9"], "unknown workload `W9`\n  help: known: W1, W2, W3, W4, W5, W6, door, allocation"],
    [["--fast"], "unknown option `--fast`"],
    [["W1"], "unexpected argument `W1`"],
    [["--against", "a", "b"], "unexpected argument `b`"],
    [["--against", "--quick"], "`--against` goes with `--json` alone"],
    [["--write", "--only", "W1"], "`--write` needs every workload: leave `--only` out"],
    [["--json", "--write"], "`--json` and `--write` do not go together"]
  ])("refuses %j with one message", (args, message) => {
    expect(parseOptions(args)).toStrictEqual(refused(message))
  })
})
