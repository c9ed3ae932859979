/** Figures that are shown as 0 and are not: what a computation leaves over (0,1 + 0,2 − 0,3) stands in many sheets. */
import { foundIn } from '../cases/workbook';

const REST = '0.00000000000000005';

/** Three lines and their total, all shown without decimals. */
const table = (second: string, total: string) => ({
  csv: ['STT,Nội dung,Số tiền', '1,Giống lúa,303', `2,Phân bón,${second}`, '3,Công,791', `,Tổng cộng,${total}`].join(
    '\n',
  ),
  formats: 'C2:C5 #,##0',
});

it('is read to its end and told, whatever line has it', () => {
  expect(foundIn(table('897', '1991'))).toEqual([]);
  expect(foundIn(table(REST, '1094'))).toEqual([]);
  expect(foundIn(table(REST, '1991'))).toEqual(['review total C5']);
  expect(foundIn(table('897', REST))).toEqual([]);
  expect(foundIn(table(REST, REST))).toEqual([]);
});
