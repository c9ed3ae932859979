/** Sentences in which a sum or an average refers to figures by the part that they play: parts and whole, how many. `{right|slipped}`; all texts are made up. */
import { type Wording, wordingsOf } from './wordings';

const sum = wordingsOf('sum');
const average = wordingsOf('average');

export const WORDINGS_OF_AMOUNTS: readonly Wording[] = [
  sum(
    'Tổng thu ngân sách {9.215|9.251} tỷ đồng, trong đó: thu nội địa 7.845 tỷ đồng, thu từ hoạt động xuất nhập khẩu 1.312 tỷ đồng và thu viện trợ 58 tỷ đồng.',
  ),
  sum(
    'Chi ngân sách cấp huyện 845.200 triệu đồng, bao gồm chi đầu tư 214.300 triệu đồng, chi thường xuyên {630.900|603.900} triệu đồng.',
  ),
  sum(
    'Tổng vốn đầu tư công trung hạn {11.700|31.700} tỷ đồng (ngân sách trung ương 4.120 tỷ đồng, ngân sách tỉnh 6.850 tỷ đồng, vốn vay 730 tỷ đồng).',
  ),
  sum(
    'Tổng kim ngạch xuất nhập khẩu đạt {6.327|6.427} triệu USD, trong đó xuất khẩu 3.456 triệu USD, nhập khẩu 2.871 triệu USD.',
  ),
  sum('Sản lượng lương thực có hạt {469.170|669.170} tấn (thóc 412.300 tấn, ngô 56.870 tấn).'),
  sum('Tổng đàn gia súc là 486.500 con, gồm: trâu 32.400 con, bò 118.700 con, lợn {335.400|335.100} con.'),
  sum('Toàn ngành có {3.990|3.950} giường bệnh, trong đó tuyến tỉnh 2.150 giường bệnh, tuyến huyện 1.840 giường bệnh.'),
  sum('Toàn huyện có 68 trường học, bao gồm 24 trường mầm non, 27 trường tiểu học, {17|71} trường THCS.'),
  sum(
    'Tổng kinh phí thực hiện đề án là {12.730|19.730} triệu đồng, trong đó kinh phí khuyến công hỗ trợ 3.250 triệu đồng, vốn đối ứng của doanh nghiệp 9.480 triệu đồng.',
  ),
  sum('Đã hỗ trợ 36 đề án: 14 đề án cấp quốc gia, {22|92} đề án cấp tỉnh.'),
  sum(
    'Nợ đọng xây dựng cơ bản {86.675|89.675} triệu đồng, gồm nợ cấp tỉnh 45.320 triệu đồng, nợ cấp huyện 28.740 triệu đồng và nợ cấp xã 12.615 triệu đồng.',
  ),
  sum('Trong quý đã đón {451.200|452.100} lượt khách, gồm 412.500 lượt khách nội địa và 38.700 lượt khách quốc tế.'),
  sum(
    'Số tiền {3.660|5.660} triệu đồng được chia cho ba huyện: A 1.250 triệu đồng, B 980 triệu đồng, C 1.430 triệu đồng.',
  ),
  sum('Tổng số lao động {28.310|18.310} người (nam 12.450 người, nữ 15.860 người).'),
  sum(
    'Cộng cả ba nguồn: ngân sách 340 tỷ đồng, tín dụng 125 tỷ đồng, dân góp 48 tỷ đồng, tổng vốn huy động là {513|813} tỷ đồng.',
  ),
  sum(
    'Tổng kinh phí đã cấp {9.625|9.645} triệu đồng; trong đó cấp cho Sở A 2.340 triệu đồng, Sở B 1.875 triệu đồng, các huyện 5.410 triệu đồng.',
  ),
  sum(
    'Tổng mức đầu tư dự án 1.248 tỷ đồng, trong đó: vốn ngân sách tỉnh 748 tỷ đồng, vốn ngân sách huyện {344|434} tỷ đồng, vốn xã hội hóa 156 tỷ đồng.',
  ),
  sum('Dân số thành thị 398.200 người và nông thôn 886.400 người, tổng dân số là {1.284.600|2.184.600} người.'),
  average('Xuất khẩu 6 tháng đạt 8.430 triệu USD, bình quân mỗi tháng {1.405|4.105} triệu USD.'),
  average('Kinh phí 15.600 triệu đồng hỗ trợ 1.300 học sinh, bình quân {12|21} triệu đồng/học sinh.'),
  average('Tổng quỹ lương 54,6 tỷ đồng của 650 lao động, bình quân {84|48} triệu đồng/lao động.'),
  average('Kinh phí khuyến công 12.600 triệu đồng cho 45 đề án, bình quân mỗi đề án {280|208} triệu đồng.'),
  average('Giai đoạn 2016 - 2020 đã bố trí 86,5 tỷ đồng, bình quân {17,3|67,3} tỷ đồng/năm.'),
  average('Tổng thu du lịch quý I là 1.350 tỷ đồng, bình quân {450|540} tỷ đồng/tháng.'),
  average('Trong 3 năm 2019-2021, tổng kinh phí 42,6 tỷ đồng, trung bình mỗi năm {14,2|24,2} tỷ đồng.'),
  average('Hỗ trợ 64 cơ sở CNNT ứng dụng máy móc với kinh phí 9.856 triệu đồng, bình quân {154|514} triệu đồng/cơ sở.'),
  average('Giai đoạn 2016 – 2020 huy động 4.560 tỷ đồng, bình quân mỗi năm {912|192} tỷ đồng.'),
  sum('Giải ngân 3.137 tỷ đồng, trong đó: vốn trong nước 2.948 tỷ đồng, vốn nước ngoài {189|819} tỷ đồng.'),
  sum('Tổng số {153|513} xã, phường, thị trấn, gồm 126 xã, 18 phường và 9 thị trấn.'),
  sum('Toàn vùng có 214 đề án, bao gồm {62|26} đề án KCQG và 152 đề án KCĐP.'),
  sum(
    'Chi cho các chương trình mục tiêu quốc gia là {1.396|3.196} tỷ đồng (giảm nghèo bền vững 312 tỷ đồng, nông thôn mới 486 tỷ đồng, dân tộc thiểu số 598 tỷ đồng).',
  ),
  average('Tổng dư nợ 1.245 tỷ đồng với 25.900 hộ vay, bình quân {48,1|84,1} triệu đồng/hộ.'),
  average('Chi hỗ trợ 9.856 triệu đồng cho 64 cơ sở, trung bình mỗi cơ sở được hỗ trợ {154|514} triệu đồng.'),
  average('8 tháng đầu năm, thu được 5.704 tỷ đồng, bình quân một tháng thu {713|173} tỷ đồng.'),
  average('Toàn tỉnh có 8.420 lớp với 285.640 học sinh, bình quân {33,9|39,3} học sinh/lớp.'),
  sum('Năm 2020 hỗ trợ 12 đề án, năm 2021 hỗ trợ 15 đề án, năm 2022 hỗ trợ 18 đề án; cả 3 năm hỗ trợ {45|54} đề án.'),
];
