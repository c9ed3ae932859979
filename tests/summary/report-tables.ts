/** Base figures of the three khuyến công reports of 2018–2019, as a preparer would keep them in a workbook (triệu đồng). */
import { PROJECTS, type TableSpec } from './tables';

const INDEX = { path: ['STT'], role: 'index' } as const;
const SOURCE = { path: ['Nguồn kinh phí'], role: 'label' } as const;
const AREA = { path: ['Khu vực'], role: 'label' } as const;

/** Report 000: khu vực miền Trung – Tây Nguyên by source. What was done in 2017 is known of the whole only; the report prints it as 44.309. */
export const REGION: TableSpec = {
  title: 'KINH PHÍ KHUYẾN CÔNG KHU VỰC MIỀN TRUNG – TÂY NGUYÊN',
  columns: [
    INDEX,
    SOURCE,
    { path: ['Kế hoạch năm 2018'], role: 'plan', period: '2018' },
    { path: ['Thực hiện năm 2018'], role: 'actual', period: '2018' },
    { path: ['Kế hoạch năm 2019'], role: 'plan', period: '2019' },
    { path: ['Thực hiện 7 tháng năm 2019'], role: 'actual', period: '7 tháng 2019' },
    { path: ['Thực hiện năm 2017'], role: 'previous', period: '2017' },
  ],
  lines: [
    { kind: 'total', cells: [null, 'Tổng cộng', 63341.1, 60058.6, 63095.4, 19886.4, 44308.7] },
    { parent: 0, cells: ['I', 'Khuyến công quốc gia', 30691, 30256.3, 28560.8, 6293.9, null] },
    { parent: 0, cells: ['II', 'Khuyến công địa phương', 32650.1, 29802.3, 34534.6, 13592.5, null] },
  ],
};

/** Reports 000 and 001: cả nước by source. */
export const COUNTRY: TableSpec = {
  title: 'KINH PHÍ KHUYẾN CÔNG CẢ NƯỚC',
  columns: [
    INDEX,
    SOURCE,
    { path: ['Kế hoạch năm 2018'], role: 'plan', period: '2018' },
    { path: ['Thực hiện năm 2018'], role: 'actual', period: '2018' },
    { path: ['Kế hoạch năm 2019'], role: 'plan', period: '2019' },
  ],
  lines: [
    { kind: 'total', cells: [null, 'Tổng cộng', 298300.98, 290767.23, 316285.24] },
    { parent: 0, cells: ['I', 'Khuyến công quốc gia', 120000, 118579.29, 140000] },
    { parent: 0, cells: ['II', 'Khuyến công địa phương', 178300.98, 172187.94, 176285.24] },
  ],
};

/** Report 000: what the region has of the country's plan of 2019. */
export const REGION_OF_COUNTRY: TableSpec = {
  title: 'KẾ HOẠCH KINH PHÍ KHUYẾN CÔNG NĂM 2019 THEO KHU VỰC',
  columns: [
    INDEX,
    AREA,
    { path: ['Khuyến công quốc gia'], role: 'amount' },
    { path: ['Khuyến công địa phương'], role: 'amount' },
  ],
  lines: [
    { kind: 'total', cells: [null, 'Cả nước', 140000, 176285.24] },
    { parent: 0, cells: [1, 'Miền Trung – Tây Nguyên', 28560.8, 34534.6] },
    { parent: 0, cells: [2, 'Các khu vực khác', 111439.2, 141750.64] },
  ],
};

/** Report 000: the KCQG of 2019 that is allotted, and what of it is under way. */
export const ALLOTTED: TableSpec = {
  title: 'PHÂN BỔ VÀ TRIỂN KHAI KINH PHÍ KHUYẾN CÔNG QUỐC GIA NĂM 2019',
  columns: [
    INDEX,
    { path: ['Nội dung'], role: 'label' },
    { path: ['Kế hoạch giao'], role: 'plan' },
    { path: ['Đã triển khai thực hiện'], role: 'actual' },
    { path: ['Số đề án', 'Kế hoạch'], role: 'plan', unit: PROJECTS },
    { path: ['Số đề án', 'Đã triển khai'], role: 'actual', unit: PROJECTS },
  ],
  lines: [
    { kind: 'total', cells: [null, 'Tổng số', 140000, 93812, 159, 114] },
    { parent: 0, cells: [1, 'Kinh phí đã phân bổ', 104064, 93812, 159, 114] },
    { parent: 0, cells: [2, 'Kinh phí chưa phân bổ', 35936, 0, 0, 0] },
  ],
};

/** Report 001: phía Bắc and Ninh Bình. */
export const NORTH: TableSpec = {
  title: 'KINH PHÍ KHUYẾN CÔNG CÁC TỈNH, THÀNH PHỐ PHÍA BẮC NĂM 2018',
  columns: [
    INDEX,
    { path: ['Tỉnh, thành phố'], role: 'label' },
    { path: ['Kế hoạch'], role: 'plan' },
    { path: ['Thực hiện'], role: 'actual' },
  ],
  lines: [
    { kind: 'total', cells: [null, 'Tổng cộng', 144601, 142727] },
    { parent: 0, cells: [1, 'Ninh Bình', 4045, 3997] },
    { parent: 0, cells: [2, 'Các tỉnh, thành phố khác', 140556, 138730] },
  ],
};

/** Reports 000 and 001 together: the three regions of 2018; phía Nam is what is left of the country. */
export const AREAS: TableSpec = {
  title: 'KINH PHÍ KHUYẾN CÔNG NĂM 2018 THEO KHU VỰC',
  columns: [INDEX, AREA, { path: ['Kế hoạch'], role: 'plan' }, { path: ['Thực hiện'], role: 'actual' }],
  lines: [
    { kind: 'total', cells: [null, 'Cả nước', 298300.98, 290767.23] },
    { parent: 0, cells: [1, 'Phía Bắc', 144601, 142727] },
    { parent: 0, cells: [2, 'Miền Trung – Tây Nguyên', 63342, 60058.6] },
    { parent: 0, cells: [3, 'Các khu vực khác', 90357.98, 87981.63] },
  ],
};

/** Report 003: signed and disbursed of the plan of 2018 in six months, and the projects. */
export const HALF_YEAR: TableSpec = {
  title: 'TIẾN ĐỘ KHUYẾN CÔNG QUỐC GIA 6 THÁNG ĐẦU NĂM 2018',
  columns: [
    INDEX,
    { path: ['Nội dung'], role: 'label' },
    { path: ['Kinh phí', 'Kế hoạch giao'], role: 'plan' },
    { path: ['Kinh phí', 'Lũy kế giải ngân'], role: 'actual' },
    { path: ['Số đề án', 'Kế hoạch'], role: 'plan', unit: PROJECTS },
    { path: ['Số đề án', 'Đã ký hợp đồng'], role: 'actual', unit: PROJECTS },
    { path: ['Kinh phí đã ký hợp đồng'], role: 'estimate' },
  ],
  lines: [
    { kind: 'total', cells: [null, 'Tổng số', 120000, 31000, 211, 189, 102060] },
    { parent: 0, cells: [1, 'Đề án điểm', 50000, 12000, 6, 6, 42060] },
    { parent: 0, cells: [2, 'Đề án khác', 70000, 19000, 205, 183, 60000] },
  ],
};
