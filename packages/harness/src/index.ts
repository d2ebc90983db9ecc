export * from "@countersign/sdk"
