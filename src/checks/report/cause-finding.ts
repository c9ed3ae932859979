/** From a cause to the finding that is told. */
import type { FigureSource } from '../../figures';
import { rowOfKey } from '../../sheet';
import { type Judged, brokenRelation } from './collective-findings';
import { type Details, expressionOf, placeName, writing } from './describe';
import type { EquationBuilder } from '../search/equations';
import { findingId } from './finding-id';
import { gapElsewhere } from './gap-elsewhere';
import type { RuleRecord } from '../grading';
import type { Cause } from '../search/localise';
import type { Finding, Severity, Slip, Suspect } from '../types';

/** A suspect stands out when it is half again as likely as the next. */
export function clearSuspect(suspects: readonly Suspect[]): Suspect | null {
  const [first, second] = suspects;
  if (!first || first.confidence < 0.4) return null;
  return !second || first.slip === 'swap' || first.confidence >= 1.5 * second.confidence ? first : null;
}

export const isSlip = (slip: Slip | null): boolean => slip !== null && slip !== 'unknown';

/** A gap this large, relative to the total, with no slip to show for it, is a table built differently. */
const LARGE_GAP = 0.25;

/**
 * A single total that misses its parts by an arbitrary amount may have parts that we do not see (a footnote, a row left
 * out on purpose): that is an error only where the rule is written in the table or carried by many lines.
 */
function isPlainError({ relation, verdict }: Judged, record: RuleRecord): boolean {
  if (relation.kind !== 'sum' && relation.kind !== 'difference') return true;
  const gap =
    Math.abs(verdict.stated - verdict.expected) / Math.max(Math.abs(verdict.stated), Math.abs(verdict.expected));
  if (gap > LARGE_GAP) return false;
  const isAcross = relation.operands.every((key) => rowOfKey(key) === rowOfKey(relation.result));
  if (relation.evidence.includes('declared')) return true;
  return isAcross && record.hold >= 8 && (relation.evidence.includes('label') || record.broken === 1);
}

function causeSeverity(
  parts: readonly Judged[],
  suspects: readonly Suspect[],
  records: ReadonlyMap<number, RuleRecord>,
): Severity {
  const top = suspects[0];
  const slipped = top !== undefined && isSlip(top.slip);
  const [only] = parts;
  if (parts.some(({ grade }) => grade === 'error')) {
    const stands =
      parts.length > 1 || slipped || isPlainError(only!, records.get(only!.relation.group) ?? { hold: 0, broken: 0 });
    return stands ? 'error' : 'review';
  }
  // Two rules that demand the same value of one cell confirm each other.
  const rules = new Set(
    parts
      .filter(
        ({ relation, verdict }) =>
          relation.comparison === 'equal' && verdict.status === 'inconsistent' && relation.confidence >= 0.6,
      )
      .map(({ relation }) => relation.group),
  );
  return rules.size >= 2 && slipped && top.confidence >= 0.9 ? 'error' : 'review';
}

/** One cause as it is told: the relation that tells it best, who is suspected, and where the gap stands besides. */
export function causeFinding(
  cause: Cause,
  owners: readonly Judged[],
  builder: EquationBuilder,
  source: FigureSource,
  records: ReadonlyMap<number, RuleRecord>,
): Finding {
  const parts = cause.equations.map((id) => owners[id]!);
  const suspects: Suspect[] = cause.suspects.map((suspect) => {
    const place = builder.places[suspect.cell]!;
    return {
      sheet: place.sheet,
      cell: place.key,
      value: builder.cells[suspect.cell]!.value,
      suggestion: suspect.suggestion,
      slip: suspect.slip,
      confidence: suspect.confidence,
    };
  });
  const clear = clearSuspect(suspects);
  // Told by the relation whose result is the suspect, else by the one we are surest of.
  const rank = (one: Judged): number =>
    (clear && one.relation.sheet === clear.sheet && one.relation.result === clear.cell ? 2 : 0) +
    (one.grade === 'error' ? 1 : 0) +
    one.relation.confidence;
  parts.sort((a, b) => rank(b) - rank(a));
  const main = parts[0]!;
  const { relation, verdict } = main;
  const home = clear?.sheet ?? relation.sheet;
  const cell = clear?.cell ?? relation.result;
  const slip = suspects[0]?.slip ?? null;
  const isMistyped = isSlip(slip) && slip !== 'stale' && slip !== 'cumulation';
  const elsewhere =
    isMistyped || verdict.status !== 'inconsistent' ? null : gapElsewhere(relation, verdict, source, main.table);
  // A total that takes in one more cell of its line was meant to, whatever its header says.
  const severity = elsewhere && !elsewhere.isPart ? 'review' : causeSeverity(parts, suspects, records);
  const isSmall = verdict.status === 'rounding' || verdict.status === 'unlikely';
  const isOnlyPart = relation.kind === 'sum' && relation.role === 'total' && relation.operands.length === 1;
  const rule = isSmall
    ? 'small-gap'
    : relation.comparison === 'at-most'
      ? 'of-which'
      : relation.role !== 'of-which'
        ? isOnlyPart
          ? 'only-part'
          : relation.role
        : verdict.stated < verdict.expected
          ? 'parts-exceed'
          : 'total';
  const { decimals, percent } = writing(source.grid(relation.sheet), relation.result);
  const details: Details = {
    result: placeName(relation.sheet, relation.result, home),
    kind: relation.kind,
    stated: verdict.stated,
    expected: verdict.expected,
    decimals,
    percent:
      percent ||
      (relation.kind === 'ratio' || relation.kind === 'growth' ? (relation.scale === 100 ? 'whole' : '') : ''),
    expression: expressionOf(relation, home),
    operands: relation.operands.length,
    evidence: relation.evidence[0] ?? 'arithmetic',
    source: relation.source ?? '',
    relations: parts.length,
    status: verdict.status,
  };
  if (clear) {
    const how = writing(source.grid(clear.sheet), clear.cell);
    details.suspect = placeName(clear.sheet, clear.cell, home);
    details.value = clear.value;
    if (clear.suggestion !== null) details.suggestion = clear.suggestion;
    details.slip = clear.slip ?? 'unknown';
    details.suspectDecimals = how.decimals;
    details.suspectPercent = how.percent;
    if (clear.slip === 'swap' && suspects[1]) details.partner = placeName(suspects[1].sheet, suspects[1].cell, home);
  } else if (suspects.length > 1) {
    const shown = suspects.filter((suspect) => suspect.confidence >= 0.5 * suspects[0]!.confidence);
    details.ties = shown
      .slice(0, 6)
      .map((suspect) => placeName(suspect.sheet, suspect.cell, home))
      .join(', ');
    details.tied = shown.length;
  }
  if (elsewhere) {
    details.gap = Math.abs(verdict.stated - verdict.expected);
    details.gapCell = placeName(relation.sheet, elsewhere.cell, home);
  }
  return {
    id: findingId(
      rule,
      home,
      parts.map(({ relation: r }) => `${r.sheet}!${r.result}:${r.kind}`),
    ),
    rule,
    severity,
    sheet: home,
    cell,
    broken: parts.map(brokenRelation),
    suspects,
    details,
  };
}
