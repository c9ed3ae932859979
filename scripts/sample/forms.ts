/**
 * The figures of three published reports on industrial promotion (khuyến công): the regional conference at Pleiku of
 * 14 August 2019, the northern conference of 23 May 2019, and the first six months of 2018 (5 September 2018). What the
 * reports leave out (a rest, a rate of a printed pair) is computed from them. Four figures are wrong exactly as they were
 * published; each is marked WRONG here with the right one. Everything else agrees within its rounding, which
 * `tests/files/sample.test.ts` recomputes.
 */
import type { Form, FormRow } from './form';

const MONEY2 = '#,##0.00';
const MONEY1 = '#,##0.0';
const MONEY0 = '#,##0';
const RATE = '0.00';

const row = (
  cells: FormRow['cells'],
  formats: FormRow['formats'],
  rest: Omit<FormRow, 'cells' | 'formats'> = {},
): FormRow => ({ cells, formats: [null, null, ...formats], ...rest });
const total = { bold: true };
const across = (row: number, left: number, right: number) => ({ top: row, bottom: row, left, right });
const down = (column: number, rows = 2) => ({ top: 0, bottom: rows - 1, left: column, right: column });

const execution2018: Form = {
  sheet: 'KH-TH 2018',
  number: 'Biểu số 01/KC',
  title: ['TÌNH HÌNH THỰC HIỆN KẾ HOẠCH KINH PHÍ KHUYẾN CÔNG NĂM 2018', 'CỦA CẢ NƯỚC, CHIA THEO NGUỒN KINH PHÍ'],
  widths: [6, 46, 18, 18, 12, 16],
  orientation: 'landscape',
  tables: [
    {
      unit: 'triệu đồng',
      header: [
        ['TT', 'Nguồn kinh phí', 'Năm 2018', null, null, 'Tỷ trọng trong kinh phí thực hiện (%)'],
        [null, null, 'Kế hoạch', 'Thực hiện', 'Đạt (%)', null],
      ],
      headerMerges: [down(0), down(1), across(0, 2, 4), down(5)],
      numberRow: ['A', 'B', '1', '2', '3=2/1', '4'],
      rows: [
        row([null, 'TỔNG SỐ', 298300.98, 290767.23, 97.47, 100], [MONEY2, MONEY2, RATE, RATE], total),
        row(
          ['I', 'Kinh phí khuyến công quốc gia (KCQG)', 120000, 118579.29, 98.82, 40.78],
          [MONEY2, MONEY2, RATE, RATE],
        ),
        row(
          ['II', 'Kinh phí khuyến công địa phương (KCĐP)', 178300.98, 172187.94, 96.57, 59.22],
          [MONEY2, MONEY2, RATE, RATE],
        ),
      ],
    },
  ],
  notes: [],
};

const regions2018: Form = {
  sheet: 'Theo vùng 2018',
  number: 'Biểu số 02/KC',
  title: ['KINH PHÍ KHUYẾN CÔNG NĂM 2018 CHIA THEO VÙNG'],
  widths: [6, 50, 18, 18, 12, 16],
  orientation: 'landscape',
  tables: [
    {
      unit: 'triệu đồng',
      header: [
        ['TT', 'Vùng, địa phương', 'Năm 2018', null, null, 'Tỷ trọng trong kinh phí thực hiện (%)'],
        [null, null, 'Kế hoạch', 'Thực hiện', 'Đạt (%)', null],
      ],
      headerMerges: [down(0), down(1), across(0, 2, 4), down(5)],
      numberRow: ['A', 'B', '1', '2', '3=2/1', '4'],
      rows: [
        row([1, 'Khu vực phía Bắc (28 tỉnh, thành phố)', 144601, 142727, 98.7, 49.09], [MONEY2, MONEY2, RATE, RATE]),
        row([null, 'Trong đó: tỉnh Ninh Bình', 4045, 3997, 98.81, 1.37], [MONEY2, MONEY2, RATE, RATE], {
          italic: true,
          indent: 1,
        }),
        row([2, 'Khu vực miền Trung - Tây Nguyên', 63342, 60058.6, 94.82, 20.66], [MONEY2, MONEY2, RATE, RATE]),
        row(
          [3, 'Các tỉnh, thành phố và đơn vị còn lại', 90357.98, 87981.63, 97.37, 30.26],
          [MONEY2, MONEY2, RATE, RATE],
        ),
        row([null, 'Tổng cộng', 298300.98, 290767.23, 97.47, 100], [MONEY2, MONEY2, RATE, RATE], total),
      ],
    },
  ],
  notes: ['Ghi chú: Tỷ trọng của tỉnh Ninh Bình tính trên tổng kinh phí thực hiện của cả nước.'],
};

const central2018: Form = {
  sheet: 'Miền Trung 2018',
  number: 'Biểu số 03/KC',
  title: ['TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2018', 'KHU VỰC MIỀN TRUNG - TÂY NGUYÊN'],
  widths: [6, 44, 17, 17, 13],
  orientation: 'portrait',
  tables: [
    {
      heading: 'I. Thực hiện so với kế hoạch',
      unit: 'triệu đồng',
      header: [
        ['TT', 'Nguồn kinh phí', 'Năm 2018', null, null],
        [null, null, 'Kế hoạch', 'Thực hiện', 'Đạt (%)'],
      ],
      headerMerges: [down(0), down(1), across(0, 2, 4)],
      numberRow: ['A', 'B', '1', '2', '3=2/1'],
      rows: [
        row([1, 'Kinh phí khuyến công quốc gia', 30691, 30256.3, 98.58], [MONEY0, MONEY1, RATE]),
        // WRONG as published: 29.802,3 / 32.650,1 is 91,28 %.
        row([2, 'Kinh phí khuyến công địa phương', 32650.1, 29802.3, 92.27], [MONEY0, MONEY1, RATE]),
        row([null, 'Tổng cộng', 63342, 60058.6, 94.82], [MONEY0, MONEY1, RATE], total),
      ],
    },
    {
      heading: 'II. So sánh với năm 2017',
      unit: 'triệu đồng',
      header: [['TT', 'Chỉ tiêu', 'Thực hiện năm 2017', 'Thực hiện năm 2018', 'Tăng/giảm (%)']],
      headerMerges: [],
      numberRow: ['A', 'B', '1', '2', '3=(2-1)/1'],
      rows: [row([1, 'Kinh phí khuyến công toàn khu vực', 44309, 60058.6, 35.55], [MONEY0, MONEY1, RATE])],
    },
  ],
  notes: [],
};

const plan2019: Form = {
  sheet: 'KH 2019',
  number: 'Biểu số 04/KC',
  title: ['KẾ HOẠCH KINH PHÍ KHUYẾN CÔNG NĂM 2019 CỦA CẢ NƯỚC'],
  widths: [6, 40, 17, 17, 17, 12, 14, 14],
  orientation: 'landscape',
  tables: [
    {
      unit: 'triệu đồng',
      header: [
        ['TT', 'Nguồn kinh phí', 'Năm 2018', null, 'Năm 2019', null, 'Tăng/giảm (%)', null],
        [
          null,
          null,
          'Kế hoạch',
          'Thực hiện',
          'Kế hoạch',
          'Tỷ trọng (%)',
          'So với kế hoạch 2018',
          'So với thực hiện 2018',
        ],
      ],
      headerMerges: [down(0), down(1), across(0, 2, 3), across(0, 4, 5), across(0, 6, 7)],
      numberRow: ['A', 'B', '1', '2', '3', '4', '5=(3-1)/1', '6=(3-2)/2'],
      rows: [
        row(
          [null, 'TỔNG SỐ', 298300.98, 290767.23, 316285.24, 100, 6.03, 8.78],
          [MONEY2, MONEY2, MONEY2, RATE, RATE, RATE],
          total,
        ),
        // WRONG as published ("kế hoạch năm 2018 là 120 triệu đồng"): the plan was 120.000 triệu đồng.
        row(
          ['I', 'Kinh phí khuyến công quốc gia', 120, 118579.29, 140000, 44.26, 16.67, 18.06],
          [MONEY2, MONEY2, MONEY2, RATE, RATE, RATE],
        ),
        row(
          ['II', 'Kinh phí khuyến công địa phương', 178300.98, 172187.94, 176285.24, 55.74, -1.13, 2.38],
          [MONEY2, MONEY2, MONEY2, RATE, RATE, RATE],
        ),
      ],
    },
  ],
  notes: [
    'Ghi chú: Số kế hoạch năm 2019 tính đến hết tháng 7 năm 2019, của 63 tỉnh, thành phố và các đơn vị liên quan.',
  ],
};

const central2019: Form = {
  sheet: 'Miền Trung 2019',
  number: 'Biểu số 05/KC',
  title: ['KẾ HOẠCH KINH PHÍ KHUYẾN CÔNG NĂM 2019', 'KHU VỰC MIỀN TRUNG - TÂY NGUYÊN'],
  widths: [6, 40, 14, 14, 14, 12, 14, 14, 15, 13],
  orientation: 'landscape',
  tables: [
    {
      unit: 'triệu đồng',
      header: [
        [
          'TT',
          'Nguồn kinh phí',
          'Năm 2018',
          null,
          'Năm 2019',
          null,
          'Tăng/giảm (%)',
          null,
          'Kế hoạch 2019 của cả nước',
          null,
        ],
        [
          null,
          null,
          'Kế hoạch',
          'Thực hiện',
          'Kế hoạch',
          'Tỷ trọng (%)',
          'So với kế hoạch 2018',
          'So với thực hiện 2018',
          'Kinh phí',
          'Khu vực chiếm (%)',
        ],
      ],
      headerMerges: [down(0), down(1), across(0, 2, 3), across(0, 4, 5), across(0, 6, 7), across(0, 8, 9)],
      numberRow: ['A', 'B', '1', '2', '3', '4', '5=(3-1)/1', '6=(3-2)/2', '7', '8=3/7'],
      rows: [
        row(
          [1, 'Kinh phí khuyến công quốc gia', 30691, 30256.3, 28560.8, 45.27, -6.94, -5.6, 140000, 20.4],
          [MONEY0, MONEY1, MONEY1, RATE, RATE, RATE, MONEY2, RATE],
        ),
        // WRONG as published ("thấp hơn 15,88 %"): 34.534,6 is 15,88 % higher than 29.802,3.
        row(
          [2, 'Kinh phí khuyến công địa phương', 32650.1, 29802.3, 34534.6, 54.73, 5.77, -15.88, 176285.24, 19.59],
          [MONEY0, MONEY1, MONEY1, RATE, RATE, RATE, MONEY2, RATE],
        ),
        row(
          [null, 'Tổng cộng', 63342, 60058.6, 63095.3, 100, -0.39, 5.06, 316285.24, 19.95],
          [MONEY0, MONEY1, MONEY1, RATE, RATE, RATE, MONEY2, RATE],
          total,
        ),
      ],
    },
  ],
  notes: [],
};

const sevenMonths2019: Form = {
  sheet: '7 tháng 2019',
  number: 'Biểu số 06/KC',
  title: ['TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG 7 THÁNG ĐẦU NĂM 2019', 'KHU VỰC MIỀN TRUNG - TÂY NGUYÊN'],
  widths: [6, 44, 18, 20, 16],
  orientation: 'landscape',
  tables: [
    {
      unit: 'triệu đồng',
      header: [
        ['TT', 'Nguồn kinh phí', 'Kế hoạch năm 2019', 'Thực hiện 7 tháng đầu năm 2019', 'Đạt so với kế hoạch năm (%)'],
      ],
      headerMerges: [],
      numberRow: ['A', 'B', '1', '2', '3=2/1'],
      rows: [
        row([1, 'Kinh phí khuyến công quốc gia', 28560.8, 6293.9, 22.04], [MONEY1, MONEY1, RATE]),
        // WRONG as published: 13.592,5 / 34.534,6 is 39,36 %.
        row([2, 'Kinh phí khuyến công địa phương', 34534.6, 13592.5, 36.36], [MONEY1, MONEY1, RATE]),
        row([null, 'Tổng cộng', 63095.3, 19886.4, 31.52], [MONEY1, MONEY1, RATE], total),
      ],
    },
  ],
  notes: [],
};

const national2019: Form = {
  sheet: 'KCQG 2019',
  number: 'Biểu số 07/KC',
  title: ['PHÂN BỔ VÀ TRIỂN KHAI KINH PHÍ KHUYẾN CÔNG QUỐC GIA NĂM 2019'],
  widths: [6, 37, 14, 14, 14, 14, 14, 14],
  orientation: 'landscape',
  tables: [
    {
      heading: 'I. Kinh phí',
      unit: 'triệu đồng',
      header: [
        ['TT', 'Chương trình', 'Kế hoạch được giao', 'Chưa phân bổ', null, 'Đã phân bổ', 'Đã triển khai', null],
        [null, null, null, 'Kinh phí', 'Tỷ lệ (%)', null, 'Kinh phí', 'Tỷ lệ (%)'],
      ],
      headerMerges: [down(0), down(1), down(2), across(0, 3, 4), down(5), across(0, 6, 7)],
      numberRow: ['A', 'B', '1', '2', '3=2/1', '4=1-2', '5', '6=5/4'],
      rows: [
        row(
          [1, 'Khuyến công quốc gia năm 2019', 140000, 35936, 25.67, 104064, 93812, 90.15],
          [MONEY0, MONEY0, RATE, MONEY0, MONEY0, RATE],
        ),
      ],
    },
    {
      heading: 'II. Số đề án',
      unit: 'đề án',
      header: [['TT', 'Chương trình', 'Số đề án được giao', 'Số đề án đã triển khai', 'Tỷ lệ (%)']],
      headerMerges: [],
      numberRow: ['A', 'B', '1', '2', '3=2/1'],
      rows: [row([1, 'Khuyến công quốc gia năm 2019', 159, 114, 71.7], [MONEY0, MONEY0, RATE])],
    },
  ],
  notes: [],
};

const sixMonths2018: Form = {
  sheet: 'KCQG 6 tháng 2018',
  number: 'Biểu số 08/KC',
  title: ['KẾT QUẢ THỰC HIỆN KHUYẾN CÔNG QUỐC GIA 6 THÁNG ĐẦU NĂM 2018'],
  widths: [6, 52, 14, 16, 16, 14],
  orientation: 'landscape',
  tables: [
    {
      header: [['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm 2018', 'Thực hiện 6 tháng', 'Đạt (%)']],
      headerMerges: [],
      numberRow: ['A', 'B', 'C', '1', '2', '3=2/1'],
      rows: [
        row([1, 'Số đề án ký kết, giao nhiệm vụ', 'đề án', 211, 189, 89.57], [null, MONEY0, MONEY0, RATE]),
        row([2, 'Kinh phí ký kết, giao nhiệm vụ', 'tỷ đồng', 120, 102.06, 85.05], [null, MONEY2, MONEY2, RATE]),
        row([3, 'Kinh phí đã giải ngân (ước)', 'tỷ đồng', 120, 31, 25.83], [null, MONEY2, MONEY2, RATE]),
      ],
    },
  ],
  notes: [],
};

export const FORMS: readonly Form[] = [
  execution2018,
  regions2018,
  central2018,
  plan2019,
  central2019,
  sevenMonths2019,
  national2019,
  sixMonths2018,
];
