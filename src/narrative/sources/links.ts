/** Which cell a sentence quotes, kept beside the text: when the cell changes, the sentence is out of date. */
import type { SourcedFigure } from './compare';
import { type SourceSheet, sourceCells } from './cells';

/** A figure of a text and the cell that showed it. */
export interface SourceLink {
  /** UTF-16 offsets into the text as given. */
  readonly start: number;
  readonly end: number;
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** What the cell showed; a rate of 0.9482 is 94.82. */
  readonly value: number;
}

/** A link whose cell shows something else now; null: no figure of a table any more. */
export interface ChangedLink extends SourceLink {
  readonly now: number | null;
}

/** The links of the figures that one cell shows. */
export const linksOf = (figures: readonly SourcedFigure[]): SourceLink[] =>
  figures.flatMap(({ start, end, status, cells }) => {
    const [cell] = cells;
    return status === 'found' && cell ? [{ start, end, ...cell }] : [];
  });

const placeKey = ({ sheet, row, column }: Pick<SourceLink, 'sheet' | 'row' | 'column'>): string =>
  `${row} ${column} ${sheet}`;

/** The links whose cells show something else than when the text was compared. */
export function changedLinks(links: readonly SourceLink[], sheets: readonly SourceSheet[]): ChangedLink[] {
  const values = new Map(sourceCells(sheets).map((cell) => [placeKey(cell), cell.value]));
  return links.flatMap((link) => {
    const now = values.get(placeKey(link)) ?? null;
    return now === link.value ? [] : [{ ...link, now }];
  });
}

/** The links after an edit of the text: those behind it move, those that it touches go. */
export function shiftLinks(links: readonly SourceLink[], before: string, after: string): SourceLink[] {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let back = 0;
  while (back < most - from && before.at(-1 - back) === after.at(-1 - back)) back++;
  const [to, moved] = [before.length - back, after.length - before.length];
  return links.flatMap((link) => {
    if (link.end <= from) return [link];
    return link.start >= to ? [{ ...link, start: link.start + moved, end: link.end + moved }] : [];
  });
}
