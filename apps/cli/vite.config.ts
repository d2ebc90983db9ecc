import { sourceCondition } from "@countersign/vitest-config"
import { defineConfig } from "vite"

// One self-contained file: starts several times faster than the same code as loose modules.
export default defineConfig({
  build: {
    ssr: "src/main.ts",
    target: "node22",
    sourcemap: true,
    // What is bundled is redistributed: its licences travel with it.
    license: { fileName: "THIRD-PARTY.md" }
  },
  ssr: { noExternal: true, resolve: { conditions: [sourceCondition, "node", "import", "module"] } }
})
