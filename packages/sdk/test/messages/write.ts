import { writeFileSync } from "node:fs"
import { messagesPage } from "./page.ts"

writeFileSync(new URL("../../../../docs/reference/messages.md", import.meta.url), messagesPage())
