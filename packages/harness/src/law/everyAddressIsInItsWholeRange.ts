import { block, withKey } from "../scenario/conditions.ts"
import { choose } from "../scenario/Question.ts"
import type { Law } from "./Law.ts"
import { probing, requireProbes } from "./probe.ts"

const versions = ["203.0.113.7", "0.0.0.0", "255.255.255.255", "2001:db8::1", "::1"]

/** @clause condition.ip-address */
export const everyAddressIsInItsWholeRange: Law = {
  name: "0.0.0.0/0 holds every IPv4 address and no other, ::/0 every IPv6 address",
  clauses: ["condition.ip-address"],
  exceptions: [],
  check: (engine, scenario) => {
    const address = choose(versions, scenario.choice)!
    const probe = probing(engine, withKey(scenario, "aws:SourceIp", [address]))
    const asked = (range: string) =>
      probe(`${address} in ${range}`, {
        condition: block({ operator: "IpAddress", key: "aws:SourceIp", values: [range] })
      })
    const isSix = address.includes(":")
    return requireProbes(
      "an address is outside the range of all addresses",
      [asked("0.0.0.0/0"), asked("::/0")],
      (four, six) => four !== isSix && six === isSix
    )
  }
}
