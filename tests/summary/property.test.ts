/** Over generated tables: nothing that a summary prints contradicts what it prints beside it. */
import fc from 'fast-check';
import { type SheetPlan } from '../../src/sheet';
import { amountInWords } from '../../src/summary/words';
import { type SummaryChoice, type TemplateId, planSummary, summaryChoices } from '../../src/summary';
import { colorAt, formatAt, shownAt } from './plans-of';
import { type ColumnSpec, FIRST_BODY_ROW, type TableSpec, sumOfLines, tableOf } from './tables';

const RUNS = 2000;

interface Generated {
  readonly spec: TableSpec;
  readonly isMixed: boolean;
  readonly isStated: boolean;
  /** Headers of columns whose cell in the line of the total is empty. */
  readonly emptyTotals: readonly string[];
}

const UNITS = ['đề án', 'tỷ đồng', 'lao động', 'mô hình'];
const COLUMN_SETS: readonly (readonly ColumnSpec[])[] = [
  [
    { path: ['Kế hoạch'], role: 'plan' },
    { path: ['Thực hiện'], role: 'actual' },
  ],
  [
    { path: ['Thực hiện cùng kỳ'], role: 'previous' },
    { path: ['Thực hiện'], role: 'actual' },
  ],
  [{ path: ['Kinh phí'], role: 'amount' }],
  [
    { path: ['KCQG'], role: 'amount', source: 'KCQG' },
    { path: ['KCĐP'], role: 'amount', source: 'KCĐP' },
  ],
  ['2016', '2017', '2018'].map((year) => ({ path: [`Năm ${year}`], role: 'amount', period: year })),
];

/** A figure, a missing one, or a text that says that there is none. */
const figure = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 900_000 }).map((value) => value / 100) },
  { weight: 1, arbitrary: fc.integer({ min: -90_000, max: -1 }).map((value) => value / 100) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constant('-') },
);

/**
 * Tables with one or many rows, up to three levels, headings without figures, of-which lines, a total above, below or none,
 * right or wrong in any column, one unit or several, also under one heading.
 */
const generated: fc.Arbitrary<Generated> = fc
  .record({
    set: fc.constantFrom(...COLUMN_SETS),
    parts: fc.array(
      fc.record({
        cells: fc.array(figure, { minLength: 3, maxLength: 3 }),
        below: fc.nat({ max: 3 }),
        slip: fc.boolean(),
        isHeading: fc.integer({ min: 0, max: 3 }).map((value) => value === 0),
        isDeep: fc.boolean(),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    total: fc.constantFrom('above', 'below', 'none'),
    isWrong: fc.boolean(),
    wrongAt: fc.nat({ max: 2 }),
    isMixed: fc.boolean(),
    hasOfWhich: fc.boolean(),
    isStated: fc.boolean(),
    /** Which cells of the line of the total hold nothing: none, one of them, or all. */
    blank: fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(0, 1, 2, 'all' as const) },
    ),
  })
  .map(({ set, parts, total, isWrong, wrongAt, isMixed, hasOfWhich, isStated, blank }): Generated => {
    const figures = (cells: readonly (number | string | null)[]) => cells.slice(0, set.length);
    const unitOf = (at: number): string[] => [isMixed ? UNITS[at % UNITS.length]! : 'tỷ đồng'];
    const lines: { kind?: 'total' | 'of-which'; parent?: number | null; cells: (number | string | null)[] }[] = [];
    const withTotal = total !== 'none' && !isMixed;
    const sum = (at: number): number =>
      parts.reduce((all, { cells }) => all + (typeof cells[at] === 'number' ? cells[at] : 0), 0);
    const totalCells = set.map((_, at) =>
      blank === 'all' || blank === at
        ? null
        : Math.round((sum(at) + (isWrong && at === wrongAt % set.length ? 7.5 : 0)) * 100) / 100,
    );
    const totalLine = { kind: 'total' as const, cells: [null, 'Tổng số', ...unitOf(1), ...totalCells] };
    if (withTotal && total === 'above') lines.push(totalLine);
    const parent = withTotal && total === 'above' ? 0 : null;
    const split = (values: readonly (number | string | null)[], into: number, slipped: number) =>
      values.map((value) => (typeof value === 'number' ? Math.round((value / into) * 100) / 100 + slipped : value));
    parts.forEach(({ cells, below, slip, isHeading, isDeep }, at) => {
      const own = lines.length;
      const shown = isHeading && below > 0 ? cells.map(() => null) : cells;
      lines.push({ parent, cells: [at + 1, `Nội dung ${at + 1}`, ...unitOf(at), ...figures(shown)] });
      for (let child = 0; child < below; child++) {
        const shares = split(figures(cells), below, slip && child === 0 ? 3 : 0);
        const detail = lines.length;
        const unit = unitOf(isHeading ? at + child : at);
        lines.push({ parent: own, cells: ['-', `Chi tiết ${at + 1}.${child + 1}`, ...unit, ...shares] });
        if (!isDeep || child > 0) continue;
        for (const name of ['a', 'b'])
          lines.push({ parent: detail, cells: ['+', `Mục ${at + 1}.${name}`, ...unit, ...split(shares, 2, 0)] });
      }
      if (hasOfWhich && at === 0)
        lines.push({
          kind: 'of-which',
          parent: own,
          cells: [null, 'Trong đó: việc riêng', ...unitOf(at), ...figures([1, 1, 1])],
        });
    });
    if (withTotal && total === 'below') lines.push(totalLine);
    const columns: ColumnSpec[] = [
      { path: ['TT'], role: 'index' },
      { path: ['Nội dung'], role: 'label' },
      { path: ['Đơn vị tính'], role: 'unit', unit: null },
      ...set,
    ];
    const kinds = new Set(
      lines.filter(({ cells }) => cells.slice(3).some((cell) => typeof cell === 'number')).map(({ cells }) => cells[2]),
    );
    return {
      spec: { columns, lines, unit: { kind: 'money', name: 'tỷ đồng', factor: 1e9 } },
      isMixed: kinds.size > 1,
      isStated,
      emptyTotals: set.flatMap(({ path }, at) => (withTotal && totalCells[at] === null ? path : [])),
    };
  });

const asNumber = (value: number | string | null): number => (typeof value === 'number' ? value : 0);

/** The rows of the printed table, from under the number row to its end. */
function tableRows(plan: SheetPlan): { numberRow: number; rows: number[]; total: number } {
  const at = (row: number, column: number) => shownAt(plan, row, column);
  const end = plan.print.area!.bottom;
  let numberRow = 0;
  while (numberRow < end && !(at(numberRow, 0) === 'A' && at(numberRow, 1) === 'B')) numberRow++;
  const rows: number[] = [];
  for (let row = numberRow + 1; row <= end; row++) {
    // Where a page begins the header stands again.
    if (at(row, 0) === 'STT') while (!(at(row, 0) === 'A' && at(row, 1) === 'B')) row++;
    else if (typeof at(row, 1) === 'string' && !isWords(plan, row)) rows.push(row);
    else break;
  }
  const total = rows.find((row) => /^TỔNG SỐ/.test(String(at(row, 1)))) ?? -1;
  return { numberRow, rows, total };
}

const isWords = (plan: SheetPlan, row: number): boolean => /^Bằng chữ/.test(String(shownAt(plan, row, 0) ?? ''));
const indentOf = (plan: SheetPlan, row: number): number =>
  plan.cells.find((cell) => cell.row === row && cell.column === 1)?.style.indent ?? 0;
const isGap = (plan: SheetPlan, row: number): boolean => colorAt(plan, row, 1) === '#C00000';

/** Contradictions on a printed sheet, in words. */
function contradictions(plan: SheetPlan, isMixed: boolean): string[] {
  const found: string[] = [];
  const { rows, total, numberRow } = tableRows(plan);
  const headers = (column: number) =>
    String(shownAt(plan, numberRow - 1, column) ?? shownAt(plan, numberRow - 2, column) ?? '');
  if (isMixed && total >= 0) found.push('units added up');
  if (isMixed && plan.columnWidths.some((_, column) => /^Tỷ trọng|^Hạng/.test(headers(column))))
    found.push('units shared');
  if (isMixed && plan.cells.some(({ row }) => isWords(plan, row))) found.push('units in words');
  if (rows.some((row) => /^Trong đó/.test(String(shownAt(plan, row, 1))))) found.push('of-which as a part');
  const body = rows
    .filter((row) => row < total || total < 0)
    .filter((row) => !/^Số chỉ tiêu:/.test(String(shownAt(plan, row, 1))));
  for (let column = 2; column < plan.columnWidths.length; column++) {
    const format = formatAt(plan, rows[0] ?? 0, column) ?? '';
    const isAmount = format.startsWith('#,##0');
    const isShare = /^Tỷ trọng/.test(headers(column));
    if (!isAmount && !isShare) continue;
    const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
    const tolerance = isShare ? 1e-9 : 0.5 * 10 ** -decimals + 1e-9;
    const value = (row: number) => asNumber(shownAt(plan, row, column));
    const compare = (whole: number, parts: readonly number[], gapRow: number, what: string): void => {
      const gap = value(whole) - parts.reduce((sum, row) => sum + value(row), 0);
      const remark = gapRow >= 0 && isGap(plan, gapRow) ? value(gapRow) : 0;
      if (Math.abs(gap - (isShare ? 0 : remark)) > tolerance)
        found.push(`${what} ${headers(column)}: ${gap} without a remark`);
    };
    if (total >= 0)
      compare(
        total,
        body.filter((row) => indentOf(plan, row) === 0 && !isGap(plan, row)),
        total + 1,
        'total',
      );
    if (isShare && total >= 0) found.push(...wrongShares(plan, column, body, total));
    if (isShare || isMixed) continue;
    body.forEach((row, index) => {
      const level = indentOf(plan, row);
      if (isGap(plan, row)) return;
      const next = body.findIndex((other, place) => place > index && indentOf(plan, other) <= level);
      const under = body
        .slice(index + 1, next < 0 ? body.length : next)
        .filter((other) => indentOf(plan, other) === level + 1);
      const parts = under.filter((other) => !isGap(plan, other));
      if (parts.length > 0) compare(row, parts, under.find((other) => isGap(plan, other)) ?? -1, 'row');
    });
  }
  return [...found, ...wrongWords(plan, total, headers)];
}

/** Totals of columns whose own is empty that differ from their rows: an empty cell states nothing. */
function statedByNothing(plan: SheetPlan, emptyTotals: readonly string[]): string[] {
  const { total, numberRow } = tableRows(plan);
  if (total < 0 || !isGap(plan, total + 1)) return [];
  return plan.columnWidths.flatMap((_, column) => {
    const header = String(shownAt(plan, numberRow - 1, column) ?? '');
    const gap = asNumber(shownAt(plan, total + 1, column));
    return emptyTotals.includes(header) && gap !== 0 ? [`an empty total is stated: ${header}`] : [];
  });
}

/** Shares that are not the rows' parts of the total of one column, or that come to another sum than 100 % without a remark. */
function wrongShares(plan: SheetPlan, column: number, body: readonly number[], total: number): string[] {
  const value = (row: number, at: number) => asNumber(shownAt(plan, row, at));
  const rows = body.filter((row) => !isGap(plan, row));
  const isOf = (at: number): boolean =>
    value(total, at) !== 0 &&
    rows.every((row) => Math.abs(value(row, column) - value(row, at) / value(total, at)) < 1e-9);
  const sum = value(total, column);
  const isSaid = isGap(plan, total + 1) && plan.columnWidths.some((_, at) => at > 1 && value(total + 1, at) !== 0);
  return [
    ...(sum === 0 || plan.columnWidths.some((_, at) => at > 1 && at !== column && isOf(at))
      ? []
      : ['shares of nothing']),
    ...(sum === 0 || Math.abs(sum - 1) < 1e-9 || isSaid ? [] : [`shares come to ${sum} without a remark`]),
  ];
}

/** Figures that are added up from rows of different units, by their formulas. */
function addedUp(plan: SheetPlan, { lines }: TableSpec): string[] {
  const { cells, print } = plan;
  const unitAt = (line: number) => lines[line]?.cells[2];
  const unitOf = (mark: string, row: number) =>
    mark === '!'
      ? unitAt(row - FIRST_BODY_ROW)
      : unitAt(lines.findIndex((line) => line.cells[1] === shownAt(plan, row, 1)));
  return cells.flatMap(({ row, content, style }) => {
    const isAmount = style.numberFormat?.startsWith('#,##0') && row <= print.area!.bottom;
    if (!isAmount || content.type !== 'formula') return [];
    const references = [...content.formula.matchAll(/(!?)\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?/g)];
    const units = references.flatMap(([, mark, first, last = first]) =>
      Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => unitOf(mark!, Number(first) - 1 + i)),
    );
    return new Set(units).size > 1 ? [`units added up: ${content.formula}`] : [];
  });
}

/** Words that are not those of a figure of the total's row. */
function wrongWords(plan: SheetPlan, total: number, headers: (column: number) => string): string[] {
  const words = plan.cells.find(
    ({ row, column, content }) => column === 0 && content.type === 'formula' && isWords(plan, row),
  );
  if (words?.content.type !== 'formula') return [];
  const text = String(words.content.value);
  const isOf = (column: number): boolean => {
    const words = amountInWords(asNumber(shownAt(plan, total, column)) * 1e9);
    const isNamed = text.toLocaleLowerCase('vi').includes(headers(column).toLocaleLowerCase('vi'));
    return words !== null && isNamed && text.endsWith(`: ${words}.`);
  };
  return plan.columnWidths.some((_, column) => column > 1 && isOf(column)) ? [] : [`words: ${text}`];
}

const choicesOf = (spec: TableSpec, stated: boolean) => {
  const { grid, table } = tableOf(spec);
  const firstColumn = 3;
  const relations = stated
    ? spec.lines.flatMap((line, at) => {
        const below = spec.lines.flatMap(({ parent, kind }, child) =>
          parent === at && kind !== 'of-which' ? [child] : [],
        );
        return below.length > 1 && line ? [sumOfLines(grid.sheet, firstColumn, at, below)] : [];
      })
    : [];
  return { grid, table, relations, offers: summaryChoices(table, grid, relations).offers };
};

test(`no summary contradicts itself, over ${RUNS} tables`, () => {
  const seen = new Map<TemplateId, number>();
  fc.assert(
    fc.property(generated, fc.nat(), ({ spec, isMixed, isStated, emptyTotals }, pick) => {
      const { grid, table, relations, offers } = choicesOf(spec, isStated);
      // One of what is offered, the fitting one as often as the others.
      const variants = offers.flatMap(({ choice, groupings }): SummaryChoice[] =>
        groupings.map((grouping) => ({ ...choice, grouping })),
      );
      const choice = variants[pick % Math.max(1, variants.length)];
      if (!choice) return;
      const request = { table, grid, relations, findings: null, choice };
      const plan = planSummary({ ...request, existingNames: [] });
      seen.set(choice.template, (seen.get(choice.template) ?? 0) + 1);
      const found = [
        ...contradictions(plan, isMixed),
        ...statedByNothing(plan, emptyTotals),
        ...(isMixed ? addedUp(plan, spec) : []),
      ];
      expect({ template: choice.template, found }).toEqual({
        template: choice.template,
        found: [],
      });
    }),
    { numRuns: RUNS, seed: 13 },
  );
  // The tables are of enough kinds that each of these templates has its turn.
  const expected = ['plan-actual', 'ranking', 'same-period', 'structure', 'targets', 'years'] as const;
  expect(expected.filter((id) => !seen.has(id))).toEqual([]);
}, 300_000);
