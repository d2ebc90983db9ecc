import { execFileSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { jsonLines, measureAll, report, type Run } from "./command/measureCommand.ts"
import { help, type Options, parseOptions } from "./command/options.ts"
import { page, pageFile, plotFile } from "./command/page.ts"
import { plot } from "./render/plot.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))

const print = (text: string): void => void process.stdout.write(`${text.trimEnd()}\n`)

const publish = (run: Run): void => {
  writeFileSync(join(root, pageFile), page(run))
  const grown = run.found.filter(({ size, workload }) => workload === "W3 growth" && size !== undefined)
  writeFileSync(join(root, plotFile), plot(grown))
  execFileSync(join(root, "node_modules/.bin/oxfmt"), [pageFile], { cwd: root })
}

const measure = (options: Options): void => {
  const run = measureAll(options, (name) => void process.stderr.write(`measuring ${name}\n`))
  for (const failure of run.failures) process.stderr.write(`error: ${failure}\n`)
  if (run.failures.length > 0) process.exitCode = 1
  else if (options.output === "page") publish(run)
  print(options.output === "json" ? jsonLines(run) : report(run))
}

const asked = parseOptions(process.argv.slice(2))
switch (asked.task) {
  case "compare": {
    const { compareCommand } = await import("./command/compareCommand.ts")
    const { exitCode, text } = await compareCommand(root, asked.comparing)
    if (exitCode === 2) process.stderr.write(`${text}\n`)
    else print(text)
    process.exitCode = exitCode
    break
  }
  case "help":
    print(help)
    break
  case "measure":
    measure(asked.options)
    break
  case "refuse":
    process.stderr.write(`error: ${asked.message}\n`)
    process.exitCode = 2
}
