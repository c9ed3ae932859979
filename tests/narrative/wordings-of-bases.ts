/**
 * Sentences whose base stands in a bracket, after "so với mức", in another quarter or before "tổng cộng"; and texts with
 * the same turns of which nothing can be said. `{right|slipped}` as in `wordings.ts`; all texts are made up.
 */
import type { ClaimKind } from '../../src/narrative';
import type { Wording } from './wordings';

const ROWS: readonly (readonly [ClaimKind, string])[] = [
  // A share in brackets after its amount.
  ['share', 'Chi thường xuyên 4.218 tỷ đồng (chiếm {58,6|56,8}% tổng chi 7.198 tỷ đồng).'],
  [
    'share',
    'Tổng chi 7.198 tỷ đồng, trong đó chi thường xuyên 4.218 tỷ đồng (chiếm {58,6|68,6}%), chi đầu tư 2.980 tỷ đồng (chiếm 41,4%).',
  ],
  ['share', 'Toàn tỉnh có 3.250 hợp tác xã, hợp tác xã nông nghiệp có 1.912 hợp tác xã (chiếm {58,8|85,8}%).'],
  ['share', 'Tổng vốn 126.400 triệu đồng; vốn vay 48.032 triệu đồng (chiếm tỷ lệ {38,0|83,0}%).'],
  ['share', 'Trong tổng số 1.840 dự án, có 1.196 dự án hoàn thành (chiếm {65|56}%).'],
  // A growth in brackets after its amount.
  ['growth', 'Thu nội địa 6.732 tỷ đồng (tăng {8,5|5,8}% so với cùng kỳ năm trước là 6.205 tỷ đồng).'],
  ['growth', 'Năm 2022 xuất khẩu đạt 1.486 triệu USD, năm 2021 đạt 1.274 triệu USD (tăng {16,6|61,6}%).'],
  ['growth', 'Cùng kỳ năm trước giải ngân 874 tỷ đồng, năm nay giải ngân 1.036 tỷ đồng (tăng {18,5|15,8}%).'],
  ['growth', 'Sản lượng 18.240 tấn (giảm {5,9|9,5}% so cùng kỳ 19.375 tấn).'],
  ['growth', 'Doanh thu du lịch 4.875 tỷ đồng, cùng kỳ 3.640 tỷ đồng (tăng {33,9|39,3}%).'],
  // "tổng cộng" after the parts.
  [
    'sum',
    'Ngân sách tỉnh 126 tỷ đồng, ngân sách huyện 58 tỷ đồng, vốn dân góp 94 tỷ đồng, tổng cộng {278|287} tỷ đồng.',
  ],
  [
    'sum',
    'Chi giao thông 12.640 triệu đồng, chi thủy lợi 8.315 triệu đồng, chi giáo dục 9.472 triệu đồng; tổng cộng là {30.427|30.247} triệu đồng.',
  ],
  ['sum', 'Đợt 1 cấp 4.125 triệu đồng, đợt 2 cấp 3.860 triệu đồng. Tổng cộng hai đợt là {7.985|7.895} triệu đồng.'],
  ['sum', 'Huyện A 1.245 ha, huyện B 986 ha và huyện C 1.312 ha, tổng cộng {3.543|3.453} ha.'],
  ['sum', 'Vốn trung ương 312,5 tỷ đồng, vốn địa phương 148,2 tỷ đồng, tổng cộng {460,7|406,7} tỷ đồng.'],
  // An attainment in brackets after plan and actual.
  ['attainment', 'Kế hoạch vốn 5.912 tỷ đồng, giải ngân 2.786 tỷ đồng (đạt {47,1|41,7}%).'],
  ['attainment', 'Dự toán giao 142.600 triệu đồng, thực hiện 139.815 triệu đồng (bằng {98,0|89,0}%).'],
  ['attainment', 'Kế hoạch gieo trồng 29.500 ha, đã gieo 28.640 ha (đạt {97,1|91,7}% kế hoạch).'],
  ['attainment', 'Chỉ tiêu đào tạo 2.400 người, đã đào tạo 2.136 người ({89,0|98,0}%).'],
  ['attainment', 'Vốn được giao 412,7 tỷ đồng, đã giải ngân 96,3 tỷ đồng (tỷ lệ {23,3|32,3}%).'],
  // "so với mức …".
  ['growth', 'Xuất khẩu đạt 512 triệu USD, giảm {8,6|6,8}% so với mức 560 triệu USD của cùng kỳ.'],
  ['growth', 'Thu ngân sách 9 tháng đạt 7.845 tỷ đồng, cao hơn {16,7|17,6}% so với mức 6.725 tỷ đồng của năm 2021.'],
  ['level-ratio', 'Sản lượng đạt 9.246 tấn, bằng {96,0|69,0}% so với mức 9.630 tấn năm trước.'],
  ['growth', 'So với mức 845 tỷ đồng của tháng trước, doanh thu tháng này đạt 912 tỷ đồng, tăng {7,9|9,7}%.'],
  ['difference', 'Nợ thuế còn 684 tỷ đồng, giảm {72|27} tỷ đồng so với mức 756 tỷ đồng đầu năm.'],
  // "cắt giảm", "tiết giảm".
  ['difference', 'Dự toán chi hội nghị 1.250 triệu đồng, thực chi 1.068 triệu đồng, cắt giảm {182|128} triệu đồng.'],
  ['difference', 'Giá gói thầu 12.480 triệu đồng, giá trúng thầu 11.936 triệu đồng, tiết giảm {544|454} triệu đồng.'],
  [
    'difference',
    'Tổng mức đầu tư phê duyệt 486,5 tỷ đồng, quyết toán 462,8 tỷ đồng, tiết giảm được {23,7|27,3} tỷ đồng.',
  ],
  [
    'difference',
    'Đã cắt giảm {182|128} triệu đồng chi hội nghị (dự toán 1.250 triệu đồng, thực hiện 1.068 triệu đồng).',
  ],
  ['difference', 'Số biên chế được giao 2.840 người, hiện có 2.715 người, đã cắt giảm {125|152} người.'],
  // Quarters.
  ['growth', 'Quý I năm 2023 thu 1.842 tỷ đồng, tăng {12,4|14,2}% so với quý I năm trước (1.639 tỷ đồng).'],
  ['growth', 'Xuất khẩu quý II/2023 đạt 386 triệu USD, quý II/2022 đạt 418 triệu USD, giảm {7,7|17,7}%.'],
  ['growth', 'Thu quý III đạt 1.245 tỷ đồng, quý III năm trước là 1.318 tỷ đồng, giảm {5,5|15,5}%.'],
  [
    'growth',
    'Quý I năm nay tỉnh đón 624 nghìn lượt khách, tăng {20,0|12,0}% so với 520 nghìn lượt khách của quý I năm trước.',
  ],
  ['growth', 'So với quý IV năm 2022 (2.140 tỷ đồng), thu quý IV năm 2023 đạt 2.386 tỷ đồng, tăng {11,5|15,1}%.'],
  // Counts of several kinds of things, their percentage in brackets.
  ['count-ratio', 'Đã có 26/32 sở, ngành ({81,25|82,15}%) ban hành kế hoạch.'],
  ['count-ratio', '26/32 sở, ngành (đạt {81,25|82,15}%) hoàn thành báo cáo.'],
  ['count-ratio', 'Có 148/185 xã, phường, thị trấn ({80,0|85,0}%) có trạm y tế.'],
  ['count-ratio', 'Tiếp nhận 1.236/1.450 hồ sơ, thủ tục ({85,2|82,5}%) qua mạng.'],
  ['count-ratio', 'Có 18/24 huyện, thành phố, chiếm {75|57}%, đã phê duyệt quy hoạch.'],
];

export const WORDINGS_OF_BASES: readonly Wording[] = ROWS.map(([kind, text]) => ({
  kind,
  text,
  slipped: 'inconsistent',
}));

/** The same turns with other figures than those that they speak of. */
export const OTHER_BASES: readonly string[] = [
  'Chi thường xuyên 4.218 tỷ đồng (chiếm phần lớn), tỷ lệ giải ngân 58,6%.',
  'Thu nội địa 6.732 tỷ đồng (tăng 8,5%), thu xuất nhập khẩu 1.312 tỷ đồng (giảm 4,2%).',
  'Xuất khẩu 1.486 triệu USD (tăng 12,3% so cùng kỳ), nhập khẩu 1.127 triệu USD (tăng 4,5% so cùng kỳ).',
  'Có 1.912 hợp tác xã (chiếm 58,8% số hợp tác xã của vùng), doanh thu 845 tỷ đồng.',
  'Giao thông 126 tỷ đồng, thủy lợi 58 tỷ đồng; tổng cộng từ đầu nhiệm kỳ đã bố trí 2.145 tỷ đồng.',
  'Ngân sách tỉnh 126 tỷ đồng, ngân sách huyện 58 tỷ đồng; tổng cộng toàn tỉnh 9 tháng là 1.845 tỷ đồng.',
  'Kỳ họp thông qua 12 nghị quyết, xem xét 8 báo cáo, tổng cộng 35 đại biểu phát biểu.',
  'Đợt 1 cấp 4.125 triệu đồng. Tổng cộng năm 2022 đã cấp 13.860 triệu đồng.',
  'Kế hoạch vốn 5.912 tỷ đồng, giải ngân vốn nước ngoài 786 tỷ đồng (đạt 35,4% kế hoạch vốn nước ngoài).',
  'Kế hoạch gieo trồng 29.500 ha, đã gieo lúa 18.640 ha (đạt 97,1% diện tích lúa).',
  'Chỉ tiêu đào tạo 2.400 người, đã đào tạo nghề may 1.136 người (+12,5%).',
  'Dự toán giao 142.600 triệu đồng, thực hiện quý I 39.815 triệu đồng (tăng 12,4% so với cùng kỳ).',
  'Giá cà phê giảm 8,6% so với mức đỉnh tháng 4; sản lượng 560 nghìn tấn.',
  'Lãi suất giảm 0,5% so với mức 7,5% đầu năm, dư nợ 45.200 tỷ đồng.',
  'Lương tối thiểu vùng so với mức 4.680.000 đồng/tháng không thay đổi; 1.250 doanh nghiệp tăng lương 5,2%.',
  'Thu ngân sách 1.245 tỷ đồng; giá điện so với mức 1.920 đồng/kWh tăng 3%.',
  'Cắt giảm 30% thủ tục hành chính, tiết giảm 12 ngày làm việc so với quy định 35 ngày.',
  'Cắt giảm 5% chi thường xuyên, tiết kiệm 10% chi để cải cách tiền lương; dự toán 1.250 triệu đồng.',
  'Tiết giảm điện 1.250 kWh/tháng, tương đương 2,4 triệu đồng; định mức 8.400 kWh.',
  'Dự toán 1.250 triệu đồng, cắt giảm 3 hội nghị và 12 đoàn công tác, thực hiện 1.068 triệu đồng.',
  'Quý I tăng 5,2% so với quý I năm trước; quý II tăng 6,1%; 6 tháng tăng 5,7%.',
  'Quý I thu 1.842 tỷ đồng, quý II thu 1.639 tỷ đồng; quý II tăng 12,4% so với quý II năm trước.',
  'Quý III/2023 đạt 1.245 tỷ đồng, kế hoạch quý IV là 1.486 tỷ đồng.',
  'Quý I năm 2023 thu 842 tỷ đồng, quý I năm 2022 chi 639 tỷ đồng, tăng 12,4% so với dự toán.',
  '26/32 sở, ngành tự chấm điểm; điểm bình quân 81,25 điểm (tăng 2,5%).',
  'Ngày 26/12 sở, ngành (15 đơn vị) họp; tỷ lệ 75%.',
  'Quy mô 148/185 giường (tầng 2), công suất 92,5%.',
];
