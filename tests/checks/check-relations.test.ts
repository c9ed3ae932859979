import { checkWorkbook } from '../../src/checks';
import type { Relation } from '../../src/relations';
import { cellKey, keyName } from '../../src/sheet';
import type { Table } from '../../src/tables';
import { check, relation, sheet, suspectsOf, type CellText } from './table-builder';

/** Vốn khuyến công by district: C plan, D actual, E rate; row 2 the total, rows 3–7 the districts. */
const header = ['STT', 'Đơn vị', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)'];
const sound: readonly (readonly (CellText | null)[])[] = [
  header,
  [null, 'Tổng số', 12680, 11592, 91.42],
  [1, 'Huyện Hoa Lư', 2450, 2312, 94.37],
  [2, 'Huyện Gia Viễn', 3175, 2860, 90.08],
  [3, 'Huyện Nho Quan', 1980, 1815, 91.67],
  [4, 'Huyện Kim Sơn', 2815, 2596, 92.22],
  [5, 'Thành phố Tam Điệp', 2260, 2009, 88.89],
];
const relations: readonly Relation[] = [
  relation('C2=SUM(C3:C7)', { group: 1 }),
  relation('D2=SUM(D3:D7)', { group: 1 }),
  ...[2, 3, 4, 5, 6, 7].map((row) =>
    relation(`E${row}=D${row}/C${row}*100`, { group: 2, evidence: ['declared'], source: '5=4/3' }),
  ),
];
const changed = (cells: Readonly<Record<string, CellText | null>>) =>
  sheet(
    sound.map((row, r) =>
      row.map((cell, c) => (keyName(cellKey(r, c)) in cells ? cells[keyName(cellKey(r, c))]! : cell)),
    ),
  );

describe('a table that agrees', () => {
  test('nothing is told', () => expect(check([changed({})], relations)).toEqual([]));

  test('a rate that is cut off instead of rounded is no error', () => {
    expect(check([changed({ E3: 94.36 })], relations).filter(({ severity }) => severity !== 'rounding')).toEqual([]);
  });

  test('parts rounded each by itself may miss the total by what rounding explains, not by more', () => {
    const rows: (CellText | null)[][] = [
      ['Tổng', 10.1],
      ['a', 3.3],
      ['b', 3.3],
      ['c', 3.3],
    ];
    const total = (value: number) =>
      check([sheet(rows.map((row, i) => (i === 0 ? ['Tổng', value] : row)))], [relation('B1=SUM(B2:B4)')]);
    expect(total(10.1).map(({ severity }) => severity)).toEqual(['rounding']);
    expect(total(10.2).map(({ rule }) => rule)).toEqual(['total']);
  });
});

describe('a wrong cell', () => {
  test('a mistyped digit in a rate is told with the value that comes out', () => {
    const [finding, ...others] = check([changed({ E5: 61.67 })], relations);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'attainment', severity: 'error', details: { source: '5=4/3' } });
    expect(finding!.suspects[0]).toMatchObject({ suggestion: 91.67, slip: 'digit' });
    expect(suspectsOf(finding)[0]).toBe('E5 → 91.67');
  });

  test('a transposition in a part breaks its total and its rate: one finding, the part first', () => {
    const [finding, ...others] = check([changed({ D4: 2680 })], relations);
    expect(others).toEqual([]);
    expect(finding!.broken.map(({ result }) => keyName(result)).sort()).toEqual(['D2', 'E4']);
    expect(suspectsOf(finding)[0]).toBe('D4 → 2860');
    expect(finding!.suspects[0]!.confidence).toBeGreaterThan(0.8);
  });

  test.each([
    ['scale', 3175000, 3175],
    ['omitted', 315, 3175],
    ['inserted', 31775, 3175],
    ['sign', -3175, 3175],
  ])('%s', (slip, typed, meant) => {
    const [finding] = check([changed({ C4: typed })], relations);
    expect(finding!.suspects[0]).toMatchObject({ slip, suggestion: meant });
  });

  test('two figures that changed places are told as a swap', () => {
    const [finding] = check([changed({ D3: 2860, D4: 2312 })], relations);
    expect(finding!.suspects.slice(0, 2).map(({ slip, suggestion }) => [slip, suggestion])).toEqual([
      ['swap', 2312],
      ['swap', 2860],
    ]);
  });

  test('where nothing tells the parts apart, the tie is shown as a tie', () => {
    const rows: (CellText | null)[][] = [
      ['Tổng', 70000],
      ['a', 28123],
      ['b', 28123],
      ['c', 13854],
    ];
    const [finding] = check([sheet(rows)], [relation('B1=SUM(B2:B4)')]);
    const confidence = (name: string) => finding!.suspects.find(({ cell }) => keyName(cell) === name)!.confidence;
    expect(confidence('B2')).toBe(confidence('B3'));
    expect(finding!.details).not.toHaveProperty('suspect');
  });
});

describe('how sure we must be', () => {
  const column = (wrong: number): CellText[][] =>
    Array.from({ length: 10 }, (_, i) => [100 + i, 50 + i, i < wrong ? 187 + i * 31 : 150 + 2 * i]);
  const sums = (reading: object): Relation[] =>
    Array.from({ length: 10 }, (_, i) => relation(`C${i + 1}=A${i + 1},B${i + 1}`, { group: 1, ...reading }));

  test('arithmetic alone: one line that leaves nine is an error', () => {
    expect(check([sheet(column(1))], sums({ evidence: ['arithmetic'] })).map(({ severity }) => severity)).toEqual([
      'error',
    ]);
  });
  test('arithmetic alone: a pattern that half the lines contradict is none', () => {
    expect(check([sheet(column(6))], sums({ evidence: ['arithmetic'] }))).toEqual([]);
  });
  test('a number row that most lines contradict is told once, at the number row', () => {
    const findings = check([sheet(column(8))], sums({ evidence: ['declared'], source: '3=1+2' }));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['declaration', 'review']]);
  });
  test('a formula is kept true by Excel: our reading of its row was wrong', () => {
    const rows = column(1).map((row, i): CellText[] =>
      i === 0 ? [row[0]!, row[1]!, { value: 7777, formula: '=A1*7' }] : row,
    );
    expect(check([sheet(rows)], sums({}))).toEqual([]);
  });
  test('a whole whose parts are empty is not broken down, not wrong', () => {
    expect(
      check(
        [
          sheet([
            [70000, null, null],
            [3, 1, 2],
            [30, 10, 20],
            [300, 100, 200],
          ]),
        ],
        [1, 2, 3, 4].map((row) => relation(`A${row}=B${row},C${row}`)),
      ),
    ).toEqual([]);
  });
  test('an of-which part may be smaller than its whole, not larger', () => {
    const rows = (part: number): CellText[][] => [[500], [part]];
    expect(check([sheet(rows(120))], [relation('A2<=A1')])).toEqual([]);
    expect(check([sheet(rows(620))], [relation('A2<=A1')]).map(({ rule }) => rule)).toEqual([]);
    const more = (part: number) =>
      sheet([
        [500, 400, 300],
        [part, 100, 90],
      ]);
    const three = ['A2<=A1', 'B2<=B1', 'C2<=C1'].map((text) => relation(text));
    expect(check([more(620)], three).map(({ rule, severity }) => [rule, severity])).toEqual([['of-which', 'review']]);
  });
  test('a cell that is called wrong for one sum is not called well rounded for another', () => {
    // Each line is 1 off the last two figures, which were rounded; of the first three only line 4 misses the sum.
    const rows = Array.from({ length: 8 }, (_, i) => {
      const total = 180 + 2 * i + (i === 3 ? 2 : 0);
      return [100 + i, 50 + i, 30, total, total - 70 + (i % 2 === 0 ? 1 : -1), 70];
    });
    const rules = rows.flatMap((_, i) => [
      relation(`D${i + 1}=SUM(A${i + 1}:C${i + 1})`, { group: 1 }),
      relation(`D${i + 1}=E${i + 1}+F${i + 1}`, { group: 2 }),
    ]);
    const found = check([sheet(rows)], rules);
    expect(found.map(({ rule, sheet: on, cell }) => [rule, on, keyName(cell)])).toEqual([
      ['small-gap', 'Biểu 1', 'D4'],
      ['rounding', 'Biểu 1', 'D1'],
    ]);
    expect(found[1]!.details).toMatchObject({ count: 7, cells: 'D1, D2, D3, D5, D6' });
  });
  test('in a table whose other totals close exactly, a gap inside the rounding bounds asks for a look', () => {
    const rows = Array.from({ length: 8 }, (_, i) => [100 + i, 50 + i, 30, 180 + 2 * i + (i === 3 ? 2 : 0)]);
    const rules = rows.map((_, i) => relation(`D${i + 1}=SUM(A${i + 1}:C${i + 1})`));
    expect(check([sheet(rows)], rules).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['small-gap', 'review'],
    ]);
  });
  test('0.7837 in a column of percentages is another way to write, not an error', () => {
    const rows = Array.from({ length: 6 }, (_, i) => [100, 70 + i, i === 2 ? 0.72 : 70 + i]);
    const rates = rows.map((_, i) => relation(`C${i + 1}=B${i + 1}/A${i + 1}*100`));
    expect(check([sheet(rows)], rates).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['mixed-scale', 'info'],
    ]);
  });
});

describe('across sheets', () => {
  test('the same total on two sheets, in different units', () => {
    const summary = sheet([['Tổng số', 298.301]], 'Tổng hợp');
    const detail = sheet([['Tổng số', 298301]], 'Biểu 1');
    const copy = (value: number) =>
      check(
        [summary, value === 298301 ? detail : sheet([['Tổng số', value]], 'Biểu 1')],
        [
          ...[1, 2, 3, 4].map(() =>
            relation('B1=B1', {
              sheet: 'Tổng hợp',
              operandSheets: ['Biểu 1'],
              role: 'copy',
              evidence: ['label'],
              unitFactor: 0.001,
            }),
          ),
        ].slice(0, 1),
      );
    expect(copy(298301)).toEqual([]);
    expect(copy(289301).map(({ rule }) => rule)).toEqual(['copy']);
  });
});

describe('very many', () => {
  test('5,000 broken relations that hang together by one cell are all told (the bench times them)', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [1000 + i, 10 + (i % 90), 12345 + ((i * 7919) % 3000), 4]);
    // All hang together by one cell, and a second rule that holds keeps the first from being dismissed.
    const broken = rows.map((_, i) => relation(`C${i + 1}=A${i + 1},B${i + 1},D1`, { group: i }));
    const findings = check([sheet(rows)], broken);
    expect(findings.length).toBeGreaterThan(0);
    const told = findings
      .flatMap(({ broken: parts, details }) =>
        typeof details['count'] === 'number' ? [details['count']] : [parts.length],
      )
      .reduce((sum, n) => sum + n, 0);
    expect(told).toBe(5000);
  }, 60_000);
});

describe('where the gap of a total stands besides', () => {
  /** Sources of funds: C = A + B, while D holds what was carried over from last year. */
  const rows = (total: number): CellText[][] => [
    ...Array.from({ length: 9 }, (_, i): CellText[] => [100 + i, 50 + i, 150 + 2 * i, 7]),
    [64578, 18778, total, 10037],
  ];
  const sums = Array.from({ length: 10 }, (_, i) => relation(`C${i + 1}=A${i + 1},B${i + 1}`, { group: 1 }));
  const table: Table = {
    sheet: 'Biểu 1',
    range: { top: 0, left: 0, bottom: 9, right: 3 },
    title: '',
    unit: null,
    header: null,
    numberRow: null,
    body: { first: 0, last: 9 },
    columns: [],
    rows: [],
  };
  const told = (total: number) => {
    const grid = sheet(rows(total));
    const { findings } = checkWorkbook(new Map([[grid.sheet, grid]]), [table], sums);
    return findings.map(({ severity, details }) => [severity, details['gapCell']]);
  };

  test('a cell of the same row that the author added: for a look only', () => {
    expect(told(64578 + 18778 + 10037)).toEqual([['review', 'D10']]);
  });
  test('one of its own parts, left out or counted twice: an error as before', () => {
    expect(told(64578)).toEqual([['error', 'B10']]);
  });
  test('any other gap is nobody’s', () => {
    expect(told(64578 + 18778 + 10449)).toEqual([['error', undefined]]);
  });
});

test('relations that bear each other out make the suspect surer than one alone', () => {
  const one = check([changed({ E5: 61.67 })], relations)[0]!.suspects[0]!.confidence;
  const two = check([changed({ D4: 2680 })], relations)[0]!.suspects[0]!.confidence;
  expect(two).toBeGreaterThan(0.9);
  expect(two).toBeGreaterThan(one);
});
