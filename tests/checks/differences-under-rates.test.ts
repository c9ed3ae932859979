/** "So sánh" that holds differences of amounts: no rate of the whole, and no mean of those of the parts. */
import { foundIn } from '../cases/workbook';

const table = (total: string, ...header: readonly string[]) => ({
  csv: [
    ['STT', 'Nội dung', 'Dự toán 2023', 'Dự toán 2024', ...header].join(','),
    `,TỔNG CHI,${total}`,
    '1,Chi đầu tư,4200,4500,300',
    '2,Chi thường xuyên,7500,7800,300',
    '3,Chi trả nợ,500,620,120',
    '4,Dự phòng,320,300,-20',
  ].join('\n'),
});

test.each(['So sánh', 'So sánh 2024/2023', 'Tăng giảm so với năm trước'])('%s', (header) =>
  expect(foundIn(table('12520,13220,700', header))).toEqual([]),
);

test('none of them negative, and all of them small', () => {
  const rows = ['1,Chi đầu tư,42007,42307,300', '2,Chi thường xuyên,75013,75313,300', '3,Chi trả nợ,5021,5141,120'];
  const csv = [
    'STT,Nội dung,Năm 2023,Năm 2024,So sánh',
    ',TỔNG CHI,125372,126112,740',
    ...rows,
    '4,Dự phòng,3331,3351,20',
  ];
  expect(foundIn({ csv: csv.join('\n') })).toEqual([]);
});

test('a difference that is wrong is told as one', () =>
  expect(foundIn(table('12520,13220,770', 'So sánh'))).toEqual([
    expect.stringMatching(/^(error|review) difference E2$/),
  ]));

test('a rate that no columns recompute is held to those of its parts still', () => {
  const csv = ['Xã,Tỷ lệ hộ nghèo (%)', 'Toàn huyện,9.8', '1. An Bình,5.1', '2. An Hòa,4.3', '3. An Lạc,6.2'].join(
    '\n',
  );
  expect(foundIn({ csv })).toEqual(['review rate-outside B2']);
});
