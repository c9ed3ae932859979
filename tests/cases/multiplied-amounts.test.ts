/** Amounts that were multiplied, by whatever words: no factor was rounded, and one digit of it is a mistake. */
import { bookOf, firstSuspects, foundIn } from './workbook';

const first = (...given: Parameters<typeof bookOf>): string | undefined => firstSuspects(...given)[0];

describe('wages by the day', () => {
  const wages = [
    'STT;Họ và tên;Số ngày công;Tiền công một ngày;Thành tiền;Đã tạm ứng;Còn được lĩnh',
    '1;Nguyễn Văn An;26;300.000;7.800.000;4.000.000;3.800.000',
    '2;Trần Thị Bình;16;430.000;6.880.000;1.000.000;5.880.000',
    '3;Lê Hoàng Cường;18;360.000;6.480.000;2.000.000;4.480.000',
    '4;Phạm Thu Dung;19;400.000;7.600.000;1.000.000;6.600.000',
    '5;Vũ Minh Đức;25;390.000;9.750.000;1.000.000;8.750.000',
    '6;Hoàng Thị Giang;26;340.000;8.840.000;1.000.000;7.840.000',
    ';Cộng;;;47.350.000;10.000.000;37.350.000',
  ];
  it('that come out are silent', () => expect(foundIn(bookOf(wages))).toEqual([]));
  it.each([
    ['300.000', '300.600', 'D2 → 300000'],
    ['430.000', '430.500', 'D3 → 430000'],
    ['400.000', '408.000', 'D5 → 400000'],
  ])('tell a wage of %s that became %s, though the days would round to it', (right, wrong, named) =>
    expect(first(wages, [right, wrong])).toBe(named),
  );
});

describe('material by its norm', () => {
  const material = [
    'STT;Vật liệu;Khối lượng công tác;Định mức hao phí;Lượng vật liệu;Đơn giá;Thành tiền',
    '1;Xi măng;99;6,0;594,0;215.000;127.710.000',
    '2;Cát vàng;272;2,6;707,2;128.000;90.521.600',
    '3;Đá 1x2;188;6,8;1.278,4;64.000;81.817.600',
    '4;Thép tròn;82;8,7;713,4;21.000;14.981.400',
    '5;Gạch đặc;136;3,5;476,0;190.000;90.440.000',
  ];
  it('that comes out is silent', () => expect(foundIn(bookOf(material))).toEqual([]));
  it.each([
    ['82;8,7', '87;8,7', /C5 → 82/],
    ['272;2,6', '272;2,1', /D3 → 2.6/],
    ['1.278,4', '1.728,4', /E4 → 1278.4/],
  ])('is told where %s became %s', (right, wrong, named) => expect(first(material, [right, wrong])).toMatch(named));
});

describe('depreciation by a rate', () => {
  const assets = [
    'STT;Tên tài sản;Nguyên giá;Tỷ lệ hao mòn (%/năm);Hao mòn năm 2025;Hao mòn lũy kế;Giá trị còn lại',
    '1;Nhà làm việc;801.000.000;6,67;53.426.700;160.280.100;640.719.900',
    '2;Xe ô tô;623.000.000;12,5;77.875.000;77.875.000;545.125.000',
    '3;Máy photocopy;47.000.000;20;9.400.000;18.800.000;28.200.000',
    '4;Nhà khách;809.000.000;4;32.360.000;97.080.000;711.920.000',
    '5;Máy phát điện;231.000.000;10;23.100.000;23.100.000;207.900.000',
    ';Tổng cộng;2.511.000.000;;196.161.700;377.135.100;2.133.864.900',
  ];
  it('that comes out is silent', () => expect(foundIn(bookOf(assets))).toEqual([]));
  it('is told though the rate would round to it', () =>
    expect(first(assets, ['32.360.000', '32.560.000'])).toBe('E5 → 32360000'));
});

describe('attainments of round amounts', () => {
  const trees = (planned: string, planted: string, rate: string) => [
    'STT;Chỉ tiêu;Kế hoạch;Thực hiện;Tỷ lệ (%)',
    '1;Trồng rừng;2.000;1.500;75,0',
    '2;Chăm sóc rừng;4.000;3.000;75,0',
    '3;Bảo vệ rừng;5.000;4.500;90,0',
    `4;Khoanh nuôi;${planned};${planted};${rate}`,
    '5;Trồng cây phân tán;8.000;6.000;75,0',
  ];
  it('are no products, so that one of them may be rounded', () =>
    expect(foundIn(bookOf(trees('3.333', '2.345', '70,4')))).toEqual([]));
  it('one that is wrong is told all the same', () => expect(first(trees('3.333', '2.345', '76,4'))).toBe('E5 → 70.4'));
});

describe('columns that only look multiplied', () => {
  it('leaves rates alone that come out whole by chance, as long as others do not', () => {
    const rates = [
      'TT;Đơn vị;Cột một;Cột hai;Cột ba',
      '1;A;1.200;40;30',
      '2;B;1.500;60;25',
      '3;C;1.310;41;32',
      '4;D;2.000;80;25',
      '5;E;1.777;55;32',
    ];
    expect(foundIn(bookOf(rates))).toEqual([]);
  });
  it('leaves a price alone that was rounded since the amount was agreed on', () => {
    const lump = [
      'TT;Nội dung;Số lượng;Giá bình quân;Số tiền',
      '1;Bàn;12;450.000;5.400.000',
      '2;Ghế;30;120.000;3.600.000',
      '3;Tủ;7;1.428.571;10.000.000',
      '4;Kệ;14;310.000;4.340.000',
      '5;Đèn;25;86.000;2.150.000',
    ];
    expect(foundIn(bookOf(lump)).filter((one) => !one.startsWith('rounding'))).toEqual([]);
  });
});
