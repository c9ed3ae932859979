/** The fingerprints of the log sheet. */
import { createHash } from 'node:crypto';
import { planRecord, rangeFingerprint, readFingerprints } from '../../src/record';
import { sha256 } from '../../src/record/sha256';
import { GridBuilder, type CellInput } from '../../src/sheet';

const grid = (rows: readonly (readonly CellInput['value'][])[], sheet = 'Biểu 02') => {
  const builder = new GridBuilder(sheet);
  rows.forEach((line, row) => line.forEach((value, column) => value !== null && builder.set(row, column, { value })));
  return builder.build();
};
const range = { top: 0, left: 0, bottom: 1, right: 1 };

describe('sha256', () => {
  it.each(['', 'abc', 'Tổng cộng', 'a'.repeat(55), 'b'.repeat(56), 'c'.repeat(64), 'ắ'.repeat(1000), '😀 \ud800'])(
    'is that of Node for a text of %#',
    (text) => expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex')),
  );
});

describe('the fingerprint of a range', () => {
  const checked = rangeFingerprint(
    grid([
      ['Tổng', 100.5],
      ['Phía Nam', 40],
    ]),
    range,
  );

  it('is the same for what prints the same: another normalisation, blanks, noise past the twelfth digit', () => {
    const again = grid([
      ['Tổng '.normalize('NFD'), 100.5 + 1e-12],
      ['Phía  Nam', 40],
      ['ngoài vùng', 1],
    ]);
    expect(rangeFingerprint(again, range)).toBe(checked);
  });

  it('is another for another figure, another name, or figures that changed places', () => {
    for (const rows of [
      [
        ['Tổng', 100.6],
        ['Phía Nam', 40],
      ],
      [
        ['Tổng', 100.5],
        ['Phía Bắc', 40],
      ],
      [
        ['Tổng', 40],
        ['Phía Nam', 100.5],
      ],
      [
        ['Tổng', '100.5'],
        ['Phía Nam', 40],
      ],
    ])
      expect(rangeFingerprint(grid(rows), range)).not.toBe(checked);
  });

  it('is read back from the log sheet that holds it', () => {
    const table = {
      sheet: 'Biểu 02!x',
      range,
      title: '',
      unit: null,
      header: null,
      numberRow: null,
      body: { first: 0, last: 1 },
      columns: [],
      rows: [],
    };
    const tally = { relations: 0, consistent: 0, rounding: 0, inconsistent: 0, unchecked: 0 };
    const plan = planRecord({
      file: 'a.xlsx',
      office: { superior: '', agency: '', place: '', preparerTitle: '', preparerName: '', headTitle: '', headName: '' },
      sheets: [],
      result: '',
      tally: '',
      tables: [{ table, tally, hash: checked }],
      unread: [],
      findings: [],
      corrections: [],
      date: new Date(2019, 3, 9),
      locale: 'vi',
    });
    const builder = new GridBuilder('Biên bản kiểm tra số liệu');
    for (const { row, column, content } of plan.cells)
      if (content.type === 'text') builder.set(row, column, { value: content.text });
    expect(readFingerprints(builder.build())).toEqual([{ sheet: 'Biểu 02!x', range, hash: checked }]);
  });
});
