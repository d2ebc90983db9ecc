import { messages, type Need, type Operation, operations } from "@countersign/sdk"

const cell = (text: string): string => text.replaceAll("|", "\\|")

const table = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const all = [head, ...rows].map((row) => row.map(cell))
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)))
  const line = (row: ReadonlyArray<string>) =>
    `| ${widths.map((to, column) => (row[column] ?? "").padEnd(to)).join(" | ")} |`
  const rule = `| ${widths.map((to) => "-".repeat(to)).join(" | ")} |`
  return [line(all[0] ?? []), rule, ...all.slice(1).map(line)].join("\n")
}

const code = (text: string): string => `\`${text}\``

const by = ({ by: who, via }: Need): string => {
  if (who !== "caller")
    return "service" in who ? `the service ${code(who.service)}` : `a session of ${code(`{${who.role}}`)}`
  return via === undefined ? "the caller" : `the caller, through ${code(`${via}.amazonaws.com`)}`
}

const when = ({ unless, when: given = [] }: Need): string =>
  [
    ...(given.length === 0 ? [] : [`with ${given.map(code).join(" and ")}`]),
    ...(unless === undefined ? [] : [`without ${code(unless)}`])
  ].join(", ") || "always"

const keys = ({ context = {}, open = [], tags }: Need): string =>
  [
    ...Object.entries(context).map(([key, value]) => code(`${key}=${value}`)),
    ...(tags === undefined ? [] : [code(`${tags.prefix}…`), code(tags.names)]),
    ...open.map((key) => `${code(key)} unknown`)
  ].join(", ")

const section = ({ name, needs, parameters, summary }: Operation): string =>
  [
    `## \`${name}\``,
    `${summary}.`,
    table(
      ["parameter", "is", ""],
      parameters.map((one) => [code(one.name), one.meaning, one.required ? "required" : ""])
    ),
    table(
      ["for", "check", "on", "by", "when", "context keys", "source"],
      needs.map((need) => [
        messages.en.say[`purpose.${need.purpose}`]({}),
        code(need.action),
        code(need.on),
        by(need),
        when(need),
        keys(need),
        need.source
      ])
    )
  ].join("\n\n")

const introduction = `# Operations

What an API call really needs. \`countersign check --operation NAME --with parameter=value …\` decides every check of the
call in one go, each with its accounts; the call is allowed only if all of them are. This page is generated from the
table that the program reads (\`packages/sdk/src/operations/table\`).

- \`{source}\` stands for a parameter; \`{source|bucket}\` for the bucket of that object, \`{key|region}\` and
  \`{role|account}\` for those parts of an ARN. A context key whose parameter is not given is absent.
- A call _through_ a service carries \`kms:ViaService\`, \`kms:CallerAccount\`, \`aws:ViaAWSService\` and \`aws:CalledVia\`; it
  passes none of the caller's VPC endpoints, and its \`aws:SourceIp\` is unknown (IAM User Guide: Forward access sessions).
- Keys given with \`--context\` hold in every check. Keys called unknown are unknown until a parameter or \`--context\`
  names them.
- Tags are written \`team=data,cost=7\`, lists \`team,cost\`.
- An operation that is not listed here needs one check: ask for it with \`--action\` and \`--resource\`.`

/** The page about operations, as Markdown that the formatter leaves alone. */
export const page = (): string => `${[introduction, ...operations.map(section)].join("\n\n")}\n`
