/** A total misses its parts by exactly what a cell says: then it is told which, and that nobody knows more. */
import { type CaseSheet, foundIn, toldOf } from './workbook';

/** What is told of the cell that holds the gap; '' where nothing is. */
const gapIn = (sheet: CaseSheet): string =>
  /Chênh lệch (\S+) đúng bằng số ghi tại ô (\S+):/.exec(toldOf(sheet).join('\n'))?.slice(1).join(' in ') ?? '';

const PARTS = [31334, 22871, 40680, 17250, 8125] as const;
const SUM = PARTS.reduce((sum, part) => sum + part, 0);

const list = (total: number, parts: readonly number[] = PARTS): CaseSheet => ({
  csv: `
Đơn vị: triệu đồng,,
STT,Nội dung,Kinh phí
,Tổng số,${total}
1,Hỗ trợ máy móc thiết bị,${parts[0]}
2,Đào tạo nghề,${parts[1]}
3,Hội chợ triển lãm,${parts[2]}
4,Tư vấn khuyến công,${parts[3]}
5,Thông tin tuyên truyền,${parts[4]}`,
});

describe('a total above its list', () => {
  test('that agrees', () => expect(foundIn(list(SUM))).toEqual([]));
  test('that has one of its parts twice', () => expect(gapIn(list(SUM + 40680))).toBe('40.680 in C6'));
  test('that comes near it', () => expect(gapIn(list(SUM + 40690))).toBe(''));

  test('of three digits; two are too few', () => {
    const short = (part: number): string => gapIn(list(SUM - 17250 + 2 * part, [31334, 22871, 40680, part, 8125]));
    expect(short(17200)).toBe('17.200 in C7');
    expect(short(17000)).toBe('');
  });

  test('that is one of two parts alike: nobody knows which', () => {
    const alike = [31334, 40680, 40680, 17250, 8125];
    expect(gapIn(list(alike.reduce((sum, part) => sum + part, 0) + 40680, alike))).toBe('');
  });
});

const across = (total: number, beside: number): CaseSheet => ({
  csv: `
STT,Đơn vị,Vốn tỉnh,Vốn huyện,Ghi nợ,Tổng vốn
1,Xã An Bình,31334,1215,4310,32549
2,Xã Bình Minh,22871,3341,5111,26212
3,Xã Cẩm Sơn,40680,2228,${beside},${total}
4,Xã Đông Hải,17250,812,5120,18062
5,Xã Gia Lộc,11250,2112,6120,13362
6,Xã Hòa Phú,21250,1112,6120,22362`,
});

describe('a total across its line', () => {
  test('that took in a column of another kind', () =>
    expect(gapIn(across(40680 + 2228 + 52133, 52133))).toBe('52.133 in E4'));
  test('by a figure of four digits, which may stand there by chance', () =>
    expect(gapIn(across(40680 + 2228 + 52130, 52130))).toBe(''));
});
