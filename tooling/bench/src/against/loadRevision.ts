import { readFileSync } from "node:fs"
import { registerHooks, stripTypeScriptTypes } from "node:module"
import { fileURLToPath, pathToFileURL } from "node:url"
import type { Contestant } from "../contestant/Contestant.ts"

const parameter = "revision"

const engine = "@countersign/engine"

const bench = new URL("..", import.meta.url).href

const marked = (url: string, commit: string): string => {
  const one = new URL(url)
  one.searchParams.set(parameter, commit)
  return one.href
}

/**
 * This bench's own modules, once more: those that are marked with the commit import its engine, which finds its
 * dependencies where the engine of this tree does.
 */
const hook = (sources: string, commit: string): void => {
  const folder = pathToFileURL(`${sources}/`).href
  const here = import.meta.resolve(engine)
  registerHooks({
    resolve: (specifier, context, next) => {
      const parent = context.parentURL ?? ""
      if (parent.startsWith(folder)) {
        return specifier.startsWith(".") ? next(specifier, context) : next(specifier, { ...context, parentURL: here })
      }
      if (!parent.startsWith(bench) || new URL(parent).searchParams.get(parameter) !== commit) {
        return next(specifier, context)
      }
      if (specifier === engine) return { url: `${folder}index.ts`, format: "module", shortCircuit: true }
      const resolved = next(specifier, context)
      return resolved.url.startsWith(bench) ? { ...resolved, url: marked(resolved.url, commit) } : resolved
    },
    // Node strips no types below node_modules: here they are stripped by hand.
    load: (url, context, next) =>
      url.startsWith(folder)
        ? {
            format: "module",
            shortCircuit: true,
            source: stripTypeScriptTypes(readFileSync(fileURLToPath(url), "utf8"))
          }
        : next(url, context)
  })
}

/** A door of the engine of another commit, on a setting that the same engine has read. */
export interface Door {
  /** The module of the contestant, and that of its setting, as seen from `src`; each with the name of its export. */
  readonly contestant: readonly [file: string, name: string]
  readonly setting: readonly [file: string, name: string]
}

const importMarked = async (file: string, name: string, commit: string): Promise<unknown> => {
  const found = (await import(marked(new URL(file, bench).href, commit))) as Readonly<Record<string, unknown>>
  return found[name]
}

/** Opens doors of the engine whose sources are there; rejects where that engine has no such door. */
export const loadRevision = (sources: string, commit: string): ((door: Door) => Promise<Contestant>) => {
  hook(sources, commit)
  return async ({ contestant, setting }) => {
    const make = (await importMarked(...contestant, commit)) as (setting: unknown, engine: string) => Contestant
    return make(await importMarked(...setting, commit), commit.slice(0, 8))
  }
}
