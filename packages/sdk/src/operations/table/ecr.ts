import { type Operation, required } from "../Operation.ts"

const policies = "Amazon ECR User Guide: Private repository policies in Amazon ECR"

const onRepository = { by: "caller", on: "{repository}", source: policies } as const

export const pull: Operation = {
  name: "ecr:Pull",
  summary: "Pull an image from a private repository, as docker pull and Amazon ECS do",
  parameters: [required("repository", "arn", "the repository")],
  needs: [
    {
      label: "log in to the registry, which no repository policy can allow",
      by: "caller",
      action: "ecr:GetAuthorizationToken",
      on: "*",
      source: "Amazon ECR User Guide: Private registry authentication in Amazon ECR"
    },
    {
      ...onRepository,
      label: "see which layers there are, as AWS's example policies for pulling allow",
      action: "ecr:BatchCheckLayerAvailability"
    },
    { ...onRepository, label: "read the manifest", action: "ecr:BatchGetImage" },
    { ...onRepository, label: "read the layers", action: "ecr:GetDownloadUrlForLayer" }
  ]
}
