/**
 * Wordings of claims, each in two versions: `{right|slipped}` gives a text whose figure agrees, and one whose figure
 * does not. All texts are made up.
 */
import type { ClaimKind, Verdict } from '../../src/narrative';

export interface Wording {
  readonly kind: ClaimKind;
  readonly text: string;
  /** What the slipped version is: a wrong figure unless another verdict is named. */
  readonly slipped: Verdict;
}

export const wordingsOf =
  (kind: ClaimKind) =>
  (text: string, slipped: Verdict = 'inconsistent'): Wording => ({ kind, text, slipped });

const attainment = wordingsOf('attainment');
const share = wordingsOf('share');
const growth = wordingsOf('growth');
const level = wordingsOf('level-ratio');
const sum = wordingsOf('sum');
const difference = wordingsOf('difference');
const count = wordingsOf('count-ratio');
const average = wordingsOf('average');
const multiple = wordingsOf('multiple');
const points = wordingsOf('points-change');

export const WORDINGS: readonly Wording[] = [
  // Attainment of a plan.
  attainment('Kế hoạch vốn năm 2020 là 1.250 tỷ đồng, thực hiện 1.180,5 tỷ đồng, đạt {94,44%|92,44%} kế hoạch.'),
  attainment('Giải ngân được 845,2 tỷ đồng, đạt {67,62%|61,62%} so với kế hoạch (1.250 tỷ đồng).'),
  attainment('Thu ngân sách ước đạt 7.850 tỷ đồng, bằng {104,7%|114,7%} dự toán (7.500 tỷ đồng).'),
  attainment('Thu nội địa 5.432 tỷ đồng, hoàn thành {90,53%|95,03%} chỉ tiêu được giao là 6.000 tỷ đồng.'),
  attainment(
    'Kinh phí khuyến công được giao 12.500 triệu đồng, đã thực hiện 11.875 triệu đồng, đạt {95%|85%} kế hoạch.',
  ),
  attainment('Đã chi 3.215,5 triệu đồng, tương đương {80,39%|83,09%} kế hoạch năm (4.000 triệu đồng).'),
  attainment('Sản lượng khai thác 38.450 tấn, đạt {96,1%|69,1%} kế hoạch (40.000 tấn).'),
  attainment(
    'Đến hết tháng 9, đơn vị thực hiện 152,4 tỷ đồng, đạt {76,2%|67,2%} so với kế hoạch cả năm là 200 tỷ đồng.',
  ),
  attainment(
    'Dự toán giao 45.600 triệu đồng; kết quả giải ngân đạt 41.040 triệu đồng (đạt {90%|99%} dự toán 45.600 triệu đồng).',
  ),
  attainment(
    'Số thu 4.344 tỷ đồng, đạt {135,8%|153,8%} so với chỉ tiêu 3.200 tỷ đồng và đạt 97,4% so với chỉ tiêu phấn đấu 4.460 tỷ đồng.',
  ),
  attainment('Vốn đối ứng đã bố trí 1,2 tỷ đồng, đạt {80%|60%} so với kế hoạch (1.500 triệu đồng).'),
  count('Giải ngân 22.903/36.122 tỷ đồng, đạt {63,4%|64,3%}.'),
  attainment('Thực hiện 98,2 tỷ đồng, đạt {81,83%|81,33%} so với kế hoạch (120 tỷ đồng).'),
  attainment(
    'Kinh phí thực hiện 85,5 tỷ đồng, đạt {71,25%|71,25%} so với kế hoạch ({120|120.000} tỷ đồng).',
    'unit-wrong',
  ),
  attainment('Thực hiện 2.345.678 nghìn đồng, đạt {93,83%|98,33%} kế hoạch (2,5 tỷ đồng).'),
  // Shares.
  share(
    'Tổng vốn 500 tỷ đồng, trong đó vốn ngân sách 320 tỷ đồng (chiếm {64%|46%}), vốn khác 180 tỷ đồng (chiếm 36%).',
  ),
  share('Tổng kinh phí là 8.450 triệu đồng, trong đó chi cho đào tạo 2.366 triệu đồng, chiếm {28%|82%}.'),
  share('Chi đầu tư 1.234,5 tỷ đồng, chiếm {24,69%|26,49%} tổng chi (5.000 tỷ đồng).'),
  share('Có 1.554 doanh nghiệp giải thể, trong đó có 1.425 doanh nghiệp quy mô nhỏ, chiếm {91,7%|97,1%}.'),
  share('Tổng số 240 đề án, trong đó: hỗ trợ máy móc 150 đề án ({62,5%|65,2%}); đào tạo 90 đề án (37,5%).'),
  share('Nợ thuế của nhóm này là 886 tỷ đồng, chiếm {86,69%|68,69%} trong tổng số 1.022 tỷ đồng.'),
  share('Kim ngạch xuất khẩu đạt 202,86 tỷ USD. Trong đó, khu vực trong nước đạt 71,83 tỷ USD, chiếm {35,4%|53,4%}.'),
  share(
    'Tổng vốn đăng ký 46.700 tỷ đồng, gồm: vốn trong nước 30.355 tỷ đồng, chiếm {65%|56%}; vốn nước ngoài 16.345 tỷ đồng, chiếm 35%.',
  ),
  share('Kinh phí KCQG là 140.000 triệu đồng, chiếm {43,75%|47,35%} tổng kinh phí (320.000 triệu đồng).'),
  share('Toàn tỉnh có 18.500 hộ nghèo, trong đó hộ đồng bào thiểu số 12.950 hộ, chiếm {70%|75%}.'),
  // Growth with its direction.
  growth('Thu ngân sách đạt 8.250 tỷ đồng, tăng {10%|15%} so với năm 2018 (7.500 tỷ đồng).'),
  growth('Chi thường xuyên 4.650 tỷ đồng, {giảm|tăng} 7% so với dự toán (5.000 tỷ đồng).', 'direction-wrong'),
  growth(
    'Kế hoạch 2019 là 34.534,6 triệu đồng, {cao hơn|thấp hơn} 15,88% so với thực hiện năm 2018 (29.802,3 triệu đồng).',
    'direction-wrong',
  ),
  growth('Khu vực là 63.095,3 triệu đồng, thấp hơn so với kế hoạch năm 2018 (65.342 triệu đồng) là {3,44%|4,34%}.'),
  growth('Doanh thu quý I đạt 125,4 tỷ đồng, tăng {8,1%|1,8%} so với cùng kỳ (116 tỷ đồng).'),
  growth('Giá điện mới là 1.720,65 đồng/kWh, tăng {6,08%|8,06%} so với giá hiện hành (1.622,01 đồng/kWh).'),
  growth('Lãi sau thuế đạt 25,7 tỷ đồng, vượt {35%|53%} so với kế hoạch cả năm là 19 tỷ đồng.'),
  growth('Sản lượng giảm từ 1.200 tấn xuống còn 960 tấn, giảm {20%|25%}.'),
  growth('Số hộ nghèo 12.350 hộ, giảm {5%|6%} so với năm trước là 13.000 hộ.'),
  growth(
    'Năm 2019 xuất khẩu đạt 264,2 triệu USD, năm 2020 xuất khẩu đạt 281,5 triệu USD, tăng {6,55%|5,65%} so với năm 2019.',
  ),
  growth(
    'Kinh phí được giao 140.000 triệu đồng (tăng 16,67% so với kế hoạch năm 2018 là {120.000|120} triệu đồng).',
    'unit-wrong',
  ),
  growth('Khách du lịch đạt 1,25 triệu lượt, {tăng|giảm} 4,17% so với cùng kỳ (1,2 triệu lượt).', 'direction-wrong'),
  growth('Dư nợ cho vay 45.320 tỷ đồng, {cao hơn|thấp hơn} 3% so với đầu năm (44.000 tỷ đồng).', 'direction-wrong'),
  growth('Thu hải quan 2.850 tỷ đồng, giảm {5%|15%} so với cùng kỳ năm 2019 (3.000 tỷ đồng).'),
  // Levels.
  level('Thu đạt 3.090 tỷ đồng, bằng {103%|130%} so với cùng kỳ (3.000 tỷ đồng).'),
  level('Nhập khẩu ước 185,87 triệu USD, bằng {99,2%|92,9%} so với cùng kỳ năm trước (187,37 triệu USD).'),
  level('Sản lượng 1.333 tấn, chỉ bằng {58,26%|52,86%} so với năm trước (2.288 tấn).'),
  level('Giá trị đạt 456,7 tỷ đồng, bằng {101,49%|104,19%} so với năm 2018 (450 tỷ đồng).'),
  level('Vốn thực hiện 27.542 tỷ đồng, bằng {117,8%|118,7%} năm 2019 (23.380 tỷ đồng).'),
  // Sums.
  sum(
    'Tổng mức đầu tư {2.659,96|2.695,96} tỷ đồng, trong đó vốn vay 1.579,96 tỷ đồng (chiếm 59,4%), vốn đối ứng 1.080 tỷ đồng (chiếm 40,6%).',
  ),
  sum(
    'Kinh phí là {8.456,5|8.465,5} triệu đồng, gồm: ngân sách trung ương 5.234,2 triệu đồng; ngân sách địa phương 3.222,3 triệu đồng.',
  ),
  sum(
    'Thu ngân sách đạt {40.477|40.977} tỷ đồng, trong đó thu nội địa 35.811 tỷ đồng và xuất nhập khẩu 4.666 tỷ đồng.',
  ),
  sum(
    'Cấp mới 45 dự án với 354,65 triệu USD và tăng vốn 12 dự án với 74,8 triệu USD. Tổng số cấp mới và tăng vốn là {429,45|492,45} triệu USD.',
  ),
  sum(
    'Dành {3,59 tỷ|3,59 triệu} đồng cho khuyến công. Chia theo nội dung có máy móc (2,7 tỷ đồng), tập huấn (380 triệu đồng), phát triển (310 triệu đồng), quản lý (80 triệu đồng) và thông tin (120 triệu đồng).',
    'unit-wrong',
  ),
  sum(
    'Tổng vốn {1.344.459|1.343.459} tỉ đồng, trong đó vốn nhà nước 1.075.567 tỉ đồng (80%), vốn tư nhân 268.892 tỉ đồng (20%).',
  ),
  sum('Tổng số {1.294|1.924} người tham gia, chia ra: nam 645 người, nữ 649 người.'),
  sum(
    'Toàn ngành thực hiện {19.886,4|19.386,4} triệu đồng; trong đó: KCQG 6.293,9 triệu đồng và KCĐP là 13.592,5 triệu đồng.',
  ),
  // Differences.
  difference(
    'Dự toán 3.250,5 tỷ đồng, thu đạt 3.561,2 tỷ đồng, đạt 109,56% so với dự toán 3.250,5 tỷ đồng, vượt dự toán {310,7|301,7} tỷ đồng.',
  ),
  difference(
    'Thu đạt 108.311 tỷ đồng, đạt 100,29% chỉ tiêu được giao là 108.000 tỷ đồng, vượt chỉ tiêu {311|331} tỷ đồng.',
  ),
  difference('Chi đạt 4.512,5 tỷ đồng, bằng 90,25% dự toán (5.000 tỷ đồng), giảm {487,5|478,5} tỷ đồng.'),
  difference('Doanh số 1.458 tỷ đồng, tăng 8% so với cùng kỳ (1.350 tỷ đồng), tăng {108|180} tỷ đồng.'),
  difference('Xuất khẩu 2.671,5 triệu USD, đạt 106,86% so với kế hoạch 2.500 triệu USD, vượt {171,5|175,5} triệu USD.'),
  // Counts.
  count('Đã ban hành 106/206 văn bản, đạt {51,46%|54,16%}.'),
  count('Kết thúc 114/147 cuộc kiểm toán (đạt {77,55%|75,75%}).'),
  count('Có 28/63 tỉnh báo cáo, chiếm {44,4%|48,4%}.'),
  count('Nghiệm thu 189/211 đề án, đạt {89,57%|98,57%}.'),
  count('Toàn huyện có 12/16 xã đạt chuẩn, đạt {75%|57%}.'),
  count('Số chưa ban hành là 100/206 văn bản, chiếm {48,54%|45,84%}.'),
  // Averages.
  average('Trong 5 tháng, thu đạt 22.265 tỷ đồng, bình quân {4.453|4.533} tỷ đồng/tháng.'),
  average('Cả 6 tháng giải ngân 1.230 tỷ đồng, bình quân {205|250} tỷ đồng/tháng.'),
  average('7 tháng cuối năm phải thu 30.803 tỷ đồng, tính bình quân {4.400|4.040} tỷ đồng/tháng.'),
  average('Sau 9 tháng, sản xuất được 4.518 tấn, bình quân {502|520} tấn/tháng.'),
  average('Trong 8 tháng bán 36.168 xe máy, trung bình {4.521|4.251} xe máy/tháng.'),
  // Multiples.
  multiple('Vốn năm nay 450,5 tỷ đồng, gấp {2,65|2,56} lần so với năm trước (170 tỷ đồng).'),
  multiple('Thu đạt 1.250 tỷ đồng, gấp {2,5|3,5} lần năm 2015 (500 tỷ đồng).'),
  multiple('Sản lượng 36.750 tấn, cao gấp {1,75|1,57} lần kế hoạch (21.000 tấn).'),
  multiple('Diện tích đạt 4.620 ha, gấp {3,3|2,2} lần so với năm 2010 (1.400 ha).'),
  multiple('Doanh thu 96,6 tỷ đồng, bằng {2,3|3,2} lần so với cùng kỳ (42 tỷ đồng).'),
  // Points.
  points('Tỷ lệ tổn thất là 7,57%, {thấp hơn|cao hơn} 0,37% so với năm 2015 (7,94%).', 'direction-wrong'),
  points('Tỷ lệ giải ngân đạt 85,2%, cao hơn {12,4|14,2} điểm phần trăm so với cùng kỳ (72,8%).'),
  points('Tỷ lệ hộ nghèo còn 3,45%, giảm {1,2|2,1} điểm phần trăm so với năm 2018 (4,65%).'),
  points('Tỷ lệ che phủ rừng đạt 42,5%, tăng {0,8%|8,8%} so với năm trước (41,7%).'),
  points('Tỷ lệ thất nghiệp là 2,48%, giảm {0,25|0,52} điểm phần trăm so với quý trước (2,73%).'),
  points('Đầu năm được giao tỷ lệ 14%, giờ được nâng lên 20%, tăng {6%|8%} so với đầu năm.'),
  // Other styles of figures and other turns.
  attainment('Ke hoach giao 2.400 trieu dong, thuc hien 2.165 trieu dong, dat {90,21%|92,01%} ke hoach.'),
  attainment('Kế hoạch là 15.200 triệu đồng, giải ngân 14.288,5 triệu đồng, đạt {94,0%|49,0%} kế hoạch.'),
  attainment('Vốn kế hoạch 1.234,56 tỷ đồng; khối lượng hoàn thành 991,35 tỷ đồng, bằng {80,3%|83,0%} kế hoạch vốn.'),
  attainment('Toàn tỉnh trồng 1.860 ha rừng, đạt {93%|39%} kế hoạch (2.000 ha).'),
  attainment('Ước thực hiện cả năm 45,6 triệu USD, đạt {95%|59%} so với kế hoạch (48 triệu USD).'),
  share('Chi sự nghiệp 425,6 tỷ đồng, chiếm tỷ trọng {26,6%|62,6%} trong tổng chi 1.600 tỷ đồng.'),
  share('Trong tổng số 3.250 lao động được đào tạo, có 2.085 lao động nữ, chiếm {64,15%|61,15%}.'),
  share('Vốn ODA 96 triệu USD, chiếm {40%|44%} tổng vốn (240 triệu USD).'),
  share('Tổng diện tích 12.400 ha, trong đó lúa 7.936 ha (chiếm {64%|68%}), màu 4.464 ha (chiếm 36%).'),
  growth('Giá trị sản xuất ước 5.724 tỷ đồng, tăng {8%|18%} so với cùng kỳ năm 2018 (5.300 tỷ đồng).'),
  growth('Số vụ tai nạn là 285 vụ, {giảm|tăng} 5% so với cùng kỳ (300 vụ).', 'direction-wrong'),
  growth('Thu phí, lệ phí 92 tỷ đồng, thấp hơn {8%|18%} so với dự toán (100 tỷ đồng).'),
  growth('Tổng mức bán lẻ đạt 13.440 tỷ đồng, tăng {12%|21%} so với cùng kỳ (12.000 tỷ đồng).'),
  growth('Điện thương phẩm 2.145 triệu kWh, tăng {7,25%|2,75%} so với năm trước (2.000 triệu kWh).'),
  level('Lượng khách 1.176 nghìn lượt, bằng {98%|89%} so với cùng kỳ (1.200 nghìn lượt).'),
  level('Số thu tháng 9 là 315 tỷ đồng, bằng {105%|150%} so với tháng trước (300 tỷ đồng).'),
  sum('Tổng kinh phí {2.850|2.580} triệu đồng, trong đó: KCQG 1.200 triệu đồng, KCĐP 1.650 triệu đồng.'),
  sum('Toàn huyện có {1.425|1.245} cơ sở, gồm: 980 cơ sở công nghiệp và 445 cơ sở thương mại.'),
  sum('Cấp {36.500|35.600} thẻ, trong đó: thành thị 14.200 thẻ; nông thôn 22.300 thẻ.'),
  difference('Số thu 2.310 tỷ đồng, đạt 105% so với dự toán 2.200 tỷ đồng, vượt dự toán {110|101} tỷ đồng.'),
  difference('Chi đạt 3.685 tỷ đồng, bằng 92,1% dự toán (4.000 tỷ đồng), giảm {315|351} tỷ đồng.'),
  count('Đã giải quyết 1.512/1.600 hồ sơ, đạt {94,5%|95,4%}.'),
  count('Có 45/60 chợ được nâng cấp, chiếm {75%|57%}.'),
  average('Trong 10 tháng, toàn ngành thu 45.250 tỷ đồng, bình quân {4.525|4.252} tỷ đồng/tháng.'),
  average('Cả 4 quý tiêu thụ 8.640 tấn, bình quân {2.160|2.610} tấn/quý.'),
  multiple('Kim ngạch đạt 87,5 triệu USD, gấp {3,5|5,3} lần so với năm 2015 (25 triệu USD).'),
  multiple('Số dự án là 252 dự án, gấp {1,8|8,1} lần năm trước (140 dự án).'),
  points('Tỷ lệ nợ xấu là 1,92%, giảm {0,33|0,23} điểm phần trăm so với đầu năm (2,25%).'),
  points('Tỷ lệ lao động qua đào tạo đạt 65,5%, tăng {3,5|8,3} điểm phần trăm so với năm 2018 (62%).'),
];

/** The right and the slipped version of a wording. */
export function versions({ text }: Wording): { right: string; slipped: string } {
  const pick = (index: number): string =>
    text.replace(/\{([^{}|]*)\|([^{}|]*)\}/g, (_, ...found: string[]) => found[index]!);
  return { right: pick(0), slipped: pick(1) };
}
