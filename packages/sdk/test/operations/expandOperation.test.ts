import { expandOperation, type OperationRequest } from "@countersign/sdk"
import { Result } from "effect"
import { describe, expect, it } from "vitest"
import { caller } from "./places.ts"

type Given = Readonly<Record<string, string>>

const expand = (name: string, given: Given, asked: OperationRequest = { principal: caller }) =>
  Result.getOrThrow(expandOperation(name, given, asked)).map(({ request }) => request)

const refusal = (name: string, given: Given, asked: OperationRequest = { principal: caller }) => {
  const expanded = expandOperation(name, given, asked)
  return Result.isFailure(expanded) ? expanded.failure : undefined
}

const key = "arn:aws:kms:eu-west-1:222222222222:key/1"
const object = "arn:aws:s3:::b/k"

describe("the context of a check", () => {
  it("a key used through S3 sees the service, the caller's account and the object", () => {
    const [, decrypt] = expand("s3:GetObject", { object, key }, { principal: caller, viaVpcEndpoint: "vpce-1" })
    expect(decrypt).toEqual({
      principal: caller,
      action: "kms:Decrypt",
      resource: key,
      context: {
        "kms:EncryptionContext:aws:s3:arn": object,
        "aws:ViaAWSService": "true",
        "aws:CalledVia": ["s3.amazonaws.com"],
        "kms:ViaService": "s3.eu-west-1.amazonaws.com",
        "kms:CallerAccount": "111111111111"
      },
      unknownKeys: ["aws:SourceIp"]
    })
  })

  it("with an S3 Bucket Key the bucket is in the encryption context", () => {
    const [, decrypt] = expand("s3:GetObject", { object, key, "bucket-key": "on" })
    expect(decrypt?.context).toMatchObject({ "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::b" })
  })

  it("the caller's address and endpoint belong to the caller's own call", () => {
    const asked = { principal: caller, viaVpcEndpoint: "vpce-1", context: { "aws:SourceIp": "192.0.2.1" } }
    const [read, decrypt] = expand("s3:GetObject", { object, key }, asked)
    expect(read).toMatchObject({ viaVpcEndpoint: "vpce-1", context: { "aws:SourceIp": "192.0.2.1" } })
    expect(decrypt).not.toHaveProperty("viaVpcEndpoint")
    expect(decrypt?.context).not.toHaveProperty("aws:SourceIp")
  })

  it.each([
    "aws:SourceVpc",
    "aws:SourceVpcArn",
    "aws:SourceVpce",
    "aws:VpceAccount",
    "aws:VpceOrgID",
    "aws:VpceOrgPaths",
    "aws:VpcSourceIp"
  ])("a service that calls on carries no %s of the caller's own call", (name) => {
    const asked = { principal: caller, context: { [name]: "the caller's" } }
    const [read, decrypt] = expand("s3:GetObject", { object, key }, asked)
    expect(read?.context).toHaveProperty([name])
    expect(decrypt?.context).not.toHaveProperty([name])
  })

  it("a key named in a PutObject request is among its headers, a default key is not", () => {
    const [named] = expand("s3:PutObject", { object, key })
    expect(named?.context).toEqual({
      "s3:x-amz-server-side-encryption": "aws:kms",
      "s3:x-amz-server-side-encryption-aws-kms-key-id": key
    })
    const [unnamed] = expand("s3:PutObject", { object, "default-key": key })
    expect(unnamed).not.toHaveProperty("context")
  })

  it("AssumeRole carries session tags, transitive keys, source identity and external id on each of its checks", () => {
    const requests = expand("sts:AssumeRole", {
      role: "arn:aws:iam::222222222222:role/R",
      tags: "team=data,cost=7",
      transitive: "team,cost",
      "source-identity": "alice",
      "external-id": "x-1"
    })
    const context = {
      "aws:RequestTag/team": "data",
      "aws:RequestTag/cost": "7",
      "aws:TagKeys": ["team", "cost"],
      "sts:TransitiveTagKeys": ["team", "cost"],
      "sts:SourceIdentity": "alice",
      "sts:ExternalId": "x-1"
    }
    expect(requests.map(({ action }) => action)).toEqual(["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"])
    for (const request of requests) expect(request).toMatchObject({ context, unknownKeys: ["sts:RoleSessionName"] })
  })

  it("a service that delivers names the topic it acts for and its account", () => {
    const topic = "arn:aws:sns:eu-west-1:111111111111:t"
    const [, send] = expand("sns:Publish", { topic, queue: "arn:aws:sqs:eu-west-1:222222222222:q" })
    expect(send).toMatchObject({
      principal: { type: "service", service: "sns.amazonaws.com" },
      context: { "aws:SourceArn": topic, "aws:SourceAccount": "111111111111" }
    })
  })

  it("a secret's version in the encryption context is unknown, its ARN is not", () => {
    const secret = "arn:aws:secretsmanager:eu-west-1:222222222222:secret:db-AbCdEf"
    const [, decrypt] = expand("secretsmanager:GetSecretValue", { secret, key })
    expect(decrypt).toMatchObject({
      context: {
        "kms:EncryptionContext:SecretARN": secret,
        "kms:ViaService": "secretsmanager.eu-west-1.amazonaws.com"
      },
      unknownKeys: ["kms:EncryptionContext:SecretVersionId", "aws:SourceIp"]
    })
  })

  it("an object of an access point lies in the access point", () => {
    const point = "arn:aws:s3:eu-west-1:222222222222:accesspoint/p"
    const asked = { object: `${point}/object/a/b`, key, "bucket-key": "on" }
    expect(expand("s3:GetObject", asked)[1]?.context).toMatchObject({ "kms:EncryptionContext:aws:s3:arn": point })
  })
})

describe("an operation that cannot be asked for", () => {
  it.each([
    ["is unknown", "s3:CopyObjekt", {}, "unknown operation `s3:CopyObjekt`", "did you mean `s3:CopyObject`?"],
    ["lacks parameters", "s3:CopyObject", {}, "s3:CopyObject needs `source`, `destination`", "source=…"],
    [
      "has a misspelt one",
      "s3:GetObject",
      { objekt: object },
      "s3:GetObject has no parameter `objekt`, did you mean `object`?",
      "object=…"
    ],
    ["has one that is no ARN", "s3:GetObject", { object: "b/k" }, "`object=b/k` is not an ARN", "object=…"],
    ["has an empty one", "s3:GetObject", { object, version: "" }, "`version=` is empty", "[version=…]"],
    [
      "has malformed tags",
      "s3:PutObject",
      { object, tags: "team" },
      "`tags=team` is no list of tags, key=value,key=value",
      "[tags=…]"
    ]
  ])("%s", (_, name, given, message, help) => {
    expect(refusal(name, given)).toMatchObject({ _tag: "InvalidOperation", message })
    expect(refusal(name, given)?.help).toContain(help)
  })

  it("needs a principal, unless nobody calls it", () => {
    expect(refusal("s3:GetObject", { object }, {})).toMatchObject({ message: "s3:GetObject needs a principal" })
    const role = "arn:aws:iam::111111111111:role/R"
    expect(refusal("s3:Replicate", { source: object, destination: object, role }, {})).toBeUndefined()
  })
})
