/** Sentences in the manner of reports on budgets and plans: sums, differences, means and multiples. `{right|slipped}`; all texts are made up. */
import { type Wording, wordingsOf } from './wordings';

const sum = wordingsOf('sum');
const difference = wordingsOf('difference');
const count = wordingsOf('count-ratio');
const average = wordingsOf('average');
const multiple = wordingsOf('multiple');
const points = wordingsOf('points-change');

export const WORDINGS_OF_COUNTS: readonly Wording[] = [
  sum(
    'Vốn ngân sách nhà nước thực hiện trong tháng là {45.700|95.700} tỷ đồng, bao gồm vốn trung ương quản lý 8.300 tỷ đồng và vốn địa phương quản lý 37.400 tỷ đồng.',
  ),
  sum(
    'Tổng nguồn vốn thực hiện đề án là {556,3|856,3} tỷ đồng, gồm: ngân sách tỉnh 312,5 tỷ đồng; ngân sách huyện 148,2 tỷ đồng; nhân dân đóng góp 95,6 tỷ đồng.',
  ),
  sum(
    'Ngân sách cấp tỉnh hỗ trợ 125,4 tỷ đồng, ngân sách cấp huyện đối ứng 98,7 tỷ đồng; tổng kinh phí là {224,1|824,1} tỷ đồng.',
  ),
  sum(
    'Tổng mức đầu tư dự án 247,1 tỷ đồng (chi phí xây dựng 125,4 tỷ đồng, thiết bị {91,7|41,7} tỷ đồng, chi phí khác 30,0 tỷ đồng).',
  ),
  sum('6 tháng đầu năm thu 1.120 tỷ đồng, 6 tháng cuối năm thu 1.345 tỷ đồng, cả năm thu {2.465|4.265} tỷ đồng.'),
  sum('Trong tháng công nhận thêm 62 sản phẩm OCOP, nâng tổng số sản phẩm OCOP từ 185 lên {247|217} sản phẩm.'),
  sum(
    'Thu nội địa đạt 2.433 tỷ đồng, bằng 28,4% dự toán Trung ương giao, gồm: Thu thuế, phí và thu khác đạt {1.292|1.922} tỷ đồng, tăng 34,2% so với cùng kỳ; thu tiền sử dụng đất đạt 1.141 tỷ đồng, tăng 169,7% so với cùng kỳ.',
  ),
  sum(
    'Tính đến 31/12, có 658 hợp tác xã nông nghiệp và 254 hợp tác xã phi nông nghiệp, nâng tổng số hợp tác xã trên địa bàn lên {912|192} hợp tác xã.',
  ),
  sum(
    'Tổng kinh phí thực hiện: 4.065 triệu đồng. Trong đó: ngân sách tỉnh: 2.150 triệu đồng; ngân sách huyện: {1.275|2.175} triệu đồng; nguồn khác: 640 triệu đồng.',
  ),
  sum(
    'Dự toán giao đầu năm 95,4 tỷ đồng, bổ sung trong năm 31,6 tỷ đồng, tổng dự toán được sử dụng {127,0|827,0} tỷ đồng.',
  ),
  sum(
    'Lũy kế từ đầu chương trình đến nay đã hỗ trợ 6.810 hộ, cụ thể: năm 2021 là 1.480 hộ, năm 2022 là {2.210|2.910} hộ, năm 2023 là 3.120 hộ.',
  ),
  sum(
    'Số lao động được đào tạo trong 3 năm lần lượt là 620 người, 712 người và 804 người, tổng cộng {2.136|3.136} người.',
  ),
  sum(
    'Tổng thu ngân sách Nhà nước ước đạt {16.532|26.532} tỷ đồng. Trong đó, thu nội địa đạt 12.600 tỷ đồng; thu từ Hải quan đạt 3.932 tỷ đồng.',
  ),
  sum(
    'Chi ngân sách nhà nước là {420,864|240,864} tỷ đồng, trong đó chi ngân sách huyện 369,767 tỷ đồng và chi ngân sách xã 51,097 tỷ đồng.',
  ),
  sum('Năm 2023 thanh tra 345 đơn vị ({289|989} đơn vị theo kế hoạch, 56 đơn vị đột xuất).'),
  sum(
    'Ba khoản thu lớn gồm thuế giá trị gia tăng 1.860 tỷ đồng, thuế thu nhập doanh nghiệp 2.275 tỷ đồng, thuế tiêu thụ đặc biệt 1.945 tỷ đồng, cộng là {6.080|6.280} tỷ đồng.',
  ),
  sum(
    'Vốn trung ương và vốn địa phương lần lượt giải ngân 512 tỷ đồng và 618 tỷ đồng; tổng số đã giải ngân là {1.130|2.130} tỷ đồng.',
  ),
  sum(
    'Nguồn vốn huy động gồm: ngân sách 642,5 tỷ đồng, doanh nghiệp 318,2 tỷ đồng và nhân dân 205,1 tỷ đồng; tổng cộng {1.165,8|1.615,8} tỷ đồng.',
  ),
  difference('Số vụ vi phạm phát hiện trong năm là 312 vụ, giảm {53|83} vụ so với năm 2022 (365 vụ).'),
  difference('Từ 9.231 hộ nghèo đầu năm 2023, đến cuối năm toàn huyện còn 8.764 hộ, giảm được {467|477} hộ.'),
  difference(
    'Sản lượng lương thực có hạt tăng từ 206.700 tấn năm 2016 lên 215.000 tấn vào năm 2018, tăng {8.300|2.300} tấn.',
  ),
  difference(
    'Tổng số nợ phải thu là 5.680 tỷ đồng, đã thu hồi được 4.325 tỷ đồng, số còn phải thu {1.355|1.535} tỷ đồng.',
  ),
  difference('Trong tổng số 3.120 hồ sơ tiếp nhận, đã giải quyết 2.874 hồ sơ, đang giải quyết {246|146} hồ sơ.'),
  difference(
    'Kim ngạch xuất khẩu 1.904 triệu USD, kim ngạch nhập khẩu 1.622 triệu USD; xuất siêu {282|232} triệu USD.',
  ),
  difference(
    'Xuất khẩu đạt 1.904 triệu USD, nhập khẩu đạt 2.122 triệu USD, cán cân thương mại thâm hụt {218|118} triệu USD.',
  ),
  difference(
    'Biên chế được giao 2.800 người, hiện có mặt 2.655 người, còn thiếu {145|345} người so với biên chế giao.',
  ),
  difference(
    'Dự toán năm 640 tỷ đồng, 9 tháng đã chi 415 tỷ đồng, ước 3 tháng cuối năm chi tiếp {225|825} tỷ đồng để hoàn thành dự toán.',
  ),
  difference('Số hồ sơ trễ hạn quý I và quý II lần lượt là 83 và 97 hồ sơ; quý II tăng {14|44} hồ sơ so với quý I.'),
  difference(
    'Theo báo cáo của Kho bạc Nhà nước, tổng số vốn đã thanh toán là 1.790 tỷ đồng trên tổng kế hoạch 2.150 tỷ đồng, bằng 83,26%; số vốn còn lại chưa giải ngân là {360|960} tỷ đồng.',
  ),
  difference(
    'Đề án dự kiến hỗ trợ 725 máy móc, thiết bị; đã bàn giao 540 máy, còn {185|195} máy sẽ bàn giao trong quý IV.',
  ),
  difference('Năm qua có 742 hộ thoát nghèo, vượt {42|32} hộ so với chỉ tiêu 700 hộ.'),
  difference(
    'Trong 9 tháng, Chi cục đã thu 9.412 triệu đồng, còn thiếu {448|148} triệu đồng so với chỉ tiêu pháp lệnh (9.860 triệu đồng).',
  ),
  difference(
    'Tháng 10 giá trị sản xuất công nghiệp đạt 1.905 tỷ đồng, tăng {123|132} tỷ đồng so với tháng 9 (1.782 tỷ đồng).',
  ),
  difference('Năng suất lúa đạt 36,5 tạ/ha, cao hơn vụ trước {3,4|3,8} tạ/ha (vụ trước đạt 33,1 tạ/ha).'),
  difference('Số người nghiện có hồ sơ quản lý là 245 người (cùng kỳ: 288 người), giảm {43|33} người.'),
  difference('Lượng khách năm 2023 đạt 14,2 triệu lượt so với 12,9 triệu lượt năm 2022, tăng {1,3|1,7} triệu lượt.'),
  difference(
    'Tổng số nợ thuế giảm từ 9,12 tỷ đồng đầu kỳ xuống 8,45 tỷ đồng cuối kỳ, tương đương giảm {0,67|0,65} tỷ đồng.',
  ),
  difference(
    'Toàn tỉnh có 1.250 thôn, bản; đến nay 1.183 thôn, bản đã có điện lưới quốc gia, còn {67|77} thôn, bản chưa có điện.',
  ),
  difference('Tổng thu 18.450 triệu đồng, tổng chi 16.230 triệu đồng, chênh lệch thu chi {2.220|8.220} triệu đồng.'),
  difference('Tổng số vụ việc phải giải quyết là 263 vụ, đã giải quyết 187 vụ, chuyển kỳ sau {76|36} vụ.'),
  difference(
    'Trong 64,2 tỷ đồng vốn đã huy động, vốn doanh nghiệp là 38,9 tỷ đồng, phần còn lại {25,3|85,3} tỷ đồng do người dân đóng góp.',
  ),
  difference(
    'Chi ngân sách xã 1.118 triệu đồng, thu ngân sách xã 1.245 triệu đồng, kết dư ngân sách {127|197} triệu đồng.',
  ),
  difference('Số biên chế có mặt đến 31/12 là 298 người, so với số được giao (315 người) còn thiếu {17|87} người.'),
  difference('Các chỉ số thành phần: điểm năm 2023 đạt 73,45 điểm, năm 2022 đạt 65,12 điểm, tăng {8,33|4,33} điểm.'),
  difference(
    'Theo Nghị quyết, năm 2023 phải thu 400 tỷ đồng; kết quả thu được 412,8 tỷ đồng, vượt {12,8|32,8} tỷ đồng.',
  ),
  difference('Năm nay có 980 lượt dự án điều chỉnh vốn, ít hơn {276|726} lượt so với năm ngoái (1.256 lượt).'),
  difference('Số lớp tiểu học năm học 2022-2023 là 3.802 lớp, tăng {35|53} lớp so với năm học 2021-2022 (3.767 lớp).'),
  difference('Chi trợ cấp thất nghiệp 15,8 tỷ đồng, thấp hơn cùng kỳ 17,1 tỷ đồng là {1,3|1,5} tỷ đồng.'),
  difference(
    'Tổng vốn đầu tư toàn xã hội ước đạt 56,9 nghìn tỷ đồng, trong khi năm trước đó là 52,3 nghìn tỷ đồng, tức đã tăng thêm {4,6|6,4} nghìn tỷ đồng.',
  ),
  difference('So với cuối năm 2022, nguồn vốn tăng {1.755|2.755} tỷ đồng, từ 26.890 tỷ đồng lên 28.645 tỷ đồng.'),
  difference(
    'Thu ngân sách cả năm 6.481 tỷ đồng, sau khi trừ tiền sử dụng đất 1.780 tỷ đồng thì còn {4.701|7.401} tỷ đồng.',
  ),
  difference(
    'Số phải nộp 4.250 triệu đồng, số đã nộp 3.186 triệu đồng, số còn phải nộp chuyển kỳ sau {1.064|1.604} triệu đồng.',
  ),
  difference(
    'Xuất khẩu của khu vực FDI đạt 36,2 tỷ USD, nhập khẩu 29,8 tỷ USD, như vậy khu vực này xuất siêu {6,4|4,6} tỷ USD.',
  ),
  difference('Thu, chi ngân sách xã lần lượt là 1.560 triệu đồng và 1.420 triệu đồng, kết dư {140|410} triệu đồng.'),
  difference(
    'Lượng mưa đo được thấp hơn trung bình nhiều năm. Sản lượng muối chỉ đạt 7,45 nghìn tấn, giảm {0,53|0,51} nghìn tấn so với mức 7,98 nghìn tấn của năm trước.',
  ),
  difference('Tội phạm về trật tự xã hội xảy ra 436 vụ (giảm {76|36} vụ so với 512 vụ của cùng kỳ).'),
  difference(
    'Giá trị hợp đồng 18,25 tỷ đồng, giá trị quyết toán 15,70 tỷ đồng, giảm {2,55|5,55} tỷ đồng so với hợp đồng.',
  ),
  difference('Cả năm thu 5.412 triệu đồng, chi 4.987 triệu đồng, tồn quỹ cuối năm {425|325} triệu đồng.'),
  difference(
    'Thu lệ phí trước bạ 715 tỷ đồng/dự toán 680 tỷ đồng, vượt {35|85} tỷ đồng; so cùng kỳ (612 tỷ đồng) tăng 103 tỷ đồng.',
  ),
  count('Kết quả bỏ phiếu: 186/204 phiếu tán thành, đạt tỷ lệ {91,18|41,18}% tổng số phiếu.'),
  count('Có 83 trên tổng số 96 trường đạt chuẩn quốc gia, tỷ lệ {86,5|96,5}%.'),
  count('Công nghiệp chế biến, chế tạo đứng đầu với 431 trong tổng số 980 dự án, chiếm {44,0|64,0}% số dự án.'),
  count('Có 5.214 trong số 8.930 hộ được vay vốn đã thoát nghèo, đạt tỷ lệ {58,4|57,4}%.'),
  average('Vụ đông xuân gieo trồng 3.250 ha lạc, sản lượng thu hoạch 10.270 tấn, năng suất đạt {31,6|37,6} tạ/ha.'),
  average(
    'Giai đoạn 2016 - 2020 toàn tỉnh giải quyết việc làm cho 9.125 lao động, bình quân mỗi năm {1.825|2.825} lao động.',
  ),
  average('Tổng kinh phí hỗ trợ 1.296 triệu đồng cho 48 hộ, bình quân {27|17} triệu đồng/hộ.'),
  average(
    'GRDP theo giá hiện hành đạt 93.600 tỷ đồng, dân số 1.250 nghìn người, GRDP bình quân đầu người đạt {74,9|73,9} triệu đồng.',
  ),
  average('Tổng giá trị hợp đồng 2.760 triệu đồng cho 92 hợp đồng, trung bình {30|33} triệu đồng/hợp đồng.'),
  average('Trong 3 năm đã đầu tư 1.575 tỷ đồng, bình quân {525|825} tỷ đồng/năm.'),
  average('Tổ chức 41 lớp tập huấn cho 1.845 lượt người, bình quân {45|54} người/lớp.'),
  average('Hỗ trợ 1.540 triệu đồng cho 56 mô hình, mỗi mô hình bình quân {27,5|72,5} triệu đồng.'),
  average(
    'Có 405 dự án được cấp giấy chứng nhận với tổng vốn 7.830 triệu USD, số vốn đầu tư bình quân 1 dự án {19,3|89,3} triệu USD.',
  ),
  average('Huyện có 3584 ha rừng trồng giao cho 128 hộ, bình quân {28|88} ha/hộ.'),
  average('Hỗ trợ 25 xã với tổng số tiền 1.875 triệu đồng, tức bình quân {75|55} triệu đồng mỗi xã.'),
  average('Sản lượng cam 68.400 tấn thu trên diện tích 1.520 ha, năng suất bình quân {45,0|35,0} tấn/ha.'),
  average('Tổng vốn giai đoạn 2021 - 2025 là 4.380 tỷ đồng, bình quân {876|896} tỷ đồng/năm.'),
  average('Qua 36 tháng thực hiện, dự án đã chi 3.960 triệu đồng, bình quân {110|510} triệu đồng/tháng.'),
  average('48 câu lạc bộ thu hút 1.344 thành viên tham gia, trung bình {28|21} thành viên/câu lạc bộ.'),
  multiple('Năm 2023 xuất khẩu 4.521 tấn, gấp {2,6|6,2} lần năm 2020 (1.740 tấn).'),
  multiple('Vốn đăng ký FDI đạt 512 triệu USD, gấp {4|5} lần cùng kỳ (128 triệu USD).'),
  multiple(
    'Thu nhập bình quân đầu người từ 31,2 triệu đồng năm 2015 đã tăng lên 52,4 triệu đồng năm 2022, tăng {1,68|1,78} lần.',
  ),
  multiple('So với năm 2015 (6.120 ha), diện tích cây ăn quả hiện nay (8.420 ha) bằng {1,38|3,38} lần.'),
  multiple('Số hồ sơ nộp trực tuyến 864 hồ sơ, cao gấp {3,6|3,9} lần so với cùng kỳ năm trước (240 hồ sơ).'),
  multiple('Mức lương bình quân tăng từ 4,5 triệu đồng lên 7,2 triệu đồng, gấp {1,6|4,6} lần.'),
  multiple('Vốn thực hiện 18,6 tỷ đồng, bằng {1,55|1,35} lần kế hoạch (12 tỷ đồng).'),
  multiple('Giá trị xuất khẩu đạt 30,6 triệu USD, tăng gấp {2,6|6,2} lần so với năm 2018 (11,8 triệu USD).'),
  multiple('Thu nhập từ mô hình mới 7,5 triệu đồng/tháng, gấp {3|8} lần so với trồng lúa (2,5 triệu đồng/tháng).'),
  multiple('Số hồ sơ quý III là 960 hồ sơ, bằng {1,5|5,1} lần quý II (640 hồ sơ).'),
  points('Tỷ lệ hộ nghèo đến cuối năm 2023 còn 6,92%, giảm {1,51|5,51} điểm phần trăm so với cuối năm 2022 (8,43%).'),
  points(
    'Đến hết tháng 9, tỷ lệ giải ngân của tỉnh đạt 47,6%, thấp hơn {4,7|3,7} điểm phần trăm so với bình quân chung cả nước (52,3%).',
  ),
  points(
    'Tỷ lệ giải ngân vốn đầu tư công của cả nước là 54,3%, của tỉnh là 47,6%, thấp hơn mức chung {6,7|7,6} điểm phần trăm.',
  ),
  points('GRDP tăng 7,36%, vượt mục tiêu Nghị quyết {0,36|0,96}% (mục tiêu là 7%).'),
  points(
    'Tỷ lệ hộ dân nông thôn được sử dụng nước hợp vệ sinh đạt 96,5% (năm 2022 đạt 95,1%), {tăng|giảm} 1,4 điểm phần trăm.',
    'direction-wrong',
  ),
  points('Tỷ lệ nợ xấu 1,46%, tăng {0,48|0,78} điểm phần trăm so với đầu năm (0,98%).'),
  points('Tỷ lệ hộ nghèo năm 2023 là 3,15%, năm 2022 là 4,82%, như vậy trong năm giảm {1,67|2,67}%.'),
  points('Tỷ lệ hộ nghèo còn 3,65%, giảm {1,17|3,17} điểm % so với đầu năm (đầu năm 4,82%).'),
  points('Tỷ lệ lao động qua đào tạo nâng từ 67,4% lên 71,2% (tăng {3,8|8,8} điểm phần trăm).'),
  points('Tỷ lệ giải ngân đạt 38,5%, trong khi cùng kỳ năm trước đạt 46,8%, thấp hơn {8,3|8,5} điểm phần trăm.'),
  points('So với năm 2021 (92,4%), tỷ lệ bao phủ BHYT năm 2022 (94,1%) tăng {1,7|7,1} điểm phần trăm.'),
  points('Tốc độ tăng GRDP năm 2023 là 8,12%, cao hơn năm 2022 (7,46%) {0,66|0,96} điểm phần trăm.'),
  points('Cơ cấu nông nghiệp giảm từ 23,4% xuống còn 21,7%, giảm {1,7|7,1} điểm phần trăm.'),
  points('Độ che phủ rừng 57,4% (mục tiêu 61,2%), thấp hơn mục tiêu {3,8|1,8} điểm phần trăm.'),
  points('Tỷ lệ huy động trẻ nhà trẻ đạt 61,4%, tăng {2,5|2,7}% so với năm học trước (58,9%).'),
  points('Tỷ lệ tổn thất điện năng là 3,02%, giảm {1,09|5,09} điểm phần trăm so với kế hoạch (kế hoạch 4,11%).'),
  points('Chỉ số hài lòng năm 2022 đạt 68,1%, năm 2023 đạt 71,6%, tăng {3,5|9,5} điểm phần trăm so với năm 2022.'),
  points(
    'Tỷ lệ trẻ suy dinh dưỡng thể thấp còi giảm còn 13,9% (giảm {1,3|3,1} điểm phần trăm so với mức 15,2% năm 2021).',
  ),
  points(
    'Đến nay mới giải ngân 52,3%, trong khi mục tiêu đến hết quý III là 60,0%, thấp hơn mục tiêu {7,7|3,7} điểm phần trăm.',
  ),
  points('Tỷ lệ thiếu nước sinh hoạt giảm {2,8|3,8} điểm phần trăm, từ 12,6% năm 2020 xuống 9,8% năm 2023.'),
  points('Tỷ lệ hồ sơ trực tuyến là 83,5%, tăng {4,3|2,3} điểm phần trăm so với cùng kỳ là 79,2%.'),
  points(
    'Tính đến 30/9, tỷ lệ giải ngân của huyện (44,7%) thấp hơn bình quân toàn tỉnh (51,4%) là {6,7|1,7} điểm phần trăm.',
  ),
  points('Tăng trưởng kinh tế đạt 6,42%, thấp hơn {0,08|0,04} điểm phần trăm so với mục tiêu 6,50%.'),
];
