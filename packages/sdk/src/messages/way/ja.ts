import type { Say } from "../catalogue.ts"
import { purposes } from "../need/ja.ts"
import type { WayMessages } from "./WayMessages.ts"

const chains = ({ count, more, roles }: WayMessages["paths.certain"]): string =>
  roles === 0
    ? "ロールは不要です"
    : `${roles} 個のロールによる連鎖が ${count} 件${more ? " (同じ長さの連鎖が他にもあります)" : ""}`

/** Operations, chains of roles and both ways to a resource, in Japanese. */
export const ways: Say<WayMessages> = {
  "brief.request": ({ action, resource }) => `${resource} に対する ${action}`,
  "brief.caller": ({ caller }) => `呼び出し元: ${caller}`,
  "brief.trusted": ({ account }) => `信頼されるアカウント ${account}`,
  "brief.trusting": ({ account }) => `信頼するアカウント ${account}`,
  "brief.account": ({ account }) => `アカウント ${account}`,
  "brief.unknown-account": () => "不明なアカウント",
  "brief.missing": () => "不足している情報",
  "operation.needs": ({ count, operation }) =>
    `${operation} に必要な確認は ${count} 件です${count === 1 ? "" : " (すべて許可が必要)"}`,
  "operation.why": ({ source }) => `根拠: ${source}`,
  "operation.in-full": ({ index, purpose }) => `確認 ${index} の詳細: ${purposes[`purpose.${purpose}`]({})}`,
  "paths.certain": (found) => `経路あり: ${chains(found)}`,
  "paths.perhaps": (found) => `経路の可能性あり: ${chains(found)}`,
  "paths.none": ({ reached }) => `経路なし: 到達したロールセッションは ${reached} 件で、許可されるものはありません`,
  "paths.from": () => "起点",
  "paths.chain": ({ count, index }) => `連鎖 ${index}/${count}`,
  "paths.assume": ({ role }) => `${role} を引き受ける`,
  "paths.without-role": () => "ロールなしの場合",
  "paths.cut": () => "これより長い連鎖は調べていません。--max-hops で範囲を広げられます。",
  "chain.permissions-set-aside": () =>
    "ロールセッションが持つのはロールのアクセス許可だけです。セッション中、呼び出し元自身のアクセス許可は使えません",
  "chain.role-chaining": () =>
    "ロールの連鎖: ロールセッションから開始したセッションは最長 1 時間です (IAM User Guide: IAM roles, terms and concepts)",
  "chain.source-identity": () => "ソース ID は連鎖のすべてのセッションに引き継がれ、途中で変更できません",
  "compare.resource-based": () => "リソースベース (呼び出し元自身)",
  "compare.role-based": ({ role }) => `ロールベース (${role} を経由)`,
  "compare.no-role": ({ account }) =>
    `ロールベース: アカウント ${account} に呼び出し元が引き受けられるロールはありません`,
  "compare.no-owner": () => "ロールベース: リソースのアカウントが不明です",
  "compare.differences": () => "呼び出し元が保持するものと失うもの",
  "compare.by-resource": () => "リソースベース",
  "compare.by-role": () => "ロールベース",
  "aspect.callers-permissions": () => "呼び出し元自身のアクセス許可",
  "resource-based.callers-permissions": () => "保持: 自分のアカウントとリソースを同時に扱えます",
  "role-based.callers-permissions": () => "セッション中は使えません。セッションが持つのはロールのアクセス許可だけです",
  "aspect.who-allows-in-one-account": () => "誰の許可が必要か",
  "resource-based.who-allows-in-one-account": () =>
    "アカウントのアイデンティティベースのポリシーまたはリソースのポリシー",
  "role-based.who-allows-in-one-account": () =>
    "sts:AssumeRole にはロールの信頼ポリシー、リソースにはロールのポリシーまたはリソースのポリシー",
  "aspect.who-allows-in-two-accounts": () => "誰の許可が必要か",
  "resource-based.who-allows-in-two-accounts": () =>
    "呼び出し元のアカウントのアイデンティティベースのポリシーと、リソースのアカウントのリソースのポリシーの両方",
  "role-based.who-allows-in-two-accounts": () =>
    "sts:AssumeRole には両方のアカウント、リソースにはロールのアカウントだけ",
  "aspect.which-resources": () => "対象のリソース",
  "resource-based.which-resources": () => "リソースベースのポリシーを持つ種類のリソースだけ",
  "role-based.which-resources": () => "ロールが使えるすべてのリソース",
  "aspect.service-control-policies": () => "サービスコントロールポリシー",
  "resource-based.service-control-policies": () => "呼び出し元のアカウントのもの",
  "role-based.service-control-policies": () =>
    "ロールを引き受ける呼び出しには呼び出し元のアカウントのもの、その後はロールのアカウントのもの",
  "aspect.who-policies-see": () =>
    "ポリシーから見える呼び出し元 (aws:PrincipalArn、aws:PrincipalAccount、aws:PrincipalOrgID、タグ)",
  "resource-based.who-policies-see": ({ caller }) => `${caller} (呼び出し元自身)`,
  "role-based.who-policies-see": () => "リソースのアカウントのロール",
  "aspect.how-long": () => "期間",
  "resource-based.how-long": () => "呼び出し元の認証情報の有効期間",
  "role-based.how-long": () => "ロールの最大セッション時間まで (最長 12 時間)",
  "aspect.how-long-in-a-chain": () => "期間",
  "resource-based.how-long-in-a-chain": () => "呼び出し元の認証情報の有効期間",
  "role-based.how-long-in-a-chain": () => "最長 1 時間 (呼び出し元自身がロールセッションのため、ロールの連鎖になる)"
}
