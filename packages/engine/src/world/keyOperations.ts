import type { ActionName } from "../aws/ActionName.ts"
import * as Arn from "../aws/Arn.ts"

/** Operations that use the material of a KMS key, in lower case. @clause kms.key-policy */
export const keyOperations: ReadonlySet<string> = new Set([
  "decrypt",
  "derivesharedsecret",
  "encrypt",
  "generatedatakey",
  "generatedatakeypair",
  "generatedatakeypairwithoutplaintext",
  "generatedatakeywithoutplaintext",
  "generatemac",
  "reencryptfrom",
  "reencryptto",
  "sign",
  "verify",
  "verifymac"
])

/**
 * Operations that work on no key, and those on aliases, in lower case: identity policies suffice for them. Every other
 * operation of AWS KMS, a new one included, works on a key.
 * @clause kms.key-operations
 */
const withoutKey: ReadonlySet<string> = new Set([
  "connectcustomkeystore",
  "createcustomkeystore",
  "createkey",
  "deletecustomkeystore",
  "describecustomkeystores",
  "disconnectcustomkeystore",
  "generaterandom",
  "listaliases",
  "listkeys",
  "listretirablegrants",
  "updatecustomkeystore"
])

/** Operations on an alias and its key, in lower case. */
export const aliasOperations: ReadonlySet<string> = new Set(["createalias", "deletealias", "updatealias"])

/** Whether an operation on an alias is asked, which is checked on the alias and, apart from it, on the key. */
const isOnAlias = (operation: string, arn: Arn.Arn | undefined): boolean =>
  aliasOperations.has(operation) && arn?.service === "kms" && Arn.resourceType(arn) === "alias"

/**
 * Whether a call of AWS KMS works on a key, however the request names it.
 * @clause kms.key-operations
 */
export const worksOnKey = ({ operation, service }: ActionName, arn: Arn.Arn | undefined): boolean =>
  service === "kms" && !withoutKey.has(operation) && !isOnAlias(operation, arn)
