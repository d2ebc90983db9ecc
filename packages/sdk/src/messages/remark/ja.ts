import type { Say } from "../catalogue.ts"
import { services } from "../words.ts"
import type { RemarkMessages } from "./RemarkMessages.ts"

/** The engine's remarks in Japanese. */
export const remarks: Say<RemarkMessages> = {
  "note.everyone-denies-outsiders": () =>
    'Deny の {"AWS": "*"} は、AWS の ID を持たない呼び出し元にも及ぶものとして評価しました',
  "note.not-principal-chain": () =>
    "NotPrincipal で除外されるのは、アカウント、ユーザーまたはロール、セッションがすべて列挙された呼び出し元だけです。アクセス許可の境界を持つ呼び出し元は除外されません",
  "note.deny-reaches-federated-sessions": () =>
    "ユーザーを指定した Deny は、そのユーザーがフェデレーションしたセッションにも及ぶものとして評価しました",
  "note.star-crosses-colons": () => "ARN セグメントの末尾の `*` は、コロンも含めて一致するものとして評価しました",
  "note.service-level-resource": () =>
    "リクエストはリソースを指定していません。一部のアクションで AWS はサービスの ARN も受け付けますが、`*` だけを一致とみなしました",
  "note.unresolved-not-resource": () =>
    "値のない変数を含む NotResource の項目は何にも一致しないため、ステートメントは残りすべてを対象とします",
  "note.unreadable-value": ({ operator }) =>
    `リクエストの値は ${operator} では解釈できません。何にも一致せず、否定演算子は真になります`,
  "note.several-values": () =>
    "ForAllValues も ForAnyValue もない条件に複数の値があります。AWS は結果を定義していないため、一致しないものとして評価しました",
  "note.assumed-role-in-principal-arn": () =>
    "ロールセッションの aws:PrincipalArn はロールの ARN であり、assumed-role の ARN ではありません",
  "note.deleted-principal": ({ uniqueId }) =>
    `${uniqueId} は、ワールドで確認できるどのユーザーやロールの一意の ID でもありません。AWS は削除されたプリンシパルをこのように表示し、同じ名前で作り直しても誰にも一致しません`,
  "note.forward-access-session": () =>
    "サービスが呼び出し元に代わって行う呼び出しです (転送アクセスセッション)。呼び出し元自身のアクセス許可で評価されます。呼び出し元の VPC エンドポイントを経由しないため、リクエストに列挙されない限り aws:SourceVpc、aws:SourceVpce、aws:VpcSourceIp は存在しません",
  "note.forwarded-past-endpoint": ({ endpoint }) =>
    `サービスが代わりに行う呼び出しは ${endpoint} を経由しません。エンドポイントのキーは存在しないものとし、エンドポイントポリシーの許可は必要としました`,
  "note.confused-deputy": ({ service }) =>
    `aws:SourceArn、aws:SourceAccount、aws:SourceOrgID、aws:SourceOrgPaths のいずれの条件もない Allow が ${service} に及びます。Deny がない限り、そのサービスのどの利用者でもこの呼び出しを起こせます (混乱した代理)`,
  "note.tags-and-tag-keys": () => "aws:RequestTag と aws:TagKeys は対になります。タグを渡すと AWS は必ず両方を送ります",
  "note.policy-types-set-aside": ({ action }) =>
    `${action} はすべてのポリシータイプを評価するわけではありません。表示の一部は結果に影響しません`,
  "note.key-grant-across-accounts": () =>
    "KMS グラントはキーポリシーの代わりになるだけとして評価しました。呼び出し元自身のポリシーの許可も必要です",
  "note.unlisted-service": ({ service }) =>
    `${service} のクロスアカウントの例外は記録されていません。サービス独自の規則があるかもしれません`,
  "note.unlisted-resource": ({ account, resource }) =>
    `アカウント ${account} は完全に記述されたものとして扱われていますが、${resource} はそこにありません。名前を確認してください`,
  "note.block-public-policy": () =>
    "BlockPublicPolicy は呼び出しが渡すポリシーを判定しますが、その内容は評価していません。パブリックなポリシーは拒否されます",
  "note.access-point-of-two-accounts": () =>
    "アクセスポイントとバケットは別のアカウントに属する (可能性がある) ため、両方のポリシーと呼び出し元自身のポリシーの許可が必要です。aws:ResourceAccount は不明として扱いました",
  "note.access-control-lists": () =>
    "アクセスコントロールリスト (ACL) は評価の対象外です。オブジェクトやバケットの ACL による許可は考慮していません",
  "reason.no-account": () => "呼び出し元はどのアカウントにも属していません",
  "reason.no-organization": () => "アカウントは組織に属していません",
  "reason.policy-type-off": () => "組織でこのポリシータイプが有効になっていません",
  "reason.management-account": () => "管理アカウントは対象外です",
  "reason.service-linked-role": () => "サービスにリンクされたロールは対象外です",
  "reason.service-not-reached": ({ service }) => `${service} には適用されません`,
  "reason.service-linked-role-assumed": () => "サービスがサービスにリンクされたロールを引き受ける呼び出しは対象外です",
  "reason.aws-managed-key": () => "AWS マネージドキーは対象外です",
  "reason.retire-grant": () => "kms:RetireGrant は対象外です",
  "reason.no-resource": () => "リクエストはリソースを指定していません",
  "reason.no-endpoint": () => "VPC エンドポイントを経由しません",
  "reason.default-endpoint-policy": () => "デフォルトのポリシーはすべてを許可します",
  "reason.root-user-access": () => "ルートユーザーはデフォルトで完全なアクセス権を持ちます",
  "reason.root-user-boundary": () => "ルートユーザーにアクセス許可の境界はありません",
  "reason.none-attached": () => "アタッチされていません",
  "reason.none-passed": () => "渡されていません",
  "reason.no-session-with-policies": () => "セッションポリシーを持つセッションではありません",
  "reason.no-bucket": () => "S3 バケットへのリクエストではありません",
  "reason.service-principal": () => "AWS サービスプリンシパルは制限されません",
  "reason.owners-account": () => "呼び出し元はバケット所有者のアカウントに属しています",
  "reason.policy-not-public": () => "リソースのポリシーはパブリックではありません",
  "reason.restriction-off": () => "RestrictPublicBuckets はどこでも有効になっていません",
  "reason.public-policy": ({ place }) =>
    place === null
      ? "リソースのポリシーはパブリックです。RestrictPublicBuckets が有効なら、他のアカウントと匿名の呼び出し元は拒否されます"
      : `リソースのポリシーはパブリックです。${place} で有効な RestrictPublicBuckets により、他のアカウントと匿名の呼び出し元は拒否されます`,
  "obstacle.other-partition": ({ from, to }) =>
    `パーティション ${from} のプリンシパルはパーティション ${to} にアクセスできません`,
  "obstacle.no-resource-policy": ({ service }) =>
    `この種類の ${service} リソースにはリソースベースのポリシーがありません。リソースのアカウントのロールを引き受けてください`,
  "obstacle.own-account-only": ({ action, service }) =>
    `${services[service]} はリソースのアカウントの外からの ${action} を拒否します`,
  "obstacle.key-operation": ({ action }) => `AWS KMS の ${action} はクロスアカウントでは許可できません`,
  "obstacle.aws-managed-key": () => "AWS マネージドキーは別のアカウントから使用できません",
  "obstacle.aws-alias": () => "alias/aws/ で始まるエイリアスは AWS のものです",
  "obstacle.aws-managed-policy": () => "AWS 管理ポリシーは AWS のものです",
  "obstacle.aws-reserved-role": () => "/aws-reserved/ 配下のロールは AWS のものです",
  "obstacle.service-linked-role-policies": () => "サービスにリンクされたロールのポリシーはそのサービスが管理します",
  "obstacle.role-of-other-account": () => "ロールを渡せるのは、そのロールのアカウント内だけです",
  "obstacle.session-without-mfa-calls-iam": () => "MFA のない GetSessionToken のセッションは IAM を呼び出せません",
  "obstacle.federated-user-calls-iam": () => "フェデレーティッドユーザーのセッションは IAM を呼び出せません",
  "obstacle.federated-user-calls-sts": () =>
    "フェデレーティッドユーザーのセッションが呼び出せる STS のオペレーションは GetCallerIdentity だけです",
  "obstacle.user-session-calls-sts": () =>
    "GetSessionToken のセッションが呼び出せる STS のオペレーションは AssumeRole と GetCallerIdentity だけです",
  "obstacle.role-session-asks-for-session": () =>
    "ロールセッションは GetFederationToken も GetSessionToken も呼び出せません",
  "obstacle.root-user-assumes-role": () => "ルートユーザーはロールを引き受けられません",
  "obstacle.access-point-of-vpc": () => "アクセスポイントは自身の VPC からのリクエストだけを受け付けます",
  "obstacle.public-acl": () =>
    "パブリックなアクセスコントロールリスト (ACL) を渡す呼び出しは、BlockPublicAcls により拒否されます",
  "obstacle.object-of-other-account": () =>
    "オブジェクトはバケットとは別のアカウントのものです。バケットポリシーでは許可できません",
  "obstacle.no-key-named": () =>
    "この呼び出しは KMS キーを使うため、キーポリシーの許可が必要ですが、リクエストはキーを指定していません。キーを ARN で指定してください",
  "obstacle.public-access-blocked": () =>
    "ポリシーがパブリックである間、S3 パブリックアクセスブロックは所有者のアカウントしか通しません。すべての許可を固定値に限定するか、RestrictPublicBuckets を無効にしてください"
}
