/** Stocks by the words of banks, unions and poverty lists: at first + in − out = at the end. */
import { bookOf, findingsOf, foundIn, suspectsOf } from './workbook';

const loans = [
  'STT;Chương trình;Dư nợ đầu kỳ;Doanh số cho vay;Doanh số thu nợ;Dư nợ cuối kỳ',
  '1;Hộ nghèo;3.817;639;1.460;2.996',
  '2;Hộ cận nghèo;5.281;604;254;5.631',
  '3;Giải quyết việc làm;6.834;1.387;968;7.253',
  '4;Nước sạch;3.912;1.986;754;5.144',
  ';Tổng cộng;19.844;4.616;3.436;21.024',
];
const members = [
  'STT;Chi hội;Hội viên đầu năm;Kết nạp mới;Chuyển đi, ra khỏi hội;Hội viên cuối năm',
  '1;Thôn Đông;128;14;5;137',
  '2;Thôn Đoài;96;11;8;99',
  '3;Thôn Nam;143;9;12;140',
  '4;Thôn Bắc;87;16;3;100',
  ';Cộng;454;50;28;476',
];

it('leaves alone a stock of thousands that changed by what nobody listed', () =>
  expect(
    foundIn(
      bookOf([
        'TT;Nội dung;Số người',
        '1;Dân số đầu kỳ;12.450',
        '2;Tăng tự nhiên;230',
        '3;Giảm do chuyển đi;80',
        '4;Dân số cuối kỳ;12.650',
      ]),
    ),
  ).toEqual([]));

describe.each([
  { name: 'loans of a policy bank', lines: loans, right: '1.387', wrong: '1.357', named: 'D4 → 1387' },
  { name: 'what was paid back', lines: loans, right: '1.460', wrong: '1.480', named: 'E2 → 1460' },
  { name: 'what is left of a loan', lines: loans, right: '5.144', wrong: '5.414', named: 'F5 → 5144' },
  { name: 'members of an association', lines: members, right: '143', wrong: '134', named: 'C4 → 143' },
  { name: 'members who left', lines: members, right: ';12;', wrong: ';21;', named: 'E4 → 12' },
])('$name', ({ lines, right, wrong, named }) => {
  it('agree', () => expect(foundIn(bookOf(lines))).toEqual([]));
  it('do not where one figure is wrong, and that figure is named', () =>
    expect(suspectsOf(findingsOf(bookOf(lines, [right, wrong]))[0])[0]).toBe(named));
});
