import type { AccountFile } from "./AccountFile.ts"
import type { LocatedIssue } from "./LocatedIssue.ts"
import type { OwnFile } from "./OwnFile.ts"
import { pointer } from "./pointer.ts"

type Account = OwnFile<AccountFile>

const folderName = ({ error, path, value }: Account): ReadonlyArray<LocatedIssue> => {
  const folder = path.slice(0, path.indexOf("/"))
  const message = `account \`${value.id}\` in folder \`${folder}\``
  const help = "name the folder by the account's id"
  return folder === value.id ? [] : [error("/id", "folder-name", message, help)]
}

/** A group that a user names must be there where the account says that it mentions everything. */
const missingGroups = ({ error, value }: Account): ReadonlyArray<LocatedIssue> =>
  value.complete !== true
    ? []
    : Object.entries(value.users ?? {}).flatMap(([name, { groups = [] }]) =>
        groups.flatMap((group, index) =>
          Object.hasOwn(value.groups ?? {}, group)
            ? []
            : [
                error(
                  pointer("users", name, "groups", index),
                  "unknown-group",
                  `no group \`${group}\` in account ${value.id}, which is complete`,
                  "list it under `groups`"
                )
              ]
        )
      )

const identity = /^arn:[^:]*:iam:[^:]*:[^:]*:(user|role|group)\//

const resourceName = ({ error, value, warning }: Account, arn: string): ReadonlyArray<LocatedIssue> => {
  const at = () => pointer("resources", arn)
  const [, partition, , , account] = arn.split(":")
  const own = value.partition ?? "aws"
  if (account !== "" && account !== value.id) {
    return [error(at(), "foreign-resource", `\`${arn}\` belongs to account ${account}, not to ${value.id}`)]
  }
  if (partition !== own) {
    const help = "`partition` in account.json names the account's partition"
    return [error(at(), "foreign-resource", `\`${arn}\` is not in the account's partition \`${own}\``, help)]
  }
  const [, kind] = identity.exec(arn) ?? []
  if (kind !== undefined)
    return [error(at(), "identity-as-resource", `\`${arn}\` is a ${kind}`, `list it under \`${kind}s\``)]
  const help = "a resource answers for all that lies below it: name the bucket or the API alone"
  return /[*?]/.test(arn) ? [warning(at(), "wildcard-resource", `\`${arn}\` is one name, not a pattern`, help)] : []
}

const resourceNames = (account: Account): ReadonlyArray<LocatedIssue> =>
  Object.keys(account.value.resources ?? {}).flatMap((arn) => resourceName(account, arn))

/** A name that may stand in one account only. */
const twice = (
  accounts: ReadonlyArray<Account>,
  kind: "resources" | "vpcEndpoints",
  code: string
): ReadonlyArray<LocatedIssue> => {
  const owners = new Map<string, Account>()
  return accounts.flatMap((account) =>
    Object.keys(account.value[kind] ?? {}).flatMap((name) => {
      const owner = owners.get(name)
      if (owner === undefined) owners.set(name, account)
      return owner === undefined
        ? []
        : [account.error(pointer(kind, name), code, `\`${name}\` stands in account ${owner.value.id} already`)]
    })
  )
}

/** What the schema of an account cannot see. */
export const checkAccounts = (accounts: ReadonlyArray<Account>): ReadonlyArray<LocatedIssue> => [
  ...accounts.flatMap((account) => [...folderName(account), ...missingGroups(account), ...resourceNames(account)]),
  ...twice(accounts, "resources", "resource-twice"),
  ...twice(accounts, "vpcEndpoints", "endpoint-twice")
]
