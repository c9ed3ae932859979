import { type Cell, relationsAt, relationWritten, type Rows, sheet } from '../tables/sheets';

const rate = (part: number, whole: number): number => Math.round((part / whole) * 1e4) / 100;
const FIGURES: readonly (readonly [number, number])[] = [
  [1203, 1147],
  [1801, 1684],
  [977, 1012],
  [2045, 1866],
  [1310, 1199],
];
const plans = (declaration: string, third: (plan: number, actual: number) => Cell, header = 'Tỷ lệ (%)'): Rows => [
  ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện', header],
  ['A', 'B', 1, 2, declaration],
  ...FIGURES.map(([plan, actual], i): Cell[] => [i + 1, `Tỉnh ${'ABCDE'[i]}`, plan, actual, third(plan, actual)]),
];
const every = (text: (row: number) => string): string[] => [3, 4, 5, 6, 7].map(text).sort();

describe('a declaration that the figures of a whole column contradict', () => {
  it('is stated beside the reading that holds: 3=1/2 over a column of 2 ÷ 1', () => {
    const grid = sheet(plans('3=1/2', (plan, actual) => rate(actual, plan)));
    expect(relationsAt('E', grid)).toEqual(
      [...every((row) => `E${row} = C${row}/D${row} ×100`), ...every((row) => `E${row} = D${row}/C${row} ×100`)].sort(),
    );
    expect(relationWritten('E3 = C3/D3 ×100', grid)).toMatchObject({ evidence: ['declared'], source: '3=1/2' });
    expect(relationWritten('E3 = D3/C3 ×100', grid)?.evidence).toEqual(['label', 'arithmetic']);
  });
  it('is stated where nothing else holds either', () => {
    const odd = [41.2, 77.9, 12.3, 61.8, 29.4];
    let at = 0;
    expect(relationsAt('E', sheet(plans('3=2/1', () => odd[at++ % odd.length]!)))).toEqual(
      every((row) => `E${row} = D${row}/C${row} ×100`),
    );
  });
  it('is not stated where it names a column that is not there, or itself', () => {
    const odd = [41_200, 77_900, 12_300, 61_800, 29_400];
    for (const declaration of ['3=1x9', '3=1x3', '3=1x1', '3=9/1', '3=2/3']) {
      let at = 0;
      expect([
        declaration,
        relationsAt('E', sheet(plans(declaration, () => odd[at++ % odd.length]!, 'Số tiền'))),
      ]).toEqual([declaration, []]);
    }
  });
  it('is stated of a sum that leaves a column out', () => {
    const rows: Rows = [
      ['STT', 'Nội dung', 'Tổng số', 'KCQG', 'KCĐP', 'Đối ứng'],
      ['A', 'B', '1=2+3', 2, 3, 4],
      ...FIGURES.map(([a, b], i): Cell[] => [i + 1, `Tỉnh ${'ABCDE'[i]}`, a + b + 87 + 13 * i, a, b, 87 + 13 * i]),
    ];
    expect(relationsAt('C', sheet(rows))).toEqual(
      [...every((row) => `C${row} = D${row}:E${row}`), ...every((row) => `C${row} = D${row}:F${row}`)].sort(),
    );
    expect(relationWritten('C3 = D3:E3', sheet(rows))?.evidence).toEqual(['declared']);
  });
  it('is stated of a difference taken the wrong way round', () => {
    const grid = sheet(plans('3=1-2', (plan, actual) => actual - plan, 'Chênh lệch'));
    expect(relationWritten('E3 = C3-D3', grid)?.evidence).toEqual(['declared']);
    expect(relationWritten('E3 = D3-C3', grid)?.evidence).toEqual(['label', 'arithmetic']);
  });
});

describe('a declaration that holds', () => {
  it('is stated once, with the arithmetic, though one row leaves it', () => {
    const grid = sheet(plans('3=2/1', (plan, actual) => (plan === 977 ? 13.58 : rate(actual, plan))));
    expect(relationsAt('E', grid)).toEqual(every((row) => `E${row} = D${row}/C${row} ×100`));
    expect(relationWritten('E5 = D5/C5 ×100', grid)?.evidence).toEqual(['declared', 'label', 'arithmetic']);
  });
  it('says nothing of a column not yet filled in', () => {
    expect(relationsAt('E', sheet(plans('3=2/1', () => 0)))).toEqual([]);
    expect(relationsAt('E', sheet(plans('3=2/1', () => null)))).toEqual([]);
  });
});

describe('a declaration of growth', () => {
  it.each(['3=(2-1)/1', '3=(2-1)/1*100', '3=(2-1):1'])('%s takes the change by the earlier figure', (declaration) => {
    const grid = sheet(plans(declaration, (plan, actual) => rate(actual - plan, plan), 'Tăng, giảm (%)'));
    expect(relationWritten('E3 = growth D3,C3 ×100', grid)?.evidence).toContain('declared');
  });
  it.each([
    ['over a third column', '3=(2-1)/B'],
    ['of a sum', '3=(2+1)/1'],
    ['less itself', '3=(1-1)/1'],
    ['of three columns', '3=(2-1-1)/1'],
    ['by two columns', '3=2/1/1'],
  ])('is none %s', (_, declaration) => {
    const grid = sheet(plans(declaration, (plan, actual) => rate(actual - plan, plan), 'Tăng, giảm (%)'));
    expect(relationWritten('E3 = growth D3,C3 ×100', grid)?.evidence).not.toContain('declared');
  });
});
