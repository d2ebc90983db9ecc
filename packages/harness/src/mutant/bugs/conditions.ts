import { caseIsIgnoredWhereTheNameSaysSo } from "../../law/caseIsIgnoredWhereTheNameSaysSo.ts"
import { everyAddressIsInItsWholeRange } from "../../law/everyAddressIsInItsWholeRange.ts"
import { everyConditionIsTheOracles } from "../../law/everyConditionIsTheOracles.ts"
import { forAllValuesAsksEach } from "../../law/forAllValuesAsksEach.ts"
import { forAnyValueAsksForOne } from "../../law/forAnyValueAsksForOne.ts"
import { ifExistsForgivesAbsenceOnly } from "../../law/ifExistsForgivesAbsenceOnly.ts"
import { missingKeyTable } from "../../law/missingKeyTable.ts"
import { negatedOperatorsAreOpposites } from "../../law/negatedOperatorsAreOpposites.ts"
import { nullAsksForAbsence } from "../../law/nullAsksForAbsence.ts"
import { numbersAndDatesAreOrdered } from "../../law/numbersAndDatesAreOrdered.ts"
import type { Mutant } from "../Mutant.ts"

/** Bugs in how conditions are read. */
export const conditions: ReadonlyArray<Mutant> = [
  {
    name: "negated operators fail on an absent key",
    file: "match/condition/multivalued.ts",
    find: "return quantifier === undefined && negated\n}",
    replace: "return false\n}",
    law: missingKeyTable
  },
  {
    name: "positive operators hold on an absent key",
    file: "match/condition/multivalued.ts",
    find: "return quantifier === undefined && negated\n}",
    replace: "return quantifier === undefined && !negated\n}",
    law: missingKeyTable
  },
  {
    name: "ForAllValues fails on an absent key",
    file: "match/condition/multivalued.ts",
    find: 'if (ifExists || quantifier === "ForAllValues") return true',
    replace: "if (ifExists) return true",
    law: missingKeyTable
  },
  {
    name: "ForAnyValue holds on an absent key",
    file: "match/condition/multivalued.ts",
    find: 'if (ifExists || quantifier === "ForAllValues") return true',
    replace: "if (ifExists || quantifier !== undefined) return true",
    law: missingKeyTable
  },
  {
    name: "IfExists fails on an absent key",
    file: "match/condition/multivalued.ts",
    find: 'if (ifExists || quantifier === "ForAllValues") return true',
    replace: 'if (quantifier === "ForAllValues") return true',
    law: missingKeyTable
  },
  {
    name: "IfExists does not look at the value",
    file: "match/condition/multivalued.ts",
    find: "if (value === undefined) return absent",
    replace: "if (value === undefined || test.ifExists) return absent",
    law: ifExistsForgivesAbsenceOnly
  },
  {
    name: "negated String operators are read as positive ones",
    file: "policy/ConditionOperatorName.ts",
    find: 'base.includes("Not")',
    replace: 'base.includes("Not") && !base.startsWith("String")',
    law: negatedOperatorsAreOpposites
  },
  {
    name: "negated Numeric operators are read as positive ones",
    file: "policy/ConditionOperatorName.ts",
    find: 'base.includes("Not")',
    replace: 'base.includes("Not") && !base.startsWith("Numeric")',
    law: negatedOperatorsAreOpposites
  },
  {
    name: "negated Date operators are read as positive ones",
    file: "policy/ConditionOperatorName.ts",
    find: 'base.includes("Not")',
    replace: 'base.includes("Not") && !base.startsWith("Date")',
    law: negatedOperatorsAreOpposites
  },
  {
    name: "negated IpAddress operators are read as positive ones",
    file: "policy/ConditionOperatorName.ts",
    find: 'base.includes("Not")',
    replace: 'base.includes("Not") && !base.startsWith("NotIp")',
    law: negatedOperatorsAreOpposites
  },
  {
    name: "negated Arn operators are read as positive ones",
    file: "policy/ConditionOperatorName.ts",
    find: 'base.includes("Not")',
    replace: 'base.includes("Not") && !base.startsWith("Arn")',
    law: negatedOperatorsAreOpposites
  },
  {
    name: "ForAllValues is satisfied by one value",
    file: "match/condition/multivalued.ts",
    find: "Applicability.every(meaningful,",
    replace: "Applicability.some(meaningful,",
    law: forAllValuesAsksEach
  },
  {
    name: "ForAnyValue asks for every value",
    file: "match/condition/multivalued.ts",
    find: "Applicability.some(meaningful,",
    replace: "Applicability.every(meaningful,",
    law: forAnyValueAsksForOne
  },
  {
    name: "Null is read upside down",
    file: "match/condition/nullKey.ts",
    find: "const whenPresent = wanted.has(false)",
    replace: "const whenPresent = wanted.has(true)",
    law: nullAsksForAbsence
  },
  {
    name: "StringEqualsIgnoreCase regards case",
    file: "match/condition/operator.ts",
    find: "StringEqualsIgnoreCase: stringEqualsIgnoreCase,",
    replace: "StringEqualsIgnoreCase: stringEquals,",
    law: caseIsIgnoredWhereTheNameSaysSo
  },
  {
    name: "StringEquals ignores case",
    file: "match/condition/operator.ts",
    find: "  StringEquals: stringEquals,",
    replace: "  StringEquals: stringEqualsIgnoreCase,",
    law: caseIsIgnoredWhereTheNameSaysSo
  },
  {
    name: "the range of all addresses holds none",
    file: "match/condition/ipAddress.ts",
    find: "prefixForm.test(prefix) && Number(prefix)",
    replace: "prefixForm.test(prefix) && Number(prefix) > 0 && Number(prefix)",
    law: everyAddressIsInItsWholeRange
  },
  {
    name: "IPv4 ranges hold IPv6 addresses",
    file: "match/condition/ipAddress.ts",
    find: "if (network.width !== address.width) return false",
    replace: "",
    law: everyAddressIsInItsWholeRange
  },
  {
    name: "numbers compare as text",
    file: "match/condition/numeric.ts",
    find: "a.integer.length - b.integer.length || ",
    replace: "",
    law: everyConditionIsTheOracles
  },
  {
    name: "at most is read as less than",
    file: "match/condition/operator.ts",
    find: "NumericLessThanEquals: ordered(numeric.parse, isAtMostZero)",
    replace: "NumericLessThanEquals: ordered(numeric.parse, isNegative)",
    law: numbersAndDatesAreOrdered
  },
  {
    name: "the offset of a time counts the wrong way",
    file: "match/condition/date.ts",
    find: "second - offset",
    replace: "second + offset",
    law: everyConditionIsTheOracles
  },
  {
    name: "several values pass without a set operator",
    file: "match/condition/multivalued.ts",
    find: "if (values.length === 1) return holdsFor(values[0]!, context)",
    replace: "if (values.length >= 1) return holdsFor(values[0]!, context)",
    law: everyConditionIsTheOracles
  },
  {
    name: "a star of an ARN operator runs over colons",
    file: "match/condition/operator.ts",
    find: "  ArnLike: arnLike,",
    replace: "  ArnLike: stringLike,",
    law: everyConditionIsTheOracles
  }
]
