/** Tables of one to four lines, as reports have them: what their headers name is worked out again. */
import { suspectsIn } from '../cases/workbook';

describe('one figure is wrong', () => {
  test('growth of two years, one of three lines', () =>
    expect(
      suspectsIn(
        'STT,Chỉ tiêu,Năm 2022,Năm 2023,So sánh 2023/2022 (%)',
        '1,Công nghiệp,1250,1400,112.0',
        '2,Nông nghiệp,800,840,105.0',
        '3,Dịch vụ,900,945,150.0',
      ),
    ).toEqual(['review E5 → 105']));

  test('attainment of a plan in the only line, near what it should be', () =>
    expect(suspectsIn('STT,Chỉ tiêu,Kế hoạch,Thực hiện,Đạt (%)', '1,Số đề án,120,98,86.7')).toEqual([
      expect.stringMatching(/^review E3 → 81\.7$/),
    ]));

  test('quantity × price', () =>
    expect(
      suspectsIn(
        'STT,Vật tư,ĐVT,Số lượng,Đơn giá (đồng),Thành tiền (đồng)',
        '1,Xi măng,tấn,12,1500000,18000000',
        '2,Thép,tấn,5,15200000,76000000',
        '3,Cát,m3,40,350000,41000000',
        ',Cộng,,,,135000000',
      ),
    ).toEqual(['review F5 → 14000000']));

  test('quantity × price in đồng, amounts in triệu đồng', () =>
    expect(
      suspectsIn(
        'STT,Vật tư,Số lượng,Đơn giá (đồng),Thành tiền (triệu đồng)',
        '1,Xi măng,12,1500000,18',
        '2,Thép,5,15200000,67',
        '3,Gạch,400,50000,20',
      ),
    ).toEqual([expect.stringMatching(/^review E4 → 76$/)]));

  test('two groups of quantity, price and amount: each amount has its own', () =>
    expect(
      suspectsIn(
        'STT,Vật tư,Số lượng,Đơn giá,Thành tiền,Số lượng thực tế,Đơn giá,Thành tiền',
        '1,Xi măng,10,5,50,12,5,60',
        '2,Thép,20,7,140,21,7,174',
        '3,Cát,30,2,60,33,2,66',
      ),
    ).toEqual([expect.stringMatching(/^review H4 → 147$/)]));

  test('less than the year before, without its sign', () =>
    expect(
      suspectsIn('STT,Chỉ tiêu,Năm 2022,Năm 2023,Tăng (+) giảm (-)', '1,Vụ tai nạn,120,90,-30', '2,Người chết,50,45,5'),
    ).toEqual([expect.stringMatching(/^review E4 → -5$/)]));

  test('a fund of two lines: opening, in, out, closing', () =>
    expect(
      suspectsIn(
        'STT,Quỹ,Số dư đầu năm,Thu trong năm,Chi trong năm,Số dư cuối năm',
        '1,Quỹ khuyến học,100,50,30,120',
        '2,Quỹ vì người nghèo,2000,800,1000,1900',
      ),
    ).toHaveLength(1));
});

describe('right tables made to tempt', () => {
  test.each<readonly [name: string, ...lines: readonly string[]]>([
    [
      'a plan and the year before',
      'STT,Chỉ tiêu,TH 2022,KH 2023,TH 2023,Đạt KH (%),So với năm 2022 (%)',
      '1,Đề án,100,120,98,81.7,98.0',
      '2,Kinh phí,500,600,630,105.0,126.0',
    ],
    [
      'the year before is not in the table',
      'STT,Chỉ tiêu,Kế hoạch,Thực hiện,So với cùng kỳ (%)',
      '1,Đề án,120,98,83.0',
      '2,Kinh phí,600,630,104.0',
    ],
    [
      'growth a year over five years',
      'STT,Chỉ tiêu,Năm 2015,Năm 2020,Tốc độ tăng bình quân 2016-2020 (%)',
      '1,Giá trị sản xuất,100,161,10.0',
      '2,Xuất khẩu,200,255,5.0',
    ],
    [
      'growth at other prices',
      'STT,Chỉ tiêu,Giá hiện hành 2022,Giá hiện hành 2023,Tốc độ tăng (giá so sánh) (%)',
      '1,GRDP,1000,1120,8.0',
      '2,Nông nghiệp,300,330,3.5',
    ],
    [
      'an amount that is capped',
      'STT,Cơ sở,Số lượng,Mức hỗ trợ,Kinh phí',
      '1,A,2,50,100',
      '2,B,5,50,200',
      '3,C,3,50,150',
    ],
    [
      'a discount on one line',
      'STT,Hàng,Số lượng,Đơn giá,Chiết khấu,Thành tiền',
      '1,A,10,100,0,1000',
      '2,B,5,200,100,900',
      '3,C,8,50,0,400',
    ],
    [
      'each of two years against the last',
      'STT,Chỉ tiêu,Năm 2020,Năm 2021,Năm 2022,So sánh 2022/2020 (%),So sánh 2022/2021 (%)',
      '1,Đề án,100,110,121,121.0,110.0',
      '2,Kinh phí,500,550,660,132.0,120.0',
    ],
    [
      'loss in few lines of a store',
      'STT,Hàng,Tồn đầu kỳ,Nhập,Xuất,Hao hụt,Tồn cuối kỳ',
      '1,A,100,50,30,0,120',
      '2,B,200,80,100,10,170',
    ],
    [
      'points of a percentage',
      'STT,Chỉ tiêu,Năm 2022 (%),Năm 2023 (%),Tăng giảm (điểm %)',
      '1,Tỷ lệ hộ nghèo,5.0,4.2,-0.8',
      '2,Tỷ lệ BHYT,90.0,92.5,2.5',
    ],
    [
      'two bases',
      'STT,Chỉ tiêu,Thực hiện 2022,Dự toán 2023,Ước TH 2023,So sánh ước TH với DT 2023 (%),So sánh ước TH 2023 với TH 2022 (%)',
      '1,Thu,100,120,126,105.0,126.0',
      '2,Chi,80,100,90,90.0,112.5',
    ],
    [
      'more was paid than was due',
      'STT,Đơn vị,Phải nộp,Đã nộp,Còn phải nộp',
      '1,A,100,80,20',
      '2,B,100,120,0',
      '3,C,90,60,30',
    ],
    ['a loss is left blank', 'STT,Đơn vị,Doanh thu,Chi phí,Lợi nhuận', '1,A,100,80,20', '2,B,100,120,', '3,C,90,60,30'],
    [
      'other income',
      'STT,Chỉ tiêu,Năm 2022,Năm 2023',
      '1,Doanh thu,1000,1200',
      '2,Thu nhập khác,0,20',
      '3,Chi phí,900,1100',
      '4,Lợi nhuận,100,120',
    ],
    [
      'months stand in the label',
      'STT,Nội dung,Số người,Mức chi,Thành tiền',
      '1,Phụ cấp 3 tháng,10,100,3000',
      '2,Bồi dưỡng,20,50,1000',
      '3,Xăng xe 3 tháng,5,100,1500',
    ],
    [
      'two to a room, and three months',
      'STT,Nội dung,Số người,Đơn giá,Thành tiền',
      '1,Thuê phòng (2 người/phòng),20,500,5000',
      '2,Nước uống,20,40,800',
      '3,Tài liệu,20,60,1200',
      '4,Phụ cấp 3 tháng,5,100,1500',
    ],
    [
      'half of the price is paid',
      'STT,Hạng mục,Số lượng,Đơn giá,Kinh phí',
      '1,Máy A,2,100,200',
      '2,Máy B,3,50,150',
      '3,Máy C (hỗ trợ 50%),4,60,120',
    ],
    [
      'growth of two named years at other prices',
      'STT,Chỉ tiêu,Năm 2022,Năm 2023,Tốc độ tăng 2023/2022 theo giá so sánh (%)',
      '1,GRDP,1000,1120,8.0',
    ],
    [
      'growth a year between two named years',
      'STT,Chỉ tiêu,Năm 2020,Năm 2022,Tăng bình quân 2022/2020 (%)',
      '1,GRDP,1000,1082,4.0',
    ],
    ['attainment of another plan', 'STT,Chỉ tiêu,Kế hoạch,Thực hiện,Đạt KH điều chỉnh (%)', '1,Đề án,120,98,86.7'],
    [
      'a running total that is put right twice',
      'STT,Tháng,Trong tháng,Lũy kế từ đầu năm',
      '1,Tháng 1,100,100',
      '2,Tháng 2,120,220',
      '3,Tháng 3,110,310',
      '4,Tháng 4,90,400',
      '5,Tháng 5,80,460',
    ],
    [
      'attainment far from what plan and actual give is of something else',
      'STT,Chỉ tiêu,Kế hoạch,Thực hiện,Đạt (%)',
      '1,Đề án,120,98,45',
    ],
  ])('%s', (_name, ...lines) => expect(suspectsIn(...lines)).toEqual([]));
});
