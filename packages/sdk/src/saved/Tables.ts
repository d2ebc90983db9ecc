import { Result } from "effect"
import { checksum } from "./checksum.ts"
import { SavedWorldInvalid } from "./SavedWorldInvalid.ts"

/**
 * The bytes of a saved world are tables of texts, each text found without reading the others:
 *
 * | at | holds                                                                              |
 * | -- | ---------------------------------------------------------------------------------- |
 * | 0  | the magic, eight bytes that a transfer as text would break                         |
 * | 8  | format version, 32 bits                                                            |
 * | 12 | checksum of everything behind it, 32 bits                                          |
 * | 16 | length of the whole, 64 bits                                                       |
 * | 24 | for each table where its index begins and how many texts it has, 64 bits each      |
 *
 * An index says where each text begins, and where the last one ends. Numbers are little-endian, those of 64 bits are
 * floating point, texts are JSON in UTF-8.
 */
const magic = Uint8Array.of(0x89, 0x43, 0x53, 0x57, 0x0d, 0x0a, 0x1a, 0x0a)

/** The version of the format, and of the shape of the `World` in it: to be raised whenever either changes. */
const formatVersion = 1

const at = { version: 8, checksum: 12, length: 16, tables: 24 } as const
const wide = 8

/** The tables of a world, by what their texts describe. */
export const tableNames = [
  "world",
  "accountIds",
  "accounts",
  "policies",
  "documents",
  "texts",
  "resources",
  "uniqueIds"
] as const

export type TableName = (typeof tableNames)[number]

/** Texts to be saved. */
export type Texts = Readonly<Record<TableName, ReadonlyArray<string>>>

/** Saved texts: each is decoded when it is asked for. */
export interface Tables {
  readonly text: (table: TableName, index: number) => string
}

const nothing = new Uint8Array()
const encoder = new TextEncoder()
const decoder = new TextDecoder()

const head = at.tables + tableNames.length * 2 * wide

const entryOf = (table: TableName): number => at.tables + tableNames.indexOf(table) * 2 * wide

/** Where the next index entry and the next text go. */
interface Place {
  readonly index: number
  readonly body: number
}

const put = (bytes: Uint8Array, view: DataView, { body, index }: Place, item: Uint8Array): Place => {
  view.setFloat64(index, body, true)
  bytes.set(item, body)
  return { index: index + wide, body: body + item.length }
}

/** The bytes of the tables. */
export const write = (texts: Texts): Uint8Array<ArrayBuffer> => {
  const tables = tableNames.map((name) => texts[name].map((text) => encoder.encode(text)))
  const body = tables.reduce((sum, items) => sum + (items.length + 1) * wide, head)
  const bytes = new Uint8Array(tables.flat().reduce((sum, item) => sum + item.length, body))
  const view = new DataView(bytes.buffer)
  let place: Place = { index: head, body }
  tables.forEach((items, table) => {
    view.setFloat64(at.tables + table * 2 * wide, place.index, true)
    view.setFloat64(at.tables + table * 2 * wide + wide, items.length, true)
    for (const item of items) place = put(bytes, view, place, item)
    place = put(bytes, view, place, nothing)
  })
  bytes.set(magic)
  view.setUint32(at.version, formatVersion, true)
  view.setFloat64(at.length, bytes.length, true)
  view.setUint32(at.checksum, checksum(bytes.subarray(at.length)), true)
  return bytes
}

const again = "save it again: countersign world save DIR --output FILE"

const refuse = (fault: SavedWorldInvalid["fault"], message: string): Result.Result<never, SavedWorldInvalid> =>
  Result.fail(new SavedWorldInvalid({ fault, message, help: again }))

const isMagic = (bytes: Uint8Array): boolean => magic.every((byte, index) => bytes[index] === byte)

/** Opens the tables, once every byte is known to be as it was written. */
export const open = (bytes: Uint8Array): Result.Result<Tables, SavedWorldInvalid> => {
  if (!isMagic(bytes)) return refuse("not-a-saved-world", "this is no saved world")
  if (bytes.length < head) return refuse("cut-short", "the saved world is cut short")
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = view.getUint32(at.version, true)
  if (version !== formatVersion) {
    return refuse(
      "other-version",
      `the saved world has format ${version}, and only format ${formatVersion} can be read`
    )
  }
  if (view.getFloat64(at.length, true) > bytes.length) return refuse("cut-short", "the saved world is cut short")
  if (view.getUint32(at.checksum, true) !== checksum(bytes.subarray(at.length))) {
    return refuse("damaged", "the saved world is damaged: its checksum does not fit")
  }
  return Result.succeed(reader(bytes, view))
}

const reader = (bytes: Uint8Array, view: DataView): Tables => ({
  text: (table, item) => {
    const index = view.getFloat64(entryOf(table), true) + item * wide
    // A copy: memory that threads share cannot be decoded in place everywhere.
    return decoder.decode(bytes.slice(view.getFloat64(index, true), view.getFloat64(index + wide, true)))
  }
})
