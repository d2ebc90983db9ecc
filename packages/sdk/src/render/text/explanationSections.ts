import type { AnswerCheck } from "../../check/Answer.ts"
import type { AnswerPlan } from "../../check/AnswerExplanation.ts"
import { type Block, explanationBlocks, planBlocks, type Section } from "../explanationBlocks.ts"
import { type Layout, wrap } from "./columns.ts"
import { visible } from "./Line.ts"

type Lines = ReadonlyArray<string>

const indented = (text: string, indent: string): Lines => text.split("\n").map((line) => `${indent}${visible(line)}`)

const lines = (block: Block, { width }: Layout): Lines => {
  switch (block.kind) {
    case "item":
      return wrap(`  - ${visible(block.text)}`, width, "    ")
    case "sentence":
      return wrap(`  ${visible(block.text)}`, width, "  ")
    case "note":
      return wrap(`    ${visible(block.text)}`, width, "    ")
    case "quote":
      return indented(block.text, "  ")
    case "json":
      return indented(JSON.stringify(block.json, undefined, 2), "      ")
  }
}

const sections = (found: ReadonlyArray<Section>, layout: Layout): Lines =>
  found.flatMap(({ blocks, heading }) => [
    "",
    layout.paint.bold(visible(heading)),
    ...blocks.flatMap((block) => lines(block, layout))
  ])

/** What stands in the way and what to do about it, as the last sections of a check. */
export const explanationSections = (check: AnswerCheck, layout: Layout): Lines =>
  sections(explanationBlocks(check, layout.messages), layout)

/** What to do about all checks together. */
export const planSection = (plan: AnswerPlan | null, layout: Layout): Lines =>
  sections(planBlocks(plan, layout.messages), layout)
