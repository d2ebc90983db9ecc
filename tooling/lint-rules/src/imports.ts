/** One file of the repository: its path from the root, with forward slashes, and its text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

export interface Import {
  readonly line: number
  readonly specifier: string
  /** What a relative specifier points at, from the root; the specifier itself otherwise. */
  readonly target: string
  /** The import as it is written, up to its specifier. */
  readonly statement: string
}

// Anchored at the start of a line, so that examples in doc comments (` * import …`) are not imports.
const clause = String.raw`(?:type\s+)?(?:[\w$]+\s*,?\s*)?(?:\{[^}]*\}|\*(?:\s+as\s+[\w$]+)?)?`
const patterns = [
  new RegExp(String.raw`^[ \t]*(?:import|export)\s+${clause}\s*from\s*["']([^"']+)["']`, "gm"),
  /^[ \t]*import\s*["']([^"']+)["']/gm,
  /^(?![ \t]*(?:\*|\/[/*])).*?\bimport\(\s*["']([^"']+)["']/gm
]

/** Every module a TypeScript file names: static, type-only, re-exported and dynamic. */
export const importsOf = (file: SourceFile): ReadonlyArray<Import> =>
  patterns
    .flatMap((pattern) => [...file.text.matchAll(pattern)])
    .map((match) => {
      const specifier = match[1]!
      const line = file.text.slice(0, match.index).split("\n").length
      return { line, specifier, target: resolve(file.path, specifier), statement: match[0].trim() }
    })

const resolve = (from: string, specifier: string): string => {
  if (!specifier.startsWith(".")) return specifier
  const parts = from.split("/").slice(0, -1)
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop()
    else if (part !== ".") parts.push(part)
  }
  return parts.join("/")
}
