/**
 * Sentences in which a rate, a sum, a difference or an average refers to figures by the part that they play: plan and
 * actual, whole and part, this period and the one before. `{right|slipped}` as in `wordings.ts`; all texts are made up.
 */
import type { ClaimKind, Verdict } from '../../src/narrative';
import type { Wording } from './wordings';

const ROWS: readonly (readonly [ClaimKind, string, Verdict])[] = [
  [
    'attainment',
    'Dự toán thu nội địa năm 2022 được HĐND thành phố giao là 14.200 tỷ đồng, ước thực hiện 15.123 tỷ đồng, đạt {106,5|103,5}% dự toán.',
    'inconsistent',
  ],
  [
    'count-ratio',
    'Thu từ khu vực doanh nghiệp nhà nước 1.236 tỷ đồng/1.400 tỷ đồng, đạt {88,3|18,3}%.',
    'inconsistent',
  ],
  [
    'growth',
    'Thuế thu nhập cá nhân thực hiện 512,4 tỷ đồng, vượt dự toán giao 480 tỷ đồng là {6,8|8,6}%.',
    'inconsistent',
  ],
  [
    'attainment',
    'Chi thường xuyên: dự toán 6.450 tỷ đồng, thực hiện 6.178 tỷ đồng, bằng {95,8|98,5}%.',
    'inconsistent',
  ],
  [
    'attainment',
    'Năm 2021, huyện được giao thu 236.500 triệu đồng. Đến ngày 31/12, số thu đạt 251.872 triệu đồng, bằng {106,5|105,6}% chỉ tiêu.',
    'inconsistent',
  ],
  [
    'growth',
    'Số thu thuế bảo vệ môi trường 9 tháng là 845 tỷ đồng, trong khi cùng kỳ năm 2021 thu được 912 tỷ đồng, giảm {7,3|3,7}%.',
    'inconsistent',
  ],
  [
    'growth',
    'Lệ phí trước bạ: 9 tháng năm 2022 thu 318 tỷ đồng, 9 tháng năm 2021 thu 287 tỷ đồng, tăng {10,8|18,0}%.',
    'inconsistent',
  ],
  [
    'share',
    'Tổng chi cân đối ngân sách địa phương 8.940 tỷ đồng; chi thường xuyên 5.214 tỷ đồng, chiếm tỷ trọng {58,3|85,3}%.',
    'inconsistent',
  ],
  [
    'attainment',
    'Trong 12.680 tỷ đồng tổng thu, thu tiền sử dụng đất đóng góp 3.170 tỷ đồng, tương đương {25|75}%.',
    'inconsistent',
  ],
  [
    'sum',
    'Tổng thu ngân sách {9.215|9.251} tỷ đồng, trong đó: thu nội địa 7.845 tỷ đồng, thu từ hoạt động xuất nhập khẩu 1.312 tỷ đồng và thu viện trợ 58 tỷ đồng.',
    'inconsistent',
  ],
  [
    'sum',
    'Chi ngân sách cấp huyện 845.200 triệu đồng, bao gồm chi đầu tư 214.300 triệu đồng, chi thường xuyên {630.900|603.900} triệu đồng.',
    'inconsistent',
  ],
  ['difference', 'Thu cân đối 1.245 tỷ đồng, chi cân đối 1.189 tỷ đồng, kết dư {56|65} tỷ đồng.', 'inconsistent'],
  [
    'difference',
    'Số thu phạt vi phạm hành chính đạt 86 tỷ đồng, cao hơn cùng kỳ {18|81} tỷ đồng (cùng kỳ 68 tỷ đồng).',
    'inconsistent',
  ],
  ['difference', 'Dự toán giao 512 tỷ đồng, thực hiện 467 tỷ đồng, hụt thu {45|54} tỷ đồng.', 'inconsistent'],
  [
    'attainment',
    'Thu tiền sử dụng đất chỉ đạt 1.120 tỷ đồng so với dự toán 1.600 tỷ đồng, bằng {70|40}%.',
    'inconsistent',
  ],
  [
    'level-ratio',
    'Nhiệm vụ thu năm 2023: chỉ tiêu 2.345 tỷ đồng, kết quả 2.479 tỷ đồng, tỷ lệ hoàn thành {105,71|145,71}%.',
    'inconsistent',
  ],
  [
    'growth',
    'Tổng thu năm 2022 là 9.876 tỷ đồng so với 8.812 tỷ đồng của năm 2021, tăng {12,1|11,2}%.',
    'inconsistent',
  ],
  [
    'growth',
    'Từ mức 645 tỷ đồng của năm 2018, số thu đã tăng lên 812 tỷ đồng vào năm 2021, tức tăng {25,9|29,5}%.',
    'inconsistent',
  ],
  [
    'level-ratio',
    'Chi trả nợ lãi 6 tháng là 41,2 tỷ đồng; cùng kỳ năm trước 52,8 tỷ đồng, bằng {78|38}% cùng kỳ.',
    'inconsistent',
  ],
  [
    'share',
    'Cơ cấu chi: tổng số 5.400 tỷ đồng, chi đầu tư 1.836 tỷ đồng ({34|94}%), chi thường xuyên 3.564 tỷ đồng (66%).',
    'inconsistent',
  ],
  [
    'attainment',
    'Tổng kế hoạch vốn đầu tư công năm 2023 là 4.812 tỷ đồng; lũy kế giải ngân đến 30/9/2023 đạt 2.647 tỷ đồng, đạt tỷ lệ {55,0|35,0}%.',
    'inconsistent',
  ],
  [
    'attainment',
    'Đến nay đã giải ngân 356.412 triệu đồng trong tổng số 512.000 triệu đồng kế hoạch vốn, đạt {69,61|69,16}%.',
    'inconsistent',
  ],
  [
    'attainment',
    'Vốn chương trình mục tiêu quốc gia: kế hoạch giao 186.500 triệu đồng, giải ngân 97.353 triệu đồng, đạt {52,2|72,2}% kế hoạch giao.',
    'inconsistent',
  ],
  [
    'attainment',
    'Ban Quản lý dự án 2 được bố trí 845 tỷ đồng, đã giải ngân được 498,6 tỷ đồng (đạt {59|95}%).',
    'inconsistent',
  ],
  [
    'attainment',
    'Kế hoạch vốn kéo dài sang năm 2023 là 312 tỷ đồng, đã giải ngân 274,5 tỷ đồng, tương đương {88,0|98,0}% kế hoạch.',
    'inconsistent',
  ],
  [
    'difference',
    'Tổng vốn được giao 1.350 tỷ đồng, đã phân bổ chi tiết 1.212 tỷ đồng, còn {138|318} tỷ đồng chưa phân bổ.',
    'inconsistent',
  ],
  [
    'difference',
    'Kế hoạch 96.400 triệu đồng, giải ngân 71.250 triệu đồng, số vốn còn lại {25.150|25.750} triệu đồng chuyển sang năm sau.',
    'inconsistent',
  ],
  [
    'sum',
    'Tổng vốn đầu tư công trung hạn {11.700|31.700} tỷ đồng (ngân sách trung ương 4.120 tỷ đồng, ngân sách tỉnh 6.850 tỷ đồng, vốn vay 730 tỷ đồng).',
    'inconsistent',
  ],
  ['count-ratio', 'Đã hoàn thành thủ tục 46/58 dự án ({79,3|29,3}%).', 'inconsistent'],
  ['count-ratio', 'Có 31 trên tổng số 42 công trình được quyết toán, đạt {73,8|37,8}%.', 'inconsistent'],
  [
    'share',
    'Tổng mức đầu tư 2.450 tỷ đồng, riêng chi phí giải phóng mặt bằng 735 tỷ đồng, chiếm {30|10}% tổng mức đầu tư.',
    'inconsistent',
  ],
  ['share', 'Trong tổng số 186 dự án có 24 dự án chậm tiến độ, chiếm {12,9|42,9}%.', 'inconsistent'],
  [
    'growth',
    'Vốn đầu tư thực hiện quý III ước 3.412 tỷ đồng, quý II là 2.987 tỷ đồng, tăng {14,2|34,2}% so với quý trước.',
    'inconsistent',
  ],
  [
    'points-change',
    'Tỷ lệ giải ngân đạt 67,4%, cao hơn cùng kỳ năm trước (58,9%) {8,5|5,8} điểm phần trăm.',
    'inconsistent',
  ],
  [
    'points-change',
    'Tỷ lệ giải ngân vốn trung ương là 72,3%, vốn địa phương là 64,8%, chênh lệch {7,5|5,7} điểm phần trăm.',
    'inconsistent',
  ],
  [
    'growth',
    'Xuất khẩu thủy sản tháng 8 đạt 912 triệu USD, tháng 7 đạt 861 triệu USD, tăng {5,9|9,5}% so với tháng trước.',
    'inconsistent',
  ],
  [
    'growth',
    'Kim ngạch nhập khẩu 6 tháng ước 4.215 triệu USD; cùng kỳ 4.780 triệu USD, giảm {11,8|21,8}%.',
    'inconsistent',
  ],
  [
    'growth',
    'Kim ngạch xuất khẩu gạo tăng từ 2.790 triệu USD lên 3.125 triệu USD, tương ứng tăng {12,0|21,0}%.',
    'inconsistent',
  ],
  ['difference', 'Xuất khẩu 18,6 tỷ USD, nhập khẩu 15,9 tỷ USD, xuất siêu {2,7|7,2} tỷ USD.', 'inconsistent'],
  [
    'difference',
    'Cán cân thương mại thâm hụt {367|637} triệu USD (xuất khẩu 1.245 triệu USD, nhập khẩu 1.612 triệu USD).',
    'inconsistent',
  ],
  [
    'sum',
    'Tổng kim ngạch xuất nhập khẩu đạt {6.327|6.427} triệu USD, trong đó xuất khẩu 3.456 triệu USD, nhập khẩu 2.871 triệu USD.',
    'inconsistent',
  ],
  [
    'share',
    'Kim ngạch xuất khẩu toàn tỉnh 2.640 triệu USD; khu vực FDI đạt 2.112 triệu USD, chiếm {80|50}% tổng kim ngạch.',
    'inconsistent',
  ],
  [
    'level-ratio',
    'Xuất khẩu dệt may 1.215 triệu USD, bằng {25|52}% tổng kim ngạch xuất khẩu của tỉnh (4.860 triệu USD).',
    'inconsistent',
  ],
  [
    'multiple',
    'Kim ngạch xuất khẩu năm 2022 đạt 1.728 triệu USD, gấp {2,7|8,7} lần năm 2016 (640 triệu USD).',
    'inconsistent',
  ],
  ['average', 'Xuất khẩu 6 tháng đạt 8.430 triệu USD, bình quân mỗi tháng {1.405|4.105} triệu USD.', 'inconsistent'],
  ['growth', 'Xuất khẩu cả năm 5.130 triệu USD/kế hoạch 5.000 triệu USD, vượt {2,6|9,6}% kế hoạch.', 'inconsistent'],
  ['growth', 'Diện tích lúa đông xuân 62.450 ha, vụ trước 64.120 ha, giảm {2,6|1,6}%.', 'inconsistent'],
  ['growth', 'Năng suất lúa bình quân 63,2 tạ/ha, năm trước 61,4 tạ/ha, tăng {2,9|9,2}%.', 'inconsistent'],
  ['difference', 'Năng suất ngô đạt 52,6 tạ/ha, tăng {1,7|4,7} tạ/ha so với vụ trước (50,9 tạ/ha).', 'inconsistent'],
  ['sum', 'Sản lượng lương thực có hạt {469.170|669.170} tấn (thóc 412.300 tấn, ngô 56.870 tấn).', 'inconsistent'],
  [
    'sum',
    'Tổng đàn gia súc là 486.500 con, gồm: trâu 32.400 con, bò 118.700 con, lợn {335.400|335.100} con.',
    'inconsistent',
  ],
  [
    'share',
    'Tổng diện tích cây ăn quả 18.600 ha, trong đó diện tích cho thu hoạch 13.950 ha, chiếm {75|57}%.',
    'inconsistent',
  ],
  [
    'share',
    'Diện tích rừng sản xuất là 124.500 ha trên tổng diện tích rừng 298.700 ha, chiếm {41,7|47,1}%.',
    'inconsistent',
  ],
  ['attainment', 'Trồng rừng tập trung được 4.215 ha, đạt {105,4|150,4}% kế hoạch năm là 4.000 ha.', 'inconsistent'],
  ['attainment', 'Kế hoạch trồng mới 1.200 ha cây mắc ca; đã trồng 876 ha, đạt {73|37}%.', 'inconsistent'],
  [
    'level-ratio',
    'Sản lượng khai thác hải sản 9 tháng đạt 86.450 tấn, bằng {105,0|115,0}% so với cùng kỳ (82.310 tấn).',
    'inconsistent',
  ],
  ['count-ratio', 'Toàn tỉnh có 112/148 xã đạt chuẩn nông thôn mới (đạt {75,7|74,7}%).', 'inconsistent'],
  ['growth', 'Giá lúa tăng từ 5.800 đồng/kg lên 6.700 đồng/kg, tăng {15,5|11,5}%.', 'inconsistent'],
  ['count-ratio', 'Có 128/136 trạm y tế xã đạt tiêu chí quốc gia, chiếm {94,1|49,1}%.', 'inconsistent'],
  [
    'growth',
    'Số lượt khám chữa bệnh 9 tháng là 1.245.600 lượt, cùng kỳ 1.087.300 lượt, tăng {14,6|16,4}%.',
    'inconsistent',
  ],
  [
    'attainment',
    'Đã tiêm vắc xin cho 186.540 người trong tổng số 210.000 người thuộc diện tiêm, đạt {88,8|78,8}%.',
    'inconsistent',
  ],
  [
    'sum',
    'Toàn ngành có {3.990|3.950} giường bệnh, trong đó tuyến tỉnh 2.150 giường bệnh, tuyến huyện 1.840 giường bệnh.',
    'inconsistent',
  ],
  [
    'difference',
    'Quỹ khám chữa bệnh BHYT được giao 1.024 tỷ đồng, đã chi 1.087 tỷ đồng, bội chi {63|83} tỷ đồng.',
    'inconsistent',
  ],
  [
    'points-change',
    'Tỷ lệ bao phủ bảo hiểm y tế từ 90,85% năm 2020 lên 92,6% năm 2022, tăng {1,75|7,15} điểm phần trăm.',
    'inconsistent',
  ],
  ['share', 'Số người tham gia BHYT 1.150.300 người, chiếm {90,9|99,0}% dân số (1.265.400 người).', 'inconsistent'],
  [
    'growth',
    'Số ca mắc sốt xuất huyết ghi nhận 3.412 ca, cùng kỳ năm 2022 là 4.587 ca, giảm {25,6|29,6}%.',
    'inconsistent',
  ],
  ['count-ratio', 'Số trường đạt chuẩn quốc gia: 214/305 trường, tỷ lệ {70,2|72,0}%.', 'inconsistent'],
  [
    'share',
    'Năm học 2022-2023 toàn tỉnh có 245.600 học sinh, trong đó học sinh dân tộc thiểu số 61.400 học sinh, chiếm {25|52}%.',
    'inconsistent',
  ],
  ['attainment', 'Trong số 1.236 thí sinh dự thi có 1.198 thí sinh đỗ tốt nghiệp, đạt {96,9|36,9}%.', 'inconsistent'],
  [
    'sum',
    'Toàn huyện có 68 trường học, bao gồm 24 trường mầm non, 27 trường tiểu học, {17|71} trường THCS.',
    'inconsistent',
  ],
  ['growth', 'Số học sinh lớp 1 năm học này là 21.450 em, năm học trước 20.130 em, tăng {6,6|3,6}%.', 'inconsistent'],
  [
    'difference',
    'Năm học này có 1.845 phòng học, năm học trước có 1.796 phòng học, tăng {49|94} phòng học.',
    'inconsistent',
  ],
  [
    'average',
    'Kinh phí 15.600 triệu đồng hỗ trợ 1.300 học sinh, bình quân {12|21} triệu đồng/học sinh.',
    'inconsistent',
  ],
  ['count-ratio', 'Đào tạo được 8.640 học viên/9.000 học viên theo kế hoạch, đạt {96|69}%.', 'inconsistent'],
  [
    'growth',
    'Dân số thành thị năm 2022 là 412.300 người, năm 2021 là 398.700 người, tăng {3,41|3,11}%.',
    'inconsistent',
  ],
  ['share', 'Dân số toàn tỉnh 1.284.500 người, dân số nông thôn là 899.150 người, chiếm {70|80}%.', 'inconsistent'],
  [
    'difference',
    'Tỷ suất sinh 14,8‰, trong khi đó dân số tăng từ 1.271.200 người lên 1.284.500 người, tăng {13.300|31.300} người.',
    'inconsistent',
  ],
  [
    'attainment',
    'Giải quyết việc làm cho 21.340 lao động, đạt {106,7|506,7}% so với kế hoạch đề ra (20.000 lao động).',
    'inconsistent',
  ],
  [
    'growth',
    'Chỉ tiêu đưa lao động đi làm việc ở nước ngoài là 1.500 người, kết quả thực hiện 1.785 người, vượt {19|39}% chỉ tiêu.',
    'inconsistent',
  ],
  [
    'growth',
    'Số người hưởng trợ cấp thất nghiệp giảm từ 12.400 người năm 2021 xuống 10.850 người năm 2022, giảm {12,5|15,2}%.',
    'inconsistent',
  ],
  [
    'share',
    'Trong tổng số 45.600 lao động được khảo sát, lao động nữ là 26.448 người, chiếm {58|48}%.',
    'inconsistent',
  ],
  [
    'points-change',
    'Tỷ lệ thất nghiệp thành thị là 2,85%, giảm {0,40|0,60} điểm phần trăm so với cùng kỳ (3,25%).',
    'inconsistent',
  ],
  ['points-change', 'Tỷ lệ hộ nghèo đầu năm 7,82%, cuối năm còn 6,11%, giảm {1,71|7,11} điểm %.', 'inconsistent'],
  ['difference', 'Số hộ nghèo đầu năm là 18.240 hộ, cuối năm còn 14.310 hộ, giảm {3.930|3.390} hộ.', 'inconsistent'],
  ['average', 'Tổng quỹ lương 54,6 tỷ đồng của 650 lao động, bình quân {84|48} triệu đồng/lao động.', 'inconsistent'],
  [
    'growth',
    'Thu nhập bình quân đầu người năm 2022 đạt 56,4 triệu đồng, năm 2020 đạt 47,8 triệu đồng, tăng {18,0|48,0}%.',
    'inconsistent',
  ],
  [
    'attainment',
    'Kinh phí khuyến công quốc gia được phê duyệt 4.850 triệu đồng; đã nghiệm thu, thanh toán 4.607,5 triệu đồng, đạt {95|55}%.',
    'inconsistent',
  ],
  [
    'sum',
    'Tổng kinh phí thực hiện đề án là {12.730|19.730} triệu đồng, trong đó kinh phí khuyến công hỗ trợ 3.250 triệu đồng, vốn đối ứng của doanh nghiệp 9.480 triệu đồng.',
    'inconsistent',
  ],
  [
    'average',
    'Kinh phí khuyến công 12.600 triệu đồng cho 45 đề án, bình quân mỗi đề án {280|208} triệu đồng.',
    'inconsistent',
  ],
  ['average', 'Giai đoạn 2016 - 2020 đã bố trí 86,5 tỷ đồng, bình quân {17,3|67,3} tỷ đồng/năm.', 'inconsistent'],
  [
    'share',
    'Tổng kinh phí 21.400 triệu đồng, trong đó khuyến công địa phương là 13.268 triệu đồng ({62|92}%).',
    'inconsistent',
  ],
  [
    'growth',
    'Kinh phí khuyến công địa phương năm 2021 đạt 8.420 triệu đồng, năm 2020 là 7.650 triệu đồng, tăng {10,1|13,1}% so với năm 2020.',
    'inconsistent',
  ],
  ['count-ratio', 'Đã nghiệm thu 38/45 đề án, đạt {84,4|48,4}% kế hoạch.', 'inconsistent'],
  ['attainment', 'Số đề án phê duyệt là 120 đề án, số đề án hoàn thành 114 đề án, đạt {95|55}%.', 'inconsistent'],
  ['sum', 'Đã hỗ trợ 36 đề án: 14 đề án cấp quốc gia, {22|92} đề án cấp tỉnh.', 'inconsistent'],
  [
    'share',
    'Kinh phí hỗ trợ máy móc là 5.760 triệu đồng trong tổng số 9.600 triệu đồng, chiếm tỷ lệ {60|30}%.',
    'inconsistent',
  ],
  ['growth', 'Tổng dư nợ cuối năm đạt 86.450 tỷ đồng, đầu năm là 78.920 tỷ đồng, tăng {9,5|8,5}%.', 'inconsistent'],
  ['share', 'Nợ xấu 1.245 tỷ đồng, chiếm {1,44|1,34}% tổng dư nợ (86.450 tỷ đồng).', 'inconsistent'],
  ['difference', 'Số dư quỹ đầu kỳ 124,6 tỷ đồng, cuối kỳ 118,2 tỷ đồng, giảm {6,4|4,6} tỷ đồng.', 'inconsistent'],
  [
    'difference',
    'Tổng nợ thuế đến 31/12/2022 là 812 tỷ đồng, giảm {93|23} tỷ đồng so với 31/12/2021 (905 tỷ đồng).',
    'inconsistent',
  ],
  [
    'sum',
    'Nợ đọng xây dựng cơ bản {86.675|89.675} triệu đồng, gồm nợ cấp tỉnh 45.320 triệu đồng, nợ cấp huyện 28.740 triệu đồng và nợ cấp xã 12.615 triệu đồng.',
    'inconsistent',
  ],
  ['attainment', 'Thu hồi nợ thuế 345 tỷ đồng so với chỉ tiêu giao 300 tỷ đồng, đạt {115|155}%.', 'inconsistent'],
  [
    'level-ratio',
    'Huy động vốn của các tổ chức tín dụng 65.400 tỷ đồng, bằng {108,7|107,7}% so với đầu năm (60.150 tỷ đồng).',
    'inconsistent',
  ],
  [
    'share',
    'Tổng số nợ 1.560 tỷ đồng, nợ có khả năng thu 936 tỷ đồng, chiếm {60|10}% tổng nợ; nợ khó thu 624 tỷ đồng, chiếm 40% tổng nợ.',
    'inconsistent',
  ],
  [
    'multiple',
    'Lượng khách quốc tế đạt 245 nghìn lượt, gấp {2,5|5,5} lần cùng kỳ năm trước (98 nghìn lượt).',
    'inconsistent',
  ],
  ['attainment', 'Doanh thu du lịch 6.840 tỷ đồng, đạt {95|59}% kế hoạch năm (7.200 tỷ đồng).', 'inconsistent'],
  ['share', 'Tổng lượt khách 1.860.000 lượt, trong đó khách quốc tế 223.200 lượt, chiếm {12|21}%.', 'inconsistent'],
  [
    'growth',
    'Tổng thu từ khách du lịch 9 tháng đạt 4.560 tỷ đồng. So với cùng kỳ (3.980 tỷ đồng), con số này tăng {14,6|44,6}%.',
    'inconsistent',
  ],
  [
    'sum',
    'Trong quý đã đón {451.200|452.100} lượt khách, gồm 412.500 lượt khách nội địa và 38.700 lượt khách quốc tế.',
    'inconsistent',
  ],
  ['average', 'Tổng thu du lịch quý I là 1.350 tỷ đồng, bình quân {450|540} tỷ đồng/tháng.', 'inconsistent'],
  [
    'growth',
    'Năm 2020, tổng thu ngân sách của huyện đạt 412 tỷ đồng. Sang năm 2021, tổng thu đạt 468 tỷ đồng, tăng {13,6|19,6}%.',
    'inconsistent',
  ],
  [
    'attainment',
    'Kế hoạch vốn được giao 245 tỷ đồng. Đến hết quý III đã giải ngân 178 tỷ đồng, đạt {72,7|75,7}% kế hoạch vốn.',
    'inconsistent',
  ],
  [
    'share',
    'Tổng chi của đơn vị là 86.400 triệu đồng. Trong đó, chi con người 51.840 triệu đồng, chiếm {60|10}% tổng chi.',
    'inconsistent',
  ],
  [
    'growth',
    'Doanh thu năm trước là 1.245 tỷ đồng. Năm nay đạt 1.432 tỷ đồng, tăng {15,0|13,0}% so với năm trước.',
    'inconsistent',
  ],
  [
    'share',
    'Toàn tỉnh có 3.240 hợp tác xã. Số hợp tác xã hoạt động hiệu quả là 2.106, chiếm {65|95}%.',
    'inconsistent',
  ],
  [
    'difference',
    'Dự toán chi 78.500 triệu đồng. Số thực chi 74.120 triệu đồng, tiết kiệm {4.380|4.830} triệu đồng.',
    'inconsistent',
  ],
  ['growth', 'Số thu lệ phí 6 tháng là 214 tỷ đồng, {tăng|giảm} 7,0% so với cùng kỳ (200 tỷ đồng).', 'direction-wrong'],
  [
    'growth',
    'Sản lượng điện năm 2022 đạt 1.860 triệu kWh, năm 2021 đạt 2.015 triệu kWh, {giảm|tăng} 7,7%.',
    'direction-wrong',
  ],
  ['growth', 'Diện tích gieo trồng 45.200 ha, {thấp|cao} hơn cùng kỳ (46.800 ha) 3,4%.', 'direction-wrong'],
  ['attainment', 'Thực hiện 845,2 tỷ đồng, đạt 88,97% kế hoạch ({950|950.000} tỷ đồng).', 'unit-wrong'],
  [
    'attainment',
    'Chi sự nghiệp môi trường 36.450 triệu đồng, đạt {90|9}% dự toán (40.500 triệu đồng).',
    'inconsistent',
  ],
  ['attainment', 'Thực hiện thu phí 96,5 tỷ đồng trên dự toán 102 tỷ đồng, đạt {94,6|98,6}%.', 'inconsistent'],
  ['growth', 'So với dự toán 1.850 tỷ đồng, số thực hiện 1.942 tỷ đồng vượt {5,0|9,0}%.', 'inconsistent'],
  ['attainment', 'Số vốn giải ngân (412,5 tỷ đồng) đạt {65,1|56,1}% kế hoạch vốn giao (634 tỷ đồng).', 'inconsistent'],
  [
    'share',
    'Vốn ngân sách tỉnh 486 tỷ đồng, chiếm {36|63}% trong tổng vốn 1.350 tỷ đồng của chương trình.',
    'inconsistent',
  ],
  ['share', 'Chi cho con người chiếm {65|56}% (312 tỷ đồng) trong tổng chi thường xuyên 480 tỷ đồng.', 'inconsistent'],
  [
    'attainment',
    'Số doanh nghiệp có lãi là 1.426 doanh nghiệp trong tổng số 2.300 doanh nghiệp báo cáo, đạt tỷ lệ {62|82}%.',
    'inconsistent',
  ],
  [
    'growth',
    'Doanh thu vận tải 10 tháng ước 2.345 tỷ đồng, tăng {16,6|17,6}% so với 2.012 tỷ đồng của cùng kỳ năm trước.',
    'inconsistent',
  ],
  [
    'growth',
    'So với năm 2021 (1.412 tỷ đồng), giá trị sản xuất năm 2022 (1.567 tỷ đồng) tăng {11,0|10,1}%.',
    'inconsistent',
  ],
  [
    'growth',
    'Mức hỗ trợ bình quân tăng từ 180 triệu đồng/đề án lên 245 triệu đồng/đề án, tăng {36,1|31,6}%.',
    'inconsistent',
  ],
  ['level-ratio', 'Lượng khách lưu trú 456.700 lượt, chỉ bằng {50,1|10,1}% năm 2019 (912.300 lượt).', 'inconsistent'],
  [
    'sum',
    'Số tiền {3.660|5.660} triệu đồng được chia cho ba huyện: A 1.250 triệu đồng, B 980 triệu đồng, C 1.430 triệu đồng.',
    'inconsistent',
  ],
  ['sum', 'Tổng số lao động {28.310|18.310} người (nam 12.450 người, nữ 15.860 người).', 'inconsistent'],
  [
    'sum',
    'Cộng cả ba nguồn: ngân sách 340 tỷ đồng, tín dụng 125 tỷ đồng, dân góp 48 tỷ đồng, tổng vốn huy động là {513|813} tỷ đồng.',
    'inconsistent',
  ],
  [
    'difference',
    'Giá trị quyết toán 42.315 triệu đồng, giảm {1.555|1.515} triệu đồng so với giá trị đề nghị 43.870 triệu đồng.',
    'inconsistent',
  ],
  [
    'multiple',
    'Năm 2022 có 84 doanh nghiệp tham gia, năm 2018 chỉ có 30 doanh nghiệp, tăng {2,8|8,2} lần.',
    'inconsistent',
  ],
  [
    'average',
    'Trong 3 năm 2019-2021, tổng kinh phí 42,6 tỷ đồng, trung bình mỗi năm {14,2|24,2} tỷ đồng.',
    'inconsistent',
  ],
  ['attainment', 'Huyện B được giao 1.450 hộ thoát nghèo, thực hiện 1.523 hộ, đạt {105,0|150,0}%.', 'inconsistent'],
  ['share', 'Vốn vay chiếm {25|85}% (120 tỷ đồng/480 tỷ đồng).', 'inconsistent'],
  [
    'growth',
    'Chi ngân sách quý I/2023 đạt 3.120 tỷ đồng, quý I/2022 đạt 2.860 tỷ đồng; tốc độ tăng chi {9,1|1,9}%.',
    'inconsistent',
  ],
  [
    'growth',
    'Ước thực hiện cả năm 5.640 tỷ đồng, dự toán trung ương giao 5.200 tỷ đồng, vượt {8,5|2,5}%.',
    'inconsistent',
  ],
  [
    'difference',
    'Tổng thu 456,8 tỷ đồng, tổng chi 431,2 tỷ đồng, chênh lệch thu chi {25,6|52,6} tỷ đồng.',
    'inconsistent',
  ],
  [
    'sum',
    'Tổng kinh phí đã cấp {9.625|9.645} triệu đồng; trong đó cấp cho Sở A 2.340 triệu đồng, Sở B 1.875 triệu đồng, các huyện 5.410 triệu đồng.',
    'inconsistent',
  ],
];

export const WORDINGS_OF_ROLES: readonly Wording[] = ROWS.map(([kind, text, slipped]) => ({ kind, text, slipped }));
