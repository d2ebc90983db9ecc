import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { repository } from "./countersign.ts"

/** A session that a page shows: the arguments of the program, and what it prints. */
export interface Session {
  readonly args: ReadonlyArray<string>
  readonly output: string
}

const sessionOf = (block: string): Session => {
  const [command = "", ...output] = block.replaceAll(/\\\n\s*/g, "").split("\n")
  return { args: command.split(/\s+/), output: output.join("\n") }
}

/** The sessions that a page of the repository shows. */
export const sessionsOf = (page: string): ReadonlyArray<Session> =>
  [...readFileSync(resolve(repository, page), "utf8").matchAll(/```console\n\$ pnpm start (.*?)```/gs)].map(
    ([, block = ""]) => sessionOf(block)
  )
