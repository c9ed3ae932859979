/** A merged table too wide for one page: pages across that a reader can follow. */
import { mergeSubmissions, planMerge } from '../../src/merging';
import { type SheetPlan, columnPoints, roomAcross, scaleToWidth } from '../../src/sheet';
import { BODY, sent, times } from './sent';

const UNITS = Array.from({ length: 14 }, (_, i) => `xa-${String(i + 1).padStart(2, '0')}`);

function plansOf(units: readonly string[], shape: 'down' | 'across'): SheetPlan[] {
  const tables = units.map((unit, i) =>
    sent({ heading: [['KINH PHÍ NĂM 2025']], body: times(i + 1, BODY) }, { file: `${unit}.xlsx`, fingerprint: unit }),
  );
  return planMerge(mergeSubmissions(tables), { shape });
}

/** The columns of each page beside the repeated ones. */
function pagesOf({ columnWidths, print }: SheetPlan): (readonly [first: number, last: number])[] {
  const { repeatColumns, breaksBefore } = print.pagesAcross!;
  const starts = [repeatColumns.last + 1, ...breaksBefore];
  return starts.map((start, i) => [start, (starts[i + 1] ?? columnWidths.length) - 1]);
}

const textsInRow = ({ cells }: SheetPlan, row: number, [first, last]: readonly [number, number]): string[] =>
  cells.flatMap(({ row: at, column, content }) =>
    at === row && column >= first && column <= last && content.type === 'text' && content.text ? [content.text] : [],
  );

describe('fourteen units side by side', () => {
  const plan = plansOf(UNITS, 'across')[0]!;

  test('go over pages that can be read, each with STT and label', () => {
    expect(scaleToWidth(plan)).toBeLessThan(30);
    expect(plan.print.pagesAcross).toMatchObject({ scale: 65, repeatColumns: { first: 0, last: 1 } });
    // A narrow last page keeps its columns under those of the others.
    expect(plan.print.centerHorizontally).toBe(false);
    const points = plan.columnWidths.map(columnPoints);
    const width = (first: number, last: number): number =>
      points.slice(first, last + 1).reduce((sum, each) => sum + each, 0);
    for (const [first, last] of pagesOf(plan))
      expect((width(0, 1) + width(first, last)) * 0.65).toBeLessThanOrEqual(roomAcross(plan.print));
  });

  test('each page says over its units which column of the form they are', () => {
    const header = plan.print.repeatRows!.first;
    for (const page of pagesOf(plan)) {
      const texts = textsInRow(plan, header, page);
      expect(texts).not.toEqual([]);
      for (const merge of plan.merges)
        if (merge.top === header && merge.left > page[0])
          expect(merge.left > page[1] || merge.right <= page[1]).toBe(true);
    }
    // The plan's fifteen columns (the total and the units) go over two pages: the second says it again.
    expect(textsInRow(plan, header, pagesOf(plan)[1]!)[0]).toBe('Kế hoạch');
  });

  test('the title is whole on the first page', () => {
    const [, last] = pagesOf(plan)[0]!;
    expect(plan.merges.find(({ top }) => top === 0)!.right).toBeLessThanOrEqual(last);
  });
});

test('three units side by side: a page ends where a column of the form ends', () => {
  const plan = plansOf(UNITS.slice(0, 3), 'across')[0]!;
  const starts = pagesOf(plan).map(([first]) => first);
  expect(starts.length).toBeGreaterThan(1);
  // Four columns for each of the form: the total and three units.
  for (const start of starts) expect((start - 2) % 4).toBe(0);
});

test('a table that can be read on one page stays on one', () => {
  const [down] = plansOf(UNITS, 'down');
  expect(scaleToWidth(down!)).toBeGreaterThanOrEqual(65);
  expect(down!.print.pagesAcross).toBeUndefined();
});

test('the sources, of many columns, repeat the unit on each page', () => {
  const sources = plansOf(UNITS, 'down').find(({ name }) => name.startsWith('Nguồn'))!;
  expect(sources.print.pagesAcross).toMatchObject({ scale: 65, repeatColumns: { first: 0, last: 1 } });
  expect(pagesOf(sources).length).toBeGreaterThan(1);
});

describe('what stands in a cell is seen', () => {
  const LONG = 'Chi đầu tư và hỗ trợ vốn cho các doanh nghiệp cung cấp sản phẩm, dịch vụ công ích do Nhà nước đặt hàng';
  const ofDong = BODY.map((row, i) =>
    row.map((cell, column) =>
      column === 1 && i === 0 ? LONG : typeof cell === 'number' && column > 1 && column < 4 ? cell * 1e9 : cell,
    ),
  );
  const tables = UNITS.slice(0, 3).map((unit, i) =>
    sent(
      { heading: [['KINH PHÍ NĂM 2025']], body: times(i + 1, ofDong as typeof BODY) },
      { file: `${unit}.xlsx`, fingerprint: unit },
    ),
  );
  const plan = planMerge(mergeSubmissions(tables), { shape: 'across' })[0]!;

  test('columns are wide enough for fourteen digits with their points', () => {
    // 26.730.000.000.000 in the widest: fourteen digits of eight pixels, four points of four.
    expect(plan.columnWidths[2]! * 7).toBeGreaterThan(14 * 8 + 4 * 4);
    expect(plan.columnWidths[3]).toBeGreaterThan(14);
  });

  test('a long label has the height of its lines, a short one that of any row', () => {
    const rowOf = (label: string): number =>
      plan.cells.find(({ content }) => content.type === 'text' && content.text === label)!.row;
    expect(plan.rowHeights.get(rowOf(LONG))).toBeGreaterThanOrEqual(3 * 15);
    expect(plan.rowHeights.has(rowOf('Tư vấn'))).toBe(false);
  });
});
