/** Months, quarters, "6 tháng", "9 tháng" and "Cả năm" beside each other: which of them make up which. */
import { bookOf, findingsOf, foundIn, relationsIn, suspectsOf } from './workbook';

const columns = [
  'TT;Chỉ tiêu;Quý I;Quý II;6 tháng;Quý III;9 tháng;Quý IV;Cả năm',
  '1;Thu nội địa;1.817;7.877;9.694;7.565;17.259;6.794;24.053',
  '2;Thu xuất nhập khẩu;7.059;2.737;9.796;7.087;16.883;3.694;20.577',
  '3;Thu viện trợ;7.961;1.718;9.679;1.777;11.456;5.715;17.171',
];

describe('quarters, six and nine months in columns', () => {
  it('are silent where all come out', () => {
    expect(foundIn(bookOf(columns))).toEqual([]);
    const relations = relationsIn(bookOf(columns)).join(' ');
    for (const start of ['E2 = C2', 'G2 = ', 'I2 = ']) expect(relations).toContain(start);
  });
  it.each([
    ['7.877', '7.873', 'D2 → 7877'],
    ['9.796', '9.596', 'E3 → 9796'],
    ['11.456', '11.466', 'G4 → 11456'],
  ])('are told where %s became %s', (right, wrong, named) =>
    expect(suspectsOf(findingsOf(bookOf(columns, [right, wrong]))[0]).join(' ')).toContain(named),
  );
});

describe('quarters and half years in rows', () => {
  const rows = [
    'Kỳ;Thu;Chi',
    'Quý I;1.817;1.204',
    'Quý II;7.877;5.310',
    '6 tháng đầu năm;9.694;6.514',
    'Quý III;7.565;4.418',
    'Quý IV;6.794;5.077',
    '6 tháng cuối năm;14.359;9.495',
    'Cả năm;24.053;16.009',
  ];
  it('are silent where all come out', () => expect(foundIn(bookOf(rows))).toEqual([]));
  it('are told where one does not, in either Unicode form', () => {
    const wrong = bookOf(rows, ['7.565', '7.655']);
    expect(suspectsOf(findingsOf(wrong)[0]).join(' ')).toContain('B5 → 7565');
    expect(foundIn({ csv: wrong.csv.normalize('NFD') })).toEqual(foundIn(wrong));
  });
});

describe('figures that do not run up in a year', () => {
  it('leaves alone one line of debts or means among lines that run up, and still tells a wrong one', () => {
    const mixed = [
      'TT;Chỉ tiêu;Quý I;Quý II;Quý III;Quý IV;Cả năm',
      '1;Thu ngân sách;1.817;1.877;1.765;1.794;7.253',
      '2;Chi ngân sách;1.059;1.737;1.087;1.694;5.577',
      '3;Giải ngân vốn vay;961;718;777;715;3.171',
      '4;Dư nợ cuối kỳ;12.450;12.980;13.410;13.120;13.120',
    ];
    expect(foundIn(bookOf(mixed))).toEqual([]);
    expect(suspectsOf(findingsOf(bookOf(mixed, ['5.577', '5.877']))[0])[0]).toBe('G3 → 5577');
    expect(suspectsOf(findingsOf(bookOf(mixed, ['5.577', '557']))[0])[0]).toBe('G3 → 5577');
  });
  it('leaves alone the mean of two quarters below a line that runs up', () =>
    expect(
      foundIn(
        bookOf([
          'TT;Chỉ tiêu;Quý I;Quý II;6 tháng',
          '1;Thu ngân sách;1.817;1.877;3.694',
          '2;Lao động bình quân;1.059;1.737;1.398',
        ]),
      ),
    ).toEqual([]));
  it('leaves alone what was owed at the end of each quarter', () =>
    expect(
      foundIn(
        bookOf([
          'TT;Đơn vị;Quý I;Quý II;6 tháng;Quý III;Quý IV;Cả năm',
          '1;Công ty A;1.817;1.877;1.877;1.765;1.794;1.794',
          '2;Công ty B;7.059;6.737;6.737;6.087;5.694;5.694',
          '3;Công ty C;961;718;718;777;715;715',
        ]),
      ),
    ).toEqual([]));
  it('leaves alone means by the quarter', () =>
    expect(
      foundIn(
        bookOf([
          'TT;Chỉ tiêu;Quý I;Quý II;6 tháng;Quý III;Quý IV;Cả năm',
          '1;Giá gạo (đồng/kg);17.200;17.600;17.400;18.100;18.300;17.800',
          '2;Giá xăng (đồng/lít);21.050;20.450;20.750;21.400;21.900;21.200',
          '3;Giá thịt (đồng/kg);98.000;102.000;100.000;105.000;107.000;103.000',
        ]),
      ),
    ).toEqual([]));
});
