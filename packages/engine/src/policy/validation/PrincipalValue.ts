import * as PolicyIssue from "../PolicyIssue.ts"
import * as Spelling from "../Spelling.ts"
import type { Report } from "./ElementRules.ts"

/** The kinds of principal, as `Principal` spells them. */
export const kinds = ["AWS", "Service", "Federated", "CanonicalUser"] as const

export type Kind = (typeof kinds)[number]

/** The identity providers that AWS knows by a plain name. */
const webProviders: ReadonlyArray<string> = [
  "accounts.google.com",
  "cognito-identity.amazonaws.com",
  "www.amazon.com",
  "graph.facebook.com"
]

const principalArns: ReadonlyArray<RegExp> = [
  /^arn:aws[a-z-]*:iam::\d{12}:(?:root|user\/.+|role\/.+)$/,
  /^arn:aws[a-z-]*:iam::cloudfront:user\/.+$/,
  /^arn:aws[a-z-]*:sts::\d{12}:(?:assumed-role\/[^/]+\/.+|federated-user\/.+)$/
]

const invalid = (pointer: string, message: string, help?: string): PolicyIssue.PolicyIssue =>
  PolicyIssue.error("invalid-principal", pointer, message, help)

// `*` alone stands for everyone; nothing else of `Principal` is a pattern.
const wildcard = (value: string, pointer: string): PolicyIssue.PolicyIssue =>
  PolicyIssue.error(
    "principal-wildcard",
    pointer,
    `wildcard inside principal \`${value}\``,
    "use `*` and a condition on `aws:PrincipalArn`"
  )

const aws = (value: string, pointer: string, report: Report): void => {
  if (value === "*" || /^\d{12}$/.test(value) || /^(?:AIDA|AROA)[A-Z0-9]+$/.test(value)) return
  if (/[*?]/.test(value)) report(wildcard(value, pointer))
  else if (/^arn:[^:]*:iam::[^:]*:group\//.test(value)) {
    report(invalid(pointer, `group \`${value}\` as principal`, "a group is no principal; name its users"))
  } else if (!principalArns.some((shape) => shape.test(value))) {
    report(invalid(pointer, `\`${value}\` is no account, user, role or session`))
  }
}

const service = (value: string, pointer: string, report: Report): void => {
  if (/[*?]/.test(value)) report(wildcard(value, pointer))
  else if (!/^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(value)) {
    report(PolicyIssue.warning("service-principal", pointer, `\`${value}\` does not look like a service principal`))
  }
}

const federated = (value: string, pointer: string, report: Report): void => {
  if (/^arn:aws[a-z-]*:iam::\d{12}:(?:saml|oidc)-provider\/[^*?]+$/.test(value) || webProviders.includes(value)) return
  if (/[*?]/.test(value)) report(wildcard(value, pointer))
  else if (/^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(value)) {
    const help = Spelling.didYouMean(value, webProviders)
    report(PolicyIssue.warning("federated-principal", pointer, `unknown identity provider \`${value}\``, help))
  } else report(invalid(pointer, `\`${value}\` is no identity provider`))
}

const canonicalUser = (value: string, pointer: string, report: Report): void => {
  if (!/^[0-9a-f]{64}$/i.test(value)) report(invalid(pointer, `\`${value}\` is no canonical user id of 64 hex digits`))
}

const rules: Readonly<Record<Kind, (value: string, pointer: string, report: Report) => void>> = {
  AWS: aws,
  Service: service,
  Federated: federated,
  CanonicalUser: canonicalUser
}

export const isKind = (name: string): name is Kind => Object.hasOwn(rules, name)

/**
 * A principal is named in full; only AWS's lone `*` stands for everyone.
 * @clause grammar.principal
 * @clause validation.principal-values
 */
export const check = (kind: Kind, value: string, pointer: string, report: Report): void =>
  rules[kind](value, pointer, report)
