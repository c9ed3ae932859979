/** Sentences whose figure is explained by what stands beside it: a change, a pair of counts, a bracket, from where to where. `{right|slipped}`; all texts are made up. */
import { type Wording, wordingsOf } from './wordings';

const attainment = wordingsOf('attainment');
const share = wordingsOf('share');
const growth = wordingsOf('growth');
const level = wordingsOf('level-ratio');
const count = wordingsOf('count-ratio');
const multiple = wordingsOf('multiple');
const points = wordingsOf('points-change');
const sum = wordingsOf('sum');
const average = wordingsOf('average');

export const WORDINGS_BESIDE: readonly Wording[] = [
  // The amount of the change.
  growth('Tổng thu 1.200 tỷ đồng, tăng {20|30}%, tương ứng tăng 200 tỷ đồng so với cùng kỳ.'),
  growth('Tổng chi thường xuyên 1.350 tỷ đồng, tăng {12,5|15,2}% so với cùng kỳ, tương ứng tăng 150 tỷ đồng.'),
  growth('Thu tiền sử dụng đất 640 tỷ đồng, giảm 160 tỷ đồng, tương ứng {20|30}% so với cùng kỳ.'),
  growth('Chi đầu tư tăng từ 5.962 tỷ đồng lên 6.497 tỷ đồng, tương đương {9|19}%.'),
  growth('Năm 2022 phát hành 30 triệu cổ phiếu, năm 2021 phát hành 24 triệu cổ phiếu, tăng {25|52}% so với năm 2021.'),
  // Two counts.
  count('Đã giải ngân 24/31 tỷ đồng đạt {77,4|47,4}%.'),
  count('Đã có 24/31 xã đạt {77,4|74,7}%.'),
  count('Có 46/58 nhà văn hóa được sửa chữa, đạt {79,3|73,9}%.'),
  // The second percentage compares what stands beside the amounts of the first.
  level(
    'Năm 2022 xuất khẩu 58,3 nghìn tấn, kim ngạch 33,9 triệu USD. Năm 2021 xuất khẩu 100 nghìn tấn, kim ngạch 50 triệu USD. Sản lượng năm 2022 chỉ bằng 58,3% so với năm trước trong khi kim ngạch bằng {67,8|76,8}%.',
  ),
  // An amount in brackets, an amount after.
  attainment('Số vốn giải ngân (412,5 tỷ đồng) đạt {65,1|56,1}% kế hoạch 633,6 tỷ đồng.'),
  share('Trong 148.500 triệu đồng vốn giao đã phân bổ {60|80}%, tương ứng 89.100 triệu đồng.'),
  // From where to where.
  multiple('Số hộ kinh doanh gấp {2,5|5,2} lần, từ 400 hộ năm 2020 lên 1.000 hộ năm 2022.'),
  multiple('Ngân sách hỗ trợ 4,2 tỷ đồng, vốn đối ứng 15,3 tỷ đồng, gấp {3,6|6,3} lần phần hỗ trợ.'),
  points('Tỷ lệ hộ nghèo giảm từ 5,2% xuống 3,9%, giảm {1,3|3,1} điểm phần trăm.'),
  points('Tỷ lệ hộ nghèo là 3,9%, giảm {1,3|3,1} điểm phần trăm so với mức 5,2% của năm 2021.'),
  points('Tỷ lệ giải ngân đạt 52,3%, cùng kỳ năm trước 48,9%, chênh lệch {3,4|4,3} điểm phần trăm.'),
  // A limit of what is counted stands between the counts and their percentage; the percentage stands before them.
  count('Có 24/31 xã giải ngân trên 50%, đạt {77,4|47,4}%.'),
  level('Đã hoàn thành {77,4|74,7}% (24/31 xã).'),
  // In brackets without a word.
  level('Năm 2021 thu 600 tỷ đồng. Năm 2022 thu 540 tỷ đồng ({90|60}% so với cùng kỳ).'),
  growth('Năm 2021 thu 1.000 tỷ đồng, năm 2022 thu 900 tỷ đồng (-{10|19}%).'),
  growth('Tổng thu 1.200 tỷ đồng (+{20|29}%), năm trước 1.000 tỷ đồng.'),
  // A plan and what was done, in one sentence or two.
  attainment('Kế hoạch 2.400 m2, đã xây dựng 2.130 m2, đạt {88,75|87,85}%.'),
  attainment(
    'Nhà máy sản xuất được 371 triệu kWh, hoàn thành {49,5|94,5}% kế hoạch năm. Kế hoạch sản xuất năm là 750 triệu kWh.',
  ),
  // Items of a list in brackets, or one below the other.
  sum(
    'Tổng vốn 1.200 tỷ đồng (gồm ngân sách tỉnh 400 tỷ đồng, ngân sách huyện 300 tỷ đồng và xã hội hóa {500|550} tỷ đồng).',
  ),
  share('Trong tổng số 3.250 lao động có 2.085 lao động nữ, chiếm {64,2|46,2}%.'),
  share(
    'Tổng nợ thuế 500 tỷ đồng, trong đó nợ khó thu 120 tỷ đồng, chiếm 24% tổng nợ thuế. Nợ có khả năng thu 380 tỷ đồng, chiếm {76|67}% tổng nợ thuế.',
  ),
  average('Có 12 lớp với 420 học viên, bình quân {35|53} học viên/lớp.'),
];
