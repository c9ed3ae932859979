/** A finding's sentence, and figures as their cells write them, in the reader's language. */
import type { BrokenRelation, Finding, Suspect } from '../checks';
import type { Writing } from '../figures';
import { type Locale, findingMessage, formatFigure } from '../locales';
import { type Grid, keyName } from '../sheet';
import { certaintyOf } from './certainty';

/** Suspects that a sentence can hold. */
const NAMED = 6;

export type GridOf = (sheet: string) => Grid | undefined;

/** Decimals that show at least two digits of a figure that would read 0 with its cell's decimals. */
function decimalsFor(scaled: number, decimals: number): number {
  const size = Math.abs(scaled);
  if (size === 0 || size >= 0.5 * 10 ** -decimals) return decimals;
  return Math.min(9, Math.ceil(-Math.log10(size)) + 1);
}

/** A figure as its cell would show it. A small gap keeps the decimals that it needs to be seen at all. */
export function writtenFigure(locale: Locale, value: number, { decimals, percent }: Writing, signed = false): string {
  const scaled = percent ? value * 100 : value;
  const whole = Number.isInteger(Number(scaled.toPrecision(15)));
  const most = decimalsFor(scaled, decimals);
  const text = formatFigure(locale, scaled, { decimals: whole ? 0 : decimals, most, signed });
  return percent ? `${text}%` : text;
}

/** The sign between the operands of a relation of a kind. */
export const OPERATOR: Readonly<Record<BrokenRelation['kind'], string>> = {
  sum: '+',
  difference: '−',
  ratio: ':',
  growth: ':',
  average: '+',
  product: '×',
};

/**
 * The sentence of a finding. A cell that {@link certaintyOf} is not sure of is accused by no clause: it is one of those
 * that may be wrong.
 */
export function findingText(locale: Locale, finding: Finding): string {
  const { rule, details, suspects, sheet } = finding;
  // That a cell may have been left blank accuses nobody.
  const isAccused = details['suspect'] !== undefined && details['blank'] === undefined;
  const isDoubted = isAccused && certaintyOf(finding) === 'unclear';
  const nameOf = (suspect: Suspect): string =>
    suspect.sheet === sheet ? keyName(suspect.cell) : `${suspect.sheet}!${keyName(suspect.cell)}`;
  const doubts =
    suspects.length > 1 ? { ties: suspects.slice(0, NAMED).map(nameOf).join(', '), tied: suspects.length } : {};
  const params = isDoubted ? { ...details, suspect: undefined, ...doubts } : details;
  return findingMessage(locale, { rule, cell: keyName(finding.cell), params });
}
