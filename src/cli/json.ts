/** Relations and findings as the JSON answers write them (docs/schema). */
import type { BrokenRelation, Finding } from '../checks';
import type { Relation } from '../relations';
import { type CellKey, keyName } from '../sheet';

const placeOf = (cell: CellKey, sheet: string, home: string): string =>
  sheet === home ? keyName(cell) : `${sheet}!${keyName(cell)}`;

export const operandNames = (relation: Relation | BrokenRelation): string[] =>
  relation.operands.map((operand, i) =>
    placeOf(operand, relation.operandSheets?.[i] ?? relation.sheet, relation.sheet),
  );

export function relationJson(relation: Relation): object {
  return {
    sheet: relation.sheet,
    foundBy: relation.foundBy,
    kind: relation.kind,
    role: relation.role,
    result: keyName(relation.result),
    operands: [...operandNames(relation), ...(relation.marked ?? []).map(keyName)],
    evidence: relation.evidence,
  };
}

export function findingJson(finding: Finding, message: string): object {
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.sheet,
    cell: keyName(finding.cell),
    broken: finding.broken.map((relation) => ({
      foundBy: relation.foundBy,
      kind: relation.kind,
      role: relation.role,
      sheet: relation.sheet,
      result: keyName(relation.result),
      operands: operandNames(relation),
      evidence: relation.evidence,
      stated: relation.stated,
      expected: relation.expected,
      low: relation.low,
      high: relation.high,
    })),
    suspects: finding.suspects.map((suspect) => ({
      sheet: suspect.sheet,
      cell: keyName(suspect.cell),
      value: suspect.value,
      suggestion: suspect.suggestion,
      slip: suspect.slip,
      confidence: suspect.confidence,
    })),
    message,
  };
}
