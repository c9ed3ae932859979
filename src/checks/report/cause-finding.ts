/** From a cause to its finding. */
import type { FigureSource } from '../../figures';
import { columnOfKey, rowOfKey } from '../../sheet';
import type { Judged } from '../judge';
import { brokenRelation } from '../recompute';
import { type GroupRecords, isSum } from '../records';
import { ruleOf } from '../rules/broken';
import { ONLY_PART } from '../rules/broken/only-part';
import { findingOf } from '../rules/rule';
import type { Finding, Suspect } from '../types';
import { carriedDetails, gapDetails, noteDetails, relationDetails, suspectDetails } from './cause-details';
import { causeGrade } from './cause-grade';
import { type GapElsewhere, gapElsewhere } from './gap-elsewhere';
import { type Noted, notedAmount } from './noted-amounts';
import { type Place, clearSuspect, isMistyped, withoutSlips } from './suspects';

/** The relation that tells a cause best: whose result is the suspect, else one that is printed, else the one we are surest of. */
function byTelling(clear: Suspect | null, source: FigureSource): (a: Judged, b: Judged) => number {
  const isBest = ({ relation: { sheet, result } }: Judged): boolean =>
    clear
      ? sheet === clear.sheet && result === clear.cell
      : (source.grid(sheet)?.isShown(rowOfKey(result), columnOfKey(result)) ?? true);
  const rank = (judged: Judged): number =>
    (isBest(judged) ? 2 : 0) + (judged.grade === 'error' ? 1 : 0) + judged.relation.confidence;
  return (a, b) => rank(b) - rank(a);
}

/** Where the gap comes from; not asked where a slip explains it already. */
function originOfGap(main: Judged, suspects: readonly Suspect[], source: FigureSource): GapElsewhere | null {
  if (main.verdict.status !== 'inconsistent' || isMistyped(suspects[0]?.slip ?? null)) return null;
  return gapElsewhere(main, source, main.table);
}

/** The note of the sheet that explains a total whose parts make less; every total of the cause must miss as much. */
function noteOfGap(parts: readonly Judged[], source: FigureSource): Noted | null {
  const { relation, verdict, table } = parts[0]!;
  const gap = verdict.stated - verdict.expected;
  const isExplained = parts.every(
    (one) =>
      isSum(one.relation) && one.relation.comparison === 'equal' && one.verdict.stated - one.verdict.expected === gap,
  );
  return isExplained ? notedAmount(source.grid(relation.sheet), table, gap) : null;
}

/** Who is suspected of a cause, likeliest first, and the totals that took the mistake in. */
export interface Blame {
  readonly suspects: readonly Suspect[];
  readonly carried?: readonly Place[];
}

/**
 * One cause as it is reported: by the relation that tells it best, with who is suspected, and where the gap stands.
 * @param broken the relations that the cause breaks, at least one
 */
export function causeFinding(
  broken: readonly Judged[],
  blame: Blame,
  source: FigureSource,
  records: GroupRecords,
): Finding {
  const { carried = [] } = blame;
  const clear = clearSuspect(blame.suspects);
  const parts = [...broken].sort(byTelling(clear, source));
  const main = parts[0]!;
  const note = noteOfGap(parts, source);
  if (note) return notedFinding(parts, note, source);
  const rule = ruleOf(main);
  // Beside the only part stand empty cells: a part that was not filled in leaves the same gap as a slip.
  const suspects = rule === ONLY_PART ? withoutSlips(blame.suspects) : blame.suspects;
  const home = clear?.sheet ?? main.relation.sheet;
  const elsewhere = originOfGap(main, suspects, source);
  return findingOf(rule, {
    sheet: home,
    cell: clear?.cell ?? main.relation.result,
    // A total that takes in one more cell of its line was meant to, whatever its header says.
    grade: elsewhere && !elsewhere.isPart ? 'review' : causeGrade(parts, suspects, records),
    about: parts.map(({ relation: { sheet, result, kind } }) => `${sheet}!${result}:${kind}`),
    broken: parts.map(brokenRelation),
    suspects,
    details: {
      ...relationDetails(main, home, parts.length, source),
      ...suspectDetails(suspects, clearSuspect(suspects), home, source),
      ...carriedDetails(carried, clear, home),
      ...gapDetails(main, elsewhere, home),
    },
  });
}

/** A gap that a note of the sheet gives is known to its author: nothing is suspected, and it is told for information. */
function notedFinding(parts: readonly Judged[], note: Noted, source: FigureSource): Finding {
  const main = parts[0]!;
  const { sheet, result } = main.relation;
  return findingOf(ruleOf(main), {
    sheet,
    cell: result,
    grade: 'info',
    about: parts.map(({ relation }) => `${relation.sheet}!${relation.result}:${relation.kind}`),
    broken: parts.map(brokenRelation),
    details: { ...relationDetails(main, sheet, parts.length, source), ...noteDetails(note, sheet) },
  });
}
