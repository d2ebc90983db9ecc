import { project } from "@countersign/vitest-config"

export default project("lint-rules")
