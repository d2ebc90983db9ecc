import { describe, expect, it } from "vitest"
import { compareCommand } from "../../src/command/compareCommand.ts"
import { compare } from "../../src/against/compare.ts"

describe("a comparison", () => {
  it("says of a door that the other engine lacks that it is not compared", async () => {
    const compared = await compare(() => Promise.reject(new Error("no `decidePrepared`")))
    expect(compared).toStrictEqual(
      ["W1", "W2"].flatMap((workload) =>
        ["plain object", "decision"].map((measure) => ({ workload, measure, skipped: "Error: no `decidePrepared`" }))
      )
    )
  })

  it("passes where there is no history to compare with", async () => {
    expect(await compareCommand("/", { revision: undefined, output: "table" })).toStrictEqual({
      text: "nothing compared: the commit before is not in this clone",
      exitCode: 0
    })
  })
})
