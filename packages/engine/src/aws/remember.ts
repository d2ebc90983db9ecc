const capacity = 4096
const longest = 256

/**
 * The same function, which reads a text it has lately seen only once. It keeps a few thousand short texts and then
 * begins anew, so that foreign texts cannot fill the memory.
 */
export const remember = <A>(read: (text: string) => A): ((text: string) => A) => {
  let known = new Map<string, A>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = read(text)
    if (text.length > longest || made === undefined) return made
    if (known.size >= capacity) known = new Map()
    known.set(text, made)
    return made
  }
}

/** The same function of an immutable value, worked out once for each and kept as long as the value itself. */
export const rememberFor = <K extends object, A extends object>(read: (of: K) => A): ((of: K) => A) => {
  const known = new WeakMap<K, A>()
  return (of) => {
    const found = known.get(of)
    if (found !== undefined) return found
    const made = read(of)
    known.set(of, made)
    return made
  }
}

type Answers = Array<object | undefined>

const answers = rememberFor<object, Answers>(() => [])

let latest: object | undefined
let answersOfLatest: Answers = []
let readers = 0

/**
 * The same for a value that many readers ask about again and again, as they do about a world: all their answers stand
 * together, and those about the latest value are at hand. It is kept until another is asked about.
 */
export const rememberForLatest = <K extends object, A extends object>(read: (of: K) => A): ((of: K) => A) => {
  const at = readers++
  return (of) => {
    if (of !== latest) {
      latest = of
      answersOfLatest = answers(of)
    }
    const known = answersOfLatest
    const found = known[at]
    return found === undefined ? (known[at] = read(of)) : (found as A)
  }
}
