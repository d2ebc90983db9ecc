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

/** Made of a value, it is that value: a class that extends it gives the value a field that nobody else sees. */
const Itself = function (value: object): object {
  return value
} as unknown as new (value: object) => object

/**
 * The same function of an immutable value, worked out once for each and kept as long as the value itself; the latest is
 * at hand, and kept until another is asked about. It is for functions that live as long as the program: what one of
 * them has worked out does not go before its value does.
 */
export const rememberFor = <K extends object, A extends object>(read: (of: K) => A): ((of: K) => A) => {
  // What a WeakMap holds on values that come and go outlives them until all memory is gone through. So the answer
  // stands in the value, save in one that takes no further field.
  const ofFrozen = new WeakMap<K, A>()
  class Known extends Itself {
    readonly #answer: A
    constructor(of: K, answer: A) {
      super(of)
      this.#answer = answer
    }
    static answer(of: K): A | undefined {
      return #answer in of ? of.#answer : undefined
    }
    static keep(of: K, answer: A): object {
      return Object.isExtensible(of) ? new Known(of, answer) : ofFrozen.set(of, answer)
    }
  }
  const find = (of: K): A => {
    const found = Known.answer(of) ?? ofFrozen.get(of)
    if (found !== undefined) return found
    const made = read(of)
    Known.keep(of, made)
    return made
  }
  let latest: K | undefined
  let answer: A | undefined
  return (of) => {
    if (of === latest) return answer!
    answer = find(of)
    latest = of
    return answer
  }
}

/** What many readers have worked out of one value, each at a place of its own. */
export type Answers = Array<object | undefined>

let readers = 0

/** The same for a value of our own that brings the room for the answers. */
export const rememberIn = <K extends { readonly answers: Answers }, A extends object>(
  read: (of: K) => A
): ((of: K) => A) => {
  const at = readers++
  return (of) => {
    const { answers } = of
    const found = answers[at]
    return found === undefined ? (answers[at] = read(of)) : (found as A)
  }
}

const answersOf = rememberFor<object, Answers>(() => [])

let latest: object | undefined
let answersOfLatest: Answers = []

/**
 * The same for a value that many readers ask about again and again, as they do about a world: all their answers stand
 * together, and those about the latest value are at hand. It is kept until another is asked about.
 */
export const rememberForLatest = <K extends object, A extends object>(read: (of: K) => A): ((of: K) => A) => {
  const at = readers++
  return (of) => {
    if (of !== latest) {
      latest = of
      answersOfLatest = answersOf(of)
    }
    const known = answersOfLatest
    const found = known[at]
    return found === undefined ? (known[at] = read(of)) : (found as A)
  }
}
