/** Where the unit after a figure ends, and what the figure is worth in it. All texts are made up. */
import { figuresIn } from '../../src/narrative';
import { told } from './read';

test.each([
  // Money: a scale word with or without "đồng"; what it is for is no unit.
  ['Chi 94,5 nghìn tỷ đồng cho y tế.', ['94,5 nghìn tỷ đồng']],
  ['Chi 94,5 ngàn tỷ cho y tế.', ['94,5 ngàn tỷ']],
  ['Chi 94,5 tỷ cho y tế.', ['94,5 tỷ']],
  ['Chi 94,5 tr.đ cho y tế.', ['94,5 tr.đ']],
  ['Chi 500.000đ cho mỗi hộ.', ['500.000đ']],
  ['Chi 45tr cho xã.', ['45tr']],
  // Per something; a plan after the slash is another amount.
  ['Hỗ trợ 94,5 triệu đồng/hộ/năm cho vay vốn.', ['94,5 triệu đồng/hộ/năm']],
  ['Hỗ trợ 94,5 triệu đồng mỗi năm cho vay vốn.', ['94,5 triệu đồng mỗi năm']],
  ['Giá 12.500 đồng/cây giống.', ['12.500 đồng/cây']],
  ['Lãi 4,5 USD/thùng dầu thô.', ['4,5 USD/thùng dầu']],
  ['Chi 94,5 triệu đồng/kế hoạch 100 triệu đồng.', ['94,5 triệu đồng', '100 triệu đồng']],
  // What is measured and counted, by one word or two.
  ['Có 94,5 nghìn tấn thóc.', ['94,5 nghìn tấn']],
  ['Có 2,5 triệu cổ phiếu quỹ.', ['2,5 triệu cổ phiếu']],
  ['Có 1.250 ý kiến cử tri.', ['1.250 ý kiến']],
  ['Có 45 đồng chí đảng viên.', ['45 đồng chí']],
  ['Trồng 12.500 cây tràm.', ['12.500 cây']],
  ['Có 45 phương án mới.', ['45 phương án']],
  // Without a space only the short ones.
  ['Dài 45km, rộng 45m2, nặng 45kg, trồng 45ha, dùng 45kWh.', ['45km', '45m2', '45kg', '45ha', '45kWh']],
  // What follows is no noun.
  ['Có 45 đang chờ và 46 đã xong.', []],
  ['Mẫu 45abc điện.', []],
  // Points of a percentage.
  ['Tăng 4,5 điểm phần trăm.', ['4,5 điểm phần trăm']],
  ['Tăng 4,5 điểm % nữa.', ['4,5 điểm %']],
  ['Tăng 4,5 % điểm.', ['4,5 % điểm']],
  ['Tăng 4,5 phần trăm.', ['4,5 phần trăm']],
])('%s', (text, figures) => {
  expect(figuresIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(figures);
});

test.each([
  ['94,5 trăm tỷ đồng', '10.000 tỷ đồng'],
  ['94,5 tram ty dong', '10.000 tỷ đồng'],
  ['9,45 nghìn tỷ đồng', '10.000 tỷ đồng'],
  ['9,45 ngan ty dong', '10.000 tỷ đồng'],
  ['94,5 trăm triệu đồng', '10.000 triệu đồng'],
  ['94,5 tram trieu dong', '10.000 triệu đồng'],
  ['9.450 nghìn đồng', '10,00 triệu đồng'],
  ['9.450 ngan dong', '10,00 triệu đồng'],
  ['9.450 tr.đ', '10,00 tỷ đồng'],
  ['9.450 tỉ', '10,00 nghìn tỷ đồng'],
  ['9,45 triệu tấn', '10.000 nghìn tấn'],
  ['9.450 dn', '10.000 doanh nghiệp'],
  ['9.450 công nhân', '10.000 người'],
  ['9.450 đ', '10,00 nghìn đồng'],
])('%s of %s is 94,5%%', (done, plan) => {
  const text = `Thực hiện ${done}, đạt 94,5% kế hoạch (${plan}).`;
  expect(told(text).map((line) => line.split(':')[0])).toEqual(['consistent 94.5']);
  expect(told(text.replace('94,5%', '95,4%')).map((line) => line.split(':')[0])).toEqual(['inconsistent 95.4']);
});
