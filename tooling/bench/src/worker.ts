import { full, quick } from "./workload/Workload.ts"
import { workloads } from "./workload/workloads.ts"

const [name = "", scale = ""] = process.argv.slice(2)
const workload = workloads.find((one) => one.name === name)
if (workload === undefined) throw new Error(`unknown workload \`${name}\``)
const found = await workload.run(scale === "quick" ? quick : full)
process.stdout.write(JSON.stringify(found))
