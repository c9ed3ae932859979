/** Rates and the two amounts that they are of: where these stand, and which words say so. All texts are made up. */
import { told } from './read';

/** `{right|slipped}`: confirmed with the first figure, called wrong with the second, both times of the same amounts. */
function both(text: string): { right: string[]; slipped: string[]; figures: [string, string] } {
  const [, one = '', other = ''] = /\{([^|]*)\|([^}]*)\}/.exec(text)!;
  const [right, slipped] = [one, other].map((figure) => told(text.replace(/\{.*\}/, figure)));
  return { right: right!, slipped: slipped!, figures: [one, other] };
}
const number = (printed: string): number => Number(printed.replace(/[^\d,]/g, '').replace(',', '.'));

describe('are read with the amounts', () => {
  test.each([
    // Of two years, one of them in brackets.
    ['Thu 512 tỷ đồng (năm 2021: 448 tỷ đồng), tăng {14,3|13,4}%.', '512 448'],
    // Named again, as they were.
    ['Tháng 10 chi 1.642 tỷ đồng, tháng 9 chi 1.429 tỷ đồng; như vậy chi tháng 10 đã tăng {14,9|19,4}%.', '1642 1429'],
    // A pair beside the rate, before it or in brackets behind it.
    ['Xuất khẩu đạt 5.130/kế hoạch 5.000 triệu USD, vượt {2,6|6,2}%.', '5130 5000'],
    ['Chi cho y tế chiếm {22,2|22,7}% tổng chi sự nghiệp (26,4 tỷ đồng/118,9 tỷ đồng).', '26.4 118.9'],
    ['Vận động 1.245/1.310 trẻ ra lớp, tỷ lệ huy động {95,0|59,0}%.', '1245 1310'],
    ['Cuối năm, tỷ lệ hộ nghèo còn {6,82|8,62}% (12.450/182.600 hộ).', '12450 182600'],
    // A base alone in a bracket after the words that name it; the words after the rate name the next amount.
    ['Có 1.150.420 người tham gia bảo hiểm y tế, chiếm {90,9|99,0}% dân số (1.265.400 người).', '1150420 1265400'],
    [
      'Huy động được 4.512 tỷ đồng, bằng {38,7|37,8}% tổng vốn huy động; tổng vốn huy động là 11.650 tỷ đồng.',
      '4512 11650',
    ],
    ['Thu 9.450 tỷ đồng, đạt {94,5|95,4}% dự toán năm; dự toán năm là 10.000 tỷ đồng.', '9450 10000'],
    ['Thu 9.450 tỷ đồng, tăng {11,6|16,1}% so với cùng kỳ; cùng kỳ đạt 8.468 tỷ đồng.', '9450 8468'],
    // In the next sentence.
    ['Sản lượng đạt 38,6 nghìn tấn, tăng {9,7|7,9}%. Cùng kỳ năm trước đạt 35,2 nghìn tấn.', '38.6 35.2'],
    ['Sản lượng đạt 38,6 nghìn tấn, tăng {9,7|7,9}% so với tháng trước. Tháng trước đạt 35,2 nghìn tấn.', '38.6 35.2'],
    [
      'Học sinh bỏ học giảm {5,0|50,0}% so với năm trước. Cụ thể, năm nay có 1.340 em, năm trước có 1.410 em.',
      '1340 1410',
    ],
    [
      'Học sinh bỏ học giảm {5,0|50,0}% so với năm trước. Cụ thể, năm trước có 1.410 em, năm nay có 1.340 em.',
      '1340 1410',
    ],
    // Of the two periods that the rate names.
    ['Năm 2023 có 95.400 lượt, năm 2022 là 88.700 lượt, bằng {107,6|106,7}% so với năm 2022.', '95400 88700'],
    ['Năm nay có 95.400 lượt, năm 2022 là 88.700 lượt, bằng {107,6|106,7}% so với năm 2022.', '95400 88700'],
    // The one of two wholes that is named.
    [
      'Tổng kế hoạch 520 tỷ đồng, thực hiện 480 tỷ đồng. Trong đó: sửa chữa 96 tỷ đồng, chiếm {20,0|18,5}% tổng số thực hiện.',
      '96 480',
    ],
    [
      'Tổng kế hoạch 520 tỷ đồng, thực hiện 480 tỷ đồng. Trong đó: sửa chữa 96 tỷ đồng, chiếm {18,5|20,0}% tổng kế hoạch.',
      '96 520',
    ],
    ['Trong tổng số 3.250 lao động, có 2.085 lao động nữ, chiếm {64,2|62,4}%.', '2085 3250'],
    ['Có 12.450 hộ nghèo trên tổng số 182.600 hộ dân, tỷ lệ hộ nghèo là {6,82|8,62}%.', '12450 182600'],
    // Two rates and their difference.
    ['Tỷ lệ hộ nghèo còn 3,12% (năm 2022 là 4,26%), giảm {1,14|1,41} điểm phần trăm.', '3.12 4.26'],
    [
      'Tỷ lệ giải ngân của tỉnh đạt 78,25%, của cả nước đạt 81,47%, thấp hơn mức chung {3,22|2,32} điểm phần trăm.',
      '78.25 81.47',
    ],
  ])('%s', (text, amounts) => {
    const { right, slipped, figures } = both(text);
    expect(right).toEqual([`consistent ${number(figures[0])}: ${amounts}`]);
    expect(slipped).toEqual([`inconsistent ${number(figures[1])}: ${amounts}`]);
  });
});

describe('each in its row', () => {
  const disbursed = (first: string): string =>
    `Sở A được giao 5.200 triệu đồng, sở B được giao 13.000 triệu đồng; đã giải ngân lần lượt 4.875 triệu đồng (${first}%) và 12.640 triệu đồng (97,2%).`;

  test('of the base in its place; without another word such a percentage only confirms', () => {
    expect(told(disbursed('93,75'))).toEqual(['consistent 93.75: 4875 5200', 'consistent 97.2: 12640 13000']);
    expect(told(disbursed('95,73'))).toEqual(['consistent 97.2: 12640 13000']);
  });

  const debts = (second: string): string =>
    `Dư nợ ngắn hạn 31.595 tỷ đồng, chiếm 56,0% tổng dư nợ; trung hạn 24.825 tỷ đồng, chiếm ${second}%.`;

  test('shares of what is not printed are of all parts together, where another of them agrees', () => {
    expect(told(debts('44,0'))).toEqual(['consistent 56: 31595 24825', 'consistent 44: 24825 31595']);
    expect(told(debts('40,4'))).toEqual(['inconsistent 40.4: 24825 31595']);
  });
});

describe('are left open', () => {
  test.each([
    ['of another month', 'Tháng 10 chi 1.642 tỷ đồng, tháng 9 chi 1.429 tỷ đồng; như vậy chi tháng 8 đã tăng 19,4%.'],
    ['of a mean', 'Tháng 10 chi 1.642 tỷ đồng, tháng 9 chi 1.429 tỷ đồng; bình quân chi tháng 10 đã tăng 19,4%.'],
    [
      'of what came in, not what went out',
      'Tháng 10 chi 1.642 tỷ đồng, tháng 9 chi 1.429 tỷ đồng; thu tháng 10 tăng 19,4%.',
    ],
    ['of what went out', 'Thu năm 2023 là 1.420 tỷ đồng, năm 2022 là 1.380 tỷ đồng, chi tăng 9,4% so với năm 2022.'],
    ['of a need, not a plan', 'Xuất khẩu đạt 5.130/nhu cầu 5.000 triệu USD, tăng 6,2%.'],
    ['with more in the bracket', 'Có 1.150.420 người tham gia bảo hiểm, chiếm 99,0% dân số (1.265.400 người, 31 xã).'],
    [
      'of a base with more to its name',
      'Huy động được 4.512 tỷ đồng, bằng 37,8% tổng vốn huy động; tổng vốn huy động của vùng là 11.650 tỷ đồng.',
    ],
    [
      'held against last month, with the year before in the next sentence',
      'Sản lượng đạt 38,6 nghìn tấn, tăng 7,9% so với tháng trước. Cùng kỳ năm trước đạt 35,2 nghìn tấn.',
    ],
    [
      'held against last quarter, with the year before in the next sentence',
      'Sản lượng đạt 38,6 nghìn tấn, tăng 7,9% so với quý trước. Cùng kỳ năm 2022 đạt 35,2 nghìn tấn.',
    ],
    [
      'where the next sentence does not say that it goes into them',
      'Học sinh bỏ học giảm 50,0% so với năm trước. Năm nay có 1.340 em, năm trước có 1.410 em.',
    ],
  ])('%s: %s', (_, text) => expect(told(text)).toEqual([]));
});

describe('figures named in order', () => {
  const years = (claim: string): string =>
    `Các năm 2021, 2022 và 2023 lần lượt đạt 1.420, 1.560 và 1.688 tỷ đồng. ${claim}`;
  const quarters = (claim: string): string =>
    `Thu quý I, II và III lần lượt là 1.420, 1.560 và 1.688 tỷ đồng. ${claim}`;
  const months = (claim: string): string => `Thu tháng 7, 8 và 9 lần lượt là 1.420, 1.560 và 1.688 tỷ đồng. ${claim}`;

  test.each([
    [years('Năm 2023 tăng 8,2% so với năm 2022.'), ['consistent 8.2: 1688 1560']],
    [years('Năm 2023 tăng 2,8% so với năm 2022.'), ['inconsistent 2.8: 1688 1560']],
    [years('Năm 2023 tăng 18,9% so với năm 2021.'), ['consistent 18.9: 1688 1420']],
    [quarters('Quý III tăng 8,2% so với quý II.'), ['consistent 8.2: 1688 1560']],
    [quarters('Quý III tăng 2,8% so với quý II.'), ['inconsistent 2.8: 1688 1560']],
    [quarters('Quý II tăng 9,9% so với quý I.'), ['consistent 9.9: 1560 1420']],
    [months('Tháng 9 tăng 8,2% so với tháng 8.'), ['consistent 8.2: 1688 1560']],
    [months('Tháng 8 tăng 9,9% so với tháng 7.'), ['consistent 9.9: 1560 1420']],
    // Three names and two figures.
    ['Các năm 2021, 2022 và 2023 lần lượt đạt 1.420 và 1.688 tỷ đồng. Năm 2023 tăng 2,8% so với năm 2022.', []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});
