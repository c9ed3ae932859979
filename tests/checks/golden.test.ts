/**
 * Every sentence that a finding can be told with, in both languages, as `golden-findings.txt` holds them: to be read by
 * people, not only by the test. After a deliberate change run it once with UPDATE_GOLDEN=1 and read what changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { RULES, type FindingRuleId } from '../../src/checks';
import { findingMessage } from '../../src/locales';

const GOLDEN = path.join(__dirname, 'golden-findings.txt');

type Params = Readonly<Record<string, string | number>>;
const sum: Params = {
  result: 'C8',
  stated: 72000,
  expected: 72600,
  decimals: 0,
  expression: 'C9:C11',
  evidence: 'label',
  relations: 1,
  operands: 3,
};
const rate: Params = {
  result: 'G12',
  stated: 36.36,
  expected: 39.36,
  decimals: 2,
  percent: 'whole',
  expression: 'E12/C12',
  evidence: 'declared',
  source: '5=3/1',
  relations: 1,
};
const suspected: Params = { suspect: 'C10', value: 29760, suggestion: 29160, slip: 'digit', suspectDecimals: 0 };
const forgotten: Params = {
  ...sum,
  ...{ stated: 72600, expected: 72000, suspect: 'C10', blank: 'C10' },
  ...{ value: 0, suggestion: 600, slip: 'unknown', suspectDecimals: 0 },
};
const slips = ['transposition', 'omitted', 'inserted', 'scale', 'decimal-mark', 'sign', 'cumulation', 'stale'];

/** What is said, rule by rule; several where the sentence has several endings. */
const SPECIMENS: Readonly<Record<FindingRuleId, readonly Params[]>> = {
  total: [
    sum,
    forgotten,
    { ...forgotten, relations: 2 },
    { ...sum, evidence: 'arithmetic' },
    { ...sum, source: 'Tổng số (A+B+C)' },
    { ...sum, ...suspected },
    { ...sum, ...suspected, slip: 'unknown' },
    { ...sum, ...suspected, relations: 3 },
    { ...sum, ...suspected, slip: 'unknown', relations: 3 },
    { ...sum, ...suspected, suspect: 'C8', value: 72000, suggestion: 72600 },
    { ...sum, suspect: 'C10', partner: 'C11', slip: 'swap' },
    ...slips.map((slip) => ({ ...sum, ...suspected, slip })),
    { ...sum, ...suspected, carried: 'H3, F3' },
    { ...sum, noteCell: 'B20', noteText: 'Chưa gồm 600 triệu đồng vốn đối ứng' },
    { ...sum, ties: 'C8, C10', tied: 2 },
    { ...sum, ties: 'C8, C9, C10, C11, C12, C13', tied: 9 },
    { ...sum, stated: 93388, expected: 83356, gap: 10032, gapCell: 'U29' },
    { ...sum, expression: 'Biểu 2!D14' },
    { ...sum, ties: 'C8, C10', tied: 2, unseen: 'C10' },
  ],
  'only-part': [{ ...sum, result: 'S84', stated: 444608, expected: -444608, expression: 'V84', operands: 1 }],
  product: [
    { ...sum, result: 'G6', stated: 39500, expected: 39000, expression: 'D6 × E6 × F6' },
    { ...sum, result: 'G6', stated: 39500, expected: 39000, expression: 'D6 × E6 × F6', source: '7=4x5x6' },
  ],
  difference: [{ ...sum, expression: 'D8 − C8', source: '5=4-3', stated: -1250, expected: 1250 }],
  share: [{ ...rate, expression: 'E12/E6' }],
  attainment: [
    rate,
    {
      ...rate,
      percent: 'fraction',
      decimals: 4,
      stated: 0.3636,
      expected: 0.3936,
      suspect: 'G12',
      slip: 'digit',
      value: 0.3636,
      suggestion: 0.3936,
      suspectDecimals: 4,
      suspectPercent: 'fraction',
    },
  ],
  level: [{ ...rate, stated: 103.77, expected: 107.37 }],
  growth: [{ ...rate, stated: -15.88, expected: 15.88, expression: 'E12/D12 − 1', source: '' }],
  average: [{ ...sum, expression: 'C3:C9', stated: 412.5, expected: 421.5, decimals: 1 }],
  copy: [{ ...sum, expression: 'Biểu 1!C9', stated: 298301, expected: 298031, evidence: 'label' }],
  'of-which': [{ ...sum, result: 'C9', stated: 80000, expected: 72000, expression: 'C8' }],
  'parts-exceed': [{ ...sum, stated: 72000, expected: 76614 }],
  'small-gap': [
    { ...sum, stated: 1534026.6, expected: 1534027.6, decimals: 1, source: '4=5+6', expression: 'G32, H32' },
  ],
  'line-left-out': [{ ...sum, count: 3, cells: 'C11, D11, E11', row: 10, left: 'C10' }],
  'line-twice': [{ ...sum, count: 3, cells: 'C11, D11, E11', row: 10, other: 9, label: 'Xã Bình Lộc' }],
  'total-line': [
    { ...sum, count: 3, cells: 'C11, D11, E11', direction: 'more' },
    { ...sum, count: 1, cells: 'C11', direction: 'more', from: 3, to: 5 },
    { ...sum, count: 3, cells: 'C11, D11, E11', direction: 'more', row: 9, label: 'Xã Bình Lộc' },
    { ...sum, count: 2, cells: 'C11, D11', direction: 'less' },
  ],
  'blank-result': [{ ...sum, blanks: 'E9', parts: 'C9:D9', amount: 43 }],
  'part-without-whole': [{ ...sum, blanks: 'E7:E9', parts: 'H7:H9', amount: 1245 }],
  'lines-differ': [{ count: 7, expression: 'D9 + E9', cells: 'C9, C10, C14, C15, C20, C21', source: '1=2+3' }],
  declaration: [
    { source: '6=4*6', broken: 38, lines: 40, example: 'H9' },
    { source: 'Tổng cộng (I+II)', declaredIn: 'name', broken: 5, lines: 6, example: 'H9' },
  ],
  'too-many': [{ count: 4200 }],
  rounding: [
    { count: 3, cells: 'C8, C14, D8' },
    { count: 1, cells: 'C8' },
  ],
  'rounding-printed': [
    { count: 3, cells: 'C8, C14, D8' },
    { count: 1, cells: 'C8' },
  ],
  'mixed-scale': [{ cells: 'G9, G14', count: 2 }],
  'error-value': [
    { error: '#REF!', dependents: 0 },
    { error: '#DIV/0!', dependents: 12 },
  ],
  circular: [{ cells: 'C8, C9', count: 2 }],
  'external-link': [
    { count: 14, formula: "='[1]Biểu 61'!D108" },
    { count: 1, formula: "='[1]Biểu 61'!D108" },
  ],
  'lost-reference': [{ count: 2 }, { count: 1 }],
  'double-count': [{ range: 'C9:C25', inner: 'C9, C15', count: 2 }],
  'range-short': [
    { range: 'C9:C24', missed: 'C25', missedValue: 15470 },
    { range: 'E5:E19', missed: 'E20:E24', example: 'C26', exampleFormula: '=SUM(C5:C24)' },
  ],
  'range-long': [
    { formula: '=SUM(D11:D25)', beyond: 'D20', example: 'C10', exampleFormula: '=SUM(C11:C19)' },
    { formula: '=SUM(D11:D25)', beyond: 'D20', example: 'C10', exampleFormula: '=SUM(C11:C19)', block: 'F10' },
  ],
  'range-differs': [{ range: 'D9:D24', example: 'C8', exampleFormula: '=SUM(C9:C25)', formula: '=SUM(D9:D24)' }],
  'pattern-differs': [{ formula: '=D9/C8*100', example: 'E8', exampleFormula: '=D8/C8*100' }],
  'typed-over': [
    { value: 439163, example: 'C14', exampleFormula: '=D14+E14' },
    { value: 439163, example: 'C14', exampleFormula: '=D14+E14', block: 'C9:C12' },
  ],
  plug: [{ plug: 850, formula: '=SUM(D17:D23)+850' }],
  'text-number': [
    { count: 2, cells: 'C9, C12', text: '1.017,5' },
    { count: 1, cells: 'C9', text: '1.017,5' },
  ],
  'duplicate-row': [{ row: 14, other: 11, label: 'Hỗ trợ máy ép gạch không nung' }],
  'rate-outside': [
    { ...rate, result: 'C2', stated: 95.21, low: 88.89, high: 94.37, expression: 'C3:C7', expected: '' },
  ],
  'rate-mean': [{ ...rate, result: 'D2', stated: 83.75, expected: 91, expression: 'D3:D6' }],
  shares: [{ first: 'D9', last: 'D14', sum: 98.6 }],
  unseen: [
    { count: 3, cells: 'E2, E7, F7' },
    { count: 1, cells: 'E2' },
  ],
  'unseen-source': [{ unseenCell: 'E2', stated: 791, expected: 761, decimals: 0 }],
};

function sentences(): string {
  const lines: string[] = [];
  for (const rule of Object.keys(SPECIMENS) as FindingRuleId[]) {
    lines.push(`# ${rule}`);
    for (const params of SPECIMENS[rule]) {
      for (const locale of ['vi', 'en'] as const)
        lines.push(`${locale}: ${findingMessage(locale, { rule, cell: 'C8', params })}`);
    }
    lines.push('');
  }
  return lines.join('\n');
}

test('every rule has a specimen', () => {
  expect(Object.keys(SPECIMENS).sort()).toEqual(RULES.map(({ id }): string => id).sort());
});

test('the sentences are those that were read and found good', () => {
  const now = sentences();
  if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, now);
  expect(now).toBe(readFileSync(GOLDEN, 'utf8'));
});
