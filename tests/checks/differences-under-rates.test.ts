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
