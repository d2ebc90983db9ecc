import { type Account, type Policy, PolicyReader, type World } from "@countersign/engine"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { loadSavedWorld, saveWorld } from "../../src/index.ts"

const text = '{"Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}\n'
const document = PolicyReader.read(text).document!
const policy = (file: string): Policy => ({ name: "Allow", document, source: { file, text } })

const role = (name: string, file: string): Account["roles"][string] => ({
  arn: `arn:aws:iam::111111111111:role/${name}`,
  uniqueId: name === "A" ? "AROAEXAMPLE" : undefined,
  tags: { team: "data", ["__proto__"]: "kept", document: "kept" },
  identityPolicies: [policy(file)],
  permissionsBoundary: "none",
  trustPolicy: "unknown",
  serviceLinked: false
})

const bucket = "arn:aws:s3:::reports"

const account: Account = {
  id: "111111111111",
  complete: true,
  organization: "none",
  canonicalUserId: undefined,
  users: {},
  groups: {},
  roles: { A: role("A", "a.json"), B: role("B", "b.json") },
  resources: {
    [bucket]: { policy: "none", tags: {}, grants: [], awsManaged: false, attributeBasedAccessControl: false }
  }
}

const world: World.World = { organizations: [], accounts: { "111111111111": account }, vpcEndpoints: {} }
const bytes = saveWorld(world)

const load = (from: Uint8Array): World.World => Result.getOrThrow(loadSavedWorld(from))

const refused = (from: Uint8Array): string => {
  const loaded = loadSavedWorld(from)
  return Result.isFailure(loaded) ? loaded.failure.message : "loaded"
}

const changed = (at: number, to: (byte: number) => number): Uint8Array => {
  const copy = bytes.slice()
  copy[at] = to(copy[at]!)
  return copy
}

const directoryOf = (of: World.World): unknown => Reflect.get(of, "directory")

describe("a saved world", () => {
  it("is the same world when it is loaded: what is undefined, what is left out, and every key", () => {
    expect(load(bytes)).toStrictEqual(world)
    expect(saveWorld(load(bytes))).toEqual(bytes)
  })

  it("keeps a document that several policies share once", () => {
    const { A, B } = load(bytes).accounts["111111111111"]!.roles
    const [one, other] = [A, B].map((found) => (found!.identityPolicies as ReadonlyArray<Policy>)[0]!)
    expect(one!.document).toBe(other!.document)
    expect([one!.source!.file, other!.source!.file]).toEqual(["a.json", "b.json"])
  })

  it("keeps a text that is no Unicode as it is", () => {
    const strange = { ...policy("a.json"), source: { file: "a.json", text: "\uD800\u2028\uFEFF" } }
    const kept = { ...world, vpcEndpoints: { e: { id: "e", policy: strange } as unknown as World.VpcEndpoint } }
    expect(load(saveWorld(kept))).toStrictEqual(kept)
  })

  it("is read wherever its bytes lie: at an odd place in a buffer, or in memory that threads share", () => {
    const odd = new Uint8Array(new ArrayBuffer(bytes.length + 3), 3)
    odd.set(bytes)
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    expect(load(odd)).toStrictEqual(world)
    expect(load(shared)).toStrictEqual(world)
  })

  it("brings a directory of its resources and unique ids, which no world made from it inherits", () => {
    const loaded = load(bytes)
    expect(directoryOf(loaded)).toEqual({
      resources: new Map([[bucket, "111111111111"]]),
      uniqueIds: new Set(["AROAEXAMPLE"])
    })
    expect(directoryOf({ ...loaded })).toBeUndefined()
  })

  it("decodes an account when it is first looked at, and once", () => {
    const [read, unread] = [bytes.slice(), bytes.slice()]
    const [known, unknown] = [load(read).accounts, load(unread).accounts]
    const found = known["111111111111"]
    read.fill(0)
    unread.fill(0)
    expect(known["111111111111"]).toBe(found)
    expect(() => unknown["111111111111"]).toThrow(SyntaxError)
  })

  it.each([
    ["a number, which would come back as a policy", 1],
    ["a map, which would come back empty", new Map([["a", "b"]])],
    ["a function, which would not come back", () => "s3"]
  ])("is refused to be made of %s", (_, value) => {
    const wrong = { ...world, resourceControlServices: [value] } as unknown as World.World
    expect(() => saveWorld(wrong)).toThrow("`0` of the world is no plain data")
  })

  it("takes no directory over from the world it is made of", () => {
    const stale = { ...world, directory: { resources: new Map<string, string>(), uniqueIds: new Set<string>() } }
    expect(saveWorld(stale)).toEqual(bytes)
  })
})

describe("bytes that are no saved world are refused", () => {
  it("whichever byte is changed", () => {
    const accepted = [...bytes.keys()].filter((at) => refused(changed(at, (byte) => byte ^ 1)) === "loaded")
    expect(accepted).toEqual([])
  })

  it("wherever they are cut short", () => {
    const accepted = [...bytes.keys()].filter((length) => refused(bytes.subarray(0, length)) === "loaded")
    expect(accepted).toEqual([])
    expect(refused(bytes.subarray(0, -1))).toBe("the saved world is cut short")
    expect(refused(bytes.subarray(0, 30))).toBe("the saved world is cut short")
  })

  it("where something follows them", () => {
    expect(refused(Uint8Array.of(...bytes, 0))).toBe("the saved world is damaged: its checksum does not fit")
  })

  it("where their format is another, whatever follows it", () => {
    expect(refused(changed(8, () => 2))).toBe("the saved world has format 2, and only format 1 can be read")
  })

  it("where they are something else", () => {
    expect(refused(new Uint8Array())).toBe("this is no saved world")
    expect(refused(new TextEncoder().encode('{"accounts": {}}'))).toBe("this is no saved world")
  })
})
