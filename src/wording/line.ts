/** A finding on one line: where, in the table's own words, and what would change or what comes out. */
import type { BrokenRelation, Finding, Suspect } from '../checks';
import { writingOf } from '../figures';
import { type FigurePair, LANGUAGES, type Locale, figurePair, translate } from '../locales';
import { type CellKey, columnOfKey, keyName, rowOfKey } from '../sheet';
import type { Table } from '../tables';
import { certaintyOf } from './certainty';
import { type GridOf, findingText } from './figures';
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

interface Place {
  readonly sheet: string;
  readonly cell: CellKey;
}

/** With how many decimals the finding's sentence writes the figures of a cell; undefined where it says none of it. */
function decimalsSaid({ sheet, details }: Finding, place: Place): number | undefined {
  const name = place.sheet === sheet ? keyName(place.cell) : `${place.sheet}!${keyName(place.cell)}`;
  const { suspect, suspectDecimals, result, decimals } = details;
  const said = result === name ? decimals : suspect === name ? suspectDecimals : undefined;
  return typeof said === 'number' ? said : undefined;
}

/**
 * Two figures of a cell, and their gap, as the sentence of their finding writes them: with more decimals than the cell has
 * where they, or their gap, would not be told apart.
 */
export function pairAt(
  locale: Locale,
  gridOf: GridOf,
  finding: Finding | null,
  place: Place,
  [a, b]: readonly [number, number],
): FigurePair {
  const { storedDecimals, percent } = writingOf(gridOf(place.sheet), place.cell);
  const decimals = (finding && decimalsSaid(finding, place)) ?? storedDecimals;
  return figurePair(locale, a, b, { decimals, isFraction: percent });
}

/** Whether nothing stands in the cell: its figure is "(trống)", and not 0. */
export const isBlankAt = (gridOf: GridOf, { sheet, cell }: Place): boolean =>
  gridOf(sheet)?.isEmpty(rowOfKey(cell), columnOfKey(cell)) === true;

/** "36,36 → 39,36". */
export function changeText(
  locale: Locale,
  gridOf: GridOf,
  finding: Finding,
  change: Suspect & { readonly suggestion: number },
): string {
  const both = pairAt(locale, gridOf, finding, change, [change.value, change.suggestion]);
  const before = isBlankAt(gridOf, change) ? translate(locale, 'corrections.empty-cell') : both.a;
  return translate(locale, 'finding.change', { before, after: both.b });
}

/** The sentence without the name of the cell that stands before it already: "Chỉ lệch trong phạm vi làm tròn…". */
function sentenceOf(locale: Locale, finding: Finding, head: Place): string {
  const text = findingText(locale, finding);
  const cell = head.sheet === finding.sheet ? keyName(head.cell) : '';
  const [begin, end] = [
    translate(locale, 'finding.of-cell', { cell }),
    translate(locale, 'finding.ends-with-cell', { cell }),
  ];
  if (cell !== '' && text.startsWith(begin)) {
    const rest = text.slice(begin.length);
    return rest.charAt(0).toLocaleUpperCase(LANGUAGES[locale].tag) + rest.slice(1);
  }
  return cell !== '' && text.endsWith(end) ? `${text.slice(0, -end.length)}.` : text;
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
    return { place, body: changeText(locale, gridOf, finding, fix.changes[0]!), certainty, isSentence: false };
  }
  if (relation) {
    const both = pairAt(locale, gridOf, finding, head, [relation.stated, relation.expected]);
    const body = translate(locale, 'finding.figures', { stated: both.a, expected: both.b });
    const certainty = finding.suspects.length > 1 ? translate(locale, 'certainty.unclear') : '';
    return { place, body, certainty, isSentence: false };
  }
  return { place, body: sentenceOf(locale, finding, head), certainty: '', isSentence: true };
}
