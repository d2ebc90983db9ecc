import { describe, expect, it } from "vitest"
import { readPolicySet, readResourcePolicySet } from "../../src/evaluate/policySet.ts"
import * as Admits from "../../src/verdict/Admits.ts"
import * as ResourceGrant from "../../src/verdict/ResourceGrant.ts"
import { contextOf } from "../request/scenario.ts"
import { policy } from "../support/world.ts"

// Names that begin alike, end before a delimiter, or hold wildcards and variables before and behind one.
const patterns = [
  "*",
  "arn:aws:s3:::*",
  "arn:aws:s3:::bucket",
  "arn:aws:s3:::bucket*",
  "arn:aws:s3:::bucket/*",
  "arn:aws:s3:::bucket/key",
  "arn:aws:s3:::bucket/${aws:username}/*",
  "arn:aws:s3:::bucket-2/*",
  "arn:aws:s3:::${aws:username}/*",
  "arn:aws:s3:::b?cket/key",
  "arn:aws:s3:*:*:bucket/key",
  "arn:aws:sqs:*:111122223333:queue",
  "arn:aws:sqs:eu-west-1:111122223333:queue",
  "arn:aws:lambda:eu-west-1:111122223333:function:name",
  "arn:aws:lambda:eu-west-1:111122223333:function:name:*",
  "arn:aws:lambda:eu-west-1:111122223333:func*"
]

const resources = [
  "*",
  "arn:aws:s3:::bucket",
  "arn:aws:s3:::bucket/key",
  "arn:aws:s3:::bucket/Ana/key",
  "arn:aws:s3:::bucket-2/key",
  "arn:aws:s3:::Ana/key",
  "arn:aws:sqs:eu-west-1:111122223333:queue",
  "arn:aws:lambda:eu-west-1:111122223333:function:name",
  "arn:aws:lambda:eu-west-1:111122223333:function:name:1"
]

const effects = ["Allow", "Deny"] as const

// So many of one action that they are set apart by resource.
const others = (effect: string) =>
  Array.from({ length: 20 }, (_, at) => ({
    Effect: effect,
    Principal: "*",
    Action: "*",
    Resource: `arn:aws:s3:::other-${at}/*`
  }))

const slotOf = (...statements: ReadonlyArray<object>) => ({ policies: [policy(...statements)], missing: [] })

const questions = effects.flatMap((effect) =>
  ["Resource", "NotResource"].flatMap((element) =>
    patterns.flatMap((pattern) => resources.map((resource) => ({ effect, element, pattern, resource })))
  )
)

/** @clause evaluation.union */
describe("many statements of one action", () => {
  it("say what the one says that speaks of the resource", () => {
    const heard = new Set<string>()
    for (const { effect, element, pattern, resource } of questions) {
      const statement = { Effect: effect, Action: "*", [element]: pattern }
      const context = contextOf({ action: "s3:GetObject", resource })
      const alone = readPolicySet(slotOf(statement))(context)
      const among = readPolicySet(slotOf(...others(effect), statement, ...others(effect)))(context)
      expect([element, pattern, resource, among]).toEqual([element, pattern, resource, alone])
      heard.add(`${effect} ${Admits.verdict(alone)}`)
    }
    expect([...heard].toSorted()).toEqual([
      "Allow Allow",
      "Allow ImplicitDeny",
      "Deny ExplicitDeny",
      "Deny ImplicitDeny"
    ])
  })
  it("grant what the strongest grants that speaks of the resource", () => {
    for (const { effect, element, pattern, resource } of questions) {
      const statement = { Effect: effect, Principal: { AWS: "111122223333" }, Action: "*", [element]: pattern }
      const context = contextOf({ action: "s3:GetObject", resource })
      const alone = readResourcePolicySet(slotOf(statement))(context)
      const among = readResourcePolicySet(slotOf(...others(effect), statement))(context)
      expect([pattern, resource, ResourceGrant.toArray(among)]).toEqual([
        pattern,
        resource,
        ResourceGrant.toArray(alone)
      ])
    }
  })
  it("are asked again for every action, however many there are", () => {
    const read = readPolicySet(
      slotOf(
        { Effect: "Allow", Action: "s3:Get*", Resource: "*" },
        { Effect: "Deny", Action: "s3:GetC*", Resource: "*" }
      )
    )
    const ask = (action: string) => Admits.verdict(read(contextOf({ action })))
    const names = Array.from({ length: 300 }, (_, at) => `s3:${["GetA", "GetC", "PutA"][at % 3]}${at}`)
    for (const _ of [1, 2]) {
      for (const [at, name] of names.entries()) {
        expect([name, ask(name)]).toEqual([name, ["Allow", "ExplicitDeny", "ImplicitDeny"][at % 3]])
      }
    }
  })
})
