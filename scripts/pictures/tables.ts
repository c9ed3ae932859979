/** Tables of our own for the pictures of the user guide: figures made up, as an office would lay them out. */
import { type CellStyle, type PlannedCell, type SheetPlan } from '../../src/sheet';
import type { TemplateId } from '../../src/summary';

export interface PictureTable {
  /** The picture's name: docs/images/template-<picture>.png. */
  readonly picture: string;
  readonly template: TemplateId;
  /** How many measures are side by side; as many as the fitting choice has when left out. */
  readonly measures?: number;
  readonly sheet: string;
  readonly title: string;
  readonly unit: string;
  readonly header: readonly (readonly string[])[];
  readonly numbers?: readonly (string | number)[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const CONTENTS = [
  'Đào tạo nghề, truyền nghề',
  'Nâng cao năng lực quản lý',
  'Xây dựng mô hình trình diễn, chuyển giao công nghệ',
  'Phát triển sản phẩm công nghiệp nông thôn tiêu biểu',
  'Tư vấn, trợ giúp cơ sở công nghiệp nông thôn',
  'Cung cấp thông tin, tuyên truyền',
];

const planActual = [
  [1_450, 1_392],
  [620, 590],
  [6_850, 6_713],
  [2_130, 2_045],
  [780, 702],
  [940, 931],
];

const total = (rows: readonly (readonly number[])[], column: number): number =>
  rows.reduce((sum, row) => sum + row[column]!, 0);

const byContent = (rows: readonly (readonly number[])[]): PictureTable['rows'] => [
  ...rows.map((row, i) => [i + 1, CONTENTS[i]!, ...row]),
  [null, 'Tổng cộng', ...rows[0]!.map((_, column) => total(rows, column))],
];

const bySource = planActual.map(([plan, actual], i) => {
  const national = Math.round(plan! * (0.3 + 0.05 * i));
  const done = Math.round(actual! * (0.3 + 0.05 * i));
  return [plan!, national, plan! - national, actual!, done, actual! - done];
});

const PROVINCES: readonly (readonly [string, number, number])[] = [
  ['Hà Nội', 9_850, 9_320],
  ['Quảng Ninh', 5_240, 5_102],
  ['Thanh Hóa', 6_120, 5_731],
  ['Nghệ An', 4_760, 4_688],
  ['Đà Nẵng', 3_980, 3_864],
  ['Gia Lai', 2_640, 2_215],
  ['Đắk Lắk', 3_150, 2_987],
  ['Đồng Nai', 5_630, 5_594],
  ['Vĩnh Long', 3_420, 3_301],
  ['Cần Thơ', 4_210, 4_012],
];

const YEARS: readonly (readonly [string, readonly number[]])[] = [
  ['Kinh phí khuyến công quốc gia', [4_120, 4_480, 5_150, 4_930, 5_620]],
  ['Kinh phí khuyến công địa phương', [6_840, 7_210, 7_950, 8_320, 9_150]],
  ['Đối ứng của cơ sở', [12_300, 13_450, 15_820, 14_960, 17_240]],
];

export const PICTURE_TABLES: readonly PictureTable[] = [
  {
    picture: 'plan-actual',
    template: 'plan-actual',
    sheet: 'Thực hiện 2024',
    title: 'KẾT QUẢ THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2024',
    unit: 'Đơn vị tính: triệu đồng',
    header: [['STT', 'Nội dung hoạt động', 'Kế hoạch', 'Thực hiện']],
    rows: byContent(planActual),
  },
  {
    picture: 'plan-actual-ngang',
    template: 'plan-actual',
    measures: 3,
    sheet: 'Theo nguồn 2024',
    title: 'KẾT QUẢ THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2024 THEO NGUỒN',
    unit: 'Đơn vị tính: triệu đồng',
    header: [
      ['STT', 'Nội dung hoạt động', 'Kế hoạch', '', '', 'Thực hiện', '', ''],
      ['', '', 'Tổng số', 'KCQG', 'KCĐP', 'Tổng số', 'KCQG', 'KCĐP'],
    ],
    numbers: ['A', 'B', '1=2+3', 2, 3, '4=5+6', 5, 6],
    rows: byContent(bySource),
  },
  {
    picture: 'same-period',
    template: 'same-period',
    sheet: '6 tháng 2025',
    title: 'KINH PHÍ KHUYẾN CÔNG 6 THÁNG ĐẦU NĂM 2025 SO VỚI CÙNG KỲ',
    unit: 'Đơn vị tính: triệu đồng',
    header: [['STT', 'Nội dung hoạt động', 'Thực hiện cùng kỳ năm 2024', 'Thực hiện 6 tháng năm 2025']],
    rows: byContent(planActual.map(([plan, actual], i) => [actual! - 300 + 90 * i, plan! - 40 * i])),
  },
  {
    picture: 'structure',
    template: 'structure',
    sheet: 'Cơ cấu 2024',
    title: 'CƠ CẤU KINH PHÍ KHUYẾN CÔNG NĂM 2024',
    unit: 'Đơn vị tính: triệu đồng',
    header: [
      ['STT', 'Nội dung hoạt động', 'Tổng kinh phí', 'Trong đó', ''],
      ['', '', '', 'KCQG', 'KCĐP'],
    ],
    numbers: ['A', 'B', '1=2+3', 2, 3],
    rows: byContent(bySource.map((row) => row.slice(3))),
  },
  {
    picture: 'progress',
    template: 'progress',
    sheet: 'Tiến độ 9 tháng',
    title: 'TIẾN ĐỘ THỰC HIỆN VÀ GIẢI NGÂN KINH PHÍ KHUYẾN CÔNG 9 THÁNG NĂM 2025',
    unit: 'Đơn vị tính: triệu đồng',
    header: [
      ['STT', 'Đơn vị', 'Số đề án', '', 'Kinh phí', ''],
      ['', '', 'Kế hoạch (đề án)', 'Thực hiện (đề án)', 'Kế hoạch', 'Giải ngân'],
    ],
    rows: [
      ...PROVINCES.slice(0, 6).map(([name, plan, actual], i) => [
        i + 1,
        name,
        12 - i,
        10 - i,
        plan,
        Math.round(actual * 0.7),
      ]),
      [
        null,
        'Tổng cộng',
        57,
        45,
        PROVINCES.slice(0, 6).reduce((sum, [, plan]) => sum + plan, 0),
        PROVINCES.slice(0, 6).reduce((sum, [, , actual]) => sum + Math.round(actual * 0.7), 0),
      ],
    ],
  },
  {
    picture: 'years',
    template: 'years',
    sheet: 'Giai đoạn 2020-2024',
    title: 'KINH PHÍ KHUYẾN CÔNG GIAI ĐOẠN 2020 - 2024',
    unit: 'Đơn vị tính: triệu đồng',
    header: [['STT', 'Nguồn kinh phí', 'Năm 2020', 'Năm 2021', 'Năm 2022', 'Năm 2023', 'Năm 2024']],
    rows: [
      ...YEARS.map(([name, figures], i) => [i + 1, name, ...figures]),
      [
        null,
        'Tổng cộng',
        ...YEARS[0]![1].map((_, year) => YEARS.reduce((sum, [, figures]) => sum + figures[year]!, 0)),
      ],
    ],
  },
  {
    picture: 'targets',
    template: 'targets',
    sheet: 'Chỉ tiêu 2024',
    title: 'CÁC CHỈ TIÊU KHUYẾN CÔNG NĂM 2024',
    unit: '',
    header: [['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm 2024', 'Thực hiện năm 2024']],
    rows: [
      [1, 'Xây dựng mô hình trình diễn kỹ thuật', 'mô hình', 4, 5],
      [2, 'Hỗ trợ ứng dụng máy móc, thiết bị tiên tiến', 'cơ sở', 46, 46],
      [3, 'Đào tạo nghề, truyền nghề', 'lao động', 820, 764],
      [4, 'Kinh phí khuyến công thực hiện', 'triệu đồng', 12_770, 12_373],
      [5, 'Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu', 'sản phẩm', 60, 71],
      [6, 'Tổ chức hội thảo, tập huấn', 'lớp', 12, 12],
    ],
  },
  {
    picture: 'ranking',
    template: 'ranking',
    sheet: 'Các tỉnh 2024',
    title: 'KINH PHÍ KHUYẾN CÔNG CỦA CÁC TỈNH, THÀNH PHỐ NĂM 2024',
    unit: 'Đơn vị tính: triệu đồng',
    header: [['STT', 'Tỉnh, thành phố', 'Kế hoạch', 'Thực hiện']],
    rows: [
      ...PROVINCES.map(([name, plan, actual], i) => [i + 1, name, plan, actual]),
      [
        null,
        'Tổng cộng',
        PROVINCES.reduce((sum, [, plan]) => sum + plan, 0),
        PROVINCES.reduce((sum, [, , actual]) => sum + actual, 0),
      ],
    ],
  },
];

/** The source table as a sheet: title, unit line, header, body. */
export function sourcePlan(table: PictureTable): SheetPlan {
  const cells: PlannedCell[] = [];
  const put = (row: number, column: number, value: string | number | null, style: CellStyle = {}): void => {
    const content: PlannedCell['content'] =
      value === null || value === ''
        ? { type: 'blank' }
        : typeof value === 'number'
          ? { type: 'number', value }
          : { type: 'text', text: value };
    cells.push({ row, column, content, style });
  };
  const width = table.header[0]!.length;
  put(0, 0, table.title, { bold: true, fontSize: 14 });
  put(1, width - 1, table.unit, { italic: true, horizontal: 'right' });
  const head: CellStyle = { bold: true, border: true, wrap: true, horizontal: 'center' };
  const merges: SheetPlan['merges'][number][] = [];
  table.header.forEach((line, i) => line.forEach((text, column) => put(2 + i, column, text, head)));
  const bottom = 1 + table.header.length;
  table.header[0]!.forEach((text, column) => {
    let right = column;
    while (text !== '' && table.header[1] && table.header[1][column] !== '' && table.header[0]![right + 1] === '')
      right++;
    if (right > column) merges.push({ top: 2, left: column, bottom: 2, right });
    else if (text !== '' && table.header[1]?.[column] === '')
      merges.push({ top: 2, left: column, bottom, right: column });
  });
  const first = bottom + 1 + (table.numbers ? 1 : 0);
  table.numbers?.forEach((text, column) => put(first - 1, column, text, { ...head, bold: false, italic: true }));
  table.rows.forEach((line, i) =>
    line.forEach((value, column) =>
      put(first + i, column, value, {
        border: true,
        ...(column > 1 ? { numberFormat: '#,##0' } : {}),
        ...(line[0] === null ? { bold: true } : {}),
      }),
    ),
  );
  return {
    name: table.sheet,
    columnWidths: table.header[0]!.map((_, column) => (column === 1 ? 40 : 14)),
    rowHeights: new Map(),
    cells,
    merges,
    charts: [],
    print: {
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: null,
      margins: { top: 2, bottom: 2, left: 2, right: 2 },
      pageNumbers: false,
      centerHorizontally: true,
    },
    source: null,
  };
}
