import { type Policy, PolicyReader, type PolicyType } from "@countersign/engine"

const builtIn = (name: string, statement: object): Policy => {
  const { document } = PolicyReader.fromJson({ Version: "2012-10-17", Statement: [statement] })
  if (document === undefined) throw new Error(`the built-in policy ${name} is not valid`)
  return { name, document }
}

const everything = { Effect: "Allow", Action: "*", Resource: "*" }

const builtIns: Readonly<Partial<Record<PolicyType, Policy>>> = {
  SERVICE_CONTROL_POLICY: builtIn("FullAWSAccess", everything),
  RESOURCE_CONTROL_POLICY: builtIn("RCPFullAWSAccess", { ...everything, Principal: "*" })
}

/** The policy that AWS itself attaches at every level, where a list names it instead of a file. */
export const builtInPolicy = (name: string, policyType: PolicyType): Policy | undefined => {
  const found = builtIns[policyType]
  return found?.name === name ? found : undefined
}
