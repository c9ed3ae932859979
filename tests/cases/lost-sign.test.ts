/** A rate of a decrease that lost its minus: the decrease itself, which two columns confirm, is not to blame. */
import { findingsOf, suspectsOf } from './workbook';

const table = (...last: string[]) => ({
  csv: [
    'STT,Nội dung,Năm 2022,Năm 2023,"Tăng, giảm",Tốc độ tăng (%)',
    ',Tổng thu,1245.6,1368.2,122.6,9.8',
    '1,Thu nội địa,980.3,1102.7,122.4,12.5',
    '2,Thu xuất nhập khẩu,210.8,231.4,20.6,9.8',
    ...last,
  ]
    .join('\n')
    .replace('"Tăng, giảm"', 'Tăng giảm'),
});

it('is told at the rate', () => {
  const [finding, ...more] = findingsOf(table('3,Thu viện trợ,54.5,34.1,-20.4,37.4'));
  expect(more).toEqual([]);
  expect(suspectsOf(finding!)[0]).toBe('F5 → -37.4');
});

it('is told at the difference, where the difference lost it', () => {
  const [finding] = findingsOf(table('3,Thu viện trợ,54.5,34.1,20.4,-37.4'));
  expect(suspectsOf(finding!)[0]).toBe('E5 → -20.4');
});

it('is no question where the sign is there', () => {
  expect(findingsOf(table('3,Thu viện trợ,54.5,34.1,-20.4,-37.4'))).toEqual([]);
});

it('never makes an amount negative in a column that has none', () => {
  const spending = [
    'STT,Nội dung,Số tiền',
    ',Tổng chi,1000',
    '1,Chi A,900',
    '2,Chi B,600',
    '3,Chi C,300',
    '4,Chi D,10',
  ];
  for (const finding of findingsOf({ csv: spending.join('\n') }))
    for (const suspect of suspectsOf(finding)) expect(suspect).not.toMatch(/→ -/);
});
