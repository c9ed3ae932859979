/** Sentences whose figure is explained by what stands beside it: a change, a pair of counts, a bracket, from where to where. `{right|slipped}`; all texts are made up. */
import { type Wording, wordingsOf } from './wordings';

const attainment = wordingsOf('attainment');
const share = wordingsOf('share');
const growth = wordingsOf('growth');
const level = wordingsOf('level-ratio');
const count = wordingsOf('count-ratio');
const multiple = wordingsOf('multiple');
const points = wordingsOf('points-change');

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
];
