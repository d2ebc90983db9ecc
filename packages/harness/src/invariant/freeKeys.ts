import {
  type AuthorizationRequest,
  type Principal,
  RequestContext,
  selectPolicies,
  type World
} from "@countersign/engine"
import { Result } from "effect"
import { callerAccount } from "../scenario/parties.ts"
import { valuesFor } from "./conditionValues.ts"
import type { Mentions } from "./Mentions.ts"

/** A key that a request may bring or leave out: its values worth trying, `[]` for leaving it out. */
export interface FreeKey {
  readonly key: string
  readonly choices: ReadonlyArray<ReadonlyArray<string>>
}

type Speaks = (principal: Principal.Principal) => boolean

const isService: Speaks = ({ type }) => type === "service"
const hasAccount: Speaks = (principal) => callerAccount(principal) !== undefined
const isTemporary: Speaks = ({ type }) => /session$|^federated-user$/.test(type)
const isLogin: Speaks = ({ type }) => type === "saml" || type === "web-identity" || type === "role-session"
const isNotService: Speaks = ({ type }) => type !== "service"
const nobody: Speaks = () => false

/** Which principals can bring a key, by how the key begins; any other key anyone can. */
const bringers: ReadonlyArray<readonly [start: string, who: Speaks]> = [
  ["aws:principalservicenameslist", isService],
  ["aws:principal", nobody],
  ["aws:userid", nobody],
  ["aws:username", nobody],
  ["aws:assumedroot", nobody],
  ["aws:federatedprovider", nobody],
  ["aws:resourceaccount", nobody],
  ["aws:resourceorg", nobody],
  ["aws:resourcetag/", nobody],
  ["iam:resourcetag/", nobody],
  ["s3:dataaccesspoint", nobody],
  ["s3:accesspointnetworkorigin", nobody],
  ["aws:sourcearn", isService],
  ["aws:sourceaccount", isService],
  ["aws:sourceorg", isService],
  ["aws:viaawsservice", hasAccount],
  ["aws:calledvia", hasAccount],
  ["aws:multifactorauth", isTemporary],
  ["aws:tokenissuetime", isTemporary],
  ["aws:sourceidentity", isTemporary],
  ["saml:", isLogin],
  ["aws:sourcevpc", isNotService],
  ["aws:vpce", isNotService],
  ["aws:vpcsourceip", isNotService]
]

/** Keys that AWS puts into every request. */
export const always: ReadonlySet<string> = new Set(["aws:securetransport", "aws:currenttime", "aws:epochtime"])

const canBring = (principal: Principal.Principal, key: string): boolean =>
  bringers.find(([start]) => key.startsWith(start))?.[1](principal) ?? true

const contextOf = (world: World.World, request: AuthorizationRequest) =>
  Result.map(selectPolicies(world, request), (applied) => RequestContext.make(request, applied))

const valueIn = (context: RequestContext.RequestContext, key: string): ReadonlyArray<string> | undefined => {
  const value = RequestContext.lookup(context, key)
  return RequestContext.isUnknown(value) ? undefined : value
}

/** What policies read of a request and the request alone decides, each key with the values worth trying. */
export const freeKeys = (
  world: World.World,
  mentions: Mentions,
  request: AuthorizationRequest
): ReadonlyArray<FreeKey> => {
  const read = contextOf(world, request)
  if (Result.isFailure(read)) return []
  const context = read.success
  const endpoints = new Set(Object.keys(world.vpcEndpoints))
  // Set unless a service calls on the caller's behalf, which no request of ours says by itself.
  const isOpen = (key: string) => key === "aws:viaawsservice" || RequestContext.lookup(context, key) === undefined
  return [...mentions.keys]
    .filter(([key]) => !context.given.has(key) && canBring(request.principal, key) && isOpen(key))
    .map(([key, tests]) => {
      const values = valuesFor(tests, (name) => valueIn(context, name)?.[0])
      const possible = values.filter(([value = ""]) => key !== "aws:sourcevpce" || !endpoints.has(value))
      const secure = key === "aws:securetransport" ? [["true"], ["false"]] : possible
      return { key, choices: always.has(key) ? secure : [[], ...possible] }
    })
}
