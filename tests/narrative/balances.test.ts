/** What was there, what came in, what went out and what is left: four amounts of one sentence, in that order. */
import { claimsIn } from '../../src/narrative';

/** The verdicts on the balance that a text states. */
const verdicts = (text: string): string[] =>
  claimsIn(text)
    .filter(({ foundBy }) => foundBy === 'balance')
    .map(({ verdict }) => verdict);

const fund = (left: string): string =>
  `Tồn quỹ đầu kỳ 312 triệu đồng, thu trong kỳ 1.245 triệu đồng, chi trong kỳ 1.098 triệu đồng, tồn quỹ cuối kỳ ${left} triệu đồng.`;

test('what is left is worked out, and said where it is another', () => {
  expect(verdicts(fund('459'))).toEqual(['consistent']);
  expect(verdicts(fund('495'))).toEqual(['inconsistent']);
});

test('the place of the claim is that of what is left, and what it ought to be is told', () => {
  const text = fund('495');
  const [claim] = claimsIn(text).filter(({ foundBy }) => foundBy === 'balance');
  expect(text.slice(claim!.start, claim!.end)).toContain('495 triệu đồng');
  expect(claim).toMatchObject({ kind: 'difference', stated: { value: 495 }, suggestion: '459 triệu đồng' });
});

test('what went out may stand before what came in', () => {
  const cattle = (left: string): string =>
    `Đầu kỳ có 4.210 đơn thư, đã giải quyết 1.130 đơn thư, thụ lý mới 652 đơn thư, còn lại ${left} đơn thư.`;
  expect(verdicts(cattle('3.732'))).toEqual(['consistent']);
  expect(verdicts(cattle('3.372'))).toEqual(['inconsistent']);
});

test.each([
  ['năm trước chuyển sang', 'tiếp nhận', 'đã giải quyết', 'chuyển sang năm sau'],
  ['tồn cũ', 'phát sinh', 'hoàn thành', 'còn'],
  ['dư đầu', 'huy động', 'thu hồi', 'dư cuối'],
  ['đầu tháng có', 'nhập', 'xuất', 'cuối tháng có'],
  ['quý trước mang sang', 'bổ sung', 'giải ngân', 'còn dư'],
])('%s, %s, %s, %s', (opening, came, went, closing) => {
  const text = (left: string): string =>
    `Số hồ sơ ${opening} 418 hồ sơ, ${came} 1.256 hồ sơ, ${went} 1.349 hồ sơ, ${closing} ${left} hồ sơ.`;
  expect(verdicts(text('325'))).toEqual(['consistent']);
  expect(verdicts(text('352'))).toEqual(['inconsistent']);
});

test.each([
  ['three amounts', 'Tồn đầu kỳ 312 triệu đồng, thu 1.245 triệu đồng, tồn cuối kỳ 1.457 triệu đồng.'],
  [
    'five: what is left is in two',
    'Tồn đầu kỳ 312 triệu đồng, thu 1.245 triệu đồng, chi 1.098 triệu đồng, tồn quỹ tiền mặt 439 triệu đồng, tiền gửi 20 triệu đồng.',
  ],
  ['another unit', 'Tồn đầu kỳ 312 triệu đồng, thu 1.245 triệu đồng, chi 1.098 tấn, tồn cuối kỳ 495 triệu đồng.'],
  [
    'another order',
    'Thu trong kỳ 1.245 triệu đồng, tồn đầu kỳ 312 triệu đồng, chi 1.098 triệu đồng, tồn cuối kỳ 495 triệu đồng.',
  ],
  [
    'twice what came in',
    'Tồn đầu kỳ 312 triệu đồng, thu phí 1.245 triệu đồng, thu phạt 1.098 triệu đồng, tồn cuối kỳ 495 triệu đồng.',
  ],
  [
    'a last amount that is not what is left',
    'Tồn đầu kỳ 312 triệu đồng, thu 1.245 triệu đồng, chi 1.098 triệu đồng, nộp phạt 495 triệu đồng.',
  ],
  [
    'four amounts in two sentences',
    'Tồn đầu kỳ 312 triệu đồng, thu 1.245 triệu đồng. Chi 1.098 triệu đồng, tồn cuối kỳ 495 triệu đồng.',
  ],
])('no balance: %s', (_, text) => expect(verdicts(text)).toEqual([]));
