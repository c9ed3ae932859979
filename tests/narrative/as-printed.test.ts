/** A text is read as it was printed: cut by line breaks, pasted from Word, with figures of several parts or said to be rough. */
import { claimsIn, figuresIn, isVietnamese } from '../../src/narrative';

const verdicts = (text: string): string[] => claimsIn(text).map(({ verdict }) => verdict);
const inputs = (text: string): number[] => claimsIn(text).flatMap((claim) => claim.inputs.map(({ value }) => value));

describe('letters and spaces', () => {
  const RIGHT = 'Thực hiện 9.450 triệu đồng, đạt 94,5% kế hoạch (10.000 triệu đồng).';
  const SLIPPED = RIGHT.replace('94,5', '95,4');
  it.each([
    ['as it is typed', (text: string) => text],
    ['with composed letters taken apart, as macOS writes them', (text: string) => text.normalize('NFD')],
    ['without diacritics', (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')],
    ['with invisible characters from a web page', (text: string) => text.replace(/\./g, '\u200b.\ufeff')],
    ['with spaces that do not break between thousands', (text: string) => text.replace(/(\d)\.(\d)/g, '$1\u00a0$2')],
    ['with a line break within a sentence', (text: string) => text.replace('% kế', '%\nkế')],
    ['with a line break within a figure', (text: string) => text.replace(/(9[45],)/, '$1\n')],
    ['after a capital that is longer in lower case', (text: string) => `Dự án İstanbul: ${text}`],
  ])('%s', (_, printed) => {
    expect(verdicts(printed(RIGHT))).toEqual(['consistent']);
    expect(inputs(printed(RIGHT))).toEqual([9450, 10000]);
    expect(verdicts(printed(SLIPPED))).toEqual(['inconsistent']);
  });

  it('an item number at the end of a line begins no figure', () => {
    expect(inputs(`Kết quả:\n1.\n9.450 triệu đồng đã thực hiện, đạt 94,5% kế hoạch (10.000 triệu đồng).`)).toEqual([
      9450, 10000,
    ]);
  });

  it('places lead back to the text as it was given', () => {
    const given = 'Chi\u200b 12\u00a0450\n triệu đồng,\n\nđạt 94,\n5% dự toán.'.normalize('NFD');
    expect(
      figuresIn(given).map(({ start, end }) => given.slice(start, end).replace(/\s/g, ' ').normalize('NFC')),
    ).toEqual(['12 450  triệu đồng', '94, 5%']);
  });

  it('figures that say how much are found, dates and numbers of laws are not', () => {
    const text = 'Theo Quyết định số 45/2012/QĐ-TTg ngày 21/5/2012, hỗ trợ 1.250 triệu đồng, bằng 12,5% tổng vốn.';
    expect(figuresIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['1.250 triệu đồng', '12,5%']);
  });
});

describe('rough figures', () => {
  it.each(['khoảng', 'xấp xỉ', 'chừng'])('"%s 95%%" agrees with 94,52%% and not with 75,2%%', (about) => {
    expect(verdicts(`Thực hiện 9.452 triệu đồng, đạt ${about} 95% kế hoạch (10.000 triệu đồng).`)).toEqual([
      'consistent',
    ]);
    expect(verdicts(`Thực hiện 7.520 triệu đồng, đạt ${about} 95% kế hoạch (10.000 triệu đồng).`)).not.toContain(
      'consistent',
    );
  });
});

describe('an amount in two units is one figure', () => {
  const attained = (amount: string, percent: string): string =>
    `Thực hiện ${amount}, đạt ${percent}% kế hoạch (20 tỷ đồng).`;
  it.each([
    ['12 tỷ 450 triệu đồng', '62,25', '26,25', 12450],
    ['12 tỷ 45 triệu 300 nghìn đồng', '60,23', '63,23', 12045300],
  ])('%s', (amount, right, slipped, value) => {
    expect(verdicts(attained(amount, right))).toEqual(['consistent']);
    expect(inputs(attained(amount, right))).toEqual([value, 20]);
    expect(verdicts(attained(amount, slipped))).toEqual(['inconsistent']);
  });
  it.each([
    ['12,4 tỷ 450 triệu đồng', 'a fraction has said the rest already'],
    ['12 tỷ đồng 450 triệu đồng', 'the first unit is complete'],
    ['12 tỷ 4.500 triệu đồng', 'the second part is larger than one of the first unit'],
    ['12 tỷ 45 tấn', 'another unit'],
  ])('%s are two figures: %s', (amount) => {
    expect(figuresIn(`Đã chi ${amount} cho công trình.`)).toHaveLength(2);
  });
});

describe('figures that explain each other', () => {
  it('two percentages that imply one base speak of another than the counts printed', () => {
    const both =
      'Có 408/450 đại biểu tán thành nội dung thứ nhất (84,30%); có 374/446 đại biểu tán thành nội dung thứ hai (77,27%).';
    expect(verdicts(both)).toEqual(['unchecked', 'unchecked']);
    // One alone is wrong: nothing says of what else it would be a part.
    expect(verdicts('Có 408/450 đại biểu tán thành nội dung thứ nhất (84,30%).')).toEqual(['inconsistent']);
    expect(verdicts('Có 408/450 đại biểu tán thành nội dung thứ nhất (90,67%).')).toEqual(['consistent']);
  });
  it('a base in a wrong unit is said, and its percentage confirmed by the right figure elsewhere', () => {
    const plan = (unit: string): string =>
      `Kế hoạch vốn cả năm là 10.000 triệu đồng. Đến nay đã giải ngân 9.450 triệu đồng, đạt 94,5% kế hoạch (10.000 ${unit} đồng).`;
    expect(verdicts(plan('tỷ'))).toEqual(['consistent', 'unit-wrong']);
    expect(verdicts(plan('triệu'))).toEqual(['consistent']);
  });
  it('a plan that follows from another percentage of it confirms', () => {
    const later = (percent: string): string =>
      `Đã giải ngân trên 31 tỷ đồng, đạt 25,8% kế hoạch giao. Đến nay giải ngân 62 tỷ đồng, đạt ${percent}% kế hoạch giao.`;
    expect(verdicts(later('51,6'))).toEqual(['consistent', 'consistent']);
    expect(verdicts(later('72,6'))).not.toContain('consistent');
  });
  it('a figure far off is wrong only where one mistyped digit explains it', () => {
    const attained = (amount: string): string =>
      `Thực hiện ${amount} triệu đồng, đạt 82,99% kế hoạch (71.234 triệu đồng).`;
    expect(verdicts(attained('59.117'))).toEqual(['consistent']);
    expect(verdicts(attained('1.912'))).toEqual(['unchecked']);
  });
});

describe('the language of a text', () => {
  it.each([
    ['Tổng thu ngân sách của tỉnh trong năm đạt kế hoạch được giao', true],
    ['Tong thu ngan sach cua tinh trong nam dat ke hoach duoc giao', true],
    ['The committee approved the annual budget report of the province last week', false],
    ['Budget report', true],
    ['1.234 5.678', true],
  ])('%s', (text, isIt) => {
    expect(isVietnamese(text)).toBe(isIt);
    expect(isVietnamese(text.normalize('NFD'))).toBe(isIt);
  });
});
