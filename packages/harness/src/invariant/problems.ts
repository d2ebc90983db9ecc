import { ActionName, PolicyIssue } from "@countersign/sdk"
import type { Invariant } from "./Invariant.ts"
import { parse as parsePrincipals, forms } from "./PrincipalSelector.ts"

type Issue = PolicyIssue.PolicyIssue

const each = (
  invariant: Invariant,
  member: "actions" | "except" | "principals" | "resources",
  check: (text: string) => readonly [message: string, help: string] | undefined
): ReadonlyArray<Issue> =>
  invariant[member].flatMap((text, index) => {
    const found = check(text)
    return found === undefined ? [] : [PolicyIssue.error("selector", `/${member}/${index}`, found[0], found[1])]
  })

const principal = (text: string) =>
  parsePrincipals(text) === undefined ? ([`\`${text}\` selects no principals`, forms] as const) : undefined

const isAction = (text: string): boolean =>
  text === "*" || ActionName.parse(text.replaceAll(/[*?]/g, "x").replaceAll("xx", "x")) !== undefined

const action = (text: string) =>
  isAction(text) ? undefined : ([`\`${text}\` is not an action`, "write `s3:GetObject`, `s3:Get*` or `*`"] as const)

const isResource = (text: string): boolean => text === "*" || /^arn:(?:[^:]*:){4}.+/.test(text)

const resource = (text: string) =>
  isResource(text)
    ? undefined
    : ([`\`${text}\` is not an ARN`, "write an ARN, in which `*` and `?` may stand, or `*`"] as const)

const emptyLists = (invariant: Invariant): ReadonlyArray<Issue> =>
  (["principals", "actions", "resources"] as const)
    .filter((member) => invariant[member].length === 0)
    .map((member) =>
      PolicyIssue.error("empty-list", `/${member}`, `\`${member}\` is empty`, `name one at least, or write \`"*"\``)
    )

const repeatedKeys = ({ context }: Invariant): ReadonlyArray<Issue> => {
  const seen = new Set<string>()
  return Object.keys(context)
    .filter((key) => seen.size === seen.add(key.toLowerCase()).size)
    .map((key) =>
      PolicyIssue.error("repeated-key", "/context", `\`${key}\` differs from another context key only in case`)
    )
}

/** What is wrong with the selectors of an invariant, with pointers into it. */
export const problems = (invariant: Invariant): ReadonlyArray<Issue> => [
  ...emptyLists(invariant),
  ...each(invariant, "principals", principal),
  ...each(invariant, "except", principal),
  ...each(invariant, "actions", action),
  ...each(invariant, "resources", resource),
  ...repeatedKeys(invariant)
]
