/** Totals far from their lists: a slip of the keyboard sets them apart, or they are the totals of something else. */
import { bookOf, findingsOf, firstSuspects, foundIn, suspectsOf } from './workbook';

const named = (...given: Parameters<typeof bookOf>): string => firstSuspects(...given).join(' ');

describe('a list of one column', () => {
  const meeting = [
    'Nội dung;Số tiền (đồng)',
    'Thuê hội trường;875.000',
    'In tài liệu;196.000',
    'Nước uống;49.000',
    'Hỗ trợ đại biểu;529.000',
    'Thuê xe;831.000',
    'Chi khác;852.000',
    'Tổng cộng;3.332.000',
  ];
  it('is silent where it adds up', () => expect(foundIn(bookOf(meeting))).toEqual([]));
  it.each([
    ['a nought too many in a line', ';852.000', ';8.520.000', 'B7 → 852000'],
    ['a lost digit of the total', '3.332.000', '332.000', 'B8 → 3332000'],
    ['a digit too many in the total', '3.332.000', '33.332.000', 'B8 → 3332000'],
    ['a sign too many', '3.332.000', '-3.332.000', 'B8 → 3332000'],
  ])('is asked about for %s', (_, right, wrong, mended) => expect(named(meeting, [right, wrong])).toContain(mended));
  it('is left alone where the total is far off by no slip: it is that of more', () =>
    expect(foundIn(bookOf(meeting, ['3.332.000', '9.481.000']))).toEqual([]));
});

describe('posts of few digits', () => {
  const posts = [
    'STT;Đơn vị;Biên chế được giao;Biên chế có mặt;Biên chế chưa tuyển;Nam;Nữ',
    '1;Văn phòng;27;13;14;10;3',
    '2;Phòng Nội vụ;16;11;5;6;5',
    '3;Phòng Tài chính;18;11;7;5;6',
    '4;Phòng Kinh tế;17;12;5;4;8',
    '5;Phòng Văn hóa;13;11;2;8;3',
    ';Tổng số;91;58;33;33;25',
  ];
  it('are silent where they add up', () => expect(foundIn(bookOf(posts))).toEqual([]));
  it.each([
    [';33;25', ';330;25', 'F7 → 33'],
    [';33;25', ';33;52', 'G7 → 25'],
  ])('are told where %s became %s, since the other columns bear the list out', (right, wrong, mended) =>
    expect(named(posts, [right, wrong])).toContain(mended),
  );
  it('leave alone a mean age in the line of the total', () => {
    const ages = posts.map((line, i) => line.replace(/;\d+;\d+$/, `;${[0, 38, 42, 35, 44, 39, 40][i]};3`));
    const header = posts[0]!.replace(';Nam;Nữ', ';Tuổi;Số phòng');
    expect(foundIn(bookOf([header, ...ages.slice(1, -1), ';Tổng số;91;58;33;40;15']))).toEqual([]);
  });
});

describe('shares that miss 100 by their rounding', () => {
  const shares = [
    'TT;Khu vực;GRDP 2024 (tỷ đồng);Cơ cấu 2024 (%);GRDP 2025 (tỷ đồng);Cơ cấu 2025 (%);Tăng, giảm cơ cấu (điểm %)',
    '1;Nông nghiệp;3.878;13,01;4.543;13,30;0,29',
    '2;Công nghiệp – xây dựng;9.403;31,55;10.628;31,11;-0,44',
    '3;Dịch vụ;16.518;55,43;18.996;55,60;0,17',
    ';Tổng số;29.799;100;34.167;100;',
  ];
  it('are no more than a rounding gap, though the sums of amounts close exactly', () =>
    expect(foundIn(bookOf(shares))).toEqual(['rounding rounding D5']));
  it('are told once where one was mistyped, and no right share with it', () => {
    const found = findingsOf(bookOf(shares, ['13,01', '113,01'])).filter(({ severity }) => severity === 'error');
    expect(found.map((one) => suspectsOf(one)[0])).toEqual(['D2 → 13.01']);
  });
});
