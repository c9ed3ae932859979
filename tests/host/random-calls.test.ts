/**
 * Random sequences of calls, seeded: whatever is asked of the stand-in, its workbook stays one that Excel could hold. The
 * short form runs with the other tests, `npm run walk:host` runs 50,000 sequences.
 *
 * Jest would take apart what the client has left in the globals, object by object: hours for half a million requests.
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import { columnOfKey, rowOfKey, sameSheetName, MAX_COLUMNS, MAX_ROWS, type CellRange } from '../../src/sheet';
import { GridBuilder } from '../../src/sheet';
import { HostWorkbook } from '../../src/host';
import { openInOffice } from './client';
import { UNCOMPUTED } from './uncomputed';

const SEQUENCES = process.env['WALK'] === 'full' ? 50_000 : 400;
const CALLS = 8;

/** mulberry32: the same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Pick = <T>(choices: readonly T[]) => T;
type Call = (sheet: Excel.Worksheet, pick: Pick, workbook: Excel.Workbook) => unknown;

const NAMES = ['Biểu 01', 'Phụ', 'Tổng hợp', 'Tổng hợp 2', 'tổng hợp', 'a/b', "x'", 'History', ''];
const ADDRESSES = ['A1', 'B2:C4', 'A1:D1', 'C3:D6', 'A0', 'XFD1048576', 'A2:A5'];
const CONTENTS = [1, -5, 'chữ', "'=x", '=A1+1', '=SUM(', '', true, '5/6/2019', '@x', '+1', '<b>', '\u202e', '\ud800'];

const CALLS_KNOWN: readonly Call[] = [
  (sheet, pick) => (sheet.getRange(pick(ADDRESSES)).values = pick(CONTENTS) as never),
  (sheet, pick) => (sheet.getRange(pick(ADDRESSES)).formulas = pick(CONTENTS) as never),
  (sheet, pick) => (sheet.getRange('A1:B1').values = pick<unknown[][]>([[[1, 2]], [[1]], [[1], [2]]]) as never),
  (sheet, pick) => (sheet.getRange(pick(ADDRESSES)).numberFormat = pick(['@', 'General', '#,##0', '']) as never),
  (sheet, pick) => sheet.getRange(pick(ADDRESSES)).merge(pick([true, false])),
  (sheet, pick) => sheet.getRange(pick(ADDRESSES)).unmerge(),
  (sheet, pick) => sheet.getRange(pick(ADDRESSES)).clear('All'),
  (sheet, pick) => (sheet.getRange('A1:C3').format.fill.color = pick(['#FF0000', '#12', 'red'])),
  (sheet, pick) => (sheet.getRange('A1').format.font.size = pick([0, 12, 500])),
  (sheet, pick) => (sheet.name = pick(NAMES)),
  (sheet, pick) => (sheet.position = pick([-1, 0, 1, 2, 99])),
  (sheet) => sheet.delete(),
  (sheet) => sheet.activate(),
  (sheet, pick) => sheet.getRange(pick(ADDRESSES)).select(),
  (sheet, pick) =>
    sheet.charts.add(pick(['ColumnClustered', 'Doughnut', 'Radar']) as never, sheet.getRange('A1:A4'), 'Columns'),
  (sheet) => sheet.charts.getItem('Biểu đồ 1').delete(),
  (sheet) => (sheet.charts.getItem('Biểu đồ 1').series.getItemAt(0).gapWidth = 900),
  (sheet, pick) => sheet.pageLayout.setPrintArea(pick(ADDRESSES)),
  (sheet, pick) => sheet.horizontalPageBreaks.add(pick(['A1', 'A5'])),
  (sheet, pick, workbook) => workbook.names.add(pick(['_KhopSo.1', 'A1', 'tên', 'TÊN']), sheet.getRange('A1')),
  (_sheet, pick, workbook) => workbook.names.getItem(pick(['_KhopSo.1', 'tên'])).delete(),
  (_sheet, pick, workbook) => workbook.worksheets.add(pick(NAMES)),
  (_sheet, pick, workbook) => workbook.settings.add('k', pick<unknown>(['v', null, 5, '{"a":1}']) as never),
  (_sheet, pick, workbook) => workbook.worksheets.getItem(pick(NAMES)).load('name'),
];

const overlap = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** What no workbook of Excel's is ever without; the first thing that is broken. */
function broken(host: HostWorkbook, protectedCells: string): string | null {
  const visible = host.sheets.filter(({ visibility }) => visibility === 'Visible');
  if (visible.length === 0) return 'no sheet is visible';
  if (!host.active || host.active.visibility !== 'Visible') return 'the active sheet is not there';
  if (new Set(host.sheets.map(({ id }) => id)).size !== host.sheets.length) return 'two sheets have one id';
  for (const [at, { name }] of host.sheets.entries()) {
    if (name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) return `a sheet is called ${name}`;
    if (host.sheets.slice(at + 1).some((other) => sameSheetName(other.name, name)))
      return `two sheets are called ${name}`;
  }
  const names = [...host.names.keys()].map((name) => name.toLowerCase());
  if (new Set(names).size !== names.length) return 'two names are one';
  for (const sheet of host.sheets) {
    for (const [at, area] of sheet.merges.entries()) {
      if (area.top === area.bottom && area.left === area.right) return 'a single cell is merged';
      if (sheet.merges.slice(at + 1).some((other) => overlap(area, other))) return 'merged areas overlap';
    }
    for (const [key, cell] of sheet.cells) {
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      if (row >= MAX_ROWS || column >= MAX_COLUMNS) return 'a cell lies outside of the sheet';
      const merge = host.mergeAt(sheet, row, column);
      const isCovered = merge !== null && (merge.top !== row || merge.left !== column);
      if (isCovered && (cell.value !== null || cell.formula !== undefined)) return 'a covered cell holds something';
      if (cell.numberFormat === '') return 'a cell has no number format';
      if (cell.formula !== undefined && !cell.formula.startsWith('=')) return `a formula reads ${cell.formula}`;
    }
    for (const { series } of sheet.charts) if (series.length === 0) return 'a chart has no series';
  }
  const locked = host.sheets.find(({ isProtected }) => isProtected);
  if (locked && JSON.stringify([...locked.cells]) !== protectedCells) return 'a protected sheet has changed';
  return null;
}

test(`${SEQUENCES} random sequences of calls leave a workbook that Excel could hold`, async () => {
  let refused = 0;
  for (let seed = 1; seed <= SEQUENCES; seed++) {
    const next = random(seed);
    const pick: Pick = (choices) => choices[Math.floor(next() * choices.length)]!;
    const grids = ['Biểu 01', 'Phụ', 'Khóa'].map((name) => new GridBuilder(name).set(0, 0, 1).set(2, 1, 'x').build());
    const host = HostWorkbook.fromGrids(grids, { calculation: UNCOMPUTED });
    host.sheet('Khóa')!.isProtected = true;
    const locked = JSON.stringify([...host.sheet('Khóa')!.cells]);
    openInOffice(host);
    for (let request = 0; request < 2; request++) {
      await Excel.run(async (context) => {
        const { workbook } = context;
        for (let call = 0; call < CALLS; call++) {
          const sheet = workbook.worksheets.getItem(pick(['Biểu 01', 'Phụ', 'Khóa', 'Tổng hợp']));
          pick(CALLS_KNOWN)(sheet, pick, workbook);
          // One action a request: what comes after a refusal is tried too.
          await context.sync().catch(() => refused++);
        }
      }).catch(() => refused++);
      const complaint = broken(host, locked);
      if (complaint !== null) throw new Error(`seed ${seed}: ${complaint}`);
    }
  }
  expect(refused).toBeGreaterThan(SEQUENCES);
}, 7_200_000);
