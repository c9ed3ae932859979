/** Formulas that a file holds without a value. */
import { computeMissing } from '../../src/host';
import { GridBuilder, cellKey } from '../../src/sheet';
import { calculation } from './client';

const MISSING = cellKey(0, 2);

/** A1 = 1; B1 a formula with the value 40 in the file; C1 the formula without one. */
async function computed(formula: string, format?: string) {
  const grid = new GridBuilder('S')
    .set(0, 0, 1)
    .set(0, 1, { value: 40, formula: '=NOSUCH(A1)' })
    .set(0, 2, { value: null, formula, ...(format ? { format } : {}) })
    .build();
  const missing = [{ sheet: 'S', cells: [MISSING], onlyExcel: new Set<number>() }];
  return computeMissing([grid], missing, await calculation());
}

test('is computed from the values that the file holds for other formulas', async () => {
  const { grids, computed: done, left } = await computed('=A1+B1');
  expect(grids[0]!.number(0, 2)).toBe(41);
  expect(grids[0]!.number(0, 1)).toBe(40);
  expect(grids[0]!.formula(0, 2)).toBe('=A1+B1');
  expect([...done]).toEqual([['S', [MISSING]]]);
  expect(left.size).toBe(0);
});

test('shows the value under the format of its cell', async () => {
  const { grids } = await computed('=A1/8', '0.0%');
  expect(grids[0]!.text(0, 2)).toBe('12.5%');
});

test.each([
  ['=A1/0', '#DIV/0!'],
  ['=B1=40', 'TRUE'],
  ['="Tổng "&A1', 'Tổng 1'],
])('%s gives %s', async (formula, text) => {
  expect((await computed(formula)).grids[0]!.text(0, 2)).toBe(text);
});

test.each([
  "='[1]49'!C49",
  '=Khac!A1',
  '=SUM(A1,[1]Nam!B2)',
  '=NOSUCH(A1)',
  '=C1',
  '=Khac+1',
  '=SUM(A1:B1*2)',
  '=IFERROR(NOSUCH(A1),0)+A1:B1',
])('%s is left without a value', async (formula) => {
  const { grids, computed: done, left } = await computed(formula);
  expect(grids[0]!.kind(0, 2)).toBe('empty');
  expect(done.size).toBe(0);
  expect(left.get('S')).toEqual([MISSING]);
});
