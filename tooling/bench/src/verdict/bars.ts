import type { Subject } from "../measure/Measurement.ts"
import type { Bar } from "./Bar.ts"

const subject = (workload: string, engine: string, measure: string, size?: number): Subject => ({
  workload,
  engine,
  measure,
  ...(size === undefined ? {} : { size })
})

const floorIn = (workload: string): Subject => subject(workload, "hand-written", "decision")

const ours = (workload: string, measure = "decision"): Subject => subject(workload, "countersign", measure)

const closures = (workload: string): Subject => subject(`${workload} closures`, "countersign, closures", "decision")

const peers = ["@casl/ability", "casbin", "pbac", "@cedar-policy/cedar-wasm"]

const ahead = (of: Subject): ReadonlyArray<Bar> =>
  peers.map((peer) => ({
    says: `${of.workload}: ahead of ${peer}`,
    of,
    against: subject(of.workload, peer, "decision"),
    asks: "at most",
    limit: 1
  }))

const simulated = (against: Subject): Bar => ({
  says: `${against.workload}: iam-simulate's public call takes at least 500 × as long`,
  of: subject(against.workload, "@cloud-copilot/iam-simulate", "decision"),
  against,
  asks: "at least",
  limit: 500
})

const againstPeers = (workload: string): ReadonlyArray<Bar> =>
  [ours(workload), closures(workload)].flatMap((of) => [...ahead(of), simulated(of)])

const flat = (measure: string): Bar => ({
  says: `W3: ${measure}: 10,000 of them cost at most a fifth more`,
  of: subject("W3 growth", "countersign", measure, 10_000),
  against: subject("W3 growth", "countersign", measure, 0),
  asks: "at most",
  limit: 1.2
})

const organization = (measure: string): Bar => ({
  says: `W3: ${measure} at most 3 × that on W2`,
  of: ours("W3", measure),
  against: subject("W3", "countersign on W2", measure),
  asks: "at most",
  limit: 3
})

const stars = (count: number): ReadonlyArray<Bar> => [
  {
    says: `W6: ${count} stars grow linearly with the text`,
    of: ours("W6", `growth, ${count} stars`),
    asks: "at most",
    limit: 1.1
  },
  {
    says: `W6: ${count} stars against 1,024 characters take at most 100 µs`,
    of: subject("W6", "countersign", `${count} stars`, 1_024),
    asks: "at most",
    limit: 100_000
  }
]

/** Less than a byte in a million decisions' mean is the measuring itself. */
const none = 0.5

/** What Countersign sets out to reach. */
export const bars: ReadonlyArray<Bar> = [
  { says: "W1: decision at most 2 × the floor", of: ours("W1"), against: floorIn("W1"), asks: "at most", limit: 2 },
  { says: "W2: decision at most 8 × W1's floor", of: ours("W2"), against: floorIn("W2"), asks: "at most", limit: 8 },
  {
    says: "W1: closures at most 4 × the floor",
    of: closures("W1"),
    against: floorIn("W1 closures"),
    asks: "at most",
    limit: 4
  },
  ...["W1", "W2"].flatMap(againstPeers),
  {
    says: "W1: plain object at most 10 × the floor",
    of: ours("W1", "plain object"),
    against: floorIn("W1"),
    asks: "at most",
    limit: 10
  },
  organization("decision"),
  organization("plain object"),
  flat("decision, statements added"),
  flat("plain object, statements added"),
  flat("plain object, principals added"),
  flat("plain object, resources added"),
  {
    says: "W4: parse and compile at most 8 × JSON.parse alone",
    of: ours("W4", "parse and compile"),
    against: subject("W4", "JSON.parse", "parsing"),
    asks: "at most",
    limit: 8
  },
  { says: "W4: loads under 2 GB", of: ours("W4", "peak memory"), asks: "at most", limit: 2 * 1024 ** 3 },
  {
    says: "W5: full proof at most 20 × the decision, each from a plain object",
    of: ours("W5", "full proof"),
    against: ours("W5", "plain object"),
    asks: "at most",
    limit: 20
  },
  ...stars(9),
  ...stars(60),
  {
    says: "door: untraced at most 2 µs over the pure call",
    of: ours("door", "untraced, over the pure call"),
    asks: "at most",
    limit: 2_000
  },
  { says: "allocation: none on W1", of: ours("allocation", "decision on W1"), asks: "at most", limit: none },
  { says: "allocation: none on W2", of: ours("allocation", "decision on W2"), asks: "at most", limit: none }
]
