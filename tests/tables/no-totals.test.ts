/** Names that begin as totals do and are none: offices, people, works. */
import { isTotalLabel } from '../../src/tables';
import { foundIn } from '../cases/workbook';

const NONE = [
  'Cộng tác viên dân số',
  'Cộng đồng dân cư',
  'CỘNG ĐỒNG',
  '2) Cộng tác viên',
  'Tổng công ty Điện lực miền Trung',
  'Tổng cục Thuế',
  'Tổng đài 113',
  'Tổng Liên đoàn Lao động',
  'Tổng điều tra kinh tế',
  'Tổng kết nghị quyết',
  'Tong cong ty Dien luc',
  'Cong tac vien',
];
const TOTALS = [
  'Cộng',
  'Tổng',
  'Tổng cộng',
  'Cộng huyện A',
  'Cộng tiền hàng',
  'Tổng diện tích',
  'Tổng công suất',
  'Tổng hội viên',
  'Tổng trạm y tế',
  'Tổng đội viên',
  'Tong cong',
];

it.each(NONE.flatMap((name) => [name.normalize('NFC'), name.normalize('NFD')]))('%s is no total', (name) =>
  expect(isTotalLabel(name)).toBe(false),
);
it.each(TOTALS)('%s is one', (name) => expect(isTotalLabel(name)).toBe(true));

it('a list of such offices adds up, and a wrong total is told', () => {
  const rows = [
    '1,Tổng công ty Điện lực,12450,3412',
    '2,Tổng công ty Xăng dầu,8760,9870',
    '3,Công ty Cấp nước,2310,214',
  ];
  const book = (total: string) => ({ csv: ['STT,Đơn vị,Doanh thu,Nộp ngân sách', ...rows, total].join('\n') });
  expect(foundIn(book(',Tổng cộng,23520,13496'))).toEqual([]);
  expect(foundIn(book(',Tổng cộng,23520,13946'))).toEqual(['error total D5']);
});
