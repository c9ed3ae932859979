/** A total line that differs from its list in every column and in one direction, its own figures agreeing with each other. */
import { type FigureSource, withoutNoise } from '../../../figures';
import { cellKey, columnOfKey, rowOfKey } from '../../../sheet';
import type { Table, TableRow } from '../../../tables';
import type { Judged } from '../../judge';
import { isHorizontal } from '../../records';
import { mayHold } from '../../search/blank-parts';
import { relationDetails } from '../../report/cause-details';
import type { Suspect } from '../../types';
import type { CheckRule } from '../rule';
import { listed, resultCells } from './listed';
import { brokenTotalLines } from './total-lines';

/** The broken sums of one total line. */
export interface TotalLine {
  readonly sums: readonly Judged[];
  /** Numbers of the list between which one is missing; null where none is. */
  readonly jump: { readonly from: number; readonly to: number } | null;
  /** The one line of the list without a figure, where the total is more than the list. */
  readonly blank: TableRow | null;
  readonly source: FigureSource;
}

/** What is missing may stand elsewhere as well: nothing is offered for writing. */
const CONFIDENCE = 0.5;
/** So many columns are not wrong in one direction by chance. */
const MANY = 3;

/** The total lines that differ from their lists as a whole; `told` are sums of which something better is known. */
export function totalLinesApart(
  judged: readonly Judged[],
  source: FigureSource,
  told: ReadonlySet<Judged>,
): readonly TotalLine[] {
  const groups = [...brokenTotalLines(judged)].filter(
    ([, sums]) => isOneWay(sums) && !sums.some((one) => told.has(one)),
  );
  if (groups.length === 0) return [];
  const byGroup = new Map(groups.map(([group, sums]) => [group, { sums, hold: 0 }]));
  const rows = new Map(groups.map(([, sums]) => [rowName(sums[0]!), { ties: [] as Judged[] }]));
  for (const one of judged) {
    const own = byGroup.get(one.relation.group);
    if (own && !one.isBroken && one.verdict.stated !== 0) own.hold++;
    else if (isHorizontal(one.relation)) rows.get(rowName(one))?.ties.push(one);
  }
  const listOf = listsBy();
  return [...byGroup.values()].flatMap(({ sums, hold }): TotalLine[] => {
    if (hold > 0) return [];
    const first = sums[0]!;
    const list = listOf(first);
    const jump = isMore(first) ? jumpIn(list) : null;
    if (jump === null && !isTied(sums, rows.get(rowName(first))!.ties)) return [];
    return [{ sums, jump, blank: isMore(first) ? blankLine(list, sums, source) : null, source }];
  });
}

const rowName = ({ relation }: Judged): string => `${rowOfKey(relation.result)}|${relation.sheet}`;

/** Whether the total is more than its list. */
const isMore = ({ verdict }: Judged): boolean => Math.abs(verdict.stated) > Math.abs(verdict.expected);

/** Whether all totals are more than their lists, or all are less. */
const isOneWay = (sums: readonly Judged[]): boolean => sums.every((one) => isMore(one) === isMore(sums[0]!));

/** Whether the figures of the total line agree with each other: none of them alone is wrong. */
function isTied(sums: readonly Judged[], ties: readonly Judged[]): boolean {
  if (sums.length < 2 || ties.some(({ isBroken }) => isBroken)) return false;
  const apart = new Set(sums.map(({ relation }) => relation.result));
  const isTie = ({ relation: { result, operands } }: Judged): boolean =>
    [result, ...operands].filter((key) => apart.has(key)).length >= 2;
  return sums.length >= MANY || ties.some(isTie);
}

/** The rows of a total's list: those that it adds and, among and beside them, those like them that have no figure. */
function listsBy(): (total: Judged) => readonly TableRow[] {
  const places = new Map<Table, ReadonlyMap<number, number>>();
  return ({ relation, table }) => {
    if (!table) return [];
    let placeOf = places.get(table);
    if (!placeOf) places.set(table, (placeOf = new Map(table.rows.map(({ row }, at) => [row, at]))));
    const listed = relation.operands.map((key) => placeOf.get(rowOfKey(key)) ?? 0);
    const [first, last] = [Math.min(...listed), Math.max(...listed)];
    const { group } = table.rows[first]!;
    return table.rows
      .slice(Math.max(0, first - 1), last + 2)
      .filter((row) => row.kind !== 'total' && row.label !== '' && row.group === group);
  };
}

/** The one line of the list in whose cells of all columns a reader sees nothing; null where there is none, or several. */
function blankLine(list: readonly TableRow[], sums: readonly Judged[], source: FigureSource): TableRow | null {
  const { sheet } = sums[0]!.relation;
  const columns = sums.map(({ relation }) => columnOfKey(relation.result));
  const blank = list.filter(({ row }) => columns.every((column) => mayHold(source.grid(sheet)!, row, column)));
  return blank.length === 1 ? blank[0]! : null;
}

/** Where the numbers of the list leave one out. */
function jumpIn(list: readonly TableRow[]): TotalLine['jump'] {
  let from = 0;
  for (const { index } of list) {
    const to = Number.parseInt(index, 10);
    if (from > 0 && to > from + 1) return { from, to };
    from = to;
  }
  return null;
}

const forgotten = ({ relation, verdict }: Judged, { row }: TableRow): Suspect => ({
  sheet: relation.sheet,
  cell: cellKey(row, columnOfKey(relation.result)),
  value: 0,
  suggestion: withoutNoise(verdict.stated - verdict.expected),
  slip: null,
  confidence: CONFIDENCE,
});

export const TOTAL_LINE: CheckRule<'total-line', TotalLine> = {
  id: 'total-line',
  grades: ['review'],
  title: { vi: 'Cả dòng tổng lệch với các dòng', en: 'Total line apart from its list' },
  reads: {
    vi: 'các cột của một dòng tổng, các dòng được cộng và số thứ tự của chúng',
    en: 'the columns of a total line, the lines that it adds and their numbers',
  },
  source: {
    kind: 'design',
    text: 'a total that agrees with itself and differs from its list in every column is that of another list: a line was deleted, added or changed',
  },
  find: ({ sums, jump, blank, source }) => {
    const main = sums[0]!;
    const { sheet, result, group } = main.relation;
    return [
      {
        sheet,
        cell: result,
        about: [String(group), String(columnOfKey(result)), String(rowOfKey(result))],
        broken: listed(sums),
        suspects: blank ? sums.map((sum) => forgotten(sum, blank)) : [],
        details: {
          ...relationDetails(main, sheet, sums.length, source),
          ...resultCells(sums),
          ...(blank ? { row: blank.row + 1, label: blank.label } : (jump ?? {})),
          direction: isMore(main) ? 'more' : 'less',
        },
      },
    ];
  },
};
