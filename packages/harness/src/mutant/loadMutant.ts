import { type ModuleSource, registerHooks } from "node:module"
import type { Countersign, EngineUnderTest } from "../engine/EngineUnderTest.ts"
import { ofModule } from "../engine/countersign.ts"
import type { Mutant } from "./Mutant.ts"

const parameter = "mutant"

const door = new URL(import.meta.resolve("@countersign/engine"))

const folder = new URL(".", door).href

const known = new Map<string, Mutant>()

const mutantOf = (url: string | undefined): Mutant | undefined =>
  url?.startsWith(folder) === true ? known.get(new URL(url).searchParams.get(parameter) ?? "") : undefined

/** The text with the mutant's change in it. */
export const patched = (text: string, { file, find, name, replace }: Mutant): string => {
  const [before, after, ...more] = text.split(find)
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(
      `mutant \`${name}\`: \`${find}\` stands ${more.length === 0 ? "nowhere" : "more than once"} in ${file}`
    )
  }
  return `${before}${replace}${after}`
}

const withParameter = (url: string, mutant: Mutant): string => {
  const marked = new URL(url)
  marked.searchParams.set(parameter, mutant.name)
  return marked.href
}

const textOf = (source: ModuleSource | undefined): string =>
  typeof source === "string" ? source : new TextDecoder().decode(source)

let hooked = false

/** Every module that a mutant's modules import from the engine is the mutant's own; one of them is changed. */
const hook = (): void => {
  if (hooked) return
  hooked = true
  registerHooks({
    resolve: (specifier, context, next) => {
      const resolved = next(specifier, context)
      const mutant = mutantOf(context.parentURL)
      return mutant !== undefined && resolved.url.startsWith(folder)
        ? { ...resolved, url: withParameter(resolved.url, mutant) }
        : resolved
    },
    load: (url, context, next) => {
      const loaded = next(url, context)
      const mutant = mutantOf(url)
      if (mutant === undefined || !new URL(url).pathname.endsWith(`/${mutant.file}`)) return loaded
      return { ...loaded, source: patched(textOf(loaded.source), mutant) }
    }
  })
}

/** The engine with the mutant's bug in it, beside the one that is installed. Needs the engine's sources. */
export const loadMutant = async (mutant: Mutant): Promise<EngineUnderTest> => {
  hook()
  known.set(mutant.name, mutant)
  const countersign = (await import(withParameter(door.href, mutant))) as Countersign
  return ofModule(mutant.name, countersign)
}
