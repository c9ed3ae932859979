/** A total and a mean of the same figures: where one of the figures is wrong both fail, and neither of them is to blame. */
import { findingsOf, foundIn, suspectsOf, vietnamese } from './workbook';

const book = (lines: readonly string[]) => ({ csv: vietnamese(lines) });
const named = (lines: readonly string[]) => suspectsOf(findingsOf(book(lines))[0]);

const marks = (physics = '6,5', total = '26,5', mean = '6,63') => [
  'STT;Họ và tên;Toán;Ngữ văn;Tiếng Anh;Vật lý;Tổng điểm;Điểm trung bình',
  '1;Nguyễn Văn An;7,5;8,0;6,0;8,5;30,0;7,50',
  `2;Trần Thị Bình;5,0;9,0;6,0;${physics};${total};${mean}`,
  '3;Lê Văn Cường;9,0;9,0;6,5;9,0;33,5;8,38',
  '4;Phạm Thị Dung;5,0;7,0;9,5;9,0;30,5;7,63',
  '5;Hoàng Văn Em;8,0;5,5;6,5;8,5;28,5;7,13',
  '6;Vũ Thị Giang;7,5;5,0;7,5;8,5;28,5;7,13',
];

describe('marks with their total and their mean', () => {
  it('that agree are silent', () => expect(foundIn(book(marks()))).toEqual([]));
  it('a wrong mark is one finding, and a right total is not corrected', () => {
    const found = findingsOf(book(marks('9,5')));
    expect(found).toHaveLength(1);
    expect(suspectsOf(found[0])[0]).toMatch(/^[CDEF]3 /);
    expect(suspectsOf(found[0])).toContain('F3 → 6.5');
    expect(found[0]!.suspects[0]!.confidence).toBeLessThan(0.5);
  });
  it('a wrong total is named, for the mean bears the marks out', () =>
    expect(named(marks('6,5', '29,5'))[0]).toBe('G3 → 26.5'));
  it('a wrong mean is named, for the total bears the marks out', () => {
    const [finding] = findingsOf(book(marks('6,5', '26,5', '6,93')));
    expect(`${finding?.severity} ${suspectsOf(finding)[0] ?? ''}`).toMatch(/^review/);
    expect(suspectsOf(finding).filter((one) => one.startsWith('G'))).toEqual([]);
  });
});

describe('months with their total and their mean below them', () => {
  const months = (june: string) => [
    'Tháng;Lượt khách;Doanh thu',
    'Tháng 4;1.218;3.405',
    'Tháng 5;1.644;4.118',
    `Tháng 6;1.909;${june}`,
    'Tháng 7;2.318;6.027',
    'Tổng cộng;7.089;18.437',
    'Bình quân tháng;1.772;4.609',
  ];
  it('that agree are silent', () => expect(foundIn(book(months('4.887')))).toEqual([]));
  it('a wrong month is among the suspects, and not the total', () => {
    const found = findingsOf(book(months('4.827')));
    expect(found).toHaveLength(1);
    expect(suspectsOf(found[0])[0]).not.toMatch(/^C6/);
    expect(suspectsOf(found[0])).toContain('C4 → 4887');
  });
});
