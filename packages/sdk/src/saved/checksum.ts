const prime1 = 0x9e3779b1 | 0
const prime2 = 0x85ebca77 | 0
const prime3 = 0xc2b2ae3d | 0
const prime4 = 0x27d4eb2f | 0
const prime5 = 0x165667b1 | 0
const stripe = 16

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by))

const round = (lane: number, word: number): number =>
  Math.imul(rotate((lane + Math.imul(word, prime2)) | 0, 13), prime1)

/** The four lanes over every whole stripe. */
const stripes = (view: DataView, end: number): number => {
  let [a, b, c, d] = [(prime1 + prime2) | 0, prime2, 0, -prime1 | 0]
  for (let at = 0; at < end; at += stripe) {
    a = round(a, view.getUint32(at, true))
    b = round(b, view.getUint32(at + 4, true))
    c = round(c, view.getUint32(at + 8, true))
    d = round(d, view.getUint32(at + 12, true))
  }
  return (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0
}

const rest = (view: DataView, from: number, start: number): number => {
  let [hash, at] = [start, from]
  for (; at + 4 <= view.byteLength; at += 4) {
    hash = Math.imul(rotate((hash + Math.imul(view.getUint32(at, true), prime3)) | 0, 17), prime4)
  }
  for (; at < view.byteLength; at++) {
    hash = Math.imul(rotate((hash + Math.imul(view.getUint8(at), prime5)) | 0, 11), prime1)
  }
  return hash
}

const avalanche = (hash: number): number => {
  const first = Math.imul(hash ^ (hash >>> 15), prime2)
  const second = Math.imul(first ^ (first >>> 13), prime3)
  return (second ^ (second >>> 16)) >>> 0
}

/** The xxHash32 of bytes, seed 0: a change inside one word of four bytes always shows. */
export const checksum = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.length - (bytes.length % stripe)
  const lanes = bytes.length < stripe ? prime5 : stripes(view, whole)
  return avalanche(rest(view, whole, (lanes + bytes.length) | 0))
}
