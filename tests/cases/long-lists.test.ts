/** Lists of many lines are checked as short ones: the line that was mistyped is named, and what it should be. */
import { findingsOf, foundIn, suspectsOf } from './workbook';

interface Mistake {
  /** What is typed in a column of a line instead; the total stays that of the right figures. */
  readonly line: number;
  readonly column: 0 | 1;
  readonly typed: (right: number) => number;
}

/** So many offices with two amounts each and their total below, without any structure to help. */
function list(count: number, ...mistakes: readonly Mistake[]): string {
  const amounts = Array.from({ length: count }, (_, i) => [
    10_007 + ((i * 7_919) % 89_989),
    20_011 + ((i * 5_003) % 79_979),
  ]);
  const total = [0, 1].map((column) => amounts.reduce((sum, row) => sum + row[column]!, 0));
  for (const { line, column, typed } of mistakes) amounts[line]![column] = typed(amounts[line]![column]!);
  const lines = amounts.map(([plan, actual], i) => `${i + 1},Đơn vị ${i + 1},${plan},${actual}`);
  return ['STT,Đơn vị,Kế hoạch,Thực hiện', ...lines, `,Tổng cộng,${total.join(',')}`].join('\n');
}
const first = (csv: string): string | undefined => suspectsOf(findingsOf({ csv })[0])[0];

/** The third digit of five is another one. */
const wrongDigit = (right: number): number => right + (Math.floor(right / 100) % 10 < 5 ? 400 : -400);

test.each([12, 59, 60, 61, 150, 1_000])('%d lines: nothing is found where all is right', (count) => {
  expect(foundIn({ csv: list(count) })).toEqual([]);
});

test.each([12, 59, 60, 61, 150])('%d lines: a total that does not agree is an error of its column, once', (count) => {
  const csv = list(count, { line: 7, column: 1, typed: wrongDigit });
  expect(foundIn({ csv })).toEqual([expect.stringMatching(/^error total D/)]);
});

test.each([59, 60, 150])('%d lines: an amount with the wrong sign is named, and corrected', (count) => {
  const right = 10_007 + ((3 * 7_919) % 89_989);
  const csv = list(count, { line: 3, column: 0, typed: (amount) => -amount });
  expect(first(csv)).toBe(`C5 → ${right}`);
});

test('a mistake in each of two columns is two findings', () => {
  const csv = list(80, { line: 3, column: 0, typed: wrongDigit }, { line: 40, column: 1, typed: wrongDigit });
  expect(foundIn({ csv })).toEqual([expect.stringMatching(/ total C82$/), expect.stringMatching(/ total D82$/)]);
});
