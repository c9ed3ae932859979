/** What the sentence about a cause is made of. */
import { type FigureSource, writingOf } from '../../figures';
import type { Relation } from '../../relations';
import type { Judged } from '../judge';
import type { Details, Suspect } from '../types';
import type { Place } from './suspects';
import { expressionOf, placeName, rateDetails, writing } from './describe';
import type { GapElsewhere } from './gap-elsewhere';
import type { Noted } from './noted-amounts';

/** Ties this much less likely than the first are not named, and no more of them than a sentence can hold. */
const TIES = { share: 0.5, named: 6 };

/** "whole" for rates that are written as percentages without the format. */
function percentOf({ kind, scale }: Relation): 'whole' | '' {
  return (kind === 'ratio' || kind === 'growth') && scale === 100 ? 'whole' : '';
}

/** A quotient below this, written without decimals, says nothing: 0 for 0,4, 2 for 2,1. */
const SMALL_QUOTIENT = 10;

/** A rate typed as 0 or 16 has no decimals of its own: its column's format has, and a small quotient needs them. */
function rateDecimals(source: FigureSource, { sheet, result }: Relation, expected: number, stored: number): number {
  const grid = source.grid(sheet);
  const shown = grid ? writingOf(grid, result).decimals : 0;
  return Math.max(stored, Math.min(shown, 4), Math.abs(expected) < SMALL_QUOTIENT ? 2 : 0);
}

/** @param count of relations that the cause breaks */
export function relationDetails(
  { relation, verdict }: Judged,
  home: string,
  count: number,
  source: FigureSource,
): Details {
  const { decimals, percent } = writing(source.grid(relation.sheet), relation.result);
  const isQuotient = relation.kind === 'ratio' || relation.kind === 'growth';
  return {
    result: placeName(relation.sheet, relation.result, home),
    kind: relation.kind,
    stated: verdict.stated,
    expected: verdict.expected,
    decimals: isQuotient ? rateDecimals(source, relation, verdict.expected, decimals) : decimals,
    percent: percent || percentOf(relation),
    expression: expressionOf(relation, home),
    ...rateDetails(relation),
    operands: relation.operands.length,
    evidence: relation.evidence[0] ?? 'arithmetic',
    source: relation.source ?? '',
    relations: count,
    status: verdict.status,
  };
}

/** @param clear the suspect that is named, if any is */
export function suspectDetails(
  suspects: readonly Suspect[],
  clear: Suspect | null,
  home: string,
  source: FigureSource,
): Details {
  if (!clear) return suspects.length > 1 ? tieDetails(suspects, home) : {};
  const { decimals, percent } = writing(source.grid(clear.sheet), clear.cell);
  const held = source.figure(clear.sheet, clear.cell);
  const isBlank = held?.isEmpty === true;
  const partner = clear.slip === 'swap' ? suspects[1] : undefined;
  return {
    suspect: placeName(clear.sheet, clear.cell, home),
    value: clear.value,
    ...(clear.suggestion === null ? {} : { suggestion: clear.suggestion }),
    slip: clear.slip ?? 'unknown',
    ...(isBlank ? { blank: placeName(clear.sheet, clear.cell, home) } : {}),
    // A blank has no writing of its own; its column has.
    suspectDecimals: isBlank ? Math.max(decimals, held.decimals) : decimals,
    suspectPercent: percent,
    ...(partner ? { partner: placeName(partner.sheet, partner.cell, home) } : {}),
  };
}

function tieDetails(suspects: readonly Suspect[], home: string): Details {
  const tied = suspects.filter(({ confidence }) => confidence >= TIES.share * suspects[0]!.confidence);
  const names = tied.slice(0, TIES.named).map(({ sheet, cell }) => placeName(sheet, cell, home));
  return { ties: names.join(', '), tied: tied.length };
}

/** Totals that took the mistake in: they change with the suspect. */
export function carriedDetails(places: readonly Place[], clear: Suspect | null, home: string): Details {
  if (!clear || places.length === 0) return {};
  return { carried: places.map(({ sheet, key }) => placeName(sheet, key, home)).join(', ') };
}

export function gapDetails({ relation, verdict }: Judged, elsewhere: GapElsewhere | null, home: string): Details {
  if (!elsewhere) return {};
  return {
    gap: Math.abs(verdict.stated - verdict.expected),
    gapCell: placeName(relation.sheet, elsewhere.cell, home),
  };
}

export const noteDetails = ({ cell, text }: Noted, sheet: string): Details => ({
  noteCell: placeName(sheet, cell, sheet),
  noteText: text,
});
