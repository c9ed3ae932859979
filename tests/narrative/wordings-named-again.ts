/** Claims whose figures stand in the sentence before, or are named again. `{right|slipped}`; all texts are made up. */
import { type Wording, wordingsOf } from './wordings';

const share = wordingsOf('share');
const growth = wordingsOf('growth');
const average = wordingsOf('average');
const difference = wordingsOf('difference');

export const WORDINGS_NAMED_AGAIN: readonly Wording[] = [
  share(
    'Tổng chi là 9.876,4 tỷ đồng, gồm: chi đầu tư phát triển 3.245,8 tỷ đồng; chi thường xuyên 5.912,3 tỷ đồng; chi khác 718,3 tỷ đồng. Chi đầu tư phát triển chiếm {32,9%|39,2%} tổng chi.',
  ),
  share(
    'Tổng chi là 9.876,4 tỷ đồng, gồm: chi đầu tư phát triển 3.245,8 tỷ đồng; chi thường xuyên 5.912,3 tỷ đồng; chi khác 718,3 tỷ đồng. Chi đầu tư phát triển chiếm 32,9% tổng chi, chi thường xuyên chiếm {59,9%|95,9%}.',
  ),
  share(
    'Nghị quyết giao 15/19 chỉ tiêu đạt và vượt; 4 chỉ tiêu không đạt. Tỷ lệ chỉ tiêu đạt và vượt là {78,9%|87,9%}.',
  ),
  share('Số người tham gia bảo hiểm y tế là 218.764 người, chiếm {93,5%|91,6%} dân số (233.850 người).'),
  share(
    'Tổng kế hoạch kinh phí là 12.114 triệu đồng, thực hiện 13.354 triệu đồng. Trong đó: KCQG kế hoạch 6.221 triệu đồng, thực hiện 6.650 triệu đồng, chiếm {49,80%|54,90%} tổng số thực hiện; KCĐP kế hoạch 5.893 triệu đồng, thực hiện 6.704 triệu đồng.',
  ),
  growth(
    'Có 428 doanh nghiệp thành lập mới với tổng vốn đăng ký 5.240 tỷ đồng, giảm {8,0%|8,9%} về số doanh nghiệp so với cùng kỳ (465 doanh nghiệp).',
  ),
  growth(
    'Tổng vốn đầu tư 38.640 tỷ đồng, gồm vốn nhà nước 9.872 tỷ đồng, vốn ngoài nhà nước 23.415 tỷ đồng, vốn nước ngoài 5.353 tỷ đồng; so với năm trước, vốn nhà nước tăng {8,4%|4,8%} (9.105 tỷ đồng), vốn nước ngoài giảm 4,6% (5.610 tỷ đồng).',
  ),
  wordingsOf('growth')(
    'Tổng vốn đầu tư 38.640 tỷ đồng, gồm vốn nhà nước 9.872 tỷ đồng, vốn ngoài nhà nước 23.415 tỷ đồng, vốn nước ngoài 5.353 tỷ đồng; so với năm trước, vốn nhà nước tăng 8,4% (9.105 tỷ đồng), vốn nước ngoài {giảm|tăng} 4,6% (5.610 tỷ đồng).',
    'direction-wrong',
  ),
  average(
    'Kinh phí quốc gia giai đoạn 2016 - 2020 là 18.950 triệu đồng, bình quân 3.790 triệu đồng/năm; kinh phí địa phương 32.400 triệu đồng, bình quân {6.480|6.840} triệu đồng/năm.',
  ),
  difference(
    'Quý III, nhập khẩu đạt 245,3 triệu USD, giảm 8,6% so với quý II (268,4 triệu USD); xuất khẩu đạt 386,1 triệu USD; xuất siêu {140,8|104,8} triệu USD.',
  ),
  difference(
    'Trong năm xảy ra 187 vụ, làm chết 96 người, bị thương 142 người; so với năm 2022 tăng 16 vụ (171 vụ), giảm 8 người chết (104 người), tăng {21|12} người bị thương (121 người).',
  ),
];

/** Right texts that one consistent reading confirms; nothing in them may accuse. */
export const CONFIRMED_BY_BEFORE: readonly (readonly [string, number])[] = [
  ['Toàn huyện có 842 lớp và 26.934 học sinh. Bình quân 32,0 học sinh/lớp.', 32],
  ['Sở đã tổ chức 18 hội nghị tuyên truyền, 42 lớp tập huấn và 7 đoàn công tác. Tổng số 67 hoạt động.', 67],
  [
    'Kế hoạch vốn năm 2023 là 2.145,7 tỷ đồng, đã giải ngân 1.124,9 tỷ đồng, đạt 52,43% kế hoạch. Cùng kỳ năm 2022 giải ngân đạt 47,15%, tăng 5,28 điểm phần trăm.',
    5.28,
  ],
];
