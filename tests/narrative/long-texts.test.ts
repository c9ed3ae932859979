/** In a long text each percentage is read with what stands near it, not with whatever fits it by chance far away. */
import { claimsIn } from '../../src/narrative';

const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, '.');
/** Lines that name plans and claim nothing. */
const plans = (count: number, first: number): string =>
  Array.from(
    { length: count },
    (_, i) => `Kế hoạch vốn của công trình thứ ${i + 1} là ${grouped(first + i * 7)} triệu đồng.`,
  ).join('\n');
const ATTAINED = 'Đến nay đã giải ngân 50.000 triệu đồng, đạt 36,36% kế hoạch.';
const verdicts = (text: string): string[] =>
  claimsIn(text)
    .filter(({ quote }) => quote.includes('36,36'))
    .map(({ verdict }) => verdict);

test('a plan that fits by chance hundreds of plans before confirms nothing', () => {
  const fitting = 'Kế hoạch vốn của dự án đường tránh là 137.513 triệu đồng.';
  expect(verdicts(`${fitting}\n${plans(300, 20_001)}\n${ATTAINED}`)).not.toContain('consistent');
});

test('one that stands near does, also in a text as long', () => {
  const fitting = 'Kế hoạch vốn của dự án đường tránh là 137.513 triệu đồng.';
  expect(verdicts(`${plans(300, 20_001)}\n${fitting}\n${ATTAINED}`)).toEqual(['consistent']);
});

test('what stands beside a percentage is read in a table that was pasted as one sentence', () => {
  const row = (i: number): string => {
    const [plan, actual] = [10_000 + i * 13, 8_000 + i * 11];
    return `xã ${i} thực hiện ${grouped(actual)} triệu đồng, đạt ${((actual / plan) * 100).toFixed(2).replace('.', ',')}% kế hoạch (${grouped(plan)} triệu đồng)`;
  };
  const rows = Array.from({ length: 400 }, (_, i) => row(i));
  const text = rows.join(', ');
  const claims = claimsIn(text);
  expect(claims).toHaveLength(400);
  // Every 2,400 letters one may stand where the text is cut: it is not checked then, and never called wrong.
  const open = claims.filter(({ verdict }) => verdict !== 'consistent').map(({ verdict }) => verdict);
  expect(open.length).toBeLessThanOrEqual(text.length / 2_400);
  expect(new Set(open).size).toBeLessThanOrEqual(1);
  expect(open.every((verdict) => verdict === 'unchecked')).toBe(true);
  rows[203] = row(203).replace(/đạt \d+/, 'đạt 48');
  const wrong = claimsIn(rows.join(', ')).filter(({ verdict }) => verdict !== 'consistent' && verdict !== 'unchecked');
  expect(wrong).toHaveLength(1);
});
