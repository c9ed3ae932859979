/** How cells and calculations are named in a sentence. */
import { expressionOf, listCells } from '../../src/checks/report/describe';
import type { Relation } from '../../src/relations';
import { type CellKey, parseRange, cellKey } from '../../src/sheet';

const cells = (...names: readonly string[]): CellKey[] =>
  names.map((name) => {
    const { top, left } = parseRange(name)!;
    return cellKey(top, left);
  });
const relation = (kind: Relation['kind'], operands: readonly string[], more: Partial<Relation> = {}): Relation => ({
  sheet: 'Biểu 01',
  foundBy: 'formula',
  kind,
  role: 'total',
  result: cellKey(0, 2),
  operands: cells(...operands),
  scale: 1,
  comparison: 'equal',
  evidence: ['formula'],
  confidence: 0.95,
  group: 1,
  ...more,
});

test.each([
  [['C5'], 'C5'],
  [['C5', 'C6'], 'C5, C6'],
  [['C5', 'C6', 'C7'], 'C5:C7'],
  [['C5', 'D5', 'E5'], 'C5:E5'],
  [['C5', 'C6', 'C7', 'C9', 'C11', 'C12', 'C13'], 'C5:C7, C9, C11:C13'],
  [['C5', 'D6', 'E7'], 'C5, D6, E7'],
])('%j are named %s', (names, text) => expect(listCells(cells(...names))).toBe(text));

test('a longer list than a sentence holds keeps its first and its last', () => {
  const odd = Array.from({ length: 30 }, (_, i) => `C${2 * i + 1}`);
  const text = listCells(cells(...odd));
  expect(text.startsWith('C1, C3')).toBe(true);
  expect(text.endsWith(', …, C59')).toBe(true);
  expect(text.split(', ').length).toBeLessThan(20);
});

test.each([
  ['ratio', ['E12', 'C12'], 'E12/C12'],
  ['growth', ['E12', 'C12'], 'E12/C12 − 1'],
  ['difference', ['E12', 'C12'], 'E12 − C12'],
  ['sum', ['C10', 'C11', 'C12'], 'C10:C12'],
  ['average', ['C10', 'C11', 'C12'], 'C10:C12'],
  ['sum', ['C10'], 'C10'],
] as const)('a %s of %j is written %s', (kind, operands, text) =>
  expect(expressionOf(relation(kind, operands), 'Biểu 01')).toBe(text),
);

test('what is taken off a sum is written with its sign', () => {
  expect(expressionOf(relation('sum', ['C5', 'C6', 'C7'], { signs: [1, 1, -1] }), 'Biểu 01')).toBe('C5 + C6 − C7');
  expect(expressionOf(relation('sum', ['C5', 'C6'], { signs: [-1, 1] }), 'Biểu 01')).toBe('− C5 + C6');
});

test('cells of other sheets are named with them', () => {
  const across = relation('sum', ['D14', 'D14'], { operandSheets: ['Biểu 02', 'Biểu 03'] });
  expect(expressionOf(across, 'Biểu 01')).toBe('Biểu 02!D14, Biểu 03!D14');
});
