/** Forms of industrial promotion: activities, sources of money, what was reached. */
import { type Nested, type TestForm, money, rate, rowsOf, sum } from './form';

export const activities: TestForm = {
  title: 'KẾ HOẠCH VÀ THỰC HIỆN KINH PHÍ KHUYẾN CÔNG',
  columns: [
    money('Kế hoạch'),
    money('Thực hiện'),
    rate([1, 0], 'Tỷ lệ thực hiện/kế hoạch (%)'),
    { path: ['Ghi chú'], kind: 'note' },
  ],
  rows: rowsOf([
    [
      '',
      'Tổng cộng',
      [
        ['1', 'Đào tạo nghề, truyền nghề'],
        ['2', 'Nâng cao năng lực quản lý, khởi sự doanh nghiệp'],
        [
          '3',
          'Xây dựng mô hình trình diễn kỹ thuật, chuyển giao công nghệ',
          [['', 'Trong đó: ứng dụng máy móc tiên tiến']],
        ],
        ['4', 'Phát triển sản phẩm công nghiệp nông thôn tiêu biểu'],
        ['5', 'Tư vấn, trợ giúp các cơ sở công nghiệp nông thôn'],
        ['6', 'Cung cấp thông tin, tuyên truyền'],
        ['7', 'Hỗ trợ liên doanh, liên kết, phát triển cụm công nghiệp'],
        ['8', 'Hợp tác quốc tế về khuyến công'],
        ['9', 'Nâng cao năng lực quản lý và tổ chức thực hiện'],
      ],
    ],
  ]),
};

export const sources: TestForm = {
  title: 'KINH PHÍ KHUYẾN CÔNG CHIA THEO NGUỒN',
  columns: [
    sum([1, 2, 3], 'Kế hoạch', 'Tổng số'),
    money('Kế hoạch', 'Chia ra', 'KCQG'),
    money('Kế hoạch', 'Chia ra', 'KCĐP'),
    money('Kế hoạch', 'Chia ra', 'Đối ứng'),
    sum([5, 6, 7], 'Thực hiện', 'Tổng số'),
    money('Thực hiện', 'Chia ra', 'KCQG'),
    money('Thực hiện', 'Chia ra', 'KCĐP'),
    money('Thực hiện', 'Chia ra', 'Đối ứng'),
    rate([4, 0], 'Tỷ lệ (%)'),
  ],
  rows: activities.rows.filter(({ ofWhich }) => !ofWhich),
};

export const counts: TestForm = {
  title: 'KẾT QUẢ HOẠT ĐỘNG KHUYẾN CÔNG',
  columns: [
    { path: ['Số đề án'], kind: 'count' },
    { path: ['Số cơ sở được hỗ trợ'], kind: 'count' },
    { path: ['Số lao động được đào tạo'], kind: 'count' },
    money('Kinh phí hỗ trợ'),
    money('Vốn đối ứng của cơ sở'),
  ],
  rows: rowsOf([
    [
      '',
      'Tổng số',
      [
        ['1', 'Cơ khí'],
        ['2', 'Chế biến nông, lâm, thủy sản'],
        ['3', 'Dệt may, da giày'],
        ['4', 'Vật liệu xây dựng'],
        ['5', 'Hóa chất'],
        ['6', 'Thủ công mỹ nghệ'],
        ['7', 'Ngành khác'],
      ],
    ],
  ]),
};

const PROVINCES = [
  'Hà Nội',
  'Hải Phòng',
  'Quảng Ninh',
  'Hà Nam',
  'Nam Định',
  'Ninh Bình',
  'Bắc Ninh',
  'Bắc Giang',
  'Quảng Nam',
  'Quảng Ngãi',
  'Bình Định',
  'Bình Dương',
];

export const provinces: TestForm = {
  title: 'KINH PHÍ KHUYẾN CÔNG CỦA CÁC ĐỊA PHƯƠNG THEO CHƯƠNG TRÌNH',
  columns: [money('Kế hoạch'), money('Thực hiện'), rate([1, 0], 'Đạt (%)')],
  rows: rowsOf([['', 'Tổng cộng', PROVINCES.map((name, i): Nested => [String(i + 1), name])]]),
};
