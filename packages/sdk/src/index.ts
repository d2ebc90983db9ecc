export * from "@countersign/engine"
