/** Counts times a rate, as estimates and reports print it. `{right|slipped}`; all texts are made up. */
import { type Wording, wordingsOf } from './wordings';

const product = wordingsOf('product');

export const WORDINGS_OF_PRODUCTS: readonly Wording[] = [
  product('Mở lớp bồi dưỡng: 120 lớp x 2,5 triệu đồng/lớp = {300|350} triệu đồng.'),
  product('Biên soạn tài liệu: 15 bộ × 12 triệu đồng/bộ = {180|160} triệu đồng.'),
  product('Thù lao giảng viên: 3 người x 2 buổi x 500.000 đồng/buổi = {3.000.000|3.500.000} đồng.'),
  product('Trích quỹ: 1.200 triệu đồng x 30% = {360|306} triệu đồng.'),
  product('Bồi thường 450 m2 x 1,2 triệu đồng/m2 = {540|504} triệu đồng.'),
  product('Lương hợp đồng: 6 người x 12 tháng x 7,5 triệu đồng = {540|450} triệu đồng.'),
  product('Xây mới 312 nhà (mức hỗ trợ 60 triệu đồng/nhà, thành tiền {18,72|18,27} tỷ đồng).'),
  product('Hỗ trợ 52 đề án, mỗi đề án 300 triệu đồng, tổng kinh phí {15,6|16,5} tỷ đồng.'),
  product('Trao 120 suất quà, mỗi suất trị giá 500.000 đồng, tổng trị giá {60|66} triệu đồng.'),
  product('Hỗ trợ 40 hộ, mỗi hộ 5,5 triệu đồng, tổng số tiền {220|202} triệu đồng và 12 tấn gạo.'),
];
