import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/files';
import type { Grid } from '../../src/sheet';
import { createWorkbook } from '../../src/files';
import { formPlan } from '../../scripts/sample/form';
import { FORMS } from '../../scripts/sample/forms';

const path = join(__dirname, '../../samples/kinh-phi-khuyen-cong-2019.xlsx');
const bytes = new Uint8Array(readFileSync(path));
const workbook = readWorkbook('kinh-phi-khuyen-cong-2019.xlsx', bytes);

/** A relation of the sample: what the cell should say, computed from other cells of its sheet. */
interface Expected {
  readonly sheet: string;
  readonly cell: [row: number, column: number];
  readonly value: number;
  /** Half units of the operands, carried through the relation. */
  readonly slack: number;
}

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;
const half = (value: number): number => 0.5 * 10 ** -decimalsOf(value);

/** Where each form's rows stand: the row after the number row, told by "A" and "B" in its first columns. */
function bodies(grid: Grid): { numbers: number; rows: number[] }[] {
  const found: { numbers: number; rows: number[] }[] = [];
  for (let row = 0; row <= grid.range!.bottom; row++) {
    if (grid.text(row, 0) !== 'A' || grid.text(row, 1) !== 'B') continue;
    const rows: number[] = [];
    for (let body = row + 1; grid.text(body, 1) !== '' && grid.look(body, 1)?.border; body++) rows.push(body);
    found.push({ numbers: row, rows });
  }
  return found;
}

/** What a number row like "5=(3-1)/1" states for one row, as percent where it divides. */
function declared(grid: Grid, sheet: string, numbers: number, row: number): Expected[] {
  const columnOf = new Map<string, number>();
  for (let column = 2; column <= grid.range!.right; column++)
    columnOf.set(grid.text(numbers, column).split('=')[0]!, column);
  const expected: Expected[] = [];
  for (let column = 2; column <= grid.range!.right; column++) {
    const formula = grid.text(numbers, column).split('=')[1];
    if (!formula) continue;
    const [, current, base] = /^\((\d)-(\d)\)\/\2$/.exec(formula) ?? [];
    const [, numerator, denominator] = /^(\d)\/(\d)$/.exec(formula) ?? [];
    const [, minuend, subtrahend] = /^(\d)-(\d)$/.exec(formula) ?? [];
    const at = (name: string): number => grid.number(row, columnOf.get(name)!);
    if (current && base) {
      const relative = half(at(current)) / at(current) + half(at(base)) / at(base);
      expected.push({
        sheet,
        cell: [row, column],
        value: (at(current) / at(base) - 1) * 100,
        slack: (100 * relative * at(current)) / at(base),
      });
    } else if (numerator && denominator) {
      const relative = half(at(numerator)) / at(numerator) + half(at(denominator)) / at(denominator);
      expected.push({
        sheet,
        cell: [row, column],
        value: (at(numerator) / at(denominator)) * 100,
        slack: (100 * relative * at(numerator)) / at(denominator),
      });
    } else if (minuend && subtrahend) {
      expected.push({
        sheet,
        cell: [row, column],
        value: at(minuend) - at(subtrahend),
        slack: half(at(minuend)) + half(at(subtrahend)),
      });
    }
  }
  return expected;
}

/** The total row against its parts, in every column of money or share. */
function totals(grid: Grid, sheet: string, numbers: number, rows: number[]): Expected[] {
  const total = rows.find((row) => /^tổng (số|cộng)$/i.test(grid.text(row, 1)));
  if (total === undefined) return [];
  const parts = rows.filter((row) => row !== total && !grid.text(row, 1).startsWith('Trong đó'));
  const expected: Expected[] = [];
  for (let column = 2; column <= grid.range!.right; column++) {
    if (!/^\d$/.test(grid.text(numbers, column))) continue;
    const values = parts.map((row) => grid.number(row, column));
    expected.push({
      sheet,
      cell: [total, column],
      value: values.reduce((sum, value) => sum + value, 0),
      slack: values.reduce((sum, value) => sum + half(value), 0),
    });
  }
  return expected;
}

const wrong: string[] = [];
let checked = 0;
for (const grid of workbook.grids) {
  for (const { numbers, rows } of bodies(grid)) {
    const relations = [
      ...rows.flatMap((row) => declared(grid, grid.sheet, numbers, row)),
      ...totals(grid, grid.sheet, numbers, rows),
    ];
    for (const { sheet, cell, value, slack } of relations) {
      checked++;
      const stated = grid.number(...cell);
      if (Math.abs(stated - value) > slack + Math.max(half(stated), 0.005) + 1e-9)
        wrong.push(`${sheet} ${grid.text(cell[0], 1)} ${grid.text(numbers, cell[1])}: ${stated}`);
    }
  }
}

describe('the sample workbook', () => {
  test('is what its script makes of the published figures', () => {
    expect(Buffer.from(createWorkbook(FORMS.map(formPlan))).equals(Buffer.from(bytes))).toBe(true);
  });

  test('has eight forms of an office, in Times New Roman', () => {
    expect(workbook.grids.map(({ sheet }) => sheet)).toEqual([
      'KH-TH 2018',
      'Theo vùng 2018',
      'Miền Trung 2018',
      'KH 2019',
      'Miền Trung 2019',
      '7 tháng 2019',
      'KCQG 2019',
      'KCQG 6 tháng 2018',
    ]);
    for (const grid of workbook.grids) {
      expect(grid.text(0, 0)).toBe('BỘ CÔNG THƯƠNG');
      expect(grid.look(1, 0)).toMatchObject({ bold: true, font: 'Times New Roman' });
    }
  });

  test('breaks exactly the relations that the four published mistakes break', () => {
    expect(checked).toBe(56);
    expect(wrong).toEqual([
      // 92,27 where 29.802,3 / 32.650,1 is 91,28
      'Miền Trung 2018 Kinh phí khuyến công địa phương 3=2/1: 92.27',
      // 120 where 120.000 belongs: the growth of its row and the total above it
      'KH 2019 Kinh phí khuyến công quốc gia 5=(3-1)/1: 16.67',
      'KH 2019 TỔNG SỐ 1: 298300.98',
      // −15,88 where the plan is 15,88 % higher
      'Miền Trung 2019 Kinh phí khuyến công địa phương 6=(3-2)/2: -15.88',
      // 36,36 where 13.592,5 / 34.534,6 is 39,36
      '7 tháng 2019 Kinh phí khuyến công địa phương 3=2/1: 36.36',
    ]);
  });

  test('repeats the same figure alike on every sheet', () => {
    const figure = (sheet: string, label: RegExp, column: number): number => {
      const grid = workbook.grids.find((one) => one.sheet === sheet)!;
      for (let row = 0; row <= grid.range!.bottom; row++)
        if (label.test(grid.text(row, 1))) return grid.number(row, column);
      return Number.NaN;
    };
    expect(figure('Theo vùng 2018', /^Tổng cộng/, 2)).toBe(figure('KH-TH 2018', /^TỔNG SỐ/, 2));
    expect(figure('Theo vùng 2018', /miền Trung/, 3)).toBe(figure('Miền Trung 2018', /^Tổng cộng/, 3));
    expect(figure('Miền Trung 2019', /^Tổng cộng/, 8)).toBe(figure('KH 2019', /^TỔNG SỐ/, 4));
    expect(figure('7 tháng 2019', /^Tổng cộng/, 2)).toBe(figure('Miền Trung 2019', /^Tổng cộng/, 4));
    expect(figure('KCQG 2019', /^Khuyến công/, 2)).toBe(figure('KH 2019', /quốc gia/, 4));
    expect(figure('KCQG 6 tháng 2018', /giải ngân/, 3) * 1000).toBe(figure('KH-TH 2018', /quốc gia/, 2));
  });
});
