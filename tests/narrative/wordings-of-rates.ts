/** Sentences in which a rate refers to figures by the part that they play: plan and actual, whole and part. `{right|slipped}`; all texts are made up. */
import { type Wording, wordingsOf } from './wordings';

const attainment = wordingsOf('attainment');
const share = wordingsOf('share');
const level = wordingsOf('level-ratio');
const count = wordingsOf('count-ratio');

export const WORDINGS_OF_RATES: readonly Wording[] = [
  attainment(
    'Dự toán thu nội địa năm 2022 được HĐND thành phố giao là 14.200 tỷ đồng, ước thực hiện 15.123 tỷ đồng, đạt {106,5|103,5}% dự toán.',
  ),
  attainment('Chi thường xuyên: dự toán 6.450 tỷ đồng, thực hiện 6.178 tỷ đồng, bằng {95,8|98,5}%.'),
  attainment(
    'Năm 2021, huyện được giao thu 236.500 triệu đồng. Đến ngày 31/12, số thu đạt 251.872 triệu đồng, bằng {106,5|105,6}% chỉ tiêu.',
  ),
  attainment('Trong 12.680 tỷ đồng tổng thu, thu tiền sử dụng đất đóng góp 3.170 tỷ đồng, tương đương {25|75}%.'),
  attainment('Thu tiền sử dụng đất chỉ đạt 1.120 tỷ đồng so với dự toán 1.600 tỷ đồng, bằng {70|40}%.'),
  attainment(
    'Tổng kế hoạch vốn đầu tư công năm 2023 là 4.812 tỷ đồng; lũy kế giải ngân đến 30/9/2023 đạt 2.647 tỷ đồng, đạt tỷ lệ {55,0|35,0}%.',
  ),
  attainment(
    'Đến nay đã giải ngân 356.412 triệu đồng trong tổng số 512.000 triệu đồng kế hoạch vốn, đạt {69,61|69,16}%.',
  ),
  attainment(
    'Vốn chương trình mục tiêu quốc gia: kế hoạch giao 186.500 triệu đồng, giải ngân 97.353 triệu đồng, đạt {52,2|72,2}% kế hoạch giao.',
  ),
  attainment('Ban Quản lý dự án 2 được bố trí 845 tỷ đồng, đã giải ngân được 498,6 tỷ đồng (đạt {59|95}%).'),
  attainment(
    'Kế hoạch vốn kéo dài sang năm 2023 là 312 tỷ đồng, đã giải ngân 274,5 tỷ đồng, tương đương {88,0|98,0}% kế hoạch.',
  ),
  attainment('Trồng rừng tập trung được 4.215 ha, đạt {105,4|150,4}% kế hoạch năm là 4.000 ha.'),
  attainment('Kế hoạch trồng mới 1.200 ha cây mắc ca; đã trồng 876 ha, đạt {73|37}%.'),
  attainment('Đã tiêm vắc xin cho 186.540 người trong tổng số 210.000 người thuộc diện tiêm, đạt {88,8|78,8}%.'),
  attainment('Trong số 1.236 thí sinh dự thi có 1.198 thí sinh đỗ tốt nghiệp, đạt {96,9|36,9}%.'),
  attainment('Giải quyết việc làm cho 21.340 lao động, đạt {106,7|506,7}% so với kế hoạch đề ra (20.000 lao động).'),
  attainment(
    'Kinh phí khuyến công quốc gia được phê duyệt 4.850 triệu đồng; đã nghiệm thu, thanh toán 4.607,5 triệu đồng, đạt {95|55}%.',
  ),
  attainment('Số đề án phê duyệt là 120 đề án, số đề án hoàn thành 114 đề án, đạt {95|55}%.'),
  attainment('Thu hồi nợ thuế 345 tỷ đồng so với chỉ tiêu giao 300 tỷ đồng, đạt {115|155}%.'),
  attainment('Doanh thu du lịch 6.840 tỷ đồng, đạt {95|59}% kế hoạch năm (7.200 tỷ đồng).'),
  attainment(
    'Kế hoạch vốn được giao 245 tỷ đồng. Đến hết quý III đã giải ngân 178 tỷ đồng, đạt {72,7|75,7}% kế hoạch vốn.',
  ),
  attainment('Thực hiện 845,2 tỷ đồng, đạt 88,97% kế hoạch ({950|950.000} tỷ đồng).', 'unit-wrong'),
  attainment('Chi sự nghiệp môi trường 36.450 triệu đồng, đạt {90|9}% dự toán (40.500 triệu đồng).'),
  attainment('Thực hiện thu phí 96,5 tỷ đồng trên dự toán 102 tỷ đồng, đạt {94,6|98,6}%.'),
  attainment('Số vốn giải ngân (412,5 tỷ đồng) đạt {65,1|56,1}% kế hoạch vốn giao (634 tỷ đồng).'),
  attainment(
    'Số doanh nghiệp có lãi là 1.426 doanh nghiệp trong tổng số 2.300 doanh nghiệp báo cáo, đạt tỷ lệ {62|82}%.',
  ),
  attainment('Huyện B được giao 1.450 hộ thoát nghèo, thực hiện 1.523 hộ, đạt {105,0|150,0}%.'),
  attainment(
    'Tổng thu ngân sách nhà nước trên địa bàn 6 tháng đầu năm thực hiện 4.318 tỷ đồng, đạt {54,3|45,3}% dự toán giao (7.950 tỷ đồng).',
  ),
  attainment('Thu nội địa ước đạt 3.905 tỷ đồng; so với dự toán tỉnh giao là 6.870 tỷ đồng đạt {56,8|86,8}%.'),
  attainment('Thu tiền sử dụng đất: dự toán 1.500 tỷ đồng; thực hiện 1.284 tỷ đồng (đạt {85,6|58,6}% dự toán).'),
  attainment(
    'Kế hoạch vốn đầu tư công năm 2023 là 5.864 tỷ đồng; giải ngân đến 30/9 được 3.137 tỷ đồng, đạt {53,5|35,5}% kế hoạch vốn.',
  ),
  attainment('Vốn ngân sách trung ương: kế hoạch 1.420 tỷ đồng, đã giải ngân 1.071 tỷ đồng (đạt {75,4|57,4}%).'),
  attainment('Đã phân bổ chi tiết 5.512 tỷ đồng, bằng {94,0|49,0}% số vốn được giao 5.864 tỷ đồng.'),
  attainment(
    'Kế hoạch giao 860 tỷ đồng (bao gồm cả vốn kéo dài 62 tỷ đồng), giải ngân 705,2 tỷ đồng, đạt {82,0|12,0}%.',
  ),
  attainment('Đào tạo nghề cho 1.240 lao động, đạt {82,7|28,7}% kế hoạch (1.500 lao động).'),
  attainment('Tiêm được 412.350 liều, bằng {94,4|24,4}% số vắc xin được phân bổ (436.800 liều).'),
  attainment('Thu nội địa 3.905 tỷ đồng (đạt {56,8|65,8}% dự toán tỉnh giao (6.870 tỷ đồng)), tăng so với cùng kỳ.'),
  attainment('Kế hoạch 2.400 m² nhà lớp học, đã xây dựng 2.130 m², đạt {88,75|88,45}%.'),
  share(
    'Tổng chi cân đối ngân sách địa phương 8.940 tỷ đồng; chi thường xuyên 5.214 tỷ đồng, chiếm tỷ trọng {58,3|85,3}%.',
  ),
  share(
    'Cơ cấu chi: tổng số 5.400 tỷ đồng, chi đầu tư 1.836 tỷ đồng ({34|94}%), chi thường xuyên 3.564 tỷ đồng (66%).',
  ),
  share(
    'Tổng mức đầu tư 2.450 tỷ đồng, riêng chi phí giải phóng mặt bằng 735 tỷ đồng, chiếm {30|10}% tổng mức đầu tư.',
  ),
  share('Trong tổng số 186 dự án có 24 dự án chậm tiến độ, chiếm {12,9|42,9}%.'),
  share(
    'Kim ngạch xuất khẩu toàn tỉnh 2.640 triệu USD; khu vực FDI đạt 2.112 triệu USD, chiếm {80|50}% tổng kim ngạch.',
  ),
  share('Tổng diện tích cây ăn quả 18.600 ha, trong đó diện tích cho thu hoạch 13.950 ha, chiếm {75|57}%.'),
  share('Diện tích rừng sản xuất là 124.500 ha trên tổng diện tích rừng 298.700 ha, chiếm {41,7|47,1}%.'),
  share('Số người tham gia BHYT 1.150.300 người, chiếm {90,9|99,0}% dân số (1.265.400 người).'),
  share(
    'Năm học 2022-2023 toàn tỉnh có 245.600 học sinh, trong đó học sinh dân tộc thiểu số 61.400 học sinh, chiếm {25|52}%.',
  ),
  share('Dân số toàn tỉnh 1.284.500 người, dân số nông thôn là 899.150 người, chiếm {70|80}%.'),
  share('Trong tổng số 45.600 lao động được khảo sát, lao động nữ là 26.448 người, chiếm {58|48}%.'),
  share('Tổng kinh phí 21.400 triệu đồng, trong đó khuyến công địa phương là 13.268 triệu đồng ({62|92}%).'),
  share('Kinh phí hỗ trợ máy móc là 5.760 triệu đồng trong tổng số 9.600 triệu đồng, chiếm tỷ lệ {60|30}%.'),
  share('Nợ xấu 1.245 tỷ đồng, chiếm {1,44|1,34}% tổng dư nợ (86.450 tỷ đồng).'),
  share(
    'Tổng số nợ 1.560 tỷ đồng, nợ có khả năng thu 936 tỷ đồng, chiếm {60|10}% tổng nợ; nợ khó thu 624 tỷ đồng, chiếm 40% tổng nợ.',
  ),
  share('Tổng lượt khách 1.860.000 lượt, trong đó khách quốc tế 223.200 lượt, chiếm {12|21}%.'),
  share(
    'Tổng chi của đơn vị là 86.400 triệu đồng. Trong đó, chi con người 51.840 triệu đồng, chiếm {60|10}% tổng chi.',
  ),
  share('Toàn tỉnh có 3.240 hợp tác xã. Số hợp tác xã hoạt động hiệu quả là 2.106, chiếm {65|95}%.'),
  share('Vốn ngân sách tỉnh 486 tỷ đồng, chiếm {36|63}% trong tổng vốn 1.350 tỷ đồng của chương trình.'),
  share('Chi cho con người chiếm {65|56}% (312 tỷ đồng) trong tổng chi thường xuyên 480 tỷ đồng.'),
  share('Vốn vay chiếm {25|85}% (120 tỷ đồng/480 tỷ đồng).'),
  share('Trong tổng số 6.240 tỷ đồng chi thường xuyên, chi sự nghiệp giáo dục là 2.652 tỷ đồng, chiếm {42,5|24,5}%.'),
  share(
    'Chi thường xuyên 6.240 tỷ đồng, trong đó chi cho giáo dục – đào tạo chiếm tỷ trọng lớn nhất với 2.652 tỷ đồng ({42,5|72,5}%).',
  ),
  share(
    'Kinh phí khuyến công địa phương thực hiện 12.640 triệu đồng, chiếm {72,2|42,2}% tổng kinh phí (17.515 triệu đồng).',
  ),
  share(
    'Tổng chi phí 19,5 tỷ đồng, trong đó khuyến công hỗ trợ 4,2 tỷ đồng (chiếm {21,5|12,5}%), còn lại là vốn của cơ sở.',
  ),
  share('Lũy kế đến nay có 98 xã đạt chuẩn nông thôn mới, chiếm {77,8|47,8}% tổng số xã (126 xã).'),
  share(
    'Tổng nguồn lực huy động 2.846 tỷ đồng, gồm: ngân sách trung ương 412 tỷ đồng (14,5%); ngân sách tỉnh 655 tỷ đồng ({23,0|32,0}%); vốn tín dụng 1.420 tỷ đồng (49,9%); nhân dân đóng góp 359 tỷ đồng (12,6%).',
  ),
  share('Cả tỉnh đón 3,25 triệu lượt khách; trong đó khách quốc tế 286 nghìn lượt, chiếm {8,8|1,8}%.'),
  share(
    'Dư nợ ngắn hạn 31.595 tỷ đồng, chiếm {56,0|65,0}% tổng dư nợ; dư nợ trung, dài hạn 24.825 tỷ đồng, chiếm 44,0%.',
  ),
  share(
    'Thu từ xổ số kiến thiết: 148.500 triệu đồng, trong đó bố trí cho giáo dục 60%, tương ứng {89.100|98.100} triệu đồng.',
  ),
  level('Nhiệm vụ thu năm 2023: chỉ tiêu 2.345 tỷ đồng, kết quả 2.479 tỷ đồng, tỷ lệ hoàn thành {105,71|145,71}%.'),
  level('Chi trả nợ lãi 6 tháng là 41,2 tỷ đồng; cùng kỳ năm trước 52,8 tỷ đồng, bằng {78|38}% cùng kỳ.'),
  level('Xuất khẩu dệt may 1.215 triệu USD, bằng {25|52}% tổng kim ngạch xuất khẩu của tỉnh (4.860 triệu USD).'),
  level('Sản lượng khai thác hải sản 9 tháng đạt 86.450 tấn, bằng {105,0|115,0}% so với cùng kỳ (82.310 tấn).'),
  level('Huy động vốn của các tổ chức tín dụng 65.400 tỷ đồng, bằng {108,7|107,7}% so với đầu năm (60.150 tỷ đồng).'),
  level('Lượng khách lưu trú 456.700 lượt, chỉ bằng {50,1|10,1}% năm 2019 (912.300 lượt).'),
  level(
    'Thu từ doanh nghiệp có vốn đầu tư nước ngoài đạt 1.148 tỷ đồng, bằng {112,0|412,0}% so với cùng kỳ năm trước (1.025 tỷ đồng).',
  ),
  level('Chi cho sự nghiệp khoa học 45,6 tỷ đồng, bằng {0,73|7,03}% tổng chi thường xuyên 6.240 tỷ đồng.'),
  count('Thu từ khu vực doanh nghiệp nhà nước 1.236 tỷ đồng/1.400 tỷ đồng, đạt {88,3|18,3}%.'),
  count('Đã hoàn thành thủ tục 46/58 dự án ({79,3|29,3}%).'),
  count('Có 31 trên tổng số 42 công trình được quyết toán, đạt {73,8|37,8}%.'),
  count('Toàn tỉnh có 112/148 xã đạt chuẩn nông thôn mới (đạt {75,7|74,7}%).'),
  count('Có 128/136 trạm y tế xã đạt tiêu chí quốc gia, chiếm {94,1|49,1}%.'),
  count('Số trường đạt chuẩn quốc gia: 214/305 trường, tỷ lệ {70,2|72,0}%.'),
  count('Đào tạo được 8.640 học viên/9.000 học viên theo kế hoạch, đạt {96|69}%.'),
  count('Đã nghiệm thu 38/45 đề án, đạt {84,4|48,4}% kế hoạch.'),
  count('Đến ngày 31/10, toàn tỉnh giải ngân 3.137,4/5.864 tỷ đồng, đạt {53,5|83,5}%.'),
  count('Có 24/31 chủ đầu tư giải ngân trên 50%, chiếm tỷ lệ {77,4|47,4}%.'),
  count('Kiên cố hóa 312,5 km kênh mương, nâng tổng số lên 1.875/2.430 km, đạt {77,2|47,2}%.'),
  attainment(
    'Ước cả năm thu ngân sách 8.150 tỷ đồng, bằng {109,8|190,8}% dự toán Trung ương giao (7.420 tỷ đồng) và tăng 10% so với năm 2021.',
  ),
  attainment(
    'Dự toán HĐND tỉnh giao thu nội địa 6.870 tỷ đồng; kết quả thực hiện đến hết tháng 9 là 5.898 tỷ đồng, bằng {85,9|58,9}% dự toán năm.',
  ),
  attainment('Số hộ thoát nghèo là 1.824 hộ trên tổng số 10.236 hộ nghèo đầu năm, tương ứng {17,8|71,8}%.'),
  level('Vốn ngân sách hỗ trợ 4,2 tỷ đồng, bằng {21,5|12,5}% tổng mức đầu tư (19,5 tỷ đồng).'),
  share(
    'Cơ cấu nguồn vốn: ngân sách 1.067 tỷ đồng, chiếm {37,5|73,5}%; tín dụng 1.420 tỷ đồng, chiếm 49,9%; dân góp 359 tỷ đồng, chiếm 12,6%; tổng cộng 2.846 tỷ đồng.',
  ),
  attainment('Dân số thành thị đạt 398,2 nghìn người, bằng {31,0|61,0}% dân số toàn tỉnh (1.284,6 nghìn người).'),
  attainment('Trong 1.835 hồ sơ tiếp nhận, có 1.782 hồ sơ được giải quyết đúng hạn, đạt tỷ lệ {97,1|79,1}%.'),
  share('Cả tỉnh có 34.512 hộ kinh doanh nộp thuế khoán, riêng thành phố có 12.806 hộ ({37,1|67,1}% của cả tỉnh).'),
  count('Có 11/13 huyện, thành phố hoàn thành dự toán thu, tương ứng {84,6|48,6}%.'),
  count('Đã thanh tra 86 trên 92 đơn vị theo kế hoạch, đạt {93,5|39,5}%.'),
  level('Tỷ lệ trạm y tế xã đạt tiêu chí quốc gia là {89,5|19,5}% (137/153 trạm).'),
  level('Tổng vốn FDI đăng ký 280 triệu USD, chỉ bằng {82,1|12,1}% so với năm 2021 (341 triệu USD).'),
  level('Sản lượng 312.140 tấn, tương đương {98,7|89,7}% vụ trước (316.250 tấn).'),
  count('Thu viện trợ 58 tỷ đồng/kế hoạch 64 tỷ đồng, đạt {90,6|96,0}%.'),
  count('Đã đào tạo 2.136/2.400 lao động (đạt {89,0|19,0}% kế hoạch).'),
  attainment('Kế hoạch năm 2022 hỗ trợ 72 đề án; đến nay đã thực hiện 64 đề án, đạt {88,9|89,8}%.'),
  attainment(
    'Chỉ tiêu phát triển mới 1.200 doanh nghiệp, thực hiện được 1.126 doanh nghiệp, bằng {93,8|39,8}% chỉ tiêu.',
  ),
  attainment(
    'Theo kế hoạch, năm nay trồng 5.500 ha rừng. Đến hết tháng 11 đã trồng 5.236 ha, đạt {95,2|25,2}% kế hoạch.',
  ),
  share(
    'KCQG được giao 5.200 triệu đồng, KCĐP được giao 13.000 triệu đồng; đã giải ngân lần lượt 4.875 triệu đồng ({93,75|23,75}%) và 12.640 triệu đồng (97,2%).',
  ),
  share(
    'KCQG được giao 5.200 triệu đồng, KCĐP được giao 13.000 triệu đồng; đã giải ngân lần lượt 4.875 triệu đồng (93,75%) và 12.640 triệu đồng ({97,2%|92,2%}).',
  ),
  share('Thu từ đất đai chiếm {29,7|92,7}% tổng thu, đạt 1.284 tỷ đồng trong tổng số 4.318 tỷ đồng.'),
  attainment('Nông nghiệp đóng góp 16,1 nghìn tỷ đồng, tương đương {21,4|12,4}% GRDP (75,3 nghìn tỷ đồng).'),
  attainment('Đến nay đã có 5.236 ha được trồng, trong khi kế hoạch là 5.500 ha, đạt {95,2|25,2}%.'),
  attainment(
    'Tổng vốn giao 412.350 triệu đồng. Trong đó đã thanh toán 318.746 triệu đồng, đạt {77,3|73,7}% vốn giao; còn lại 93.604 triệu đồng.',
  ),
];
