/** Changes said with many verbs: what they are held against tells which figures belong together. `{right|slipped}`; all texts are made up. */
import { type Wording, wordingsOf } from './wordings';

const growth = wordingsOf('growth');
const level = wordingsOf('level-ratio');
const difference = wordingsOf('difference');
const sum = wordingsOf('sum');
const share = wordingsOf('share');
const average = wordingsOf('average');

export const WORDINGS_OF_VERBS: readonly Wording[] = [
  // A verb that no rule knows; a level or a change.
  growth('Kim ngạch tháng 8 là 412,6 triệu USD, bồi đắp {3,2%|2,3%} so với tháng 7 (399,8 triệu USD).'),
  growth('Giá trị sản xuất quý II là 6.120 tỷ đồng, khựng lại {4,7%|7,4%} so với quý I (6.420 tỷ đồng).'),
  level('Số khách quý II là 245 nghìn lượt, xấp xỉ {98,4%|89,4%} so với quý I (249 nghìn lượt).'),
  // Words of manner beside a verb name no other thing.
  growth('Tổng thu 3.456 tỷ đồng, quay đầu giảm {3,0%|7,5%} so với cùng kỳ (3.563 tỷ đồng).'),
  growth('Doanh thu 512 tỷ đồng, tiếp tục nhích {2,6%|6,2%} so với tháng trước (499 tỷ đồng).'),
  // From where to where, then the change.
  // What a change comes to of the base, said after it by a word for levels.
  level('Thu ngân sách đạt 1.860 tỷ đồng, tăng 310 tỷ đồng, tức {20,0%|25,0%} so với năm trước (1.550 tỷ đồng).'),
  level('Toàn huyện có 1.240 hộ nghèo, giảm 310 hộ, tương đương {20,0%|29,0%} so với năm trước (1.550 hộ).'),
  level('Toàn huyện có 1.240 hộ nghèo, giảm 310 hộ, bằng {80,0%|86,0%} so với năm trước (1.550 hộ).'),
  difference('Hạn mức được nâng từ 1.150 tỷ đồng lên 1.480 tỷ đồng, tức là thêm {330|303} tỷ đồng.'),
  difference('Hồ sơ rút từ 45 thủ tục xuống còn 28 thủ tục, rút ngắn được {17|71} thủ tục.'),
  difference('Tổng mức đầu tư giảm từ 785,4 tỷ đồng còn 712,7 tỷ đồng ({giảm|tăng} 72,7 tỷ đồng).', 'direction-wrong'),
  difference('Số hộ nghèo giảm từ 1.245 hộ xuống còn 1.102 hộ, tức đã {giảm|tăng} 143 hộ.', 'direction-wrong'),
  // What it was in the bracket behind the change.
  difference('Xảy ra 64 vụ; so với cùng kỳ, số vụ giảm {15|51} vụ (79 vụ).'),
  // What it was, by how much it changed, what it has become.
  sum(
    'So với năm 2020 (1.340 triệu đồng), mức hỗ trợ năm 2021 bổ sung thêm 210 triệu đồng, thành {1.550|1.505} triệu đồng.',
  ),
  sum('Năm 2022 có 1.340 hộ; năm 2023 tăng 210 hộ, đạt {1.550|1.505} hộ.'),
  difference('Năm 2022 có 1.340 hộ; năm 2023 giảm 210 hộ, còn {1.130|1.310} hộ.'),
  // What an amount is counted by stands with the amounts, not with their change.
  difference(
    'Thu nhập của hộ đạt 58,2 triệu đồng/năm, {cao hơn|thấp hơn} 3,6 triệu đồng so với năm trước (54,6 triệu đồng/năm).',
    'direction-wrong',
  ),
  difference(
    'Thu nhập của hộ đạt 58,2 triệu đồng/năm, cao hơn {3,6|6,3} triệu đồng so với năm trước (54,6 triệu đồng/năm).',
  ),
  growth('Thu thuế tháng 5 được 78 tỷ đồng, giảm 6 tỷ đồng, tức {7,1%|1,7%}, so với tháng 4.'),
  average('Huyện tổ chức 24 hội chợ với 3.120 gian hàng, trung bình {130|103} gian hàng một hội chợ.'),
  // "bảng" is the word of a table only where a number of one follows.
  share('Nợ xấu nội bảng 612 tỷ đồng, chiếm {1,34%|1,43%} tổng dư nợ (45.670 tỷ đồng).'),
];
