import { fileURLToPath } from "node:url"
import { sourceCondition } from "@countersign/vitest-config"
import { defineConfig } from "vite"

// Self-contained files: they start several times faster than the same code as loose modules.
export default defineConfig({
  build: {
    ssr: true,
    rolldownOptions: {
      input: {
        main: fileURLToPath(new URL("src/main.ts", import.meta.url)),
        worker: fileURLToPath(new URL("src/batch/worker.ts", import.meta.url))
      }
    },
    target: "node22",
    sourcemap: true,
    // What is bundled is redistributed: its licences travel with it.
    license: { fileName: "THIRD-PARTY.md" }
  },
  ssr: { noExternal: true, resolve: { conditions: [sourceCondition, "node", "import", "module"] } }
})
