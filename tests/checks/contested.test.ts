/** One cell is not accused twice with two figures: where findings ask for different ones, none is believed. */
import type { Finding, Suspect } from '../../src/checks';
import { contested } from '../../src/checks/report/contested';
import { checkWorkbook } from '../../src/jobs';
import { cellKey, keyName } from '../../src/sheet';
import { certaintyOf, findingText } from '../../src/wording';
import { grid } from '../cases/workbook';

// E7 (6.879) and D2 (21.090) are wrong in one digit each, E2 has one too many; D7 = 4.517 would mend the first alone,
// D7 = 6.217 the second.
const TABLE = `
STT,Xã,KCQG,KCĐP,Tổng số
,Tổng cộng,12759,23090,338490
1,Xã số 1,1234,2345,3579
2,Xã số 2,1591,2813,4404
3,Xã số 3,1948,3281,5229
4,Xã số 4,2305,3749,6054
5,Xã số 5,2662,4217,7179
6,Xã số 6,3019,4685,7704`;

test('a cell of which two findings ask different figures is accused by neither', () => {
  const { findings } = checkWorkbook([grid({ csv: TABLE })]);
  const asking = findings.filter(({ suspects: [first] }) => first && keyName(first.cell) === 'D7');
  expect(asking.map(({ suspects: [first] }) => first!.suggestion).sort()).toEqual([4517, 6217]);
  for (const finding of asking) {
    expect(certaintyOf(finding)).toBe('unclear');
    expect(findingText('vi', finding)).not.toContain('Nhiều khả năng');
  }
});

const suspect = (cell: number, suggestion: number | null, confidence: number): Suspect => ({
  sheet: 'A',
  cell: cellKey(cell, 2),
  value: 5,
  suggestion,
  slip: null,
  confidence,
});

const finding = (...suspects: readonly Suspect[]): Finding => ({
  id: String(Math.random()),
  rule: 'total',
  severity: 'error',
  sheet: 'A',
  cell: cellKey(1, 2),
  broken: [],
  suspects,
  details: {},
});

const confidences = (...findings: readonly Finding[]): readonly (readonly number[])[] =>
  contested(findings).map(({ suspects }) => suspects.map(({ confidence }) => Number(confidence.toFixed(3))));

test('of two figures that exclude each other each has its share, and the other suspects keep theirs', () => {
  expect(confidences(finding(suspect(3, 7, 0.8), suspect(4, 9, 0.1)), finding(suspect(3, 8, 0.8)))).toEqual([
    [0.444, 0.1],
    [0.444],
  ]);
});

test('what is all but sure stays so, and a cell that does not stand out takes nothing from it', () => {
  expect(confidences(finding(suspect(3, 7, 1)), finding(suspect(3, 8, 0.5)))).toEqual([[0.998], [0.001]]);
  expect(confidences(finding(suspect(3, 7, 0.8)), finding(suspect(3, 8, 0.3)))).toEqual([[0.8], [0.3]]);
});

test('two that ask for the same figure, for figures of other cells, or for none, do not contradict each other', () => {
  const asked = [suspect(3, 7, 0.8), suspect(3, 7, 0.9), suspect(4, 8, 0.7), suspect(3, null, 0.6)];
  expect(confidences(...asked.map((one) => finding(one)))).toEqual([[0.8], [0.9], [0.7], [0.6]]);
  expect(confidences(finding())).toEqual([[]]);
});
