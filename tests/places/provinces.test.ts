/** Which province a label names. */
import { provinceOf } from '../../src/places';

test.each(['Tỉnh Đăk Lăk', 'ĐẮK LẮK', 'Sở Công Thương Đắk Lắk', 'UBND tỉnh Đắc Lắc', 'dak-lak'])('%s', (label) =>
  expect(provinceOf(label)?.old).toBe('Đắk Lắk'),
);
test.each(['TP. HCM', 'TP Hồ Chí Minh', 'Thành phố Hồ Chí Minh', 'Sài Gòn'])('%s', (label) =>
  expect(provinceOf(label)?.old).toBe('TP. Hồ Chí Minh'),
);
test.each(['', 'Tỉnh', 'Tổng cộng', 'Khuyến công', 'constructor', '__proto__', 'toString'])('%s names none', (label) =>
  expect(provinceOf(label)).toBeNull(),
);
