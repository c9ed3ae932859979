/** The state of a check as input of the sheet "Biên bản kiểm tra số liệu". */
import type { Finding, TableTally } from '../../checks';
import { writingOf } from '../../figures';
import type { Locale } from '../../locales';
import { type RecordInput, type RecordedFinding, rangeFingerprint } from '../../record';
import { type Grid, cellKey, cellName } from '../../sheet';
import {
  type Fix,
  findingText,
  headFigures,
  headOf,
  pairAt,
  placeText,
  printedGap,
  resultText,
  tallyText,
} from '../../wording';
import { type CheckState, changedTexts } from './check-state';

const NO_TALLY: TableTally = { relations: 0, consistent: 0, rounding: 0, inconsistent: 0, unchecked: 0 };

const sumOf = (tallies: readonly TableTally[]): TableTally =>
  tallies.reduce(
    (sum, one) => ({
      relations: sum.relations + one.relations,
      consistent: sum.consistent + one.consistent,
      rounding: sum.rounding + one.rounding,
      inconsistent: sum.inconsistent + one.inconsistent,
      unchecked: sum.unchecked + one.unchecked,
    }),
    NO_TALLY,
  );

export interface RecordFacts {
  /** The workbook's file name. */
  readonly file: string;
  readonly date: Date;
  readonly locale: Locale;
}

/** All that the log sheet tells of a check, in the reader's words. */
export function recordInput(
  state: CheckState,
  grids: ReadonlyMap<string, Grid>,
  { file, date, locale }: RecordFacts,
): RecordInput {
  const { open, quiet, fixes, corrections, report, settings, checked } = state;
  const { tables, unread } = report ?? { tables: [], unread: [] };
  const gridOf = (sheet: string): Grid | undefined => grids.get(sheet);
  const known = tables.map(({ table }) => table);
  /** Where only print does not agree, the stored figures would say that nothing is wrong. */
  const recordedFigures = (finding: Finding, fix: Fix | null): RecordedFinding['figures'] => {
    const [first] = finding.broken;
    const printed = finding.severity === 'rounding' && first ? printedGap(locale, first, gridOf) : null;
    return printed?.figures ?? headFigures(finding, fix);
  };
  const recorded = (finding: Finding, accepted: string | null): RecordedFinding => {
    const fix = fixes.get(finding) ?? null;
    const head = headOf(finding, fix);
    const figures = recordedFigures(finding, fix);
    const writing = writingOf(gridOf(head.sheet), head.cell);
    return {
      finding,
      place: placeText(locale, known, gridOf(head.sheet), head.sheet, head.cell),
      figures,
      text: findingText(locale, finding),
      decimals: figures ? pairAt(locale, gridOf, finding, head, figures).decimals : writing.decimals,
      percent: writing.percent,
      accepted,
    };
  };
  return {
    file,
    office: settings,
    sheets: checked,
    tables: tables.map(({ table, tally }) => {
      const grid = gridOf(table.sheet);
      return { table, tally, hash: grid ? rangeFingerprint(grid, table.range) : '' };
    }),
    unread,
    result: resultText(locale, open, quiet.length),
    tally: tallyText(locale, sumOf(tables.map(({ tally }) => tally))),
    findings: [
      ...open.map((finding) => recorded(finding, null)),
      ...quiet.map(({ finding, accepted }) => recorded(finding, accepted.reason)),
    ],
    corrections: corrections.map((correction) => {
      const { sheet, row, column } = correction;
      const place = { sheet, cell: cellKey(row, column) };
      const [before, after] = changedTexts(locale, correction, gridOf(sheet), place);
      return { sheet, cell: cellName(row, column), before, after };
    }),
    date,
    locale,
  };
}
