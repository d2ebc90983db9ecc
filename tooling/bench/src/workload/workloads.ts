import type { Workload } from "./Workload.ts"

// The engine makes no code where making code from text is forbidden, as a content security policy does.
const withoutCode = ["--disallow-code-generation-from-strings"]

/** Everything that is measured, in the order of the report; what a workload needs is loaded when it runs. */
export const workloads: ReadonlyArray<Workload> = [
  {
    name: "W1",
    says: "a role with 3 statements, a bucket policy with 1, two accounts",
    run: async (scale) => (await import("./settings.ts")).crossAccountRun(scale)
  },
  {
    name: "W1 closures",
    says: "the same where making code from text is forbidden",
    nodeOptions: withoutCode,
    run: async (scale) => (await import("./settings.ts")).crossAccountClosures(scale)
  },
  {
    name: "W2",
    says: "50 identity-based statements, 20 on the bucket, service control policies at 3 levels, a resource control policy, a boundary",
    run: async (scale) => (await import("./settings.ts")).manyStatementsRun(scale)
  },
  {
    name: "W2 closures",
    says: "the same where making code from text is forbidden",
    nodeOptions: withoutCode,
    run: async (scale) => (await import("./settings.ts")).manyStatementsClosures(scale)
  },
  {
    name: "W3",
    says: "1,000 accounts (50 with --quick) of 100 roles with AWS managed policies and 10 resources each, random requests",
    run: async (scale) => (await import("./organization.ts")).run(scale)
  },
  {
    name: "W3 growth",
    says: "W1 with statements of the caller, principals of its account or resources of the owner's added that cannot matter",
    run: async (scale) => (await import("./growth.ts")).run(scale)
  },
  {
    name: "W4",
    says: "the organization of W3 from disk to its first decision; a compiled statement of AWS's managed policies",
    run: async (scale) => (await import("./load.ts")).run(scale)
  },
  {
    name: "W5",
    says: "W2 with the full proof, and as text",
    run: async (scale) => (await import("./proof.ts")).run(scale)
  },
  {
    name: "W6",
    says: "patterns with 9 and 60 stars that match nearly, against longer and longer resources",
    run: async (scale) => (await import("./globs.ts")).run(scale)
  },
  {
    name: "door",
    says: "W1 through `authorize` with a PolicySource, beside `evaluate`",
    run: async (scale) => (await import("./door.ts")).run(scale)
  },
  {
    name: "allocation",
    says: "bytes of heap that decisions on prepared requests take, up to 10 million of them",
    run: async (scale) => (await import("./allocation.ts")).run(scale)
  }
]
