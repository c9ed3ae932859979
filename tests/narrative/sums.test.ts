/** Wholes and their parts: which figures are added, and when a gap may be called wrong. All texts are made up. */
import { claimsIn } from '../../src/narrative';
import { told } from './read';

/** What is told of sums. */
const sums = (text: string): string[] =>
  claimsIn(text)
    .filter(({ kind }) => kind === 'sum')
    .map(({ verdict, stated, inputs }) => `${verdict} ${stated.value}: ${inputs.map(({ value }) => value).join(' ')}`);

describe('a count of unlike things after the sentence that counts each', () => {
  const HELD = 'Trong năm đã tổ chức 18 hội nghị, 42 lớp và 7 đoàn.';

  test.each([
    ['Tổng số 67 hoạt động đã được tổ chức.', ['consistent 67: 18 42 7']],
    ['Như vậy, tổng số đã tổ chức 67 hoạt động.', ['consistent 67: 18 42 7']],
    ['Tổng cộng có 67 cuộc.', ['consistent 67: 18 42 7']],
    // Only confirmed: the sentence before may leave something out.
    ['Tổng số 76 hoạt động đã được tổ chức.', []],
    // The total does not open the sentence, or counts something that a word for all does not name.
    ['Riêng tổng số 67 hoạt động đã được tổ chức.', []],
    ['Đã phục vụ tổng số 67 hoạt động.', []],
    ['Tổng số 67 hội viên được mời.', []],
    ['Có 67 hoạt động.', []],
  ])('%s', (total, expected) => expect(sums(`${HELD} ${total}`)).toEqual(expected));

  test.each([
    ['two of one kind', 'Đã tổ chức 18 hội nghị, 42 hội nghị và 7 đoàn. Tổng số 67 hoạt động.'],
    ['two kinds', 'Đã tổ chức 60 hội nghị và 7 đoàn. Tổng số 67 hoạt động.'],
    ['a change among them', 'Đã tổ chức 18 hội nghị, 42 lớp và 7 đoàn, tăng 3 đoàn. Tổng số 70 hoạt động.'],
    ['a time among them', 'Đã tổ chức 18 hội nghị, 42 lớp và 7 đoàn trong 3 tháng. Tổng số 70 hoạt động.'],
    ['money among them', 'Đã tổ chức 18 hội nghị, 42 lớp và chi 7 triệu đồng. Tổng số 67 hoạt động.'],
    ['a pair among them', 'Đã tổ chức 18/20 hội nghị, 42 lớp và 7 đoàn. Tổng số 87 hoạt động.'],
    ['a sentence between', `${HELD} Kết quả tốt. Tổng số 67 hoạt động.`],
  ])('not with %s', (_, text) => expect(sums(text)).toEqual([]));
});

describe('the total of both', () => {
  const both = (total: string): string => `Cấp mới 245,30 triệu USD, điều chỉnh 184,15 triệu USD. ${total}`;

  test.each([
    ['Tổng số cấp mới và điều chỉnh là 429,45 triệu USD.', ['consistent 429.45: 245.3 184.15']],
    ['Tổng số cấp mới và điều chỉnh là 492,45 triệu USD.', ['inconsistent 492.45: 245.3 184.15']],
    ['Cả hai loại cấp mới và điều chỉnh là 492,45 triệu USD.', ['inconsistent 492.45: 245.3 184.15']],
    ['Tổng số cấp mới, điều chỉnh là 492,45 triệu USD.', []],
    ['Riêng năm 2022 tổng số cấp mới và điều chỉnh là 492,45 triệu USD.', []],
    ['Vốn cấp mới và điều chỉnh là 492,45 triệu USD.', []],
  ])('%s', (total, expected) => expect(sums(both(total))).toEqual(expected));

  test('of three amounts it is of some two, nobody knows which', () => {
    const three = both('Tổng số cấp mới và điều chỉnh là 492,45 triệu USD.').replace(
      '. ',
      ', góp vốn 20,15 triệu USD. ',
    );
    expect(sums(three)).toEqual([]);
  });
});

describe('what there was, and what was added', () => {
  test.each([
    ['Công nhận thêm 62 sản phẩm, nâng tổng số từ 185 lên 247 sản phẩm.', ['consistent 247: 62 185']],
    ['Công nhận thêm 62 sản phẩm, nâng tổng số từ 185 lên 274 sản phẩm.', ['inconsistent 274: 185 62']],
    ['Công nhận thêm 62 sản phẩm, đưa tổng số từ 185 lên 274 sản phẩm.', ['inconsistent 274: 185 62']],
    ['Công nhận 62 sản phẩm; tổng số tăng từ 185 lên 274 sản phẩm.', []],
    ['Công nhận thêm 42 sản phẩm và 20 sản phẩm, nâng tổng số từ 185 lên 274 sản phẩm.', []],
    ['Công nhận thêm 62 cơ sở, nâng tổng số từ 185 lên 274 sản phẩm.', []],
    ['Năm 2022 có 1.240 hộ, năm 2023 tăng 310 hộ, đạt 1.550 hộ.', ['consistent 1550: 1240 310']],
    ['Năm 2022 có 1.240 hộ, năm 2023 tăng 310 hộ, đạt 1.505 hộ.', ['inconsistent 1505: 1240 310']],
    // Of a decrease no sum is asked: what is left is a part.
    ['Năm 2022 có 1.240 hộ, năm 2023 giảm 310 hộ, còn 930 hộ.', ['consistent 1240: 310 930']],
    ['Năm 2022 có 1.240 hộ, năm 2023 giảm 310 hộ, còn 903 hộ.', []],
  ])('%s', (text, expected) => expect(sums(text)).toEqual(expected));
});

describe('a list in a bracket of its own', () => {
  test.each([
    ['(bao gồm vốn tỉnh 5.120 triệu đồng và vốn huyện 3.520 triệu đồng)', ['consistent 8640: 5120 3520']],
    ['(bao gồm vốn tỉnh 5.120 triệu đồng và vốn huyện 3.500 triệu đồng)', ['inconsistent 8640: 5120 3500']],
    // Something goes on after the last part.
    ['(bao gồm vốn tỉnh 5.120 triệu đồng và vốn huyện 3.500 triệu đồng, còn vốn dân)', []],
  ])('%s', (list, expected) => expect(sums(`Bố trí 8.640 triệu đồng ${list}.`)).toEqual(expected));
});

describe('a total and a plan, each over its own in every item of a list', () => {
  const list = (
    plan: string,
    done: string,
    first = 'kế hoạch 30.006 triệu đồng, thực hiện 26.304 triệu đồng',
  ): string =>
    `Tổng kế hoạch ${plan} triệu đồng, thực hiện ${done} triệu đồng. Trong đó: xã An Bình ${first}; xã Bình Minh kế hoạch 22.006 triệu đồng, thực hiện 22.001 triệu đồng.`;

  test.each([
    ['52.012', '48.305', ['consistent 52012: 30006 22006', 'consistent 48305: 26304 22001']],
    ['52.021', '48.305', ['inconsistent 52021: 30006 22006', 'consistent 48305: 26304 22001']],
    ['52.012', '49.305', ['consistent 52012: 30006 22006', 'inconsistent 49305: 26304 22001']],
    // No single digit explains the gap: something may be left out.
    ['54.732', '48.305', ['consistent 48305: 26304 22001']],
  ])('plan %s, done %s', (plan, done, expected) => expect(sums(list(plan, done))).toEqual(expected));

  test('where an item has no plan, nothing is said of the plans', () => {
    expect(sums(list('52.021', '48.305', 'thực hiện 26.304 triệu đồng'))).toEqual(['consistent 48305: 26304 22001']);
  });
});

describe('parts with their shares', () => {
  const whole = (second: string, share: string): string =>
    `Tổng vốn 8.640 triệu đồng, gồm: vốn tỉnh 5.120 triệu đồng (59,3%), vốn huyện ${second} triệu đồng (${share}).`;

  test.each([
    [
      whole('3.520', '40,7%'),
      ['consistent 8640: 5120 3520', 'consistent 59.3: 5120 8640', 'consistent 40.7: 3520 8640'],
    ],
    // The shares make 100%: nothing is left out, and the amount is what is wrong with both.
    [
      whole('3.250', '40,7%'),
      ['inconsistent 8640: 5120 3250', 'consistent 59.3: 5120 8640', 'inconsistent 40.7: 3250 8640'],
    ],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('parts that are told apart in two ways', () => {
  test.each([
    'Toàn huyện có 412 giáo viên, trong đó nữ 284 giáo viên, dân tộc thiểu số 182 giáo viên.',
    'Toàn huyện có 4.120 hộ, trong đó hộ nghèo 1.284 hộ, hộ dân tộc thiểu số 2.182 hộ, hộ có người cao tuổi 1.045 hộ.',
  ])('%s', (text) => expect(sums(text)).toEqual([]));
});
