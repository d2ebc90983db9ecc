import type { AnswerCheck, AnswerLocation, AnswerPolicyType } from "../../check/Answer.ts"
import { visible } from "./Line.ts"

/** Every policy type of a check, in the order in which it is shown. */
export const policyTypesOf = ({ trustedAccount, trustingAccount, vpcEndpoint }: AnswerCheck) => [
  ...(trustedAccount?.policyTypes ?? []),
  ...(vpcEndpoint === null ? [] : [vpcEndpoint]),
  ...trustingAccount.policyTypes
]

const filesOf = ({ levels }: AnswerPolicyType): ReadonlyArray<string> =>
  levels
    .flatMap(({ policies }) => policies)
    .flatMap(({ statements }) => statements)
    .flatMap(({ location }) => (location.file === null ? [] : [location.file]))

const folder = (file: string): string => file.slice(0, file.lastIndexOf("/") + 1)

const common = (left: string, right: string): string => {
  let at = 0
  while (at < left.length && left[at] === right[at]) at++
  return folder(left.slice(0, at))
}

/** The folder that all policies of an answer lie in, with its closing slash: named once, left out of every line. */
export const commonFolder = (checks: ReadonlyArray<AnswerCheck>): string => {
  const files = checks.flatMap(policyTypesOf).flatMap(filesOf)
  return files.length === 0 ? "" : files.map(folder).reduce(common)
}

/** A place as editors and terminals open it: `file:line`; the policy's name where it came without its text. */
export const place = ({ file, line }: AnswerLocation, policy: string, below = ""): string =>
  visible(file === null ? policy : `${file.slice(below.length)}${line === null ? "" : `:${line}`}`)
