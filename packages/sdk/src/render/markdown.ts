import type { Answer, AnswerCheck } from "../check/Answer.ts"
import type { Language, Messages } from "../messages/catalogue.ts"
import { messages as languages } from "../messages/messages.ts"
import { type Block, explanationBlocks, planBlocks, type Section } from "./explanationBlocks.ts"
import { callerName } from "./text/callerName.ts"
import { visible } from "./text/Line.ts"
import { policyTypesOf } from "./text/places.ts"
import { sentences } from "./text/sentence.ts"
import { markOf, markOfDecision, nameOf } from "./text/words.ts"

type Lines = ReadonlyArray<string>

// What a policy or a name says must not become markup.
const plain = (text: string): string => visible(text).replaceAll(/[\\`*_[\]<>|#&]/g, (sign) => `\\${sign}`)

const code = (text: string): string => `\`${visible(text).replaceAll("`", "'")}\``

const fenced = (text: string, language: string): Lines => [
  "",
  `\`\`\`${language}`,
  ...text.split("\n").map(visible),
  "```",
  ""
]

const block = (found: Block): Lines => {
  switch (found.kind) {
    case "item":
      return [`- ${plain(found.text)}`]
    case "note":
    case "sentence":
      return ["", plain(found.text), ""]
    case "quote":
      return fenced(found.text, "text")
    case "json":
      return fenced(JSON.stringify(found.json, undefined, 2), "json")
  }
}

const section = ({ blocks, heading }: Section, level: string): Lines => [
  "",
  `${level} ${plain(heading)}`,
  "",
  ...blocks.flatMap(block)
]

const headline = ({ admits, decision, denied }: Answer | AnswerCheck, messages: Messages): string => {
  const { say, words } = messages
  const id = decision === "Allow" ? "headline.allowed" : denied ? "headline.denied" : "headline.undetermined"
  return `${markOfDecision(decision, messages).sign} ${say[id]({})} (${words.either(admits)})`
}

const policyTypes = (check: AnswerCheck, messages: Messages): Lines =>
  policyTypesOf(check).map((type) => {
    const mark = markOf(type, messages)
    return `- ${mark.sign} ${nameOf(type, messages)}: ${mark.word}`
  })

const checkLines = (check: AnswerCheck, caller: string, messages: Messages): Lines => [
  `${code(caller)} → ${code(check.request.action)} → ${code(check.request.resource)}`,
  "",
  ...sentences(check, messages).map(plain),
  "",
  ...policyTypes(check, messages),
  ...explanationBlocks(check, messages).flatMap((found) => section(found, "###"))
]

const several = (answer: Answer, caller: string, messages: Messages): Lines => {
  const count = answer.checks.length
  return answer.checks.flatMap((check, index) => [
    ...(count === 1
      ? []
      : ["", `## ${messages.say["heading.check"]({ index: index + 1, count })}: ${headline(check, messages)}`, ""]),
    ...checkLines(check, caller, messages)
  ])
}

const planned = ({ plan }: Answer, messages: Messages): Lines =>
  planBlocks(plan, messages).flatMap((found) => section(found, "##"))

const withoutGaps = (lines: Lines): Lines => lines.filter((line, index) => line !== "" || lines[index - 1] !== "")

/** The answer as Markdown, for a ticket or a pull request. */
export const renderMarkdown = (answer: Answer, language: Language = "en"): string => {
  const messages = languages[language]
  const caller = callerName(answer.request.principal, messages)
  const lines = [
    `# ${headline(answer, messages)}`,
    "",
    ...several(answer, caller, messages),
    ...planned(answer, messages)
  ]
  return `${withoutGaps(lines).join("\n").trimEnd()}\n`
}
