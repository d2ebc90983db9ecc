import * as Admits from "../../verdict/Admits.ts"
import { statement } from "./code/statement.ts"
import { any, make, type Writer } from "./code/Writer.ts"
import { type Half, type Judgement, type Speakers, unclear } from "./Half.ts"

const settled = (admits: Admits.Admits): string => `return open ? ${unclear} : ${admits}`

const anyOf = (writer: Writer, speakers: Speakers): string => any(speakers.map((speaker) => statement(writer, speaker)))

const bodyOf = (writer: Writer, { allows, denies }: Half): string => {
  const lines = [
    `if (${anyOf(writer, denies)}) ${settled(Admits.explicitDeny)}`,
    ...allows.map((speakers) => `if (!${anyOf(writer, speakers)}) ${settled(Admits.implicitDeny)}`),
    settled(Admits.allow)
  ]
  const variables = ["open = false", "r = 0", "at = 0", "x", ...writer.variables.map((name) => `${name} = 0`)]
  return [
    "const resource = context.target.resource",
    "const given = context.given",
    `let ${variables.join(", ")}`,
    ...lines
  ].join("\n")
}

const textOf = (writer: Writer, half: Half): string => {
  const body = bodyOf(writer, half)
  const constants = writer.constants.map((_, at) => `const c${at} = constants[${at}]`)
  return [...constants, `return (context) => {\n${body}\n}`].join("\n")
}

type Make = (constants: ReadonlyArray<unknown>) => Judgement

const compileText = (text: string): Make | undefined => {
  try {
    // oxlint-disable-next-line typescript/no-implied-eval -- what policies say enters as JSON texts only
    return new Function("constants", text) as Make
  } catch {
    return undefined
  }
}

/**
 * The judgement as JavaScript made for these statements; `undefined` where making code from text is forbidden, as by a
 * content security policy.
 * @clause evaluation.order
 */
export const judgeByCode = (half: Half): Judgement | undefined => {
  const writer = make()
  return compileText(textOf(writer, half))?.(writer.constants)
}
