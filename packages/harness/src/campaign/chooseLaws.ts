import { Spelling } from "@countersign/engine"
import { Result } from "effect"
import type { Law } from "../law/Law.ts"
import { laws } from "../law/laws.ts"
import { complain, type Complaint } from "./Complaint.ts"

const most = 3

const wordsOf = (text: string): ReadonlyArray<string> => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How many words of the text a law's name has, misspelt ones too. */
const likeness = (text: string, { name }: Law): number => {
  const words = wordsOf(name)
  return wordsOf(text).filter((word) => Spelling.nearest(word, words) !== undefined).length
}

const nearest = (text: string): ReadonlyArray<string> =>
  laws
    .map((law) => ({ law, likeness: likeness(text, law) }))
    .filter((one) => one.likeness > 0)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map(({ law }) => `\`${law.name}\``)

const unknownLaw = (text: string): Complaint => {
  const near = nearest(text)
  const help = near.length === 0 ? "`--list` prints every law" : `did you mean ${near.join("\n    or ")}?`
  return complain(`unknown law \`${text}\``, help)
}

const named = (text: string): Result.Result<ReadonlyArray<Law>, Complaint> => {
  const plain = text.trim().toLowerCase()
  const exact = laws.filter(({ name }) => name.toLowerCase() === plain)
  const found = exact.length > 0 || plain === "" ? exact : laws.filter(({ name }) => name.toLowerCase().includes(plain))
  return found.length === 0 ? Result.fail(unknownLaw(text)) : Result.succeed(found)
}

/** The laws that have one of the names, or a part of one; all of them where no name is given. */
export const chooseLaws = (names: ReadonlyArray<string>): Result.Result<ReadonlyArray<Law>, Complaint> =>
  names.length === 0
    ? Result.succeed(laws)
    : Result.map(Result.all(names.map(named)), (found) => laws.filter((law) => found.flat().includes(law)))
