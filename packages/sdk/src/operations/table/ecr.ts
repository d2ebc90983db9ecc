import { type Operation, required } from "../Operation.ts"

const policies = "Amazon ECR User Guide: Private repository policies in Amazon ECR"

const onRepository = { by: "caller", on: "{repository}", source: policies } as const

export const pull: Operation = {
  name: "ecr:Pull",
  summary: "Pull an image from a private repository, as docker pull and Amazon ECS do",
  parameters: [required("repository", "arn", "the repository")],
  needs: [
    {
      purpose: "log-in",
      by: "caller",
      action: "ecr:GetAuthorizationToken",
      on: "*",
      source: "Amazon ECR User Guide: Private registry authentication in Amazon ECR"
    },
    {
      ...onRepository,
      purpose: "see-layers",
      action: "ecr:BatchCheckLayerAvailability"
    },
    { ...onRepository, purpose: "read-manifest", action: "ecr:BatchGetImage" },
    { ...onRepository, purpose: "read-layers", action: "ecr:GetDownloadUrlForLayer" }
  ]
}
