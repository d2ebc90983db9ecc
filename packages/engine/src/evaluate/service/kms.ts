import * as Arn from "../../aws/Arn.ts"
import { unknown } from "../../aws/Fact.ts"
import { aliasOperations, keyOperations } from "../../world/keyOperations.ts"
import type { Exclusion } from "../../verdict/Evaluation.ts"
import type { Call, Departure } from "./Departure.ts"

/**
 * Key operations that work across accounts; AWS KMS refuses all others there.
 * @clause exclusions.kms-operations
 */
const acrossAccounts: ReadonlySet<string> = new Set([
  ...keyOperations,
  "creategrant",
  "describekey",
  "getkeyrotationstatus",
  "getpublickey",
  "listgrants",
  "retiregrant",
  "revokegrant"
])

const isAwsAlias = ({ context: { target } }: Call): boolean =>
  target.arn?.service === "kms" && target.arn.resource.startsWith("alias/aws/")

const isForeignKey = ({ context: { target }, crossAccount }: Call): boolean =>
  crossAccount && target.arn?.service === "kms" && Arn.resourceType(target.arn) === "key"

const managedByAws = ({ applied: { awsManagedKey }, context: { target } }: Call): Exclusion | undefined => {
  if (awsManagedKey === false) return undefined
  const refused: Exclusion = { side: "trusting", refusal: { code: "aws-managed-key" } }
  return awsManagedKey === unknown ? { ...refused, doubt: { kind: "aws-managed-key", of: target.resource } } : refused
}

/**
 * AWS managed keys are never shared across accounts, and their aliases belong to AWS.
 * @clause exclusions.kms-operations
 * @clause exclusions.aws-managed-keys
 * @clause exclusions.aws-owned
 */
export const kms: Departure = {
  exclusion: (call) => {
    const { action } = call.context
    if (isAwsAlias(call) && aliasOperations.has(action.operation)) {
      return { side: "trusting", refusal: { code: "aws-alias" } }
    }
    if (call.outsider && !acrossAccounts.has(action.operation)) {
      return { side: "trusting", refusal: { code: "key-operation", action: action.text } }
    }
    return isForeignKey(call) ? managedByAws(call) : undefined
  }
}
