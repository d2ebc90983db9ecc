import { type Need, type Operation, optional, required } from "../Operation.ts"

const delivery = "Amazon SNS Developer Guide: Sending Amazon SNS messages to an Amazon SQS queue in a different account"
const keys = "Amazon SNS Developer Guide: Managing Amazon SNS encryption keys and costs"

const bySns = {
  by: { service: "sns.amazonaws.com" },
  context: { "aws:SourceArn": "{topic}", "aws:SourceAccount": "{topic|account}" }
} as const

const topicKey = { by: "caller", on: "{topic-key}", when: ["topic-key"], via: "sns", source: keys } as const

const context = { "kms:EncryptionContext:aws:sns:topicArn": "{topic}" }

const queueKey = { ...bySns, on: "{queue-key}", when: ["queue-key"], source: keys } as const

const publishing: ReadonlyArray<Need> = [
  {
    purpose: "publish",
    by: "caller",
    action: "sns:Publish",
    on: "{topic}",
    source: "Amazon SNS Developer Guide: Overview of managing access in Amazon SNS"
  },
  { ...topicKey, context, purpose: "make-topic-key", action: "kms:GenerateDataKey" },
  { ...topicKey, context, purpose: "decrypt-topic-key", action: "kms:Decrypt" }
]

const delivering: ReadonlyArray<Need> = [
  { ...bySns, purpose: "sns-sends", action: "sqs:SendMessage", on: "{queue}", source: delivery },
  { ...queueKey, purpose: "sns-makes-data-key", action: "kms:GenerateDataKey" },
  { ...queueKey, purpose: "sns-decrypts-data-key", action: "kms:Decrypt" }
]

export const publish: Operation = {
  name: "sns:Publish",
  summary: "Publish a message that reaches a subscribed queue",
  parameters: [
    required("topic", "arn", "the topic"),
    required("queue", "arn", "the queue that is subscribed to it"),
    optional("topic-key", "arn", "the KMS key that encrypts the topic"),
    optional("queue-key", "arn", "the KMS key that encrypts the queue")
  ],
  needs: [...publishing, ...delivering]
}
