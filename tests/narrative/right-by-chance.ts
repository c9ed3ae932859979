/**
 * Right sentences whose figures are, by chance, one digit away from what some other figures of the sentence give. Each
 * was found among sentences with figures drawn at random; all are made up.
 */
export const RIGHT_BY_CHANCE: readonly string[] = [
  // A change of another thing than the amounts before it.
  'Vốn vay giảm từ 937 tỷ đồng xuống còn 589 tỷ đồng, vốn đối ứng tăng 38 tỷ đồng, tăng 2,4%.',
  'Vốn vay giảm từ 682 tỷ đồng xuống còn 567 tỷ đồng, vốn đối ứng tăng 29 tỷ đồng, tăng 3,4%.',
  'Vốn vay giảm từ 891 tỷ đồng xuống còn 444 tỷ đồng, vốn đối ứng tăng 55 tỷ đồng, tăng 4,1%.',
  'Nợ đọng 585 tỷ đồng, giảm 59 tỷ đồng so với đầu năm; nợ khó thu 216 tỷ đồng, tăng 36 tỷ đồng.',
  'Vốn trong nước giải ngân 496 tỷ đồng, vốn nước ngoài đạt 65,8% kế hoạch (889 tỷ đồng).',
  // The base is printed, and more than one amount stands before.
  'Năm 2021 hỗ trợ 732 hộ; giai đoạn 2016 - 2020 hỗ trợ 1.495 hộ; năm 2023 tăng 78 hộ so với kế hoạch (717 hộ).',
  // A growth that may be held against anything; changes that are not held against each other.
  'Dự toán thu 7.777 tỷ đồng, chi 7.196 tỷ đồng; thực hiện thu 7.962 tỷ đồng, tăng 4,3%, chi 6.607 tỷ đồng, giảm 5,5%.',
  'CPI tháng 9 tăng 0,71% so với tháng trước, tăng 3,63% so với cùng kỳ; bình quân 9 tháng tăng 2,12%; vàng tăng 4,79%.',
  // People who are counted twice; parts of a list, and what follows it.
  'Tổng số 1.399 lao động, trong đó nữ 389 lao động, lao động nông thôn 730 lao động, qua đào tạo 250 lao động.',
  'Thu hồi 136,6 ha, trong đó đất lúa 63,7 ha, đất ở 13,5 ha; giao 93,7 ha cho 18 dự án; còn 35,7 ha chưa giao.',
  // Shares that are not of one whole, or not all of it.
  'Cơ cấu lao động: nông nghiệp 33,0%, công nghiệp 37,9%, dịch vụ 24,4%; lao động nữ 47,8%.',
  'Cơ cấu kinh tế: nông nghiệp 22,4%, công nghiệp 36,3%, dịch vụ 36,3%.',
  'Cơ cấu lao động: nông nghiệp 33,0%, công nghiệp 37,9%, dịch vụ 29,1%; thất nghiệp 9,1%.',
  'Cơ cấu kinh tế năm 2024: nông nghiệp 22,4%, công nghiệp 36,3%, dịch vụ 41,3%, tỷ lệ hộ nghèo giảm còn 5,0%.',
  'Cơ cấu lao động: nông nghiệp 45,2%, trong đó trồng trọt 10,0%, công nghiệp 20,5%, dịch vụ 34,3%.',
  'Cơ cấu kinh tế: nông nghiệp chiếm 20,5%, công nghiệp chiếm 39,5%, dịch vụ chiếm 40,0%, tốc độ tăng trưởng 9,0%.',
  'Cơ cấu vốn: ngân sách tỉnh 45,5%, ngân sách huyện 30,2%, dân góp 24,3%, đạt 20,0% kế hoạch.',
  'Bắc Ninh 550 tỷ đồng, Hải Dương 115 tỷ đồng, lần lượt chiếm 12,0% và 10,2% cả nước; cả vùng 3.151 tỷ đồng.',
  // No balance: another amount comes between, or the last is of something else.
  'Tồn đầu kỳ 312 triệu đồng, thu 1.245 triệu đồng, chi 1.098 triệu đồng, tồn quỹ tiền mặt 439 triệu đồng, tiền gửi 20 triệu đồng.',
  'Nợ đầu năm 312 triệu đồng, thu phạt 1.245 triệu đồng, chi thưởng 1.098 triệu đồng, tiền lãi 495 triệu đồng.',
];
