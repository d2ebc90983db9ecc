import { type Fact, map, some, unknown } from "../aws/Fact.ts"
import type { Membership, OrganizationPlace } from "../request/Caller.ts"

const organization = /^arn:[^:]+:organizations::\d{12}:organization\/(o-[a-z0-9]+)$/
const unit = /^arn:[^:]+:organizations::\d{12}:ou\/(o-[a-z0-9]+)\/(ou-[a-z0-9-]+)$/

const holds = (arn: string, { organizationId, path }: OrganizationPlace): Fact<boolean> => {
  const [, whole] = organization.exec(arn) ?? []
  if (whole !== undefined) return whole === organizationId
  const [, above, below] = unit.exec(arn) ?? []
  return above === organizationId && map(path, (known) => known.includes(`/${below}/`))
}

/**
 * Whether an account of this place is in one of the organizations, or in one of the organizational units or below.
 * @clause ram.principals
 */
export const isMember = (arns: ReadonlyArray<string>, place: Membership): Fact<boolean> => {
  if (arns.length === 0 || place === "none") return false
  return place === unknown ? unknown : some(arns.map((arn) => holds(arn, place)))
}
