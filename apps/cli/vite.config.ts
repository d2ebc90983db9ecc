import { sourceCondition } from "@countersign/vitest-config"
import { defineConfig } from "vite"

// One self-contained file: starts several times faster than the same code as loose modules.
export default defineConfig({
  build: { ssr: "src/main.ts", target: "node22", sourcemap: true },
  ssr: { noExternal: true, resolve: { conditions: [sourceCondition, "node", "import", "module"] } }
})
