/** The figures of a text as they are marked in it: each with what its claims and the workbook's tables say. */
import type { ChangedLink, Claim, SourcedFigure, TextCorrection } from '../../narrative';
import type { Span, TablesReading, TextReading } from './work/report-engine';

/**
 * `wrong`: the text's own figures contradict it; `outdated`: its cell shows something else since the text was compared;
 * `different`: the workbook shows something else; `unchecked`: nothing confirms or contradicts it.
 */
export type MarkState = 'wrong' | 'outdated' | 'different' | 'unchecked' | 'agrees';

export interface Mark extends Span {
  readonly state: MarkState;
  /** What the figure claims. */
  readonly claims: readonly Claim[];
  /** Null where the tables were not looked through, or the figure has too few digits to be looked for. */
  readonly sourced: SourcedFigure | null;
  readonly changed: ChangedLink | null;
}

export const isWrong = ({ verdict }: Claim): boolean => verdict !== 'consistent' && verdict !== 'unchecked';
export const isProblem = ({ state }: Mark): boolean => state !== 'agrees' && state !== 'unchecked';

const byPlace = <T extends Span>(list: readonly T[]): Map<number, T> => new Map(list.map((one) => [one.start, one]));

function stateOf({ claims, sourced, changed }: Omit<Mark, 'state'>, isInput: boolean): MarkState {
  if (claims.some(isWrong)) return 'wrong';
  if (changed) return 'outdated';
  if (sourced?.status === 'different') return 'different';
  const isFound = sourced?.status === 'found' || sourced?.status === 'several';
  return isInput || isFound || claims.some(({ verdict }) => verdict === 'consistent') ? 'agrees' : 'unchecked';
}

/** The marks of a text, in the order of their places; none overlap. */
export function marksOf({ claims, figures }: TextReading, tables: TablesReading | null): Mark[] {
  const byFigure = new Map<number, Claim[]>();
  const inputs = new Set<number>();
  for (const claim of claims) {
    const list = byFigure.get(claim.stated.start);
    if (list) list.push(claim);
    else byFigure.set(claim.stated.start, [claim]);
    if (claim.verdict === 'consistent') for (const { start } of claim.inputs) inputs.add(start);
  }
  const [sourced, changed] = [byPlace(tables?.figures ?? []), byPlace(tables?.changed ?? [])];
  const spans = new Map<number, Span>(figures.map((one) => [one.start, one]));
  for (const { stated } of claims) if (!spans.has(stated.start)) spans.set(stated.start, stated);
  let end = 0;
  return [...spans.values()]
    .sort((a, b) => a.start - b.start)
    .flatMap((span): Mark[] => {
      if (span.start < end) return [];
      end = span.end;
      const mark = {
        start: span.start,
        end: span.end,
        claims: byFigure.get(span.start) ?? [],
        sourced: sourced.get(span.start) ?? null,
        changed: changed.get(span.start) ?? null,
      };
      return [{ ...mark, state: stateOf(mark, inputs.has(span.start)) }];
    });
}

/** What to write instead; null where nothing follows from the figures. */
export function correctionOf({ claims, sourced, changed }: Mark): TextCorrection | null {
  const wrong = claims.filter(isWrong).find(({ correction }) => correction !== null);
  if (wrong) return wrong.correction;
  // Where the text's own figures confirm it, the cell is what may be wrong; where the cell has changed, either may be.
  const isConfirmed = claims.some(({ verdict }) => verdict === 'consistent');
  return isConfirmed || changed ? null : (sourced?.correction ?? null);
}

/** How many marks are in each state. */
export function countStates(marks: readonly Mark[]): Readonly<Record<MarkState, number>> {
  const counts = { wrong: 0, outdated: 0, different: 0, unchecked: 0, agrees: 0 };
  for (const { state } of marks) counts[state]++;
  return counts;
}
