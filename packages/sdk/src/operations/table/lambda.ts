import { type Operation, optional, required } from "../Operation.ts"

const shared = {
  by: "caller",
  action: "lambda:InvokeFunction",
  source: "AWS Lambda Developer Guide: Using resource-based policies for Lambda"
} as const

export const invoke: Operation = {
  name: "lambda:Invoke",
  summary: "Invoke a function, or one version or alias of it: a permission holds for the ARN it was given for alone",
  parameters: [
    required("function", "arn", "the function, without a qualifier"),
    optional("qualifier", "text", "the version or alias that the request names")
  ],
  needs: [
    { ...shared, purpose: "invoke-function", on: "{function}", unless: "qualifier" },
    { ...shared, purpose: "invoke-version", on: "{function}:{qualifier}", when: ["qualifier"] }
  ]
}
