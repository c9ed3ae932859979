/** One line that a total leaves out in every column: the gaps are exactly what that line holds. */
import type { FigureSource } from '../../../figures';
import { type CellKey, cellKey, columnOfKey, keyName, rowOfKey } from '../../../sheet';
import { fold, isTotalLabel, isTraitLabel } from '../../../tables';
import type { Judged } from '../../judge';
import { relationDetails } from '../../report/cause-details';
import type { Suspect } from '../../types';
import type { CheckRule } from '../rule';
import { listed, resultCells } from './listed';
import { brokenTotalLines } from './total-lines';

/** The broken sums of one total line, and the line that each of them leaves out. */
export interface LeftOut {
  readonly sums: readonly Judged[];
  /** Row of the sheet, 0-based. */
  readonly row: number;
  /** The row of the same name and figures, where the line stands there twice. */
  readonly twin: number | null;
  readonly source: FigureSource;
}

/** Digits that the gaps must have together: chance leaves no figure of a list over so many. */
const DIGITS = 5;
/** What floating point may leave of a gap. */
const NOISE = 1e-9;
/** Nothing but that line explains the gaps; who left it out on purpose is asked to say so. */
const CONFIDENCE = 0.95;
/** A total of something, or of others than the line, may leave it out on purpose: nothing is offered for writing. */
const ASKED = 0.6;

/** The total lines of which every broken sum leaves out one and the same line, or one that stands there twice. */
export function linesLeftOut(judged: readonly Judged[], source: FigureSource): readonly LeftOut[] {
  return [...brokenTotalLines(judged).values()].flatMap((sums): LeftOut[] => {
    const left = lineLeftOut(sums, source);
    return left === null ? [] : [{ sums, ...left, source }];
  });
}

function lineLeftOut(
  sums: readonly Judged[],
  source: FigureSource,
): { readonly row: number; readonly twin: number | null } | null {
  const [first, ...others] = sums;
  const rows = rowsOfGap(first!, source).filter((row) =>
    others.every((other) => rowsOfGap(other, source).includes(row)),
  );
  const digits = sums.reduce((sum, { verdict }) => sum + digitsOf(verdict.expected - verdict.stated), 0);
  if (digits < DIGITS) return null;
  const [one, other] = rows;
  if (rows.length === 1) return { row: one!, twin: null };
  return rows.length === 2 && nameAt(first!, one!) === nameAt(first!, other!) ? { row: other!, twin: one! } : null;
}

const labelAt = ({ table }: Judged, row: number): string | undefined =>
  table?.rows.find((one) => one.row === row)?.label;

/** The name of a row of the relation's table, as it is compared; of no table no row has the name of another. */
const nameAt = (sum: Judged, row: number): string => fold(labelAt(sum, row) ?? `${row}`);

/** The rows of the parts whose figure is what the sum lacks. */
function rowsOfGap({ relation, verdict }: Judged, source: FigureSource): readonly number[] {
  const lacking = verdict.expected - verdict.stated;
  const room = NOISE * Math.abs(verdict.expected);
  const isLacking = (key: CellKey): boolean => {
    const figure = source.figure(relation.sheet, key);
    return figure !== null && figure.value !== 0 && Math.abs(figure.value - lacking) <= room;
  };
  return relation.operands.filter(isLacking).map(rowOfKey);
}

/** Digits of a gap without the zeros at its end. */
const digitsOf = (gap: number): number =>
  Math.abs(gap)
    .toPrecision(9)
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

/** Words of a total that is that of all lines, whatever they are. */
const OF_ALL =
  /\b(tong|cong|so|thu|chi|ngan sach|nsnn|nsdp|kinh phi|von|tien|toan|ca|tinh|huyen|xa|thanh pho|nuoc|dia phuong|nha nuoc|du toan|ke hoach|gia tri|muc|cac|chung|khoan|don vi|nam|total|grand|sum|all|of)\b|[^a-z]|\b([a-z]|[ivxlc]+)\b/g;

/** Whether the total line is called one of something: "Tổng thu cân đối" may leave a line out that is none of it. */
function isOfSomething(sum: Judged): boolean {
  const label = labelAt(sum, rowOfKey(sum.relation.result)) ?? '';
  return isTotalLabel(label) && fold(label).replace(OF_ALL, '') !== '';
}

/** Whether the row may say of whom the other rows speak: "Đảng viên" below "Tỉnh", "Huyện", "Xã". */
const isOfOthers = (sum: Judged, row: number): boolean =>
  isTraitLabel(labelAt(sum, row) ?? '') &&
  sum.relation.operands.some((key) => !isTraitLabel(labelAt(sum, rowOfKey(key)) ?? ''));

const suspectOf = ({ relation, verdict }: Judged, confidence: number): Suspect => ({
  sheet: relation.sheet,
  cell: relation.result,
  value: verdict.stated,
  suggestion: verdict.expected,
  slip: null,
  confidence,
});

export const LINE_LEFT_OUT: CheckRule<'line-left-out', LeftOut> = {
  id: 'line-left-out',
  grades: ['error', 'review'],
  title: { vi: 'Tổng bỏ sót một dòng', en: 'Total that leaves out a line' },
  reads: {
    vi: 'các cột của một dòng tổng và các dòng được cộng',
    en: 'the columns of a total line and the lines that it adds',
  },
  source: { kind: 'design', text: 'gaps in every column that are exactly the figures of one line are no chance' },
  find: ({ sums, row, source }) => {
    const main = sums[0]!;
    const { sheet, result, group } = main.relation;
    const isAsked = isOfSomething(main) || isOfOthers(main, row);
    return [
      {
        sheet,
        cell: result,
        about: [String(group), String(result), String(row)],
        broken: listed(sums),
        ...(isAsked ? { grade: 'review' as const } : {}),
        suspects: sums.map((sum) => suspectOf(sum, isAsked ? ASKED : CONFIDENCE)),
        details: {
          ...relationDetails(main, sheet, sums.length, source),
          row: row + 1,
          left: keyName(cellKey(row, columnOfKey(result))),
          ...resultCells(sums),
        },
      },
    ];
  },
};
