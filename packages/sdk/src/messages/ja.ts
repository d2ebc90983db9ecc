import type { PolicyType } from "@countersign/engine"
import type { Catalogue, Messages } from "./catalogue.ts"
import { purposes } from "./need/ja.ts"
import { remarks } from "./remark/ja.ts"
import { ways } from "./way/ja.ts"
import { japanese as words } from "./words.ts"

const { both, either } = words

const named = (policyType: PolicyType | null): string =>
  policyType === null ? "ポリシー" : words.policyType[policyType]

const at = (node: string | null): string => (node === null ? "" : ` (${node})`)

const allMust = (endpoint: boolean): string =>
  endpoint ? "両方のアカウントと VPC エンドポイントの許可が必要です" : "両方のアカウントの許可が必要です"

const party = (name: string | null): string => (name === null ? "VPC エンドポイント" : `アカウント ${name}`)

const suffices =
  "同一アカウント: アイデンティティベースのポリシーまたはリソースベースのポリシーのどちらかの許可で十分です"

const say: Catalogue = {
  ...remarks,
  ...purposes,
  ...ways,
  "headline.allowed": () => "許可",
  "headline.denied": () => "拒否",
  "headline.undetermined": () => "未確定",
  "headline.checks": ({ count }) => `この呼び出しの ${count} 件の確認すべてで許可が必要です`,
  "label.caller": () => "呼び出し元",
  "label.action": () => "アクション",
  "label.resource": () => "リソース",
  "caller.user-session": ({ arn, mfa }) => `${arn} のセッション${mfa ? " (MFA あり)" : ""}`,
  "caller.role-session": ({ arn, session }) => `${arn}、セッション "${session}"`,
  "caller.federated-user": ({ arn, name }) => `${arn} のフェデレーティッドユーザー ${name}`,
  "caller.root": ({ account }) => `アカウント ${account} のルートユーザー`,
  "caller.service": ({ service }) => `サービス ${service}`,
  "caller.anonymous": () => "署名のない任意の呼び出し元",
  "caller.login": ({ provider }) => `${provider} でのログイン`,
  "type.none-passed": () => "渡されていません",
  "type.none-attached": () => "アタッチされていません",
  "type.not-known": () => "不明",
  "type.nearest": ({ statement }) => `最も近いもの: ${statement}`,
  "type.does-not-fit": ({ element }) => `${element} が一致しません`,
  "type.more": ({ count }) => `ほか ${count} 件`,
  "type.may-apply": ({ effect, statement }) => `${effect} ${statement} が該当する可能性があります`,
  "type.grant": ({ grantee }) => `${grantee} へのグラント`,
  "type.delegates": () => "アカウント自身のポリシーに委ねています",
  "statement.ordinal": ({ index }) => `ステートメント ${index}`,
  "statement.unnamed": () => "ステートメント",
  "statement.place": ({ place }) => `場所: ${place}`,
  "miss.expects": ({ element, values }) => `${element} の期待値: ${values}`,
  "miss.expects-none": ({ element, values }) => `${element} の除外値: ${values}`,
  "miss.got": ({ values }) => `実際の値: ${values}`,
  "miss.absent": () => "なし (キーが存在しません)",
  "miss.unknown": () => "不明",
  "miss.nobody": () => "名前のない呼び出し元",
  "miss.nothing": () => "なし",
  "values.more": ({ count, values }) => `${values} ほか ${count} 件`,
  "heading.check": ({ count, index }) => `確認 ${index}/${count}`,
  "heading.trusted": ({ account }) => `信頼されるアカウント ${account} (呼び出し元)`,
  "heading.trusting": ({ account }) => `信頼するアカウント ${account} (リソース)`,
  "heading.caller": ({ account }) => `アカウント ${account}: 呼び出し元`,
  "heading.resource": ({ account }) => `アカウント ${account}: リソース`,
  "heading.no-account": () => "呼び出し元はどのアカウントにも属していません",
  "heading.owner": ({ account }) => `アカウント ${account} (リソース)`,
  "heading.caller-account": ({ account }) => `アカウント ${account} (呼び出し元)`,
  "heading.unknown-owner": () => "リソースのアカウント: 不明",
  "heading.endpoint": () => "経路",
  "heading.denying": () => "拒否しているステートメント",
  "heading.nearest": () => "最も近いステートメント",
  "heading.missing": () => "不足している情報",
  "heading.notes": () => "注記",
  "heading.assumed": () => "この回答は次のコンテキストキーが存在しないことを前提としています",
  "heading.blockers": () => "妨げているものすべて",
  "heading.remedy": ({ count, index, works }) =>
    `対処${count === 1 ? "" : ` ${index}/${count}`}${works ? ": 適用して再評価すると許可になります" : ""}`,
  "heading.plan": ({ works }) =>
    `すべてのチェックのまとめ${works ? ": 適用して再評価すると、呼び出しは許可になります" : ""}`,
  "heading.meant": () => "意図的と思われる拒否",
  "heading.cannot": () => "許可することはできません",
  "heading.ask": ({ account }) => `アカウント ${account} への依頼文`,
  "heading.aws": () => "AWS のエラーメッセージ",
  folder: ({ folder }) => `ポリシーの場所: ${folder}`,
  "service-rule": () => "サービスの規則: 拒否",
  "rule.both": ({ endpoint }) => `クロスアカウント: ${allMust(endpoint)}。`,
  "rule.both-do": ({ endpoint }) => `クロスアカウント: ${allMust(endpoint)}。すべて許可しています。`,
  "rule.both-do-not": ({ endpoint, silent }) =>
    `クロスアカウント: ${allMust(endpoint)}。${both(silent.map(party))} は許可していません。`,
  "rule.own-policy": () => "同一アカウント: リソースのポリシー自体が許可するか、アカウントに委任する必要があります。",
  "rule.either": () => `${suffices}。`,
  "rule.either-here": ({ policyTypes }) =>
    `${suffices}。ここでは: ${both(policyTypes.map((one) => words.policyType[one]))}。`,
  "rule.either-unless": () => `${suffices}。ただし、制限するポリシーに許可がないか拒否がある場合を除きます。`,
  "rule.resource-only": () => "呼び出し元はどのアカウントにも属していません。リソース側の許可だけで決まります。",
  "rule.unknown-owner": () =>
    "リソースの所有者が不明です。呼び出し元と同じアカウントなら片側で足り、別のアカウントなら両方の許可が必要です。",
  "determining.explicit": ({ policyTypes }) =>
    `明示的な拒否はすべての許可に優先します: ${both(policyTypes.map((one) => words.policyType[one]))}。`,
  "determining.silent": ({ policyTypes }) =>
    `許可がないため暗黙的な拒否になります: ${both(policyTypes.map((one) => words.policyType[one]))}。`,
  "open.denied": ({ decisions }) => `不明な点にかかわらず拒否されます: ${either(decisions)}。`,
  "open.undetermined": ({ decisions }) => `わかっている範囲で残る可能性: ${either(decisions)}。`,
  "blocker.explicit-deny": ({ account, node, policyType }) =>
    `アカウント ${account}: 明示的な拒否、${words.policyType[policyType]}${at(node)}`,
  "blocker.silent": ({ account, node, policyType }) =>
    `アカウント ${account}: 暗黙的な拒否、${words.policyType[policyType]}${at(node)}`,
  "blocker.excluded": ({ account, exclusion }) => `アカウント ${account}: ${exclusion}`,
  "change.add": ({ account, attachTo, owner, policyType }) =>
    `${words.owner[owner]} (アカウント ${account}) が ${attachTo} の${words.policyType[policyType]}に追加します:`,
  "change.narrow-deny": ({ account, attachTo, owner, policyType, statement }) =>
    `${words.owner[owner]} (アカウント ${account}) が ${attachTo} の${words.policyType[policyType]}の ${statement} を次のように狭めます:`,
  "change.remove-deny": ({ account, attachTo, owner, policyType, statement }) =>
    `${words.owner[owner]} (アカウント ${account}) が ${attachTo} の${words.policyType[policyType]}から、呼び出し元だけを対象とする ${statement} を削除します`,
  "change.name-principals": ({ account, attachTo, owner, policyType, statement }) =>
    `${words.owner[owner]} (アカウント ${account}) が ${attachTo} の${words.policyType[policyType]}の ${statement} でプリンシパルを特定し、パブリックではなくします:`,
  "change.set": ({ account, attachTo, owner, setting }) =>
    `${words.owner[owner]} (アカウント ${account}) が ${attachTo} の ${setting.name} を ${setting.value} にします`,
  "change.share": ({ account, actions, owner, principals, resources }) =>
    `${words.owner[owner]} (アカウント ${account}) が ${actions.join("、")} を許可するマネージドアクセス許可で、${resources.join("、")} を AWS RAM で ${principals.join("、")} と共有し、${principals.join("、")} が承認します`,
  "change.bring": ({ key, value }) => `呼び出し元が ${key} = ${value} でリクエストします`,
  "remedy.not-proved": ({ decisions }) => `適用しても、不明な点により残る可能性: ${either(decisions)}。`,
  "remedy.besides-meant": () => "下記の拒否に該当しないリクエストでのみ有効です。",
  "excess.key-policy-resource": () => "キーポリシーのリソース * はこのキーだけを指します。",
  "excess.no-resource": () =>
    "リクエストより広い: アクションがリソースを指定しないため、すべてのリソースが対象になります。",
  "excess.organization-node": () =>
    "リクエストより広い: このノード配下のアカウントのすべてのプリンシパルが対象になります。",
  "excess.whole-account": () =>
    "リクエストより広い: ルートユーザーはアカウント名でしか指定できず、アカウント全体が対象になります。",
  "excess.everyone": () =>
    "リクエストより広い: 署名のない呼び出し元は名前を持たないため、全員に公開されます。拒否はおそらく意図的です。",
  "excess.whole-statement": () => "リクエストより広い: 呼び出し元はこの拒否の対象すべてから除外されます。",
  "excess.every-action": () =>
    "リクエストより広い: このリソースでは、呼び出し元はこの拒否が挙げるすべてのアクションから除外されます。ほかのリソースでは拒否が続きます。",
  "excess.every-resource": () =>
    "リクエストより広い: このアクションについて、呼び出し元はこの拒否が挙げるすべてのリソースで除外されます。ほかのアクションでは拒否が続きます。",
  "excess.every-customer": () =>
    "リクエストより広い: サービスは AWS のどの顧客のためにも動作します。aws:SourceArn か aws:SourceAccount で誰のためかを示させ、それを条件にしてください。",
  "excess.owner-delegates": () =>
    "リクエスト以外にも影響します。所有者のアカウントでは、このステートメントは自身のポリシーで許可されたプリンシパルにだけ有効になり、AWS サービスは明示する必要があります。ポリシーが名指ししているほかのアカウントは再びアクセスできるようになります。",
  "excess.public-policy": () =>
    "リクエストより広い: ポリシーはパブリックで、指定されたすべての相手に有効になります。この設定はおそらく意図されたものです。",
  "excess.whole-bucket": () =>
    "リクエストより広い: バケットとそのすべてのオブジェクトのアクセスコントロールリストが無効になります。",
  "excess.managed-permission": () =>
    "リクエストより広い: 共有はアカウント全体を指します。このタイプのリソースに、そのようなアクセス許可を AWS が提供しているか、作成できる必要があります。",
  "meant.deny": ({ account, attachTo, policyType, statement }) =>
    `${statement} (アカウント ${account}、${attachTo} の${words.policyType[policyType]}): 意図的と思われるため変更しません`,
  "meant.condition": ({ key, operator, values }) => `${operator} ${key} ${either(values)} を満たす間、拒否します`,
  "meant.unconditional": () => "リクエストの内容にかかわらず拒否します。作成者に確認してください",
  "cannot.excluded": ({ reason }) => `どのポリシーでも変わりません: ${reason}。`,
  "cannot.no-way": () => "関係するどのポリシーにステートメントを追加しても許可されません。",
  "cannot.role": ({ account, roleArn }) => `代わりにアカウント ${account} のロールを引き受けます: ${roleArn}`,
  "cannot.trust": ({ roleArn }) => `${roleArn} の信頼ポリシー:`,
  "cannot.permission": ({ roleArn }) => `${roleArn} のアイデンティティベースのポリシー:`,
  "cannot.assume": ({ account, caller }) => `${caller} (アカウント ${account}) のアイデンティティベースのポリシー:`,
  "ask.resource-owner": ({ account, action, own, resource }) =>
    `アカウント ${account} の管理者様: アカウント ${own} から、貴アカウントの ${resource} に対して ${action} を呼び出したいと考えています。`,
  "ask.caller-account": ({ account, action, own, resource }) =>
    `アカウント ${account} の管理者様: 貴アカウントから、アカウント ${own} の ${resource} に対する ${action} の呼び出しについての確認です。`,
  "ask.own-allows": ({ account }) =>
    `当方のアカウント ${account} では許可済みです。AWS は両方のアカウントの許可を求めるため、貴アカウント側の確認をお願いします:`,
  "ask.own-open": ({ account }) =>
    `当方のアカウント ${account} ではまだ許可されておらず、こちらで対応します。AWS は両方のアカウントの許可を求めるため、貴アカウント側の確認をお願いします:`,
  "ask.statement": ({ attachTo, policyType }) =>
    `${attachTo} の${words.policyType[policyType]}は許可していますか。許可していない場合、次のステートメントで足ります:`,
  "ask.denies-resource": () =>
    "そのポリシーの拒否、または貴アカウントの上位のリソースコントロールポリシーが妨げていませんか。",
  "ask.denies-caller": () =>
    "呼び出し元のポリシーの拒否、アクセス許可の境界、または貴アカウントの上位のサービスコントロールポリシーが妨げていませんか。",
  "aws.one-reason": () => "妨げているポリシーがいくつあっても、AWS が示す理由は多くても 1 つです。",
  "missing.context-key": ({ of }) => `リクエストに ${of} があるか、またその値: --context ${of}=値 で指定してください`,
  "missing.policies": ({ of, policyType }) => `${of} の${named(policyType)}: わかる範囲でワールドに追加してください`,
  "missing.groups": ({ of }) => `${of} のグループ: ワールドに追加してください`,
  "missing.grants": ({ of }) => `${of} のグラント: ワールドに追加してください`,
  "missing.owner": ({ of }) => `${of} の所有者: --resource-account で指定するか、ワールドにリソースを追加してください`,
  "missing.organization": ({ of }) =>
    `アカウント ${of} が組織に属しているか: ワールドに組織を追加するか、"none" と書いてください`,
  "missing.management-account": ({ of }) => `組織 ${of} の管理アカウント: ワールドに追加してください`,
  "missing.policy-type-enabled": ({ of, policyType }) => `組織 ${of} で${named(policyType)}が有効か`,
  "missing.tags": ({ of }) =>
    `${of} のタグ: ワールドに追加してください。バケットの場合は属性ベースのアクセス制御の有無も必要です`,
  "missing.unique-id": ({ of }) => `${of} の一意の ID (AIDA… または AROA…): ワールドに追加してください`,
  "missing.canonical-user-id": ({ of }) => `アカウント ${of} の正規ユーザー ID: ワールドに追加してください`,
  "missing.aws-managed-key": ({ of }) => `${of} が AWS マネージドキーか: ワールドにキーを追加してください`,
  "missing.vpc-endpoint": ({ of }) =>
    `エンドポイント ${of} のアカウント、VPC、種類: ワールドにエンドポイントを追加してください`,
  "missing.access-point": ({ of }) =>
    `アクセスポイント ${of} のバケットと VPC: ワールドにアクセスポイントを追加してください`,
  "missing.object-owner": ({ of }) =>
    `オブジェクト ${of} を所有するアカウント: バケットの objectOwnership、またはオブジェクトを objectOwners に記述してください`,
  "missing.resource-share": ({ of }) =>
    `AWS RAM の共有 (${of}): 承諾の有無とともにワールドの resourceShares に追加してください`,
  "missing.public-access-block": ({ of }) =>
    `${of} のパブリックアクセスブロック設定 (RestrictPublicBuckets): ワールドの publicAccessBlock に追加してください`
}

/** The messages in Japanese. */
export const ja: Messages = { language: "ja", words, say }
