/** Wholes and their parts: pairs that leave nothing out, lines above a total, shares that make 100%. `{right|slipped}`; all texts are made up. */
import { type Wording, wordingsOf } from './wordings';

const share = wordingsOf('share');
const sum = wordingsOf('sum');
const difference = wordingsOf('difference');

export const WORDINGS_OF_LISTS: readonly Wording[] = [
  // Two parts that leave nothing out by their names.
  sum(
    'Tổng kinh phí 5.430 triệu đồng; trong đó khuyến công quốc gia 1.800 triệu đồng, khuyến công địa phương {3.630|3.360} triệu đồng.',
  ),
  sum('Sản lượng thủy sản 45.600 tấn, trong đó nuôi trồng 31.200 tấn, khai thác {14.400|14.900} tấn.'),
  sum('Huyện có 412 giáo viên, trong đó nam 128 giáo viên, nữ {284|248} giáo viên.'),
  sum(
    'Tổng vốn 8.640 triệu đồng, trong đó ngân sách trung ương 5.120 triệu đồng, ngân sách địa phương {3.520|3.250} triệu đồng.',
  ),
  // Lines above their total.
  sum(
    '- Thu nội địa: 6.540 tỷ đồng;\n- Thu xuất nhập khẩu: 1.230 tỷ đồng;\n- Thu viện trợ: 15 tỷ đồng.\nTổng cộng: {7.785|7.758} tỷ đồng.',
  ),
  sum(
    '1. Cây lúa: 12.450 ha.\n2. Cây ngô: 3.210 ha.\n3. Cây rau: 1.890 ha.\nTổng diện tích gieo trồng {17.550|17.505} ha.',
  ),
  sum('- Thu phí: 340 tỷ đồng.\n- Thu lệ phí: 125 tỷ đồng.\nTổng cộng: {465|565} tỷ đồng.'),
  // What is left is the last part; parts of one kind are no more than their whole.
  sum('Vùng cây ăn quả 5.240 ha, trong đó cam 1.870 ha, bưởi 1.230 ha, còn lại là cây khác {2.140|2.410} ha.'),
  sum('Đã hỗ trợ {7.510|7.010} hộ, cụ thể: năm 2021 là 1.480 hộ, năm 2022 là 2.910 hộ, năm 2023 là 3.120 hộ.'),
  // The whole place, and its parts before it.
  sum('Thôn Đông có 215 hộ, thôn Tây có 187 hộ và thôn Nam có 143 hộ; toàn xã có {545|535} hộ.'),
  // Shares that make 100%.
  share(
    'Cơ cấu kinh tế: nông nghiệp chiếm 22,4%; công nghiệp chiếm {36,3%|33,6%}; dịch vụ chiếm 36,1%; thuế sản phẩm chiếm 5,2%.',
  ),
  share('Cơ cấu vốn gồm vốn ngân sách 45,2%, vốn vay {32,4%|38,4%}, vốn tư nhân 22,4%.'),
  share('Chi giáo dục chiếm 42,3%, y tế 11,2%, quản lý hành chính 21,5%, các khoản còn lại chiếm {25,0%|20,5%}.'),
  // Amounts that are named one by one, and their shares of a printed whole.
  share(
    'Thuế GTGT 2.310 tỷ đồng, thuế TNDN 1.124 tỷ đồng, lần lượt chiếm 38,5% và {18,7%|17,8%} tổng thu nội địa (6.000 tỷ đồng).',
  ),
  // What was there, what came in, what went out.
  difference(
    'Tồn quỹ đầu kỳ 312 triệu đồng, thu trong kỳ 1.245 triệu đồng, chi trong kỳ 1.098 triệu đồng, tồn quỹ cuối kỳ {459|495} triệu đồng.',
  ),
  difference(
    'Nguồn năm trước chuyển sang 124.500 triệu đồng, bổ sung trong năm 38.700 triệu đồng, đã sử dụng 97.300 triệu đồng, số dư chuyển năm sau {65.900|69.500} triệu đồng.',
  ),
  difference('Đơn năm trước chuyển sang 64 đơn, đã giải quyết 512 đơn, tiếp nhận mới 486 đơn, còn {38|83} đơn.'),
  // The unit after a share names nothing else than the whole does.
  share(
    'Khách du lịch đạt 1,84 triệu lượt, trong đó khách quốc tế 212 nghìn lượt, chiếm {11,5%|15,1%} tổng lượt khách.',
  ),
];
