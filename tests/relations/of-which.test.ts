import { relationsAt, relationsOf, relationWritten, type Rows, sheet } from '../tables/sheets';

/** Current spending of which two kinds are named; they do not add up to it. */
const spending = (education: number, health: number, word = 'Trong đó:'): Rows => [
  ['STT', 'Nội dung', 'Dự toán', 'Quyết toán'],
  ['I', 'Chi thường xuyên', 9130, 8870],
  [null, word, null, null],
  ['-', 'Giáo dục', education, education - 31],
  ['-', 'Y tế', health, health - 18],
  ['II', 'Chi đầu tư', 7004, 6551],
];

describe('parts under "Trong đó"', () => {
  it('are at most their whole, one by one, and no sum', () => {
    expect(relationsAt('C', sheet(spending(4117, 1372)))).toEqual(['C4 <= C2', 'C5 <= C2']);
    expect(relationWritten('C4 <= C2', sheet(spending(4117, 1372)))).toMatchObject({
      role: 'of-which',
      kind: 'sum',
      comparison: 'at-most',
      evidence: ['label'],
      operands: [expect.any(Number)],
    });
  });
  it('are stated though one of them is larger than the whole', () =>
    expect(
      relationsAt('D', sheet(spending(41170, 1372).map((row, r) => (r === 3 ? ['-', 'Giáo dục', 4117, 41170] : row)))),
    )
      // Of four figures one leaves the rule: that one is to be told.
      .toEqual(['D4 <= D2', 'D5 <= D2']));
  it('are not stated where most figures are larger: the label was misread', () =>
    expect(relationsAt('C', sheet(spending(41170, 13720)))).toEqual([]));
  it('add up where the label says so', () =>
    expect(relationsAt('C', sheet(spending(6201, 2929, 'Chia ra:')))).toContain('C2 = C4:C5'));
  it('may add up by chance without that being stated of other columns', () => {
    const rows = spending(6201, 2929);
    expect(relationsAt('C', sheet(rows)).filter((text) => text.includes('<='))).toEqual(['C4 <= C2', 'C5 <= C2']);
  });
  it('hold for no differences: one part may grow by more than all together', () => {
    const rows: Rows = spending(4117, 1372).map((row, r) =>
      r === 0 ? [...row, 'Chênh lệch'] : row[2] === null ? row : [...row, r === 3 ? 718 : 260],
    );
    expect(relationsAt('E', sheet(rows)).filter((text) => text.includes('<='))).toEqual([]);
  });
  it('hold for amounts only: a rate may be higher than that of its whole', () => {
    const rows: Rows = spending(4117, 1372).map((row, r) =>
      r === 0
        ? [...row, 'Tỷ lệ (%)']
        : row[2] === null
          ? row
          : [...row, Math.round(((row[3] as number) / (row[2] as number)) * 1e4) / 100],
    );
    expect(relationsAt('E', sheet(rows)).filter((text) => text.includes('<='))).toEqual([]);
  });
});

describe('hidden rows and columns', () => {
  const rows: Rows = [
    ['STT', 'Nội dung', 'Tổng số', 'KCQG', 'KCĐP', 'Đối ứng'],
    [null, 'Tổng cộng', 3976, 2218, 1154, 604],
    [1, 'Đào tạo', 1017, 512, 318, 187],
    [2, 'Hội chợ', 743, 401, 229, 113],
    [3, 'Mô hình', 2216, 1305, 607, 304],
  ];
  it('belong to the sums as those that are seen', () =>
    expect(relationsOf(sheet(rows, { hiddenRows: [3], hiddenColumns: [4] }))).toEqual(relationsOf(sheet(rows))));
});

describe('one total reached two ways', () => {
  it('is told both ways: by source and by kind of spending', () => {
    const rows: Rows = [
      ['Nội dung', 'Tổng số', 'Theo nguồn', null, 'Theo tính chất', null, null],
      [null, null, 'Trung ương', 'Địa phương', 'Đầu tư', 'Thường xuyên', 'Khác'],
      ...[
        [512, 318, 401, 229, 200],
        [1013, 977, 612, 1177, 201],
        [2045, 866, 1733, 911, 267],
        [644, 733, 208, 1017, 152],
        [391, 1207, 814, 609, 175],
      ].map(([central, local, ...kinds], i) => [`Dự án ${'ABCDE'[i]}`, central! + local!, central!, local!, ...kinds]),
    ];
    const grid = sheet(rows, { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:G1'] });
    expect(relationsAt('B', grid)).toEqual(
      [3, 4, 5, 6, 7].flatMap((row) => [`B${row} = C${row}:D${row}`, `B${row} = E${row}:G${row}`]).sort(),
    );
  });
});
