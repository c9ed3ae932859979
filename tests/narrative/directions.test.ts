/** A change that goes the other way: the word opposite is told, with the figure as it is. All texts are made up. */
import { claimsIn } from '../../src/narrative';

const wrong = (text: string): (string | null)[] =>
  claimsIn(text).flatMap(({ verdict, suggestion }) => (verdict === 'direction-wrong' ? [suggestion] : []));

test.each([
  ['vượt kế hoạch (100 tỷ đồng) 5,5%', 'down', 'thấp hơn 5,5%'],
  ['vượt 5,5% so với kế hoạch (100 tỷ đồng)', 'down', 'thấp hơn 5,5%'],
  ['cao hơn cùng kỳ (100 tỷ đồng) 5,5%', 'down', 'thấp hơn 5,5%'],
  ['tăng 5,5% so với cùng kỳ (100 tỷ đồng)', 'down', 'giảm 5,5%'],
  ['lớn hơn 5,5% so với cùng kỳ (100 tỷ đồng)', 'down', 'nhỏ hơn 5,5%'],
  ['nhiều hơn 5,5% so với cùng kỳ (100 tỷ đồng)', 'down', 'ít hơn 5,5%'],
  ['thấp hơn cùng kỳ (100 tỷ đồng) 5,5%', 'up', 'cao hơn 5,5%'],
  ['hụt kế hoạch (100 tỷ đồng) 5,5%', 'up', 'vượt 5,5%'],
  ['kém 5,5% so với cùng kỳ (100 tỷ đồng)', 'up', 'vượt 5,5%'],
  ['giảm 5,5% so với cùng kỳ (100 tỷ đồng)', 'up', 'tăng 5,5%'],
  ['sụt giảm 5,5% so với cùng kỳ (100 tỷ đồng)', 'up', 'tăng 5,5%'],
  ['ít hơn 5,5% so với cùng kỳ (100 tỷ đồng)', 'up', 'nhiều hơn 5,5%'],
  ['nhỏ hơn 5,5% so với cùng kỳ (100 tỷ đồng)', 'up', 'nhiều hơn 5,5%'],
])('%s, but it went %s', (claim, went, suggestion) => {
  const [right, other] = went === 'down' ? ['105,5', '94,5'] : ['94,5', '105,5'];
  expect(wrong(`Tổng thu ${other} tỷ đồng, ${claim}.`)).toEqual([suggestion]);
  expect(wrong(`Tổng thu ${right} tỷ đồng, ${claim}.`)).toEqual([]);
});
