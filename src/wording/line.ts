/** A finding on one line: where, in the table's own words, and what would change or what comes out. */
import type { BrokenRelation, Finding, Suspect } from '../checks';
import { writingOf } from '../figures';
import { type Locale, translate } from '../locales';
import type { CellKey } from '../sheet';
import type { Table } from '../tables';
import { certaintyOf } from './certainty';
import { type GridOf, findingText, writtenFigure } from './figures';
import type { Fix } from './fix';
import { placeText } from './place';

export interface LineText {
  /** "Đạt (%) · Miền Trung (E14)". */
  readonly place: string;
  /** "92,27 → 91,28"; a sentence where no figures tell it. */
  readonly body: string;
  /** "chắc chắn"; "" where it says nothing. */
  readonly certainty: string;
  /** Whether the body is the finding's whole sentence. */
  readonly isSentence: boolean;
}

/** Rules whose first relation says what the cell should hold; the others need a sentence. */
const OF_FIGURES: ReadonlySet<Finding['rule']> = new Set<Finding['rule']>([
  'total',
  'difference',
  'share',
  'attainment',
  'level',
  'growth',
  'average',
  'product',
  'copy',
  'small-gap',
]);

/** Whether two figures tell the finding: no cell is accused, and one relation says what comes out. */
const byFigures = (finding: Finding, fix: Fix | null): BrokenRelation | null =>
  !fix && OF_FIGURES.has(finding.rule) && certaintyOf(finding) === 'unclear' ? (finding.broken[0] ?? null) : null;

/** The cell that the line is about, and that pressing it goes to. */
export function headOf(finding: Finding, fix: Fix | null): { readonly sheet: string; readonly cell: CellKey } {
  if (fix?.changes.length === 1) return fix.changes[0]!;
  const relation = byFigures(finding, fix);
  return relation ? { sheet: relation.sheet, cell: relation.result } : finding;
}

/** What the cell that the line is about says and what it should say; null where no two figures tell it. */
export function headFigures(finding: Finding, fix: Fix | null): readonly [stated: number, expected: number] | null {
  if (fix?.changes.length === 1) return [fix.changes[0]!.value, fix.changes[0]!.suggestion];
  const { sheet, cell } = headOf(finding, fix);
  const relation = finding.broken.find((one) => one.sheet === sheet && one.result === cell);
  if (relation) return [relation.stated, relation.expected];
  const accused = finding.suspects.find((one) => one.sheet === sheet && one.cell === cell);
  return accused && accused.suggestion !== null ? [accused.value, accused.suggestion] : null;
}

/** Two figures as their cell writes them, with more decimals where they would look the same. */
export function writtenApart(
  locale: Locale,
  gridOf: GridOf,
  { sheet, cell }: { readonly sheet: string; readonly cell: CellKey },
  a: number,
  b: number,
): readonly [string, string] {
  const writing = writingOf(gridOf(sheet), cell);
  for (let extra = 0; extra <= 4; extra++) {
    const wider = { ...writing, decimals: writing.decimals + extra };
    const pair = [writtenFigure(locale, a, wider), writtenFigure(locale, b, wider)] as const;
    if (pair[0] !== pair[1] || a === b) return pair;
  }
  return [writtenFigure(locale, a, writing), writtenFigure(locale, b, writing)];
}

/** "36,36 → 39,36". */
export function changeText(locale: Locale, gridOf: GridOf, change: Suspect & { readonly suggestion: number }): string {
  const [before, after] = writtenApart(locale, gridOf, change, change.value, change.suggestion);
  return translate(locale, 'finding.change', { before, after });
}

/** The line of a finding. */
export function lineOf(
  locale: Locale,
  finding: Finding,
  fix: Fix | null,
  { tables, gridOf }: { readonly tables: readonly Table[]; readonly gridOf: GridOf },
): LineText {
  const head = headOf(finding, fix);
  const place = placeText(locale, tables, gridOf(head.sheet), head.sheet, head.cell);
  const relation = byFigures(finding, fix);
  if (fix?.changes.length === 1) {
    const certainty = translate(locale, `certainty.${fix.certainty}`);
    return { place, body: changeText(locale, gridOf, fix.changes[0]!), certainty, isSentence: false };
  }
  if (relation) {
    const [stated, expected] = writtenApart(locale, gridOf, head, relation.stated, relation.expected);
    const body = translate(locale, 'finding.figures', { stated, expected });
    const certainty = finding.suspects.length > 1 ? translate(locale, 'certainty.unclear') : '';
    return { place, body, certainty, isSentence: false };
  }
  return { place, body: findingText(locale, finding), certainty: '', isSentence: true };
}
