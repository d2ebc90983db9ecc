import { describe, expect, it } from "vitest"
import * as ipAddress from "../../../src/match/condition/ipAddress.ts"
import { holds } from "./outcome.ts"

const flipped = (bit: number): string => ((0xc0a80102 ^ (1 << (31 - bit))) >>> 0).toString(16).padStart(8, "0")

const dotted = (hex: string): string => [0, 2, 4, 6].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(".")

/** @clause condition.ip-address */
describe("IpAddress", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7", true],
    ["203.0.113.7", "203.0.113.8", false],
    ["203.0.113.0/24", "203.0.113.255", true],
    ["203.0.113.0/24", "203.0.114.0", false],
    ["203.0.113.0/32", "203.0.113.0", true],
    ["203.0.113.0/31", "203.0.113.1", true],
    ["203.0.113.0/31", "203.0.113.2", false],
    // Host bits mean the network around the address.
    ["203.0.113.77/24", "203.0.113.1", true],
    ["10.1.2.3/8", "10.255.0.0", true],
    ["0.0.0.0/0", "255.255.255.255", true],
    ["128.0.0.0/1", "127.255.255.255", false],
    ["128.0.0.0/1", "128.0.0.0", true],
    ["2001:db8::/32", "2001:db8:ffff::1", true],
    ["2001:db8::/32", "2001:db9::", false],
    ["2001:DB8::1", "2001:0db8:0:0:0:0:0:1", true],
    ["2001:db8::1/64", "2001:db8::ffff", true],
    ["2001:db8::1", "2001:db8::2", false],
    ["::/0", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true],
    ["::1", "::1", true],
    ["::", "0:0:0:0:0:0:0:0", true],
    ["1::", "1:0:0:0:0:0:0:0", true],
    ["1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0", true],
    ["::ffff:203.0.113.7", "::ffff:cb00:7107", true],
    // Families never mix.
    ["0.0.0.0/0", "::1", false],
    ["::/0", "203.0.113.7", false],
    ["203.0.113.7", "::ffff:203.0.113.7", false],
    ["::ffff:203.0.113.0/120", "203.0.113.7", false],
    ["::ffff:0:0/96", "203.0.113.7", false],
    ["0.0.0.0/0", "::ffff:203.0.113.7", false]
  ])("%s and %s", (policy, request, expected) => {
    expect(holds("IpAddress", policy, request)).toBe(expected)
    expect(holds("NotIpAddress", policy, request)).toBe(!expected)
  })
  it("every prefix length keeps exactly its leading bits", () => {
    for (let prefix = 0; prefix <= 32; prefix++)
      for (let bit = 0; bit < 32; bit++)
        expect(holds("IpAddress", `192.168.1.2/${prefix}`, dotted(flipped(bit)))).toBe(bit >= prefix)
  })
  it.each([
    "",
    "203.0.113",
    "203.0.113.7.1",
    "203.0.113.256",
    "203.0.113.007",
    "203.0.113.-1",
    "0xcb.0.113.7",
    " 203.0.113.7",
    "203.0.113.",
    "localhost",
    ":",
    ":::",
    "1::2::3",
    "1:2:3:4:5:6:7",
    "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7:8::",
    "12345::",
    "g::",
    "::1%eth0",
    "::203.0.113",
    "::203.0.113.07",
    "203.0.113.7::",
    "[::1]"
  ])("%j is no address", (text) => {
    expect(ipAddress.parseAddress(text)).toBeUndefined()
    expect(holds("IpAddress", "0.0.0.0/0", text)).toBe(false)
    expect(holds("IpAddress", "::/0", text)).toBe(false)
    expect(holds("NotIpAddress", "0.0.0.0/0", text)).toBe(true)
  })
  it.each([
    "203.0.113.0/33",
    "203.0.113.0/",
    "203.0.113.0/-1",
    "203.0.113.0/24/24",
    "203.0.113.0/a",
    "::/129",
    "/8",
    "203.0.113.0/255.255.255.0"
  ])("the policy value %j is no network and matches nothing", (text) => {
    expect(holds("IpAddress", text, "203.0.113.0")).toBe(false)
    expect(holds("IpAddress", text, "::")).toBe(false)
    expect(holds("NotIpAddress", text, "203.0.113.0")).toBe(true)
  })
  it("a request brings an address, not a network", () => {
    expect(holds("IpAddress", "203.0.113.0/24", "203.0.113.0/24")).toBe(false)
  })
})
