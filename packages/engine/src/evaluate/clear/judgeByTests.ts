import { principalGrant } from "../statement.ts"
import * as Admits from "../../verdict/Admits.ts"
import * as Applicability from "../../verdict/Applicability.ts"
import * as ResourceGrant from "../../verdict/ResourceGrant.ts"
import { type Half, type Judgement, type Speaker, type Speakers, unclear } from "./Half.ts"

type Test = Speaker["applies"]

const testOf = (speaker: Speaker): Test => {
  const { applies, principal } = speaker
  if (principal === undefined) return applies
  return (context) => {
    const named = ResourceGrant.applicability(principalGrant(speaker, context))
    return named === Applicability.fails ? named : Applicability.and(named, applies(context))
  }
}

/** Whether any of the statements applies: as soon as one may, and it is not certain, nothing more is asked. */
const anyOf = (speakers: Speakers): Test => {
  const tests = speakers.map(testOf)
  return (context) => {
    for (const test of tests) {
      const found = test(context)
      if (found !== Applicability.fails) return found
    }
    return Applicability.fails
  }
}

/** The judgement as tests, one after the other. @clause evaluation.order */
export const judgeByTests = ({ allows, denies }: Half): Judgement => {
  const denied = anyOf(denies)
  const allowed = allows.map(anyOf)
  return (context) => {
    const deny = denied(context)
    if (deny !== Applicability.fails) return deny === Applicability.applies ? Admits.explicitDeny : unclear
    for (const allow of allowed) {
      const found = allow(context)
      if (found !== Applicability.applies) return found === Applicability.fails ? Admits.implicitDeny : unclear
    }
    return Admits.allow
  }
}
