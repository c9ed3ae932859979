/** Sentences in the manner of reports on budgets and plans: rates and changes. `{right|slipped}`; all texts are made up. */
import { type Wording, wordingsOf } from './wordings';

const attainment = wordingsOf('attainment');
const share = wordingsOf('share');
const growth = wordingsOf('growth');
const level = wordingsOf('level-ratio');

export const WORDINGS_OF_BUDGETS: readonly Wording[] = [
  attainment(
    'Tổng thu ngân sách trên địa bàn huyện năm 2023 ước thực hiện 1.284 triệu đồng trên tổng dự toán 1.350 triệu đồng HĐND huyện giao, đạt tỷ lệ {95,1|55,1}%.',
  ),
  attainment('Thu nội địa cả năm dự toán giao 3.650 tỷ đồng, thực hiện 3.412,6 tỷ đồng, bằng {93,5|39,5}% dự toán.'),
  attainment(
    'Kế hoạch vốn giao trong năm là 732 tỷ đồng; khối lượng hoàn thành nghiệm thu 458 tỷ đồng, bằng {62,57|42,57}% kế hoạch vốn.',
  ),
  attainment('Ước cả năm, sản lượng lương thực có hạt của huyện đạt 87.210 tấn ({103,2|183,2}% KH, KH là 84.500 tấn).'),
  attainment(
    'Toàn tỉnh giải quyết việc làm mới cho 1.820 lao động, mới được {86,7|36,7}% chỉ tiêu 2.100 lao động đề ra.',
  ),
  attainment(
    'Bảo hiểm xã hội tự nguyện: phát triển được 31.260 người, đạt {93,59|33,59}% so với chỉ tiêu Bảo hiểm xã hội Việt Nam giao (33.400 người).',
  ),
  attainment(
    'Trong số các khoản thu, thu tiền sử dụng đất lớn nhất với 1.560 tỷ đồng, chiếm hơn một nửa tổng thu (2.980 tỷ đồng, tương ứng {52,3|12,3}%).',
  ),
  attainment('Trong tổng thu 77.856 tỷ đồng, thu dầu thô đóng góp 27.412 tỷ đồng, tương đương {35,2|33,2}%.'),
  attainment(
    'Tháng 9 thu 412 tỷ đồng, lũy kế 9 tháng thu 3.292 tỷ đồng, đạt {80,3|86,3}% dự toán năm (4.100 tỷ đồng).',
  ),
  attainment(
    'Kết thúc năm 2020, tổng thu ngân sách toàn tỉnh đạt 17.363 tỷ đồng, đạt {111,6|131,6}% dự toán HĐND tỉnh giao (15.560 tỷ đồng), tăng 7,3% so với thực hiện năm 2019 (16.181 tỷ đồng). Trong đó, thu nội địa đạt 16.186 tỷ đồng, chiếm 93,2% tổng thu.',
  ),
  attainment(
    'Các sở, ngành đã hoàn thành 47 nhiệm vụ trong tổng số 55 nhiệm vụ UBND tỉnh giao (đạt {85,45|58,45}%), còn 8 nhiệm vụ đang thực hiện trong hạn.',
  ),
  attainment('Chỉ tiêu giao tuyển sinh 2.045 học viên nhưng đến nay mới tuyển 1.820 học viên (bằng {89,0|85,0}%).'),
  attainment(
    'Kinh phí hỗ trợ sản xuất đã giải ngân 14,6 tỷ đồng trên 18,2 tỷ đồng được giao, tương đương {80,2|40,2}%.',
  ),
  attainment(
    'Qua 9 tháng, các doanh nghiệp nộp ngân sách 356 tỷ đồng; so với nhiệm vụ cả năm (412 tỷ đồng) mới đạt {86,4|68,4}%.',
  ),
  attainment('Vụ này bà con gieo được 28,4 nghìn ha, trong khi kế hoạch là 31 nghìn ha, đạt {91,6|98,6}%.'),
  attainment('Toàn tỉnh có 318 trường học, trong đó 96 trường ngoài công lập (tỷ lệ {30,2|32,2}%).'),
  attainment(
    'Huy động vốn bằng ngoại tệ 4.512 tỷ đồng, bằng {38,7|37,8}% tổng nguồn vốn huy động; tổng nguồn vốn huy động là 11.650 tỷ đồng.',
  ),
  attainment(
    'Thu ngân sách trên địa bàn do huyện quản lý ước tính đến hết tháng 6 là 85,6 tỷ đồng, đạt {61,1|51,1}% so với dự toán; dự toán cả năm là 140,2 tỷ đồng.',
  ),
  attainment(
    'Thu ngân sách được 6.481 tỷ đồng, đạt 51,2% dự toán Bộ Tài chính giao (12.650 tỷ đồng), {46,1|64,1}% dự toán HĐND tỉnh giao (14.060 tỷ đồng).',
  ),
  attainment('Đã hoàn thành 61 công trình trong số 75 công trình khởi công mới, đạt {81,3|88,3}%.'),
  attainment(
    'Thực hiện đến 30/11 là 934 tỷ đồng, bằng {92,3|12,3}% dự toán (số dự toán: 1.012 tỷ đồng), dự kiến đến 31/12 hoàn thành 100%.',
  ),
  attainment(
    'Tính đến 15/11, nguồn vốn này đã giải ngân 43,2 tỷ đồng so với mức 51,7 tỷ đồng được Thủ tướng Chính phủ giao, đạt {83,6|53,6}%.',
  ),
  attainment(
    'Hết quý III, doanh thu của đơn vị là 5.230 triệu đồng, tương ứng với {85,7|58,7}% mục tiêu doanh thu năm 6.100 triệu đồng.',
  ),
  attainment(
    'Mục tiêu năm 2023 trồng 160 ha rừng gỗ lớn; hết năm mới trồng được 128 ha, chỉ đạt {80,0|85,0}% mục tiêu.',
  ),
  attainment(
    'Số lượt người được tư vấn việc làm là 2.640 lượt, bằng {110,0|410,0}% chỉ tiêu kế hoạch năm (2.400 lượt).',
  ),
  attainment('Chi từ nguồn tăng thu: dự toán 21,60 tỷ đồng, quyết toán 19,35 tỷ đồng (đạt {89,6|98,6}%).'),
  share('Nợ xấu của các ngân hàng đến 30/9 là 360 tỷ đồng, chiếm {1,46|8,46}% trên tổng dư nợ 24.610 tỷ đồng.'),
  share('Trong 66.738 ha cây hàng năm, cây lương thực có hạt là 58.095 ha, chiếm {87,0|89,0}% tổng diện tích.'),
  share(
    'Chi thường xuyên 1.480 tỷ đồng, trong đó chi sự nghiệp giáo dục - đào tạo và dạy nghề 612 tỷ đồng, tỷ trọng {41,4|14,4}%.',
  ),
  share(
    'Trong tổng số 845 cán bộ, công chức cấp xã có 612 người trình độ đại học trở lên, chiếm tỷ lệ {72,4|79,4}%; 233 người trình độ trung cấp, cao đẳng, chiếm tỷ lệ 27,6%.',
  ),
  share(
    'Xuất khẩu của khu vực FDI đạt 1.205 triệu USD, chiếm {35,3|25,3}% tổng kim ngạch xuất khẩu toàn tỉnh (3.412 triệu USD).',
  ),
  share('Toàn tỉnh hiện còn 14.250 hộ nghèo trên tổng số 182.600 hộ dân, tỷ lệ hộ nghèo là {7,80|7,50}%.'),
  share(
    'Kết thúc năm 2020, tổng thu ngân sách toàn tỉnh đạt 17.363 tỷ đồng, đạt 111,6% dự toán HĐND tỉnh giao (15.560 tỷ đồng), tăng 7,3% so với thực hiện năm 2019. Trong đó, thu nội địa đạt 16.086 tỷ đồng, chiếm {92,6|99,6}% tổng thu.',
  ),
  share(
    'Tổng chi ngân sách địa phương ước 19.460 tỷ đồng, đạt 71,7% dự toán, trong đó chi đầu tư phát triển 10.661 tỷ đồng, chiếm {54,8|84,8}% tổng chi và chi thường xuyên 8.736,6 tỷ đồng, chiếm 44,9% tổng chi.',
  ),
  share(
    'Đến 31/12, toàn tỉnh có 912 hợp tác xã, trong đó 648 hợp tác xã nông nghiệp (chiếm {71,1|91,1}%) và 264 hợp tác xã phi nông nghiệp.',
  ),
  share('Giá trị giải ngân vốn sự nghiệp: 5,42 tỷ đồng; kế hoạch: 6,10 tỷ đồng; tỷ lệ: {88,9|38,9}%.'),
  share('Toàn huyện vận động 1.245/1.310 trẻ trong độ tuổi ra lớp, tỷ lệ huy động {95,0|90,5}%.'),
  share('Số vốn đã nghiệm thu, thanh toán là 17,8 tỷ đồng, chiếm {91,8|97,8}% tổng số vốn được bố trí (19,4 tỷ đồng).'),
  share(
    'Tổng chi thường xuyên 1.480 tỷ đồng, gồm: giáo dục 612 tỷ đồng ({41,4|91,4}%), y tế 210 tỷ đồng (14,2%), chi khác 658 tỷ đồng (44,5%).',
  ),
  share('Lao động nữ là 1.365 người trên tổng số 3.273 người được giải quyết việc làm (chiếm {41,7|14,7}%).'),
  share('Trong tổng số 1.475 đảng viên mới kết nạp, nữ có 655 đồng chí, chiếm {44,4|14,4}%.'),
  share('Thu tiền sử dụng đất là 235,6 tỷ đồng, chiếm tỷ trọng {49,2|42,9}% trong tổng thu 478,9 tỷ đồng.'),
  share('Trong 12,4 nghìn ha rừng trồng mới thì rừng sản xuất là 7,85 nghìn ha, chiếm {63,3|67,3}%.'),
  share('Số vụ đã khám phá: 142 vụ, trong đó án rất nghiêm trọng: 58 vụ (chiếm {40,8|50,8}%).'),
  share('Thu phí môi trường đóng góp 3,4 tỷ đồng trong tổng số 21,8 tỷ đồng thu phí, tức chiếm {15,6|95,6}%.'),
  share(
    'Tổng số hồ sơ 1.000; trong đó: mức độ 2 có 210 hồ sơ, chiếm 21,0%; mức độ 3 có 378 hồ sơ, chiếm {37,8|38,7}%; mức độ 4 có 412 hồ sơ, chiếm 41,2%.',
  ),
  share(
    'Vốn tỉnh, vốn huyện và vốn xã lần lượt là 450 tỷ đồng, 320 tỷ đồng, 130 tỷ đồng, tương ứng 50,0%, {35,6|75,6}% và 14,4% tổng vốn.',
  ),
  share(
    'TP Hồ Chí Minh có số vốn đăng ký lớn nhất với 724,2 triệu USD, chiếm {19,7|91,7}% tổng vốn đăng ký cấp mới của cả nước là 3.676 triệu USD.',
  ),
  share(
    'Trong tổng số 2.517 cán bộ được khảo sát, 1.436 người trả lời hài lòng, chiếm {57,1|51,1}%; còn lại là không có ý kiến.',
  ),
  share('Chi sự nghiệp môi trường chiếm {22,2|82,2}% tổng chi sự nghiệp (26,4 tỷ đồng/118,9 tỷ đồng).'),
  share(
    'Tổng số giấy phép đã cấp là 1.265 giấy; riêng giấy phép cấp trực tuyến là 312 giấy, chiếm tỷ lệ {24,66|27,66}%.',
  ),
  share(
    'Trong 820 tỷ đồng được phân bổ, đã giải ngân 615 tỷ đồng, đã tạm ứng 142 tỷ đồng, còn 63 tỷ đồng; tỷ lệ giải ngân {75,0|35,0}%.',
  ),
  share(
    'Trong tổng chi 1.246,8 tỷ đồng, chi lương và các khoản theo lương chiếm {25,5|95,5}%, tương ứng 318,5 tỷ đồng.',
  ),
  share('Huyện có 412 doanh nghiệp đang hoạt động, số doanh nghiệp có lãi là 87 doanh nghiệp, chiếm {21,1|81,1}%.'),
  share(
    'Giá trị sản xuất ước đạt 45,1 nghìn tỷ đồng; khu vực I: 13,6 nghìn tỷ đồng, chiếm {30,2|39,2}%; khu vực II: 22,4 nghìn tỷ đồng, chiếm 49,7%; khu vực III: 9,1 nghìn tỷ đồng, chiếm 20,2%.',
  ),
  growth(
    'Chi ngân sách địa phương ước thực hiện 6.125 tỷ đồng so với dự toán đầu năm là 5.800 tỷ đồng, vượt {5,6|5,1}%.',
  ),
  growth('Đã cấp 1.240 giấy chứng nhận quyền sử dụng đất lần đầu, vượt {5,1|5,8}% kế hoạch năm (kế hoạch 1.180 giấy).'),
  growth('Thu nội địa năm 2023 đạt 9.874 tỷ đồng, cao hơn {8,3|3,8}% so với mức 9.120 tỷ đồng của năm 2022.'),
  growth('Diện tích gieo cấy lúa mùa ước đạt 53.200 ha, so với cùng kỳ năm trước (54.010 ha) giảm {1,5|3,5}%.'),
  growth(
    'Kim ngạch xuất khẩu tháng 10 ước đạt 1.815 triệu USD (tháng trước: 1.652 triệu USD), {tăng|giảm} 9,9% so với tháng trước.',
    'direction-wrong',
  ),
  growth(
    'Chi ngân sách tháng 10 là 1.641,9 tỷ đồng, tháng 9 là 1.429,0 tỷ đồng; như vậy chi tháng 10 đã tăng {14,9|64,9}%.',
  ),
  growth(
    'Năm 2023 xảy ra 312 vụ tai nạn giao thông; so với năm 2022 (375 vụ) giảm 63 vụ, tương ứng giảm {16,80|56,80}%.',
  ),
  growth('Tổng đàn bò của huyện hiện có 4.521 con, tăng 571 con so với cùng kỳ, tương ứng tăng {14,5|94,5}%.'),
  growth(
    'Tổng dư nợ ước đến 30/9/2022 là 24.610 tỷ đồng, so với 31/12/2021 tăng 2.375 tỷ đồng, tốc độ tăng {10,7|50,7}%.',
  ),
  growth(
    'Thu phí, lệ phí đạt 684 tỷ đồng, tăng {5,2|9,2}% so với dự toán (650 tỷ đồng) và tăng 15,9% so với cùng kỳ (590 tỷ đồng).',
  ),
  growth(
    'Sản lượng thủy sản khai thác quý III ước đạt 38,6 nghìn tấn, tăng {9,7|7,7}%. Cùng kỳ năm trước đạt 35,2 nghìn tấn.',
  ),
  growth(
    'Số học sinh bỏ học giảm {5,0|3,0}% so với năm học trước. Cụ thể, năm học 2022-2023 có 1.340 em, năm học 2021-2022 có 1.410 em.',
  ),
  growth(
    'Tổng thu các năm 2021, 2022 và 2023 đạt lần lượt 1.420, 1.560 và 1.688 tỷ đồng; tốc độ tăng năm 2023 so với năm 2021 là {18,9|68,9}%.',
  ),
  growth(
    'Doanh thu bán lẻ tháng 12 ước đạt 15.400 tỷ đồng, tăng {11,1|12,1}% so với tháng trước và tăng 14,2% so với cùng kỳ. Tháng 11 đạt 13.860 tỷ đồng.',
  ),
  growth(
    'Chi sự nghiệp kinh tế quyết toán 1.856 triệu đồng, đạt 97,4% dự toán (1.905 triệu đồng), {tăng|giảm} 13,2% so với năm 2021 (1.640 triệu đồng).',
    'direction-wrong',
  ),
  growth('Ước cả năm thu được 612,4 tỷ đồng tiền thuế thu nhập cá nhân, so dự toán 580 tỷ đồng thì vượt {5,6|6,5}%.'),
  growth('Năm qua có 742 hộ thoát nghèo, vượt chỉ tiêu {7,5|7,1}% (chỉ tiêu 690 hộ).'),
  growth('Giá trị sản xuất công nghiệp tháng 10 đạt 1.905 tỷ đồng, so tháng trước (1.742 tỷ đồng) tăng {9,4|4,9}%.'),
  growth(
    'Nếu như năm 2021 toàn tỉnh chỉ có 4.630 doanh nghiệp hoạt động thì đến năm 2023 đã có 5.120 doanh nghiệp, tăng {10,6|50,6}%.',
  ),
  growth(
    'Tổng doanh thu viễn thông ước đạt 1,82 nghìn tỷ đồng (năm trước 1,64 nghìn tỷ đồng), tăng trưởng {11,0|31,0}%.',
  ),
  growth(
    'Thu nhập bình quân của người lao động là 9.130 nghìn đồng/người/tháng, tăng {8,0|2,0}% so với năm trước (8.450 nghìn đồng/người/tháng).',
  ),
  growth('Kim ngạch nhập khẩu: 7.420 triệu USD, giảm {8,8|1,8}% so với con số 8.135 triệu USD của năm 2022.'),
  growth('Số ca mắc sốt xuất huyết ghi nhận 742 ca. So với cùng kỳ năm trước (681 ca), số ca mắc tăng {9,0|5,0}%.'),
  growth('Doanh số cho vay đạt 3.218 tỷ đồng, tăng 241 tỷ đồng (tương đương {8,1|6,1}%) so với năm 2022.'),
  growth('Dư nợ đạt 3.218 tỷ đồng, tăng 341 tỷ đồng so với đầu năm (tỷ lệ tăng {11,9|81,9}%).'),
  growth(
    'Tổng thu đạt 9.412 triệu đồng/9.860 triệu đồng, đạt 95,5% dự toán và tăng {7,9|9,7}% so với thực hiện năm 2022 là 8.720 triệu đồng.',
  ),
  growth(
    'Chi phí trung gian là 12,6 nghìn tỷ đồng, cao hơn {12,5|17,5}% so với năm trước. Năm trước là 11,2 nghìn tỷ đồng.',
  ),
  growth(
    'Theo Nghị quyết, năm 2023 phải thu 405 tỷ đồng; kết quả thu được 412,8 tỷ đồng, vượt {1,93|1,13}% Nghị quyết.',
  ),
  growth('Riêng thu nội địa 4.162 tỷ đồng, tăng {26,7|27,6}% so với 6 tháng đầu năm 2019 (3.285 tỷ đồng).'),
  growth('Cả nước có 3.478 dự án mới được cấp phép, cùng kỳ chỉ có 2.713 dự án, tăng {28,2|29,2}%.'),
  growth('Trung học phổ thông có 896 lớp, năm học trước có 843 lớp, tăng {6,29|6,89}%.'),
  growth('Sản lượng điện thương phẩm: 2,14 tỷ kWh, tăng trưởng {10,9|50,9}% so với 1,93 tỷ kWh cùng kỳ.'),
  growth('Đơn thư giảm mạnh: 620 đơn so với 748 đơn của năm 2022 (giảm {17,1|37,1}%).'),
  growth(
    'Giá thành sản xuất bình quân giảm còn 7,62 triệu đồng/tấn từ mức 8,34 triệu đồng/tấn, tương ứng giảm {8,6|3,6}%.',
  ),
  growth(
    'Tổng thu năm 2022 đạt 8.825 tỷ đồng. Bước sang năm 2023, số thu tiếp tục tăng {6,6|8,6}%, đạt 9.410 tỷ đồng.',
  ),
  growth('Nếu so với thực hiện năm 2021 (2.884 tỷ đồng) thì số thu năm 2022 (3.215 tỷ đồng) tăng {11,5|31,5}%.'),
  growth(
    'Thu lệ phí trước bạ đạt 715 tỷ đồng, vượt 10,0% dự toán được giao (650 tỷ đồng), so với năm trước (598 tỷ đồng) tăng {19,6|69,6}%.',
  ),
  level(
    'Vốn đầu tư công năm 2024 được giao là 620 tỷ đồng. Đến ngày 30/9 đã giải ngân được 458 tỷ đồng, tỷ lệ giải ngân là {73,9|75,9}%.',
  ),
  level('Số vụ cháy rừng giảm hơn một nửa, từ 405 vụ xuống 182 vụ, chỉ bằng {44,9|54,9}% năm trước.'),
  level(
    'Chi quản lý hành chính: năm 2022 là 469 tỷ đồng; năm 2023 là 512 tỷ đồng, bằng {109,2|509,2}% so với năm 2022.',
  ),
  level(
    '1. Thu ngân sách: Tổng thu trên địa bàn đạt 9.412 triệu đồng, bằng 95,5% dự toán năm (9.860 triệu đồng), bằng {107,9|407,9}% cùng kỳ (8.720 triệu đồng).',
  ),
  level('Số thu 6.481 tỷ đồng này mới bằng {50,8|55,8}% so với con số 12.750 tỷ đồng mà Trung ương giao.'),
  level(
    'Với 2.905 tỷ đồng đã giải ngân trong tổng kế hoạch 3.260 tỷ đồng, tỷ lệ giải ngân của tỉnh đạt {89,11|49,11}%.',
  ),
  level('Thu thuế, phí là 47,322 tỷ đồng, bằng {106,1|906,1}% so với cùng kỳ (44,6 tỷ đồng).'),
  level('Vốn đăng ký cấp mới đạt 150,1 triệu USD (bằng {55,9|95,9}% so với cùng kỳ năm trước là 268,5 triệu USD).'),
  level('Giá trị vốn góp 11,24 tỷ USD, tương đương {35,4|55,4}% tổng vốn đăng ký (31,79 tỷ USD).'),
];
