import { cannotSay, makesNoSense } from "./CannotSay.ts"
import { isOneOf, type Question } from "./Question.ts"

/** Services whose actions AWS defines on resources of these services alone. */
const resourcesOf: ReadonlyMap<string, ReadonlyArray<string>> = new Map([
  ["kms", ["kms"]],
  ["s3", ["s3"]],
  ["sts", ["iam", "sts"]]
])

const closed: ReadonlySet<string> = new Set(["kms", "s3"])

/** An action on a resource of a service that it never touches is a corner that no clause speaks of. */
export const requireSense = ({ action, target }: Question): void => {
  const service = target.parts?.service
  if (service === undefined) return
  if (isOneOf(action, ["sts:GetCallerIdentity"])) cannotSay("`sts:GetCallerIdentity` asks for no resource")
  const expected = resourcesOf.get(action.service) ?? (closed.has(service) ? [] : [service])
  if (!expected.includes(service)) {
    makesNoSense(`no action of \`${action.service}\` asks for a resource of \`${service}\``)
  }
}
