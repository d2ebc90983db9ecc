import { aDenyReachesEveryName } from "./aDenyReachesEveryName.ts"
import { accountNamesDoNotMatter } from "./accountNamesDoNotMatter.ts"
import { actionCaseDoesNotMatter } from "./actionCaseDoesNotMatter.ts"
import { addingADenyNeverAllows } from "./addingADenyNeverAllows.ts"
import { addingAnAllowNeverDenies } from "./addingAnAllowNeverDenies.ts"
import { admitsAreExact } from "./admitsAreExact.ts"
import { anyExplicitDenyDenies } from "./anyExplicitDenyDenies.ts"
import { askingAgainChangesNothing } from "./askingAgainChangesNothing.ts"
import { bothAccountsMustAllow } from "./bothAccountsMustAllow.ts"
import { caseIsIgnoredWhereTheNameSaysSo } from "./caseIsIgnoredWhereTheNameSaysSo.ts"
import { controlPoliciesBindTheirOwnSide } from "./controlPoliciesBindTheirOwnSide.ts"
import { decidingStatementsDecide } from "./decidingStatementsDecide.ts"
import { defaultDeny } from "./defaultDeny.ts"
import { eitherSideSufficesInsideOneAccount } from "./eitherSideSufficesInsideOneAccount.ts"
import { everyAddressIsInItsWholeRange } from "./everyAddressIsInItsWholeRange.ts"
import { everyAnswerIsTheOracles } from "./everyAnswerIsTheOracles.ts"
import { everyCheckMustAllow } from "./everyCheckMustAllow.ts"
import { everyConditionIsTheOracles } from "./everyConditionIsTheOracles.ts"
import { everyRemedyWorks } from "./everyRemedyWorks.ts"
import { everyStatementIsTheOracles } from "./everyStatementIsTheOracles.ts"
import { federatedUsersNeedSessionPolicies } from "./federatedUsersNeedSessionPolicies.ts"
import { forAllValuesAsksEach } from "./forAllValuesAsksEach.ts"
import { forAnyValueAsksForOne } from "./forAnyValueAsksForOne.ts"
import { gatewayEndpointsReadAccountsAsRoot } from "./gatewayEndpointsReadAccountsAsRoot.ts"
import { granteeDecidesWhichSilenceLimits } from "./granteeDecidesWhichSilenceLimits.ts"
import { guardrailLevelsCommute } from "./guardrailLevelsCommute.ts"
import { guardrailsNeverGrant } from "./guardrailsNeverGrant.ts"
import { ifExistsForgivesAbsenceOnly } from "./ifExistsForgivesAbsenceOnly.ts"
import { managementAccountIsExempt } from "./managementAccountIsExempt.ts"
import { mergingPoliciesDoesNotMatter } from "./mergingPoliciesDoesNotMatter.ts"
import { missingKeyTable } from "./missingKeyTable.ts"
import { negatedOperatorsAreOpposites } from "./negatedOperatorsAreOpposites.ts"
import { notActionSpeaksOfAllElse } from "./notActionSpeaksOfAllElse.ts"
import { notPrincipalSparesWholeChains } from "./notPrincipalSparesWholeChains.ts"
import { notResourceSpeaksOfAllElse } from "./notResourceSpeaksOfAllElse.ts"
import { nullAsksForAbsence } from "./nullAsksForAbsence.ts"
import { numbersAndDatesAreOrdered } from "./numbersAndDatesAreOrdered.ts"
import { oldVersionsHaveNoVariables } from "./oldVersionsHaveNoVariables.ts"
import { onlyEveryoneLetsTheUnsignedIn } from "./onlyEveryoneLetsTheUnsignedIn.ts"
import { orderDoesNotMatter } from "./orderDoesNotMatter.ts"
import { partitionsAreClosed } from "./partitionsAreClosed.ts"
import { printingLosesNothing } from "./printingLosesNothing.ts"
import { proofsAgreeWithDecisions } from "./proofsAgreeWithDecisions.ts"
import { questionMarkMatchesOne } from "./questionMarkMatchesOne.ts"
import { remediesOpenNothingElse } from "./remediesOpenNothingElse.ts"
import { repetitionDoesNotMatter } from "./repetitionDoesNotMatter.ts"
import { resourceCaseMatters } from "./resourceCaseMatters.ts"
import { serviceLinkedRolesAreExempt } from "./serviceLinkedRolesAreExempt.ts"
import { silentCeilingDenies } from "./silentCeilingDenies.ts"
import { silentServiceControlLevelDenies } from "./silentServiceControlLevelDenies.ts"
import { splittingDoesNotMatter } from "./splittingDoesNotMatter.ts"
import { starMatchesAnyRun } from "./starMatchesAnyRun.ts"
import { trustedSideAloneNeverSuffices } from "./trustedSideAloneNeverSuffices.ts"
import { trustingSideAloneNeverSuffices } from "./trustingSideAloneNeverSuffices.ts"
import { undeterminedIsSound } from "./undeterminedIsSound.ts"
import { uninvolvedAccountsChangeNothing } from "./uninvolvedAccountsChangeNothing.ts"
import { unrelatedStatementsChangeNothing } from "./unrelatedStatementsChangeNothing.ts"
import { variablesAreLiteral } from "./variablesAreLiteral.ts"
import type { Law } from "./Law.ts"

/** The laws that read proofs, explanations, prepared requests or open decisions; all others judge the decisions of any engine. */
export const lawsOfProofs: ReadonlySet<Law> = new Set([
  proofsAgreeWithDecisions,
  askingAgainChangesNothing,
  decidingStatementsDecide,
  everyRemedyWorks,
  remediesOpenNothingElse,
  undeterminedIsSound,
  admitsAreExact,
  printingLosesNothing
])

/** Every law, in the order in which the README lists them. */
export const laws: ReadonlyArray<Law> = [
  defaultDeny,
  anyExplicitDenyDenies,
  bothAccountsMustAllow,
  trustedSideAloneNeverSuffices,
  trustingSideAloneNeverSuffices,
  eitherSideSufficesInsideOneAccount,
  granteeDecidesWhichSilenceLimits,
  addingAnAllowNeverDenies,
  addingADenyNeverAllows,
  everyCheckMustAllow,
  guardrailsNeverGrant,
  silentCeilingDenies,
  silentServiceControlLevelDenies,
  guardrailLevelsCommute,
  controlPoliciesBindTheirOwnSide,
  managementAccountIsExempt,
  serviceLinkedRolesAreExempt,
  gatewayEndpointsReadAccountsAsRoot,
  federatedUsersNeedSessionPolicies,
  uninvolvedAccountsChangeNothing,
  accountNamesDoNotMatter,
  partitionsAreClosed,
  aDenyReachesEveryName,
  notPrincipalSparesWholeChains,
  onlyEveryoneLetsTheUnsignedIn,
  orderDoesNotMatter,
  repetitionDoesNotMatter,
  unrelatedStatementsChangeNothing,
  splittingDoesNotMatter,
  mergingPoliciesDoesNotMatter,
  actionCaseDoesNotMatter,
  resourceCaseMatters,
  notActionSpeaksOfAllElse,
  notResourceSpeaksOfAllElse,
  starMatchesAnyRun,
  questionMarkMatchesOne,
  negatedOperatorsAreOpposites,
  missingKeyTable,
  nullAsksForAbsence,
  ifExistsForgivesAbsenceOnly,
  forAllValuesAsksEach,
  forAnyValueAsksForOne,
  numbersAndDatesAreOrdered,
  everyAddressIsInItsWholeRange,
  caseIsIgnoredWhereTheNameSaysSo,
  variablesAreLiteral,
  oldVersionsHaveNoVariables,
  proofsAgreeWithDecisions,
  askingAgainChangesNothing,
  everyAnswerIsTheOracles,
  everyStatementIsTheOracles,
  everyConditionIsTheOracles,
  decidingStatementsDecide,
  everyRemedyWorks,
  remediesOpenNothingElse,
  undeterminedIsSound,
  admitsAreExact,
  printingLosesNothing
]
