/** Columns that come out of columns which do not stand in a row, or of which some are taken off. */
import { foundIn, relationsIn, suspectsIn, vietnamese } from './workbook';

const book = (...lines: readonly string[]) => ({ csv: vietnamese(lines) });

/** Days, prices and amounts in turn: the last column adds up the amounts. */
const travel = (fare = '737.000') => [
  'STT;Họ và tên;Số ngày;Phụ cấp lưu trú;Tiền lưu trú;Số đêm;Mức phòng nghỉ;Tiền phòng nghỉ;Tiền tàu xe;Tổng cộng',
  '1;Nguyễn Văn An;3;200.000;600.000;2;300.000;600.000;183.000;1.383.000',
  '2;Trần Thị Bình;6;200.000;1.200.000;5;450.000;2.250.000;663.000;4.113.000',
  '3;Lê Văn Cường;2;200.000;400.000;1;350.000;350.000;616.000;1.366.000',
  `4;Phạm Thị Dung;6;200.000;1.200.000;5;350.000;1.750.000;${fare};3.687.000`,
  '5;Hoàng Văn Em;6;200.000;1.200.000;5;450.000;2.250.000;592.000;4.042.000',
  ';Cộng;23;;4.600.000;18;;7.200.000;2.791.000;14.591.000',
];

describe('amounts among days and prices', () => {
  it('add up', () => {
    expect(relationsIn(book(...travel()))).toContain('J2 = E2+H2+I2');
    expect(foundIn(book(...travel()))).toEqual([]);
  });
  it('a wrong fare is named by its line and by its column', () =>
    expect(suspectsIn(...travel('797.000').map((line) => vietnamese([line])))[0]).toBe('error I6 → 737000'));
});

/** Money brought over, given, added and cut, with no heading that says which of them is the first. */
const funds = (cut = '56', total = '4.160') => [
  'TT;Đơn vị;Năm trước chuyển sang;Dự toán giao đầu năm;Bổ sung trong năm;Giảm trong năm;Tổng kinh phí được sử dụng;Đã sử dụng;Còn lại',
  '1;Văn phòng HĐND và UBND;135;3.290;866;15;4.276;3.881;395',
  '2;Phòng Tài chính;12;5.697;130;60;5.779;5.067;712',
  '3;Phòng Giáo dục;91;2.078;502;21;2.650;2.394;256',
  `4;Phòng Y tế;181;3.150;885;${cut};${total};4.157;3`,
  '5;Phòng Văn hóa;37;6.825;440;7;7.295;7.182;113',
];

describe('columns of which one is taken off', () => {
  it('come to what may be spent', () => {
    expect(relationsIn(book(...funds()))).toContain('G2 = C2+D2+E2+F2');
    expect(foundIn(book(...funds()))).toEqual([]);
  });
  it('a wrong cut is asked about, though what may be spent agrees with what was and what is left', () =>
    expect(suspectsIn(...funds('86').map((line) => vietnamese([line])))).toEqual(['review F6 → 56']));
});

/** Spending by its kind and by who pays for it; of one commune a payer may not be listed. */
it('a second way to a total is asked about where it alone fails', () => {
  const spending = [
    'STT;Đơn vị;Tổng số;Chi đầu tư;Chi thường xuyên;Ngân sách tỉnh;Ngân sách huyện',
    '1;Xã A;4.120;1.200;2.920;3.005;1.115',
    '2;Xã B;5.233;2.117;3.116;4.010;1.223',
    '3;Xã C;3.978;1.345;2.633;2.871;1.107',
    '4;Xã D;6.450;3.006;3.444;4.222;1.728',
    '5;Xã E;2.987;1.011;1.976;1.900;1.087',
    '6;Xã G;4.444;1.234;3.210;3.300;1.144',
  ];
  expect(foundIn(book(...spending)).map((one) => one.split(' ')[0])).toEqual(['review']);
});

describe('parts that stand behind a rate', () => {
  const work = (services = '13.089') => [
    'Địa bàn;Lực lượng lao động;Có việc làm;Thất nghiệp;Tỷ lệ thất nghiệp (%);Nông, lâm, thủy sản;Công nghiệp;Dịch vụ',
    '1. Huyện A;60.412;59.404;1.008;1,67;28.477;14.227;16.700',
    '2. Huyện B;27.914;26.895;1.019;3,65;10.714;8.169;8.012',
    '3. Thị xã C;40.018;39.154;864;2,16;12.644;19.509;7.001',
    `4. Thành phố D;36.634;35.398;1.236;3,37;15.554;6.755;${services}`,
  ];
  it('add up to those who work', () => expect(relationsIn(book(...work()))).toContain('C2 = F2+G2+H2'));
  it('of a wrong one only the parts are suspected: those who work are confirmed', () =>
    expect(suspectsIn(...work('13.049').map((line) => vietnamese([line])))[0]).toMatch(/^review [FGH]6 /));
});

describe('what is no equation', () => {
  it('plan and actual that are equal in most lines', () =>
    expect(
      relationsIn(
        book(
          'TT;Chỉ tiêu;Dự toán tỉnh;Dự toán huyện;Quyết toán tỉnh;Quyết toán huyện',
          '1;Thuế giá trị gia tăng;12.640;9.315;12.640;9.315',
          '2;Thuế thu nhập doanh nghiệp;8.315;7.202;8.315;7.202',
          '3;Lệ phí trước bạ;4.377;1.250;4.377;1.250',
          '4;Thu tiền thuê đất;6.428;1.735;6.851;2.158',
        ),
      ).filter((one) => one.includes('+')),
    ).toEqual([]));
  it('amounts to which one line adds a column that the others do not: what is paid apart is no mistake', () => {
    const costs = (last: string): string[] => [
      'TT;Họ và tên;Tiền lưu trú;Số ngày;Tiền phòng;Hạng phòng;Tiền tàu xe;Mã chuyến;Tiền ăn;Tổng cộng',
      '1;Nguyễn Văn An;612.400;3;600.150;2;183.300;7;;1.395.850',
      '2;Trần Thị Bình;1.215.700;6;2.250.250;5;663.450;4;;4.129.400',
      '3;Lê Văn Cường;403.150;2;350.450;1;616.250;9;151.300;1.369.850',
      '4;Phạm Thị Dung;1.208.900;6;1.750.350;5;737.150;3;;3.696.400',
      '5;Hoàng Văn Em;1.190.050;6;2.249.950;4;592.750;8;243.150;4.032.750',
      '6;Đỗ Thị Giang;804.350;4;900.100;3;318.650;6;;2.023.100',
      `7;Vũ Văn Hải;1.006.250;5;1.200.550;2;455.850;5;187.450;${last}`,
    ];
    // 2.662.650 without what was paid for meals, which the other lines leave out as well.
    expect(relationsIn(book(...costs('2.662.650')))).toContain('J2 = C2+E2+G2');
    expect(foundIn(book(...costs('2.662.650')))).toEqual([]);
    expect(foundIn(book(...costs('2.850.100')))).toEqual([]);
    expect(foundIn(book(...costs('2.632.650'))).join()).toMatch(/^(error|review)/);
  });
  it('a column that is filled only where the others leave something', () =>
    expect(
      relationsIn(
        book(
          'TT;Tỉnh;Thu được hưởng;Bổ sung;Nhu cầu chi;Bội thu',
          '1;Hà Giang;6.925;1.220;8.187;',
          '2;Tuyên Quang;4.084;2.733;5.478;1.339',
          '3;Cao Bằng;5.631;1.109;6.358;382',
          '4;Lạng Sơn;5.685;1.199;6.918;',
          '5;Bắc Kạn;5.201;1.488;6.002;687',
        ),
      ).filter((one) => one.startsWith('F')),
    ).toEqual([]));
  it('small counts that come out in a few lines', () =>
    expect(
      relationsIn(
        book(
          'TT;Thôn;Hội viên;Tổ;Câu lạc bộ;Buổi họp;Lượt dự',
          '1;Đông;12;4;3;5;22',
          '2;Tây;15;5;2;7;31',
          '3;Nam;11;3;4;6;24',
          '4;Bắc;17;6;3;4;31',
        ),
      ),
    ).toEqual([]));
});
