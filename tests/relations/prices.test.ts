/** Which columns a header calls quantity, price and amount, and what is charged by which rate. */
import { fold } from '../../src/tables';
import { pricedAmounts } from '../../src/relations/names/prices';

/** The readings of the last column, as "quantity × price". */
function readings(...headers: readonly string[]): string[] {
  const paths = headers.map((header) => header.split(' › ').map(fold));
  return pricedAmounts(paths, headers.length - 1).map(
    ({ operands: [quantity, price], isNamed, isByPercent }) =>
      `${headers[quantity]!} × ${headers[price]!}${isByPercent ? ' %' : ''}${isNamed ? '' : ' ?'}`,
  );
}

describe('an amount is a quantity times a price', () => {
  test.each([
    ['Số lượng', 'Đơn giá', 'Thành tiền'],
    ['Khối lượng', 'Đơn giá', 'Giá trị'],
    ['Diện tích', 'Định mức', 'Kinh phí'],
    ['Số người', 'Mức chi', 'Tổng kinh phí'],
    ['Số học sinh', 'Mức học bổng', 'Số tiền'],
    ['Số hộ', 'Mức khoán', 'Dự toán'],
    ['Số lao động', 'Mức lương', 'Quỹ lương'],
    ['Khối lượng', 'Suất đầu tư', 'Giá trị'],
    ['Số tiết', 'Thù lao', 'Thành tiền'],
    ['Quantity', 'Unit price', 'Amount'],
  ])('%s × %s = %s', (quantity, price, amount) =>
    expect(readings('Nội dung', quantity, price, amount)).toEqual([`${quantity} × ${price}`]),
  );
  test('by the last header of a column, whatever stands over it', () =>
    expect(readings('Nội dung', 'Thực hiện › Số lượng', 'Thực hiện › Đơn giá', 'Thực hiện › Thành tiền')).toEqual([
      'Thực hiện › Số lượng × Thực hiện › Đơn giá',
    ]));
  test('of each column beside the price where no header is that of a quantity', () =>
    expect(readings('Hộ', 'Điện tiêu thụ', 'Đơn giá', 'Thành tiền')).toEqual([
      'Điện tiêu thụ × Đơn giá ?',
      'Hộ × Đơn giá ?',
    ]));
  test('but of none where two are', () => expect(readings('Số người', 'Số ngày', 'Mức chi', 'Kinh phí')).toEqual([]));
  test('nor where two are prices, or none is', () => {
    expect(readings('Số lượng', 'Đơn giá cũ', 'Đơn giá mới', 'Thành tiền')).toEqual([]);
    expect(readings('Số lượng', 'Ghi chú', 'Thành tiền')).toEqual([]);
  });
  test('nor what is asked for, approved or left of an amount', () => {
    for (const amount of ['Số tiền đề nghị', 'Kinh phí được duyệt', 'Kinh phí còn lại', 'Số tiền đã trả'])
      expect(readings('Số lượng', 'Đơn giá', amount)).toEqual([]);
  });
  test('nor a column whose header only mentions one', () => {
    expect(readings('Số lượng', 'Đơn giá', 'Ghi chú số tiền')).toEqual([]);
    expect(readings('Số lượng', 'Ngày báo đơn giá', 'Thành tiền')).toEqual([]);
    expect(readings('Tổng số lượng', 'Đơn giá', 'Thành tiền')).toEqual(['Tổng số lượng × Đơn giá ?']);
    expect(readings('Số lượng', 'Đơn giá', 'Giá trịnh')).toEqual([]);
  });
  test('of the columns since the amount before it', () =>
    expect(readings('Số lượng', 'Đơn giá', 'Thành tiền', 'Số ngày', 'Mức chi', 'Kinh phí')).toEqual([
      'Số ngày × Mức chi',
    ]));
  test('not of columns far away', () => {
    const between = (count: number): string[] => Array.from({ length: count }, (_, i) => `Đợt ${i}`);
    expect(readings('Số lượng', 'Đơn giá', ...between(22), 'Thành tiền')).toEqual(['Số lượng × Đơn giá']);
    expect(readings('Số lượng', 'Đơn giá', ...between(23), 'Thành tiền')).not.toContain('Số lượng × Đơn giá');
  });
  test('whatever stands behind it', () =>
    expect(pricedAmounts([['thanh tien'], ['so luong'], ['don gia']], 0)).toEqual([]));
});

describe('interest, taxes and fees are read by their rates', () => {
  test.each([
    ['Lãi suất', 'Tiền lãi'],
    ['Thuế suất', 'Thuế'],
    ['Mức lãi suất', 'Số tiền lãi'],
    ['Tỷ lệ thu', 'Phí'],
    ['Mức trích (%)', 'Chi phí'],
    ['Tỷ lệ đóng', 'Thu phí'],
  ])('%s of what is beside it = %s', (rate, charge) =>
    expect(readings('Dư nợ', rate, charge)).toEqual([`Dư nợ × ${rate} % ?`]),
  );
  test('which are none themselves', () => expect(readings('Dư nợ', 'Kỳ hạn', 'Lãi suất')).toEqual([]));
  test('nor does a header that only mentions one name it', () => {
    expect(readings('Dư nợ', 'Ghi chú lãi suất', 'Tiền lãi')).toEqual([]);
    expect(readings('Dư nợ', 'Lãi suất', 'Khoản có lãi')).toEqual([]);
    expect(readings('Dư nợ', 'Mức trích', 'Phí')).toEqual([]);
  });
  test('nor where two rates are', () => expect(readings('Dư nợ', 'Lãi suất', 'Thuế suất', 'Tiền lãi')).toEqual([]));
  test('a rate of what is no charge is none', () => expect(readings('Dư nợ', 'Lãi suất', 'Thành tiền')).toEqual([]));
  test('a fee with a quantity and a price is read by these', () =>
    expect(readings('Số lượt', 'Mức thu', 'Phí thu được')).toEqual(['Số lượt × Mức thu']));
});
