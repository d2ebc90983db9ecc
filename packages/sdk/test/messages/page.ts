import { type MessageId, type Messages, messages } from "@countersign/sdk"
import { examples } from "./examples.ts"

// Each message takes what its own example holds: the two lists have the same keys.
const say = (id: MessageId, language: Messages): string =>
  (language.say[id] as (given: unknown) => string)(examples[id])

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("*", "\\*")

const row = (id: MessageId): string => `| \`${id}\` | ${cell(say(id, messages.en))} | ${cell(say(id, messages.ja))} |`

const opening = `# Messages

Every message of an answer with an example, in English and in Japanese (\`--lang ja\`). The words for AWS's concepts are
those of AWS's own pages in each language.

| message | English | 日本語 |
| --- | --- | --- |
`

/** The page that shows every message, as Markdown; \`oxfmt\` lays out its table. */
export const messagesPage = (): string =>
  `${opening}${Object.keys(examples)
    .map((id) => row(id as MessageId))
    .join("\n")}\n`
