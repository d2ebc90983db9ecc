import type { Operation } from "./Operation.ts"
import { pull } from "./table/ecr.ts"
import { invoke } from "./table/lambda.ts"
import { copyObject, getObject, putObject } from "./table/s3Objects.ts"
import { replicate } from "./table/s3Replication.ts"
import { getSecretValue, putSecretValue } from "./table/secretsManager.ts"
import { publish } from "./table/sns.ts"
import { assumeRole } from "./table/sts.ts"

/** Operations that need more than one permission, or another than their name says. */
export const operations: ReadonlyArray<Operation> = [
  copyObject,
  getObject,
  putObject,
  replicate,
  assumeRole,
  getSecretValue,
  putSecretValue,
  pull,
  invoke,
  publish
]
