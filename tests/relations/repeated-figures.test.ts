import type { Grid } from '../../src/sheet';
import { type Cell, computed, relationsOf, relationWritten, type Rows, sheet } from '../tables/sheets';

const SPENDING: readonly (readonly [string, number])[] = [
  ['Chi giáo dục', 4127],
  ['Chi y tế', 2913],
  ['Chi văn hoá', 1378],
  ['Chi bảo vệ môi trường', 857],
  ['Chi quản lý hành chính', 3366],
  ['Chi an ninh', 1049],
  ['Chi bảo đảm xã hội', 2231],
];
const TOTAL = SPENDING.reduce((sum, [, amount]) => sum + amount, 0);

interface Shape {
  readonly name: string;
  readonly header?: string;
  readonly title?: string;
  readonly unit?: string;
  /** Figures per đồng of the usual unit: 0.001 writes triệu as tỷ. */
  readonly times?: number;
  readonly decimals?: number;
  /** The amount of some rows instead of the usual one. */
  readonly instead?: Readonly<Record<string, number>>;
  readonly rows?: readonly (readonly [string, number])[];
  /** Rows besides, so that a sheet is the more detailed one. */
  readonly more?: Rows;
}

/** A sheet that lists spending by kind. */
function spending(shape: Shape): Grid {
  const { name, header = 'Dự toán năm 2019', title = 'DỰ TOÁN CHI NGÂN SÁCH NĂM 2019', unit = 'triệu đồng' } = shape;
  const { times = 1, decimals = 0, instead = {}, rows = SPENDING, more = [] } = shape;
  const written = (amount: number): number => Number((amount * times).toFixed(decimals));
  return sheet(
    [
      [title],
      [`Đơn vị tính: ${unit}`],
      ['STT', 'Nội dung', header],
      [null, 'Tổng cộng', written(TOTAL)],
      ...rows.map(([label, amount], i): Cell[] => [i + 1, label, written(instead[label] ?? amount)]),
      ...more,
    ],
    { name },
  );
}

const MORE: Rows = [
  ['-', 'Trợ giá', 112],
  ['-', 'Chi hỗ trợ', 305],
];
const repeated = (...grids: readonly Grid[]): string[] => relationsOf(...grids).filter((text) => text.includes('!'));

describe('the same figure on two sheets', () => {
  const detail = spending({ name: 'Biểu 02', more: MORE });

  it('is stated wherever a row has the same name, the total among them', () =>
    expect(repeated(spending({ name: 'Biểu 01' }), detail)).toEqual(
      [4, 5, 6, 7, 8, 9, 10, 11].map((row) => `C${row} = Biểu 02!C${row}`).sort(),
    ));
  it('is a copy by label and arithmetic, which is asked about rather than asserted', () =>
    expect(relationWritten('C5 = Biểu 02!C5', spending({ name: 'Biểu 01' }), detail)).toMatchObject({
      role: 'copy',
      evidence: ['label', 'arithmetic'],
      confidence: 0.65,
    }));
  it('is stated of the one figure that differs', () =>
    expect(repeated(spending({ name: 'Biểu 01', instead: { 'Chi y tế': 2193 } }), detail)).toContain(
      'C6 = Biểu 02!C6',
    ));
  it('is found in another order and between other rows', () => {
    const turned = spending({ name: 'Biểu 01', rows: [...SPENDING].reverse() });
    expect(repeated(turned, detail)).toContain('C5 = Biểu 02!C11');
  });
  it('is converted where one sheet counts in billions', () => {
    const billions = spending({ name: 'Biểu 01', unit: 'tỷ đồng', times: 0.001, decimals: 2 });
    expect(repeated(billions, detail)).toHaveLength(8);
    const copy = relationWritten('C5 = Biểu 02!C5', billions, detail);
    expect(copy?.unitFactor).toBeCloseTo(0.001, 12);
  });
  it('joins the formula of the author', () => {
    const linked = sheet(
      [
        ['DỰ TOÁN CHI NGÂN SÁCH NĂM 2019'],
        ['Đơn vị tính: triệu đồng'],
        ['STT', 'Nội dung', 'Dự toán năm 2019'],
        ...SPENDING.map(([label, amount], i): Cell[] => [
          i + 1,
          label,
          i === 1 ? computed(amount, `='Biểu 02'!C${i + 5}`) : amount,
        ]),
      ],
      { name: 'Biểu 01' },
    );
    expect(relationWritten('C5 = Biểu 02!C6', linked, detail)?.evidence).toEqual(['formula', 'label', 'arithmetic']);
  });
});

describe('no figure is repeated', () => {
  const detail = spending({ name: 'Biểu 02', more: MORE });
  it('where few agree', () =>
    expect(
      repeated(
        spending({ name: 'Biểu 01', instead: { 'Chi y tế': 2745, 'Chi an ninh': 998, 'Chi văn hoá': 1402 } }),
        detail,
      ),
    ).toEqual([]));
  it('where one sheet is of another year, stage or revision', () => {
    for (const other of [
      { header: 'Dự toán năm 2018', title: 'DỰ TOÁN CHI NGÂN SÁCH NĂM 2018' },
      { header: 'Quyết toán năm 2019' },
      { header: 'Dự toán điều chỉnh năm 2019' },
      { title: 'DỰ TOÁN CHI NGÂN SÁCH NĂM 2019 SAU KHI ĐIỀU CHỈNH' },
    ])
      expect(repeated(spending({ name: 'Biểu 01', ...other }), detail)).toEqual([]);
  });
  it('where a total that differs belongs to a table that lists less', () => {
    const less = spending({ name: 'Biểu 01', rows: SPENDING.slice(0, 6) });
    const more = sheet(
      [
        ['DỰ TOÁN CHI NGÂN SÁCH NĂM 2019'],
        ['Đơn vị tính: triệu đồng'],
        ['STT', 'Nội dung', 'Dự toán năm 2019'],
        [null, 'Tổng cộng', TOTAL + 417],
        ...SPENDING.map(([label, amount], i): Cell[] => [i + 1, label, amount]),
        [8, 'Chi trợ giá', 417],
      ],
      { name: 'Biểu 02' },
    );
    expect(repeated(less, more)).toEqual([5, 6, 7, 8, 9, 10].map((row) => `C${row} = Biểu 02!C${row}`).sort());
  });
  it('where several columns share out the rows of one', () => {
    const kinds: Rows = [
      ['DỰ TOÁN CHI NGÂN SÁCH NĂM 2019'],
      ['Đơn vị tính: triệu đồng'],
      ['STT', 'Nội dung', 'Dự án giao thông', 'Dự án thuỷ lợi'],
      ...Array.from({ length: 14 }, (_, i): Cell[] => [
        i + 1,
        `Dự án số ${'ABCDEFGHIKLMNO'[i]}`,
        i % 2 === 0 ? 1013 + 137 * i : null,
        i % 2 === 0 ? null : 1013 + 137 * i,
      ]),
    ];
    const all: Rows = [
      ['DỰ TOÁN CHI NGÂN SÁCH NĂM 2019'],
      ['Đơn vị tính: triệu đồng'],
      ['STT', 'Nội dung', 'Vốn bố trí'],
      ...Array.from({ length: 14 }, (_, i): Cell[] => [i + 1, `Dự án số ${'ABCDEFGHIKLMNO'[i]}`, 1013 + 137 * i]),
      [15, 'Dự án số P', 7781],
    ];
    expect(repeated(sheet(kinds, { name: 'Biểu 01' }), sheet(all, { name: 'Biểu 02' }))).toEqual([]);
  });
  it('where a form is filled in sheet after sheet', () => {
    const forms = Array.from({ length: 10 }, (_, i) => spending({ name: `Huyện ${i + 1}` }));
    expect(repeated(...forms)).toEqual([]);
  });
  it('on one and the same sheet', () => {
    const rows: Rows = [
      ['STT', 'Nội dung', 'Dự toán', 'Vốn giao'],
      ...SPENDING.map(([label, amount], i): Cell[] => [i + 1, label, amount, amount]),
    ];
    expect(repeated(sheet(rows))).toEqual([]);
  });
});
