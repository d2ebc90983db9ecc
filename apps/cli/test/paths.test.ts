import { describe, expect, it } from "vitest"
import { countersign } from "./countersign.ts"

const world = "examples/04-chain"
const report = "arn:aws:s3:::chain-reports/2026.csv"

const paths = (from: string, ...args: ReadonlyArray<string>) =>
  countersign(["paths", "--world", world, "--from", from, "--action", "s3:GetObject", "--resource", report, ...args])

const dev = "arn:aws:iam::111111111111:user/dev"
const tagged = ["--session-tag", "team=data", "--transitive", "team"]

describe("countersign paths", () => {
  it("finds a chain and explains each hop: exit 0", async () => {
    const { code, stderr, stdout } = await paths(dev, ...tagged)
    expect(stdout).toContain("✓ FOUND: 1 chain of 2 roles")
    expect(stdout).toContain("role trust policy › Allow HubForTheDataTeam")
    expect(stdout).toContain("333333333333/policies/Reader-trust.json:4")
    expect(stdout).toContain("lasts one hour at most")
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
  })

  it("finds none: exit 1", async () => {
    const { code, stdout } = await paths("arn:aws:iam::111111111111:user/guest", ...tagged)
    expect(stdout).toContain("○ NONE: 0 role sessions reached, and none may")
    expect(code).toBe(1)
  })

  it("finds chains that are not certain only: exit 3", async () => {
    const { code, stdout } = await paths("arn:aws:iam::222222222222:role/Hub", "--unknown", "aws:PrincipalTag/team")
    expect(stdout).toContain("? PERHAPS: 1 chain of 1 role")
    expect(code).toBe(3)
  })

  it("says that longer chains were left out", async () => {
    const { code, stdout } = await paths(dev, ...tagged, "--max-hops", "1")
    expect(stdout).toContain("Longer chains were left out: --max-hops looks further.")
    expect(code).toBe(1)
  })

  it.each([
    ["a chain", "paths.ja", dev, tagged],
    ["that there is none", "no-path.ja", "arn:aws:iam::111111111111:user/guest", []]
  ])("says %s in Japanese", async (_, golden, from, args) => {
    const { stdout } = await paths(from, ...args, "--lang", "ja")
    await expect(stdout).toMatchFileSnapshot(`golden/${golden}.txt`)
  })

  it("prints the same as JSON", async () => {
    const { stdout } = await paths(dev, ...tagged, "--format", "json")
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      found: "certain",
      chains: [
        {
          hops: [
            { role: "arn:aws:iam::222222222222:role/Hub", answer: { decision: "Allow" } },
            { role: "arn:aws:iam::333333333333:role/Reader", session: { transitiveTagKeys: ["team"] } }
          ],
          goal: { decision: "Allow" }
        }
      ],
      direct: { decision: "ImplicitDeny" }
    })
  })

  it.each([
    ["a principal that is none", ["x"], "error: `x` is not a principal (--from)"],
    [
      "a user that a complete account does not have",
      [`${dev}s`],
      "error: no user `arn:aws:iam::111111111111:user/devs`"
    ],
    ["a tag without a value", [dev, "--session-tag", "team"], "error: `team` is no tag (--session-tag)"],
    [
      "a transitive key that is no tag",
      [dev, "--transitive", "team"],
      "error: `team` is no session tag (--transitive)"
    ],
    ["too many hops", [dev, "--max-hops", "99"], "error: `99` is no number of roles (--max-hops)"]
  ])("%s stops with 2, and without an answer", async (_, [from = "", ...args], message) => {
    const { code, stderr, stdout } = await paths(from, ...args)
    expect(stderr).toContain(message)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
  })
})
