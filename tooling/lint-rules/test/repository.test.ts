import { describe, expect, it } from "vitest"
import { repositoryFiles } from "../src/repository.ts"
import { breaches } from "../src/rules.ts"

describe("this repository", () => {
  it("keeps its own rules", () => {
    expect(breaches(repositoryFiles())).toEqual([])
  })
})
