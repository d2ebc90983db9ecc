import { PolicyPrinter } from "@countersign/engine"
import type { Place } from "../../scenario/Place.ts"
import { places } from "../../scenario/places.ts"
import type { Question } from "../../scenario/Question.ts"

/** A policy that takes part in a question, as JSON text, and what it is and where. */
interface Taking {
  readonly account: string
  readonly what: string
  readonly text: string
}

const typeName = (policyType: string): string => policyType.toLowerCase().replaceAll("_", "-")

const takingAt = ({ account, at, policies, policyType }: Place): ReadonlyArray<Taking> =>
  policies.map(({ document, name }) => ({
    account: account ?? "no account",
    what: `${typeName(policyType)} "${name}" at ${at}`,
    text: PolicyPrinter.print(document)
  }))

const indented = (text: string, by: string): string => text.replaceAll(/^/gm, by)

const title = (account: string): string => (account === "no account" ? "On the way" : `Account ${account}`)

const grouped = (taking: ReadonlyArray<Taking>): ReadonlyArray<string> =>
  [...new Set(taking.map(({ account }) => account))].flatMap((account) => [
    title(account),
    ...taking
      .filter((one) => one.account === account)
      .flatMap(({ text, what }) => [`  ${what}`, indented(text, "    ")])
  ])

const takingIn = (question: Question): ReadonlyArray<Taking> => places(question).flatMap(takingAt)

/** The policies that take part in a question, by account. */
export const takingPart = (question: Question): ReadonlyArray<string> => grouped(takingIn(question))

/** Those of a question's policies that another question does not have, by account. */
export const furtherPolicies = (question: Question, than: Question): ReadonlyArray<string> => {
  const known = new Set(takingIn(than).map((one) => JSON.stringify(one)))
  return grouped(takingIn(question).filter((one) => !known.has(JSON.stringify(one))))
}
