import { map } from "../../aws/Fact.ts"
import type { AccessPointOnTheWay } from "../Target.ts"
import type { PlainKeyValue } from "../RequestContext.ts"
import { type Derivation, type Derivations, fromFact, notDerivable } from "./derivation.ts"

const of =
  (read: (accessPoint: AccessPointOnTheWay) => PlainKeyValue): Derivation =>
  ({ target: { accessPoint } }) =>
    accessPoint === undefined ? notDerivable : read(accessPoint)

const networkOrigin = ({ arn, vpc }: AccessPointOnTheWay): PlainKeyValue =>
  fromFact(
    map(vpc, (known) => (known === undefined ? "Internet" : "VPC")),
    { kind: "access-point", of: arn }
  )

/**
 * Keys that follow from the access point a request names.
 * @clause access-point.keys
 */
export const accessPointKeys: Derivations = [
  ["s3:dataaccesspointarn", of(({ arn }) => arn)],
  ["s3:dataaccesspointaccount", of(({ account }) => account)],
  ["s3:accesspointnetworkorigin", of(networkOrigin)]
]
