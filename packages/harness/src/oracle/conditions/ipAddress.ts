/** An address as its bits: 32 zeros and ones for IPv4, 128 for IPv6. */
type Bits = string

const inBits = (value: number, width: number): Bits => value.toString(2).padStart(width, "0")

const readV4 = (text: string): Bits | undefined => {
  const octets = text.split(".")
  const fit = octets.length === 4 && octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/.test(octet) && Number(octet) <= 255)
  return fit ? octets.map((octet) => inBits(Number(octet), 8)).join("") : undefined
}

// The last two groups may be written as an IPv4 address.
const withoutV4Tail = (text: string): string | undefined => {
  const tail = text.slice(text.lastIndexOf(":") + 1)
  if (!tail.includes(".")) return text
  const bits = readV4(tail)
  if (bits === undefined) return undefined
  const groups = [bits.slice(0, 16), bits.slice(16)].map((half) => Number.parseInt(half, 2).toString(16))
  return text.slice(0, text.length - tail.length) + groups.join(":")
}

const groupsOf = (text: string): ReadonlyArray<string> => (text === "" ? [] : text.split(":"))

const readV6 = (text: string): Bits | undefined => {
  const halves = withoutV4Tail(text)?.split("::").map(groupsOf) ?? []
  const [head = [], tail = []] = halves
  const missing = 8 - head.length - tail.length
  const fits = halves.length === 2 ? missing >= 1 : halves.length === 1 && missing === 0
  if (!fits) return undefined
  const groups = [...head, ...Array.from({ length: missing }, () => "0"), ...tail]
  const read = groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))
  return read ? groups.map((group) => inBits(Number.parseInt(group, 16), 16)).join("") : undefined
}

const readAddress = (text: string): Bits | undefined => (text.includes(":") ? readV6(text) : readV4(text))

/** A network: how long its addresses are, and the bits that they share. */
export interface Network {
  readonly width: number
  readonly shared: Bits
}

/** A network in CIDR notation; without a prefix it is the one address, host bits do not count. */
export const readNetwork = (text: string): Network | undefined => {
  const [address = "", prefix, ...more] = text.split("/")
  const bits = readAddress(address)
  if (bits === undefined || more.length > 0) return undefined
  if (prefix === undefined) return { width: bits.length, shared: bits }
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) > bits.length) return undefined
  return { width: bits.length, shared: bits.slice(0, Number(prefix)) }
}

/**
 * An address is inside a network of its own family only.
 * @clause condition.ip-address
 */
export const ipAddress = (requested: string, value: string): boolean => {
  const address = readAddress(requested)
  const network = readNetwork(value)
  if (address === undefined || network === undefined) return false
  return address.length === network.width && address.startsWith(network.shared)
}
