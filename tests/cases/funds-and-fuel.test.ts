/** A fund in one column, fuel by its norm for a hundred kilometres, shares of few digits. */
import { bookOf, firstSuspects, foundIn } from './workbook';

const first = (...given: Parameters<typeof bookOf>): string | undefined => firstSuspects(...given)[0];

describe('a fund in one column', () => {
  const fund = [
    'STT;Nội dung;Số tiền',
    'I;Số dư đầu kỳ;738',
    'II;Tổng thu trong kỳ;4.594',
    '1;Đóng góp của cá nhân;1.609',
    '2;Đóng góp của doanh nghiệp;1.119',
    '3;Lãi tiền gửi;1.866',
    'III;Tổng chi trong kỳ;2.353',
    '1;Hỗ trợ hộ nghèo;561',
    '2;Học bổng;115',
    '3;Thăm hỏi;828',
    '4;Chi khác;849',
    'IV;Số dư cuối kỳ;2.979',
  ];
  it('is silent where all comes out', () => expect(foundIn(bookOf(fund))).toEqual([]));
  it('is asked about where the last line does not', () =>
    expect(firstSuspects(fund, ['2.979', '2.779']).join(' ')).toContain('C12 → 2979'));
  it('is asked about where what was there at first does not', () =>
    expect(firstSuspects(fund, ['738', '838']).join(' ')).toContain('C2 → 738'));
  it('says nothing where the gap is of another size: something is not listed', () =>
    expect(foundIn(bookOf(fund, ['2.979', '4.127']))).toEqual([]));
  it('says nothing where a line that no word tells of stands between', () => {
    const lines = [...fund.slice(0, -1), 'IV;Hỗ trợ từ quỹ tỉnh;200', 'V;Chi trả nợ;150', 'VI;Số dư cuối kỳ;3.029'];
    expect(foundIn(bookOf(lines))).toEqual([]);
  });
});

describe('fuel by its norm', () => {
  const fuel = [
    'STT;Xe;Số km;Định mức (lít/100 km);Số lít;Đơn giá;Thành tiền',
    '1;Xe con;2.053;17;349,01;21.350;7.451.364',
    '2;Xe bán tải;2.962;14;414,68;21.350;8.853.418',
    '3;Xe 16 chỗ;2.505;16;400,80;21.350;8.557.080',
    '4;Xe 29 chỗ;1.596;17;271,32;21.350;5.792.682',
    ';Cộng;9.116;;1.435,81;;30.654.544',
  ];
  it('is silent where all comes out', () => expect(foundIn(bookOf(fuel))).toEqual([]));
  it.each([
    ['2.962;14', '2.962;19', 'D3 → 14'],
    ['400,80', '408,80', 'E4 → 400.8'],
    ['21.350;5.792.682', '21.550;5.792.682', 'F5 → 21350'],
  ])('is told where %s became %s', (right, wrong, named) => expect(first(fuel, [right, wrong])).toBe(named));
});

describe('shares of two digits, beside others of three', () => {
  const marks = [
    'STT;Khối;Tổng số HS;Giỏi;Tỷ lệ %;Khá;Tỷ lệ %;Đạt;Tỷ lệ %;Chưa đạt;Tỷ lệ %',
    '1;Khối 6;153;42;27,5;68;44,4;31;20,3;12;7,8',
    '2;Khối 7;164;37;22,6;85;51,8;30;18,3;12;7,3',
    '3;Khối 8;151;54;35,8;59;39,1;33;21,9;5;3,3',
    '4;Khối 9;142;29;20,4;74;52,1;36;25,4;3;2,1',
    ';Cộng;610;162;26,6;286;46,9;130;21,3;32;5,2',
  ];
  it('are silent where all come out', () => expect(foundIn(bookOf(marks))).toEqual([]));
  it('are read like the shares before them', () => expect(first(marks, ['12;7,3', '12;2,3'])).toBe('K3 → 7.3'));
  it('are left alone where they are of something else', () => {
    const others = marks.map((line, i) => line.replace(/[\d,]+$/, ['Tỷ lệ %', '5,1', '8,8', '4,0', '6,6', '9,1'][i]!));
    expect(foundIn(bookOf(others))).toEqual([]);
  });
});
