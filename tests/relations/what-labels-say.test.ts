/** What single labels say of the lines that they name: flows, stages, and formulas by the marks of other rows. */
import { labelFormula, linesByMark } from '../../src/relations/names/label-formulas';
import { flowOf } from '../../src/relations/names/flows';
import { labelWords } from '../../src/relations/names/label-words';
import type { TableRow } from '../../src/tables';

test.each([
  ['Số dư đầu kỳ', 'opening'],
  ['Năm trước chuyển sang', 'opening'],
  ['Kế hoạch trước điều chỉnh', 'opening'],
  ['Dự toán được giao', 'opening'],
  ['Số dư cuối năm', 'closing'],
  ['Kế hoạch sau điều chỉnh', 'closing'],
  ['Chuyển sang năm sau', 'closing'],
  ['Còn lại', 'closing'],
  ['Tồn quỹ', 'closing'],
  ['Tăng trong kỳ', 'increase'],
  ['Vay trong năm', 'increase'],
  ['Nhập kho', 'increase'],
  ['Bổ sung', 'increase'],
  ['Giảm trong kỳ', 'decrease'],
  ['Xuất kho', 'decrease'],
  // What goes out is no increase, though it names what came in.
  ['Trả nợ vay', 'decrease'],
  ['Thu hồi tạm ứng', 'decrease'],
  ['Hoàn trả vốn vay', 'decrease'],
  ['Xã Tân Phú', null],
  // "Thuế" is not "thu".
  ['Thuế môn bài', null],
])('%j is of the flow %s', (label, flow) => expect(flowOf(label)).toBe(flow));

describe('of one line', () => {
  test.each([
    ['Lũy kế đến 31/12', true],
    ['Cộng dồn', true],
    ['Thu từ đầu năm', true],
    ['Lũy kế đến hết tháng trước', false],
    ['Trong tháng', false],
    ['Năm 2018', false],
  ])('%j is cumulative: %s', (label, expected) => expect(labelWords(label).isCumulative).toBe(expected));

  test.each([
    ['Tỷ lệ (%)', true],
    ['Các khoản thu hưởng 100%', false],
    ['Tiết kiệm 10 % chi thường xuyên', false],
    ['Tiết kiệm 2,5% chi', false],
  ])('%j is in percent: %s', (label, expected) => expect(labelWords(label).isPercentage).toBe(expected));

  test('its name is without the marks in front', () => {
    expect(['- Vốn vay', '1. Vốn vay', '+ Vốn vay', '2.1 Vốn vay'].map((label) => labelWords(label).name)).toEqual(
      Array.from({ length: 4 }, () => 'von vay'),
    );
  });
});

/** Rows as "A|TỔNG THU", two spaces for each level; "#" before a heading without figures. */
function rowsOf(lines: readonly string[]): TableRow[] {
  const above: number[] = [];
  return lines.map((line, row): TableRow => {
    const level = /^ */.exec(line)![0].length / 2;
    const [mark = '', label = ''] = line.trim().split('|');
    above[level] = row;
    const kind = mark.startsWith('#') ? 'heading' : 'item';
    const parent = level === 0 ? null : above[level - 1]!;
    return { row, kind, index: mark.replace('#', ''), label, level, parent, group: '', hidden: false };
  });
}
/** "+1 −2" of the formula that the first row with ">" before its label states; null where it states none. */
function stated(lines: readonly string[]): string | null {
  const at = lines.findIndex((line) => line.includes('>'));
  const rows = rowsOf(lines.map((line) => line.replace('>', '')));
  const sum = labelFormula(rows, at, linesByMark(rows));
  return sum && sum.operands.map((operand, i) => `${(sum.signs?.[i] ?? 1) < 0 ? '−' : '+'}${operand}`).join(' ');
}

describe('a formula at the end of a label', () => {
  const parts = ['A|Thu', 'B|Chi', 'C|Vay'];
  const of = (label: string): string | null => stated([`|>${label}`, ...parts]);

  test('adds and takes off the rows of its marks', () => {
    expect(of('Tổng số (A+B+C)')).toBe('+1 +2 +3');
    expect(of('Chênh lệch (A-B)')).toBe('+1 −2');
    expect(of('Chênh lệch (A – B)')).toBe('+1 −2');
    expect(of('Tổng số = A + C')).toBe('+1 +3');
    expect(of('TỔNG SỐ A+B')).toBe('+1 +2');
  });
  test('is none in a name, of one mark, of a mark that no row bears, or of one twice', () => {
    expect(of('Đoạn A-B')).toBeNull();
    expect(of('Tổng số (A)')).toBeNull();
    expect(of('Tổng số (A+D)')).toBeNull();
    expect(of('Tổng số (A+A)')).toBeNull();
    expect(stated(['|>Quý 1-2', '1|Thu', '2|Chi'])).toBeNull();
    expect(stated(['|>Chênh lệch (1-2)', '1|Thu', '2|Chi'])).toBe('+1 −2');
  });
  test('does not add its own row, nor a heading', () => {
    expect(stated(['A|>Tổng số (A+B)', 'A|Thu', 'B|Chi'])).toBe('+1 +2');
    expect(stated(['|>Tổng số (A+B)', '#A|Thu', 'B|Chi'])).toBeNull();
  });
  test('takes of rows with one mark those beside or under its own, else the nearest', () => {
    const two = ['A|Trung ương', '  I|Thu', '  II|Chi', 'B|Địa phương', '  I|Thu', '  II|Chi'];
    expect(stated([...two, '  III|>Chênh lệch (I-II)'])).toBe('+4 −5');
    expect(stated([...two.slice(0, 3), '  III|>Chênh lệch (I-II)', ...two.slice(3)])).toBe('+1 −2');
    expect(stated(['A|>Chênh lệch (I-II)', ...two.slice(1)])).toBe('+1 −2');
    expect(stated([...two, 'C|>Chênh lệch (I-II)'])).toBe('+4 −5');
    // Nearer are the parts of II, which are neither beside it nor under it.
    expect(stated(['I|Thu', 'II|Chi', '  I|Lương', '  II|Khác', 'III|>Chênh lệch (I-II)'])).toBe('+0 −1');
  });
});
