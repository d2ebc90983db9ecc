import { expect, it } from "vitest"
import * as ActionName from "../../src/aws/ActionName.ts"
import * as Arn from "../../src/aws/Arn.ts"
import { asksTrust } from "../../src/world/trustActions.ts"

const role = "arn:aws:iam::111111111111:role/Demo"
const federated = "arn:aws:sts::111111111111:federated-user/Paulo"

/**
 * @clause sts.trust-policy
 * @clause sts.federated-session-tags
 */
it.each([
  ["sts:AssumeRole", role, true],
  ["sts:TagSession", role, true],
  ["sts:TagSession", "*", true],
  ["sts:TagSession", federated, false],
  ["sts:SetSourceIdentity", federated, true],
  ["sts:GetFederationToken", federated, false],
  ["iam:PassRole", role, false]
])("%s of %s asks a trust policy: %s", (action, resource, expected) => {
  expect(asksTrust(ActionName.parse(action)!, Arn.parse(resource))).toBe(expected)
})
