import type { Words } from "./catalogue.ts"

const listed = (words: ReadonlyArray<string>, conjunction: string): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`

/** AWS's names for services, the same in every language. */
export const services = { dynamodb: "Amazon DynamoDB", s3: "Amazon S3", sqs: "Amazon SQS" } as const

/** AWS's name for each policy type, in the number in which it can be attached, and the other words of an answer. */
export const english: Words = {
  policyType: {
    SERVICE_CONTROL_POLICY: "service control policies",
    PERMISSIONS_BOUNDARY: "permissions boundary",
    IDENTITY_BASED_POLICY: "identity-based policies",
    SESSION_POLICY: "session policies",
    RESOURCE_CONTROL_POLICY: "resource control policies",
    RESOURCE_BASED_POLICY: "resource-based policy",
    ROLE_TRUST_POLICY: "role trust policy",
    VPC_ENDPOINT_POLICY: "VPC endpoint policy",
    BLOCK_PUBLIC_ACCESS: "S3 Block Public Access",
    SERVICE_EXCLUSION: "a rule of the service"
  },
  keyPolicy: "key policy and grants",
  mark: {
    Allow: "allow",
    ExplicitDeny: "explicit deny",
    ImplicitDeny: "silent",
    Undetermined: "unknown",
    "no limit": "no limit"
  },
  owner: {
    caller: "the caller",
    "caller's administrator": "the caller's administrator",
    "endpoint's owner": "the endpoint's owner",
    organization: "the organization",
    "resource's owner": "the resource's owner"
  },
  both: (words) => listed(words, "and"),
  either: (words) => listed(words, "or")
}

/** The words of AWS's Japanese documentation. */
export const japanese: Words = {
  policyType: {
    SERVICE_CONTROL_POLICY: "サービスコントロールポリシー",
    PERMISSIONS_BOUNDARY: "アクセス許可の境界",
    IDENTITY_BASED_POLICY: "アイデンティティベースのポリシー",
    SESSION_POLICY: "セッションポリシー",
    RESOURCE_CONTROL_POLICY: "リソースコントロールポリシー",
    RESOURCE_BASED_POLICY: "リソースベースのポリシー",
    ROLE_TRUST_POLICY: "ロールの信頼ポリシー",
    VPC_ENDPOINT_POLICY: "VPC エンドポイントポリシー",
    BLOCK_PUBLIC_ACCESS: "S3 パブリックアクセスブロック",
    SERVICE_EXCLUSION: "サービスの規則"
  },
  keyPolicy: "キーポリシーとグラント",
  mark: {
    Allow: "許可",
    ExplicitDeny: "明示的な拒否",
    ImplicitDeny: "許可なし (暗黙的な拒否)",
    Undetermined: "不明",
    "no limit": "制限なし"
  },
  owner: {
    caller: "呼び出し元",
    "caller's administrator": "呼び出し元の管理者",
    "endpoint's owner": "エンドポイントの所有者",
    organization: "組織の管理者",
    "resource's owner": "リソースの所有者"
  },
  both: (words) => words.join("、"),
  either: (words) => words.join("または")
}
