/** Sentences in which a change refers to figures by the part that they play: this period and the one before, plan and actual. `{right|slipped}`; all texts are made up. */
import { type Wording, wordingsOf } from './wordings';

const growth = wordingsOf('growth');
const difference = wordingsOf('difference');
const points = wordingsOf('points-change');
const multiple = wordingsOf('multiple');

export const WORDINGS_OF_CHANGES: readonly Wording[] = [
  // The amount is right, the direction is not.
  difference(
    'Chi thường xuyên năm 2022 là 1.245 tỷ đồng, {giảm|tăng} 118 tỷ đồng so với năm 2021 (1.363 tỷ đồng).',
    'direction-wrong',
  ),
  difference('Thu nội địa {tăng|giảm} 155 tỷ đồng, từ 900 tỷ đồng lên 1.055 tỷ đồng.', 'direction-wrong'),
  difference('Số hộ nghèo còn 1.380 hộ, {giảm|tăng} 427 hộ so với đầu năm (1.807 hộ).', 'direction-wrong'),
  difference(
    'Kim ngạch xuất khẩu đạt 2.815 triệu USD, {cao hơn|thấp hơn} 347 triệu USD so với kế hoạch (2.468 triệu USD).',
    'direction-wrong',
  ),
  growth('Thuế thu nhập cá nhân thực hiện 512,4 tỷ đồng, vượt dự toán giao 480 tỷ đồng là {6,8|8,6}%.'),
  growth(
    'Số thu thuế bảo vệ môi trường 9 tháng là 845 tỷ đồng, trong khi cùng kỳ năm 2021 thu được 912 tỷ đồng, giảm {7,3|3,7}%.',
  ),
  growth('Lệ phí trước bạ: 9 tháng năm 2022 thu 318 tỷ đồng, 9 tháng năm 2021 thu 287 tỷ đồng, tăng {10,8|18,0}%.'),
  growth('Tổng thu năm 2022 là 9.876 tỷ đồng so với 8.812 tỷ đồng của năm 2021, tăng {12,1|11,2}%.'),
  growth('Từ mức 645 tỷ đồng của năm 2018, số thu đã tăng lên 812 tỷ đồng vào năm 2021, tức tăng {25,9|29,5}%.'),
  growth(
    'Vốn đầu tư thực hiện quý III ước 3.412 tỷ đồng, quý II là 2.987 tỷ đồng, tăng {14,2|34,2}% so với quý trước.',
  ),
  growth(
    'Xuất khẩu thủy sản tháng 8 đạt 912 triệu USD, tháng 7 đạt 861 triệu USD, tăng {5,9|9,5}% so với tháng trước.',
  ),
  growth('Kim ngạch nhập khẩu 6 tháng ước 4.215 triệu USD; cùng kỳ 4.780 triệu USD, giảm {11,8|21,8}%.'),
  growth('Kim ngạch xuất khẩu gạo tăng từ 2.790 triệu USD lên 3.125 triệu USD, tương ứng tăng {12,0|21,0}%.'),
  growth('Xuất khẩu cả năm 5.130 triệu USD/kế hoạch 5.000 triệu USD, vượt {2,6|9,6}% kế hoạch.'),
  growth('Diện tích lúa đông xuân 62.450 ha, vụ trước 64.120 ha, giảm {2,6|1,6}%.'),
  growth('Năng suất lúa bình quân 63,2 tạ/ha, năm trước 61,4 tạ/ha, tăng {2,9|9,2}%.'),
  growth('Giá lúa tăng từ 5.800 đồng/kg lên 6.700 đồng/kg, tăng {15,5|11,5}%.'),
  growth('Số lượt khám chữa bệnh 9 tháng là 1.245.600 lượt, cùng kỳ 1.087.300 lượt, tăng {14,6|16,4}%.'),
  growth('Số ca mắc sốt xuất huyết ghi nhận 3.412 ca, cùng kỳ năm 2022 là 4.587 ca, giảm {25,6|29,6}%.'),
  growth('Số học sinh lớp 1 năm học này là 21.450 em, năm học trước 20.130 em, tăng {6,6|3,6}%.'),
  growth('Dân số thành thị năm 2022 là 412.300 người, năm 2021 là 398.700 người, tăng {3,41|3,11}%.'),
  growth(
    'Chỉ tiêu đưa lao động đi làm việc ở nước ngoài là 1.500 người, kết quả thực hiện 1.785 người, vượt {19|39}% chỉ tiêu.',
  ),
  growth(
    'Số người hưởng trợ cấp thất nghiệp giảm từ 12.400 người năm 2021 xuống 10.850 người năm 2022, giảm {12,5|15,2}%.',
  ),
  growth('Thu nhập bình quân đầu người năm 2022 đạt 56,4 triệu đồng, năm 2020 đạt 47,8 triệu đồng, tăng {18,0|48,0}%.'),
  growth(
    'Kinh phí khuyến công địa phương năm 2021 đạt 8.420 triệu đồng, năm 2020 là 7.650 triệu đồng, tăng {10,1|13,1}% so với năm 2020.',
  ),
  growth('Tổng dư nợ cuối năm đạt 86.450 tỷ đồng, đầu năm là 78.920 tỷ đồng, tăng {9,5|8,5}%.'),
  growth(
    'Tổng thu từ khách du lịch 9 tháng đạt 4.560 tỷ đồng. So với cùng kỳ (3.980 tỷ đồng), con số này tăng {14,6|44,6}%.',
  ),
  growth(
    'Năm 2020, tổng thu ngân sách của huyện đạt 412 tỷ đồng. Sang năm 2021, tổng thu đạt 468 tỷ đồng, tăng {13,6|19,6}%.',
  ),
  growth('Doanh thu năm trước là 1.245 tỷ đồng. Năm nay đạt 1.432 tỷ đồng, tăng {15,0|13,0}% so với năm trước.'),
  growth('Số thu lệ phí 6 tháng là 214 tỷ đồng, {tăng|giảm} 7,0% so với cùng kỳ (200 tỷ đồng).', 'direction-wrong'),
  growth(
    'Sản lượng điện năm 2022 đạt 1.860 triệu kWh, năm 2021 đạt 2.015 triệu kWh, {giảm|tăng} 7,7%.',
    'direction-wrong',
  ),
  growth('Diện tích gieo trồng 45.200 ha, {thấp|cao} hơn cùng kỳ (46.800 ha) 3,4%.', 'direction-wrong'),
  growth('So với dự toán 1.850 tỷ đồng, số thực hiện 1.942 tỷ đồng vượt {5,0|9,0}%.'),
  growth('Doanh thu vận tải 10 tháng ước 2.345 tỷ đồng, tăng {16,6|17,6}% so với 2.012 tỷ đồng của cùng kỳ năm trước.'),
  growth('So với năm 2021 (1.412 tỷ đồng), giá trị sản xuất năm 2022 (1.567 tỷ đồng) tăng {11,0|10,1}%.'),
  growth('Mức hỗ trợ bình quân tăng từ 180 triệu đồng/đề án lên 245 triệu đồng/đề án, tăng {36,1|31,6}%.'),
  growth('Chi ngân sách quý I/2023 đạt 3.120 tỷ đồng, quý I/2022 đạt 2.860 tỷ đồng; tốc độ tăng chi {9,1|1,9}%.'),
  growth('Ước thực hiện cả năm 5.640 tỷ đồng, dự toán trung ương giao 5.200 tỷ đồng, vượt {8,5|2,5}%.'),
  growth(
    'So với cùng kỳ năm trước (1.025 tỷ đồng), số thu từ khối FDI 1.148 tỷ đồng {tăng|giảm} 12,0%.',
    'direction-wrong',
  ),
  growth('Nợ thuế đến 31/12 là 318 tỷ đồng, {giảm|tăng} 14,5% so với đầu năm (372 tỷ đồng).', 'direction-wrong'),
  growth('Tổng vốn FDI tăng {25|52}%, từ 820 triệu USD lên 1.025 triệu USD.'),
  growth(
    'Kinh phí xây dựng mô hình trình diễn kỹ thuật 3.150 triệu đồng, {thấp|cao} hơn 13,5% so với cùng kỳ năm trước (3.640 triệu đồng).',
    'direction-wrong',
  ),
  growth('Tổng số lượt khám chữa bệnh 2,14 triệu lượt, tăng {9,2|2,9}% so với cùng kỳ (1,96 triệu lượt).'),
  growth(
    'Chi sự nghiệp y tế năm 2022 là 845,6 tỷ đồng, năm 2021 là 902,3 tỷ đồng, {giảm|tăng} 6,3%.',
    'direction-wrong',
  ),
  growth('Tổng mức bán lẻ đạt 42.860 tỷ đồng, tăng {11,6|41,6}% so với cùng kỳ năm trước; cùng kỳ đạt 38.412 tỷ đồng.'),
  growth('Trồng rừng được 5.860 ha, vượt {6,5|5,6}% kế hoạch (5.500 ha).'),
  growth('Nguồn vốn huy động 61.300 tỷ đồng, so với đầu năm tăng 3.470 tỷ đồng (+{6,0|9,0}%).'),
  difference('Thu cân đối 1.245 tỷ đồng, chi cân đối 1.189 tỷ đồng, kết dư {56|65} tỷ đồng.'),
  difference('Số thu phạt vi phạm hành chính đạt 86 tỷ đồng, cao hơn cùng kỳ {18|81} tỷ đồng (cùng kỳ 68 tỷ đồng).'),
  difference('Dự toán giao 512 tỷ đồng, thực hiện 467 tỷ đồng, hụt thu {45|54} tỷ đồng.'),
  difference(
    'Tổng vốn được giao 1.350 tỷ đồng, đã phân bổ chi tiết 1.212 tỷ đồng, còn {138|318} tỷ đồng chưa phân bổ.',
  ),
  difference(
    'Kế hoạch 96.400 triệu đồng, giải ngân 71.250 triệu đồng, số vốn còn lại {25.150|25.750} triệu đồng chuyển sang năm sau.',
  ),
  difference('Xuất khẩu 18,6 tỷ USD, nhập khẩu 15,9 tỷ USD, xuất siêu {2,7|7,2} tỷ USD.'),
  difference('Cán cân thương mại thâm hụt {367|637} triệu USD (xuất khẩu 1.245 triệu USD, nhập khẩu 1.612 triệu USD).'),
  difference('Năng suất ngô đạt 52,6 tạ/ha, tăng {1,7|4,7} tạ/ha so với vụ trước (50,9 tạ/ha).'),
  difference('Quỹ khám chữa bệnh BHYT được giao 1.024 tỷ đồng, đã chi 1.087 tỷ đồng, bội chi {63|83} tỷ đồng.'),
  difference('Năm học này có 1.845 phòng học, năm học trước có 1.796 phòng học, tăng {49|94} phòng học.'),
  difference(
    'Tỷ suất sinh 14,8‰, trong khi đó dân số tăng từ 1.271.200 người lên 1.284.500 người, tăng {13.300|31.300} người.',
  ),
  difference('Số hộ nghèo đầu năm là 18.240 hộ, cuối năm còn 14.310 hộ, giảm {3.930|3.390} hộ.'),
  difference('Số dư quỹ đầu kỳ 124,6 tỷ đồng, cuối kỳ 118,2 tỷ đồng, giảm {6,4|4,6} tỷ đồng.'),
  difference('Tổng nợ thuế đến 31/12/2022 là 812 tỷ đồng, giảm {93|23} tỷ đồng so với 31/12/2021 (905 tỷ đồng).'),
  difference('Dự toán chi 78.500 triệu đồng. Số thực chi 74.120 triệu đồng, tiết kiệm {4.380|4.830} triệu đồng.'),
  difference(
    'Giá trị quyết toán 42.315 triệu đồng, giảm {1.555|1.515} triệu đồng so với giá trị đề nghị 43.870 triệu đồng.',
  ),
  difference('Tổng thu 456,8 tỷ đồng, tổng chi 431,2 tỷ đồng, chênh lệch thu chi {25,6|52,6} tỷ đồng.'),
  difference('Đến 31/12, tổng nợ thuế 318 tỷ đồng; đầu năm là 372 tỷ đồng, như vậy giảm được {54|45} tỷ đồng.'),
  difference(
    'Tổng thu 2.415 tỷ đồng, trong đó thu nội địa 1.987 tỷ đồng, còn lại {428|248} tỷ đồng là thu từ hoạt động xuất nhập khẩu.',
  ),
  difference(
    'Thu phí, lệ phí chỉ được 86.540 triệu đồng, hụt {5.460|4.560} triệu đồng so với dự toán 92.000 triệu đồng.',
  ),
  difference('Hỗ trợ 64 đề án, tăng {13|31} đề án so với năm trước (51 đề án).'),
  difference('Bình quân đạt 17,4 tiêu chí/xã, tăng {1,2|2,1} tiêu chí so với năm 2020 (16,2 tiêu chí/xã).'),
  difference('Số hộ nghèo còn 8.412 hộ, giảm {1.824|8.124} hộ so với đầu năm (10.236 hộ).'),
  difference(
    'GRDP bình quân đầu người đạt 58,6 triệu đồng, tăng {5,4|4,5} triệu đồng so với năm trước (53,2 triệu đồng).',
  ),
  difference('Tiếp nhận 1.240 đơn, đã giải quyết 1.158 đơn, còn {82|28} đơn đang giải quyết.'),
  difference('Từ đầu năm đến nay xảy ra 86 vụ tai nạn, làm chết 41 người; so với cùng kỳ (102 vụ) giảm {16|61} vụ.'),
  points('Tỷ lệ giải ngân đạt 67,4%, cao hơn cùng kỳ năm trước (58,9%) {8,5|5,8} điểm phần trăm.'),
  points('Tỷ lệ giải ngân vốn trung ương là 72,3%, vốn địa phương là 64,8%, chênh lệch {7,5|5,7} điểm phần trăm.'),
  points('Tỷ lệ bao phủ bảo hiểm y tế từ 90,85% năm 2020 lên 92,6% năm 2022, tăng {1,75|7,15} điểm phần trăm.'),
  points('Tỷ lệ thất nghiệp thành thị là 2,85%, giảm {0,40|0,60} điểm phần trăm so với cùng kỳ (3,25%).'),
  points('Tỷ lệ hộ nghèo đầu năm 7,82%, cuối năm còn 6,11%, giảm {1,71|7,11} điểm %.'),
  points('Tỷ lệ động viên vào ngân sách năm 2021 là 17,2%, năm 2022 là 18,9%, tăng {1,7|4,7} điểm phần trăm.'),
  points('Tỷ lệ hộ nghèo giảm từ 6,8% xuống còn 4,9%, giảm {1,9|4,9} điểm phần trăm.'),
  multiple('Kim ngạch xuất khẩu năm 2022 đạt 1.728 triệu USD, gấp {2,7|8,7} lần năm 2016 (640 triệu USD).'),
  multiple('Lượng khách quốc tế đạt 245 nghìn lượt, gấp {2,5|5,5} lần cùng kỳ năm trước (98 nghìn lượt).'),
  multiple('Năm 2022 có 84 doanh nghiệp tham gia, năm 2018 chỉ có 30 doanh nghiệp, tăng {2,8|8,2} lần.'),
  multiple(
    'Trong đó nguồn hỗ trợ từ khuyến công 4,2 tỷ đồng, vốn đối ứng của doanh nghiệp 15,3 tỷ đồng, gấp {3,6|6,3} lần phần hỗ trợ.',
  ),
  multiple('Khách du lịch đạt 3,25 triệu lượt, gấp {2,5|5,2} lần năm trước (1,3 triệu lượt).'),
  growth(
    'Thuế giá trị gia tăng thu 1.286 tỷ đồng, {cao|thấp} hơn 12,6% so với số thực hiện 9 tháng năm 2021 là 1.142 tỷ đồng.',
    'direction-wrong',
  ),
  growth('Năm 2021 chi 902,3 tỷ đồng cho y tế. Năm 2022 con số này là 845,6 tỷ đồng, giảm {6,3|9,3}%.'),
  growth(
    'Nếu như năm 2018 toàn ngành giải ngân 312,4 tỷ đồng thì đến năm 2019 đã giải ngân 358,1 tỷ đồng, tăng {14,6|44,6}%.',
  ),
  difference('Thu tiền thuê đất đạt 142,6 tỷ đồng, vượt {22,6|26,2} tỷ đồng so với dự toán (120 tỷ đồng).'),
  difference('Quyết toán chi 6.178 tỷ đồng, tăng {232|322} tỷ đồng so với dự toán đầu năm là 5.946 tỷ đồng.'),
  difference(
    'Nguồn cải cách tiền lương còn dư đến cuối năm {378|738} tỷ đồng (tổng nguồn 1.245 tỷ đồng, đã sử dụng 867 tỷ đồng).',
  ),
  difference('Vốn giao 5.864 tỷ đồng, đã phân bổ 5.512 tỷ đồng, số vốn chưa phân bổ {352|532} tỷ đồng.'),
  multiple('Vốn thực hiện năm 2022 là 4,8 nghìn tỷ đồng, bằng {2,3|5,3} lần năm 2015 (2,1 nghìn tỷ đồng).'),
  multiple(
    'Số doanh nghiệp thành lập mới trong 5 năm là 5.124 doanh nghiệp, gấp {1,8|8,1} lần giai đoạn trước (2.846 doanh nghiệp).',
  ),
  multiple('Thu hút 280 triệu USD, tăng gấp {2,5|5,2} lần so với mức 112 triệu USD của năm trước.'),
  points('Tỷ lệ che phủ rừng năm 2022 đạt 52,3%, năm 2021 là 51,9%, tăng {0,4|3,4} điểm phần trăm.'),
  points('Tỷ trọng chi đầu tư tăng từ 29,4% lên 34,5%, tức tăng {5,1|1,5} điểm phần trăm.'),
  points('Tỷ lệ giải ngân đạt 53,5%, thấp hơn {4,8|8,4} điểm phần trăm so với bình quân cả nước (58,3%).'),
  growth('Sản lượng điện 2.145 triệu kWh, so với cùng kỳ 1.986 triệu kWh {tăng|giảm} 8,0%.', 'direction-wrong'),
  growth('Đến 31/12/2022 toàn tỉnh còn 8.412 hộ nghèo, so với 10.236 hộ đầu năm {giảm|tăng} 17,8%.', 'direction-wrong'),
  growth('Số thu ước 512 tỷ đồng, tăng 64 tỷ đồng, tương đương {14,3|44,3}%, so với năm 2021.'),
  growth('Thu 512 tỷ đồng (năm 2021: 448 tỷ đồng), tăng {14,3|44,3}%.'),
  growth('Chi trả nợ gốc 86,4 tỷ đồng (cùng kỳ 72,8 tỷ đồng; tăng {18,7|48,7}%).'),
  difference('Tổng thu cân đối 8.150 tỷ đồng, tổng chi cân đối 7.946 tỷ đồng, kết dư {204|240} tỷ đồng.'),
  difference('Giá trị đề nghị quyết toán 4.312 tỷ đồng, giá trị phê duyệt 4.278 tỷ đồng, giảm trừ {34|43} tỷ đồng.'),
  difference('Số thôn giảm từ 1.245 thôn xuống còn 1.102 thôn, giảm {143|413} thôn.'),
  growth('Lương bình quân tăng từ 7,2 triệu đồng lên 7,9 triệu đồng/người/tháng ({9,7|7,9}%).'),
  growth('Số lượt khách quý I là 0,82 triệu lượt, quý II là 1,04 triệu lượt, tăng {26,8|62,8}% so với quý I.'),
];
