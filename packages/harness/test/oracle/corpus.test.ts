import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { requestOf } from "../../src/corpus/check.ts"
import { closedWorld } from "../../src/corpus/closedWorld.ts"
import { readCorpus } from "../../src/corpus/readCorpus.ts"
import type { Vector } from "../../src/corpus/Vector.ts"
import { oracle } from "../../src/oracle/oracle.ts"

const corpus = fileURLToPath(new URL("../../corpus", import.meta.url))

const files = readCorpus([corpus]).map(({ cases, path }) => [path.slice(corpus.length + 1), cases] as const)

const disagreement = (vector: Vector): string | undefined => {
  const answer = oracle(closedWorld(vector), requestOf(vector))
  const { decision } = vector.expected
  return answer === decision ? undefined : `${vector.id}: expected ${decision}, got ${JSON.stringify(answer)}`
}

describe("the oracle, which knows nothing but the clauses", () => {
  test.each(files)("decides every case of %s as AWS does, and always has an answer", (_, cases) => {
    expect(cases.map(disagreement).filter((found) => found !== undefined)).toEqual([])
  })
})
