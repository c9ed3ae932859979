/** "Số lao động | Mức lương | Quỹ lương": what is paid for each, multiplied, to the last digit. */
import { foundIn } from '../cases/workbook';

const table = (header: string, ...rows: readonly string[]) => ({ csv: [header, ...rows].join('\n') });
const ROWS = ['1,Tổ cấy,12,2000000,24000000', '2,Tổ gặt,15,1500000,22500000', '3,Tổ máy,4,8500000,34000000'];
const LAST = '4,Tập huấn,32,350000,11200000';
const HEADERS = [
  'TT,Nội dung,Số lao động,Mức lương,Quỹ lương',
  'TT,Nội dung,Số người,Mức trợ cấp,Số tiền',
  'TT,Nội dung,Số ngày,Mức bồi dưỡng,Thành tiền',
  'TT,Nội dung,Số tiết,Thù lao,Thành tiền',
  'TT,Nội dung,Khối lượng,Suất đầu tư,Giá trị',
];

describe.each(HEADERS)('%s', (header) => {
  it('is silent where all come out', () => expect(foundIn(table(header, ...ROWS, LAST))).toEqual([]));
  it('tells the amount that does not', () =>
    expect(foundIn(table(header, ROWS[0]!.replace('24000000', '24400000'), ...ROWS.slice(1), LAST))).toEqual([
      'error product E2',
    ]));
});

describe('right tables in which it is not what was multiplied', () => {
  it('a part of the costs in per cent', () =>
    expect(
      foundIn(
        table(
          'TT,Hạng mục,Số hộ,Mức hỗ trợ (%),Kinh phí',
          '1,Chuồng trại,12,50,180000',
          '2,Máy móc,15,30,96500',
          '3,Giống,40,70,412000',
        ),
      ),
    ).toEqual([]));
  it('support that is capped', () =>
    expect(
      foundIn(table('TT,Cơ sở,Số máy,Mức hỗ trợ,Kinh phí', '1,A,2,50,100', '2,B,5,50,200', '3,C,3,50,150')),
    ).toEqual([]));
  it('a limit that most amounts stay below', () =>
    expect(
      foundIn(
        table(
          'TT,Xã,Số hộ,Mức hỗ trợ tối đa,Kinh phí',
          '1,An Phú,12,2000000,21500000',
          '2,Bình Hòa,15,2000000,30000000',
          '3,Cẩm Sơn,4,2000000,6400000',
          '4,Đông Hải,9,2000000,15200000',
        ),
      ),
    ).toEqual([]));
  it('wages of a month beside a fund of the year', () =>
    expect(
      foundIn(
        table(
          'TT,Đơn vị,Số lao động,Mức lương,Quỹ lương',
          '1,Xí nghiệp 1,12,8500000,1224000000',
          '2,Xí nghiệp 2,15,9000000,1620000000',
          '3,Xí nghiệp 3,40,7200000,3456000000',
        ),
      ),
    ).toEqual([]));
  it('averages beside an amount that was rounded to millions', () =>
    expect(
      foundIn(
        table(
          'TT,Đơn vị,Số lao động,Mức lương bình quân (đồng),Quỹ lương (triệu đồng)',
          '1,Xí nghiệp 1,12,8541667,103',
          '2,Xí nghiệp 2,15,9013333,135',
          '3,Xí nghiệp 3,40,7187500,288',
          '4,Xí nghiệp 4,23,8130435,187',
        ),
      ),
    ).toEqual([]));
});
