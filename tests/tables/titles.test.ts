/** Titles that begin like the name of an office, and names of offices that are no titles. */
import { sheet, tableOf } from './sheets';

describe('a title that begins like the name of an office without its marks', () => {
  const titleOf = (...lines: readonly string[]): string =>
    tableOf(
      sheet([
        ...lines.map((line) => [line]),
        ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'],
        [1, 'Đào tạo nghề', 1_250, 1_183],
        [2, 'Hội chợ', 2_475, 2_276],
        [3, 'Tư vấn', 730, 690],
      ]),
    ).title;
  it.each([
    'TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG',
    'Tình hình giải ngân vốn đầu tư công',
    'BỔ SUNG KINH PHÍ CHO CÁC ĐỊA PHƯƠNG',
    'BỐ TRÍ VỐN ĐỐI ỨNG',
    'SỐ LIỆU THỰC HIỆN NĂM 2018',
    'SỐ LƯỢNG ĐỀ ÁN ĐÃ HOÀN THÀNH',
    'SỐ LAO ĐỘNG ĐƯỢC ĐÀO TẠO NĂM 2023',
    'BIỂU 2. SỐ THU NỘP NĂM 2023',
    'PHÒNG, CHỐNG THIÊN TAI NĂM 2023',
  ])('%s is one', (title) => expect(titleOf('SỞ CÔNG THƯƠNG', title)).toBe(title));
  it.each(['SỞ CÔNG THƯƠNG NAM ĐỊNH', 'BỘ CÔNG THƯƠNG VIỆT NAM', 'TỈNH NAM ĐỊNH MỚI', 'CỤC CÔNG THƯƠNG ĐỊA PHƯƠNG'])(
    '%s is none',
    (line) => expect(titleOf(line, 'KẾT QUẢ THỰC HIỆN')).toBe('KẾT QUẢ THỰC HIỆN'),
  );
});
