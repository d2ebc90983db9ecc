import { remember } from "../../aws/remember.ts"

/** An address as 16-bit groups, the first the most significant: two for IPv4, eight for IPv6. */
export interface Address {
  readonly width: 32 | 128
  readonly groups: ReadonlyArray<number>
}

/** A network: the address range that shares the first `prefix` bits. */
export interface Network extends Address {
  readonly prefix: number
}

const octet = /^(?:0|[1-9]\d{0,2})$/
const group = /^[0-9a-fA-F]{1,4}$/

const parseV4 = (text: string): ReadonlyArray<number> | undefined => {
  const octets = text.split(".")
  if (octets.length !== 4 || !octets.every((part) => octet.test(part) && Number(part) < 256)) return undefined
  const [a, b, c, d] = octets.map(Number) as [number, number, number, number]
  return [a * 256 + b, c * 256 + d]
}

// `::ffff:1.2.3.4`: the last two groups may be written as an IPv4 address.
const expandTrailingV4 = (text: string): string | undefined => {
  const lastColon = text.lastIndexOf(":")
  const tail = text.slice(lastColon + 1)
  if (!tail.includes(".")) return text
  const groups = parseV4(tail)
  return groups && `${text.slice(0, lastColon + 1)}${groups.map((bits) => bits.toString(16)).join(":")}`
}

const groupsOf = (text: string): ReadonlyArray<string> => (text === "" ? [] : text.split(":"))

const expandDoubleColon = (text: string): ReadonlyArray<string> | undefined => {
  const halves = text.split("::")
  const [left, right] = [groupsOf(halves[0] ?? ""), groupsOf(halves[1] ?? "")]
  if (halves.length === 1) return left.length === 8 ? left : undefined
  const zeros = 8 - left.length - right.length
  return halves.length === 2 && zeros >= 1 ? [...left, ...Array<string>(zeros).fill("0"), ...right] : undefined
}

const parseV6 = (text: string): ReadonlyArray<number> | undefined => {
  const hexadecimal = expandTrailingV4(text)
  const groups = hexadecimal === undefined ? undefined : expandDoubleColon(hexadecimal)
  if (groups === undefined || !groups.every((part) => group.test(part))) return undefined
  return groups.map((part) => Number.parseInt(part, 16))
}

/** An IPv4 or IPv6 address; `undefined` for anything else. */
export const parseAddress: (text: string) => Address | undefined = remember((text) => {
  const width = text.includes(":") ? 128 : 32
  const groups = width === 128 ? parseV6(text) : parseV4(text)
  return groups === undefined ? undefined : { width, groups }
})

const prefixForm = /^(?:0|[1-9]\d{0,2})$/

/** A CIDR block, or one address. Host bits are allowed and mean the network around them. */
export const parseNetwork = (text: string): Network | undefined => {
  const slash = text.indexOf("/")
  const address = parseAddress(slash === -1 ? text : text.slice(0, slash))
  if (address === undefined || slash === -1) return address && { ...address, prefix: address.width }
  const prefix = text.slice(slash + 1)
  return prefixForm.test(prefix) && Number(prefix) <= address.width ? { ...address, prefix: Number(prefix) } : undefined
}

/**
 * Whether the network holds the address. Families never mix: an IPv4-mapped IPv6 address is IPv6.
 * @clause condition.ip-address
 */
export const contains = (network: Network, address: Address): boolean => {
  if (network.width !== address.width) return false
  for (let at = 0, left = network.prefix; left > 0; at++, left -= 16) {
    const hostBits = Math.max(0, 16 - left)
    if (network.groups[at]! >> hostBits !== address.groups[at]! >> hostBits) return false
  }
  return true
}
