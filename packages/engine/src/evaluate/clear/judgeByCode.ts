import * as Admits from "../../verdict/Admits.ts"
import { beginnings, type Page, statement } from "./code/statement.ts"
import { beginsAlike, commonBeginning } from "./code/stretches.ts"
import { any, make, type Writer } from "./code/Writer.ts"
import { type Half, type Judgement, type Speakers, unclear } from "./Half.ts"

const pageOf = (writer: Writer, { allows, denies }: Half): Page => {
  const common = commonBeginning([...denies, ...allows.flat()].flatMap(beginnings))
  return { writer, begins: beginsAlike(writer, "resource", common) }
}

const anyOf = (page: Page, speakers: Speakers): string => any(speakers.map((speaker) => statement(page, speaker)))

const settled = (admits: Admits.Admits): string => `return open ? ${unclear} : ${admits}`

const bodyOf = (page: Page, { allows, denies }: Half): string => {
  const lines = [
    `if (${anyOf(page, denies)}) ${settled(Admits.explicitDeny)}`,
    ...allows.map((speakers) => `if (!${anyOf(page, speakers)}) ${settled(Admits.implicitDeny)}`),
    settled(Admits.allow)
  ]
  const worked = page.writer.variables.map((name) => `${name} = 0`)
  return [
    "const resource = context.target.resource",
    "const given = context.given",
    `let ${["open = false", "r = 0", "at = 0", "x", ...worked].join(", ")}`,
    ...lines
  ].join("\n")
}

const textOf = (writer: Writer, half: Half): string => {
  const body = bodyOf(pageOf(writer, half), half)
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
