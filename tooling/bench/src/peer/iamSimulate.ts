import { runSimulation, type Simulation } from "@cloud-copilot/iam-simulate"
import type { Answer, Contestant } from "../contestant/Contestant.ts"
import type { PolicyJson } from "../setting/PolicyJson.ts"
import type { Setting } from "../setting/Setting.ts"
import { keysOf } from "./layers.ts"

const named = (texts: ReadonlyArray<PolicyJson>, kind: string) =>
  texts.map((policy, at) => ({ name: `${kind}-${at}`, policy }))

const policiesOf = ({ policies }: Setting): Omit<Simulation, "request"> => ({
  identityPolicies: named(policies.identityBased, "identity"),
  resourcePolicy: policies.resourceBased,
  serviceControlPolicies: policies.serviceControl.map((policy, level) => ({
    orgIdentifier: `level-${level}`,
    policies: named([policy], `scp-${level}`)
  })),
  resourceControlPolicies:
    policies.resourceControl === undefined
      ? []
      : [{ orgIdentifier: "root", policies: named([policies.resourceControl], "rcp") }],
  ...(policies.permissionsBoundary === undefined
    ? {}
    : { permissionBoundaryPolicies: named([policies.permissionsBoundary], "boundary") })
})

const decisions: Readonly<Record<string, Answer>> = {
  Allowed: "Allow",
  ExplicitlyDenied: "ExplicitDeny",
  ImplicitlyDenied: "ImplicitDeny"
}

const ask = async (simulation: Simulation): Promise<Answer> => {
  const result = await runSimulation(simulation, {})
  return result.resultType === "single" ? (decisions[result.overallResult] ?? "Undetermined") : "Undetermined"
}

/** `@cloud-copilot/iam-simulate` through `runSimulation`, its public call. */
export const iamSimulate = (setting: Setting): Contestant => {
  const policies = policiesOf(setting)
  const [, , , , account = "", name = ""] = setting.roleArn.split(":")
  const principal = `arn:aws:sts::${account}:assumed-${name}/session`
  const pool = setting.questions.map((question) => ({
    ...policies,
    request: {
      principal,
      action: question.request.action,
      resource: { resource: question.request.resource, accountId: setting.owner },
      contextVariables: keysOf(setting, question)
    }
  }))
  return {
    engine: "@cloud-copilot/iam-simulate",
    measure: "decision",
    decisions: pool.length,
    answers: () => Promise.all(pool.map(ask)),
    sweep: async () => {
      let allowed = 0
      // oxlint-disable-next-line eslint/no-await-in-loop -- one decision after the other is what is measured
      for (const simulation of pool) if ((await ask(simulation)) === "Allow") allowed++
      return allowed
    }
  }
}
