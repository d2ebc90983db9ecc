import { Directory, type Policy, type World } from "@countersign/engine"
import * as Tables from "./Tables.ts"

/** A table that holds each text once. */
class Distinct {
  readonly texts: Array<string> = []
  readonly #known = new Map<string, number>()

  add(text: string): number {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    this.#known.set(text, this.texts.length)
    return this.texts.push(text) - 1
  }
}

const isPlain = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null) return typeof value !== "number" && typeof value !== "function"
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null
}

// JSON has no `undefined`, and a world has no `null` and no numbers: the one stands for the other, these for policies.
const plain = (name: string, value: unknown): unknown => {
  if (!isPlain(value)) throw new TypeError(`\`${name}\` of the world is no plain data`)
  return value ?? null
}

const isPolicy = (value: unknown): value is Policy => {
  if (typeof value !== "object" || value === null || !("document" in value)) return false
  const { document } = value
  return typeof document === "object" && document !== null && "statements" in document
}

/** Policies with the documents and texts they share, each once. */
class Policies {
  readonly policies = new Distinct()
  readonly documents = new Distinct()
  readonly texts = new Distinct()
  readonly #known = new Map<object, number>()

  add(policy: Policy): number {
    const known = this.#known.get(policy) ?? this.policies.add(this.#print(policy))
    this.#known.set(policy, known)
    return known
  }

  #document(document: Policy["document"]): number {
    const known = this.#known.get(document) ?? this.documents.add(JSON.stringify(document, plain))
    this.#known.set(document, known)
    return known
  }

  #print({ document, source, ...rest }: Policy): string {
    const text = source && { source: { ...source, text: this.texts.add(JSON.stringify(source.text)) } }
    return JSON.stringify({ ...rest, document: this.#document(document), ...text })
  }

  /** Data as JSON in which a number stands for a policy. */
  readonly json = (value: unknown): string =>
    JSON.stringify(value, (name, part: unknown) => (isPolicy(part) ? this.add(part) : plain(name, part)))
}

const arnsByAccount = (resources: Directory.Directory["resources"]): Readonly<Record<string, ReadonlyArray<string>>> =>
  Object.fromEntries(Map.groupBy(resources.keys(), (arn) => resources.get(arn)!))

/**
 * A world as bytes, in a format of our own: `loadSavedWorld` reads it back within milliseconds, and every request is
 * answered as before, down to the lines of the files it was read from.
 *
 * Policies that are the same are kept once.
 */
export const saveWorld = (world: World.World): Uint8Array<ArrayBuffer> => {
  // The directory of these accounts is worked out anew, whatever the world brings.
  const { accounts, directory: _, ...rest } = world
  const held = new Policies()
  const { resources, uniqueIds } = Directory.of(world)
  const own = held.json(rest)
  return Tables.write({
    world: [own],
    accountIds: [JSON.stringify(Object.keys(accounts))],
    accounts: Object.values(accounts).map(held.json),
    policies: held.policies.texts,
    documents: held.documents.texts,
    texts: held.texts.texts,
    resources: [JSON.stringify(arnsByAccount(resources))],
    uniqueIds: [JSON.stringify([...uniqueIds])]
  })
}
