/** Forms of budgets and settlements: revenue, balance, spending. */
import { type Nested, type TestForm, money, rate, rowsOf, sum } from './form';

const TAXES: readonly Nested[] = [
  ['-', 'Thuế giá trị gia tăng'],
  ['-', 'Thuế thu nhập doanh nghiệp'],
  ['-', 'Thuế tiêu thụ đặc biệt'],
  ['-', 'Thuế tài nguyên'],
];

export const revenue: TestForm = {
  title: 'QUYẾT TOÁN THU NGÂN SÁCH NHÀ NƯỚC',
  columns: [
    money('Dự toán', 'Tổng thu NSNN'),
    money('Dự toán', 'Thu NSĐP'),
    money('Quyết toán', 'Tổng thu NSNN'),
    money('Quyết toán', 'Thu NSĐP'),
    rate([2, 0], 'So sánh (%)', 'Tổng thu NSNN'),
    rate([3, 1], 'So sánh (%)', 'Thu NSĐP'),
  ],
  rows: rowsOf([
    [
      '',
      'TỔNG NGUỒN THU NSNN (A+B+C)',
      [
        [
          'A',
          'TỔNG THU CÂN ĐỐI NSNN',
          [
            [
              'I',
              'Thu nội địa',
              [
                ['1', 'Thu từ khu vực DNNN do Trung ương quản lý', TAXES],
                ['2', 'Thu từ khu vực DNNN do địa phương quản lý', TAXES],
                ['3', 'Thu từ khu vực doanh nghiệp có vốn đầu tư nước ngoài', TAXES.slice(0, 3)],
                ['4', 'Thu từ khu vực kinh tế ngoài quốc doanh', TAXES],
                ['5', 'Thuế thu nhập cá nhân'],
                ['6', 'Lệ phí trước bạ'],
                [
                  '7',
                  'Thu phí, lệ phí',
                  [
                    ['-', 'Phí, lệ phí trung ương'],
                    ['-', 'Phí, lệ phí địa phương'],
                  ],
                ],
                ['8', 'Tiền sử dụng đất'],
                ['9', 'Thu từ hoạt động xổ số kiến thiết'],
                ['10', 'Thu khác ngân sách'],
              ],
            ],
            [
              'II',
              'Thu từ hoạt động xuất nhập khẩu',
              [
                ['1', 'Thuế xuất khẩu'],
                ['2', 'Thuế nhập khẩu'],
                ['3', 'Thuế giá trị gia tăng thu từ hàng hóa nhập khẩu'],
              ],
            ],
            ['III', 'Thu viện trợ'],
          ],
        ],
        ['B', 'THU TỪ QUỸ DỰ TRỮ TÀI CHÍNH'],
        ['C', 'THU KẾT DƯ NĂM TRƯỚC'],
      ],
    ],
  ]),
};

export const balance: TestForm = {
  title: 'CÂN ĐỐI NGÂN SÁCH ĐỊA PHƯƠNG',
  columns: [money('Dự toán'), money('Ước thực hiện'), rate([1, 0], 'Tỷ lệ (%)')],
  rows: rowsOf([
    [
      'A',
      'TỔNG NGUỒN THU NSĐP',
      [
        [
          'I',
          'Thu NSĐP được hưởng theo phân cấp',
          [
            ['1', 'Thu NSĐP hưởng 100%'],
            ['2', 'Thu NSĐP hưởng từ các khoản thu phân chia'],
          ],
        ],
        [
          'II',
          'Thu bổ sung từ NSTW',
          [
            ['1', 'Thu bổ sung cân đối'],
            ['2', 'Thu bổ sung có mục tiêu'],
          ],
        ],
        ['III', 'Thu từ quỹ dự trữ tài chính'],
        ['IV', 'Thu kết dư'],
        ['V', 'Thu chuyển nguồn từ năm trước chuyển sang'],
      ],
    ],
    [
      'B',
      'TỔNG CHI NSĐP',
      [
        [
          'I',
          'Tổng chi cân đối NSĐP',
          [
            ['1', 'Chi đầu tư phát triển'],
            ['2', 'Chi thường xuyên'],
            ['3', 'Chi trả nợ lãi các khoản do chính quyền địa phương vay'],
            ['4', 'Dự phòng ngân sách'],
          ],
        ],
        [
          'II',
          'Chi các chương trình mục tiêu',
          [
            ['1', 'Chi các chương trình mục tiêu quốc gia'],
            ['2', 'Chi các chương trình mục tiêu, nhiệm vụ'],
          ],
        ],
        ['III', 'Chi chuyển nguồn sang năm sau'],
      ],
    ],
  ]),
};

const FIELDS: readonly Nested[] = [
  ['-', 'Chi giáo dục - đào tạo và dạy nghề'],
  ['-', 'Chi khoa học và công nghệ'],
  ['-', 'Chi y tế, dân số và gia đình'],
  ['-', 'Chi văn hóa thông tin'],
  ['-', 'Chi bảo vệ môi trường'],
];

export const spending: TestForm = {
  title: 'DỰ TOÁN CHI NGÂN SÁCH ĐỊA PHƯƠNG THEO CƠ CẤU CHI',
  columns: [
    sum([1, 2], 'Ngân sách địa phương'),
    money('Chia ra', 'Ngân sách cấp tỉnh'),
    money('Chia ra', 'Ngân sách huyện'),
  ],
  rows: rowsOf([
    [
      '',
      'TỔNG CHI NGÂN SÁCH ĐỊA PHƯƠNG',
      [
        [
          'I',
          'Chi đầu tư phát triển',
          [
            ['1', 'Chi đầu tư cho các dự án', FIELDS],
            ['2', 'Chi đầu tư phát triển khác'],
          ],
        ],
        ['II', 'Chi thường xuyên', FIELDS],
        ['III', 'Chi bổ sung quỹ dự trữ tài chính'],
        ['IV', 'Dự phòng ngân sách'],
        ['V', 'Chi tạo nguồn, điều chỉnh tiền lương'],
      ],
    ],
  ]),
};

export const settlement: TestForm = {
  title: 'QUYẾT TOÁN CHI NGÂN SÁCH CẤP TỈNH THEO LĨNH VỰC',
  columns: [
    money('Dự toán'),
    money('Quyết toán'),
    sum([1, 0], 'So sánh', 'Tuyệt đối'),
    rate([1, 0], 'So sánh', 'Tương đối (%)'),
  ].map((column) => (column.path[1] === 'Tuyệt đối' ? { path: column.path, kind: 'money' as const } : column)),
  rows: rowsOf([
    [
      '',
      'TỔNG CHI NSĐP',
      [
        ['A', 'CHI BỔ SUNG CHO NGÂN SÁCH HUYỆN'],
        [
          'B',
          'CHI NGÂN SÁCH CẤP TỈNH THEO LĨNH VỰC',
          [
            [
              'I',
              'Chi đầu tư phát triển',
              [...FIELDS, ['-', 'Chi các hoạt động kinh tế'], ['-', 'Chi bảo đảm xã hội']],
            ],
            ['II', 'Chi thường xuyên', [...FIELDS, ['-', 'Chi các hoạt động kinh tế'], ['-', 'Chi bảo đảm xã hội']]],
            ['III', 'Chi trả nợ lãi vay'],
            ['IV', 'Chi dự phòng'],
          ],
        ],
        ['C', 'CHI CHUYỂN NGUỒN SANG NĂM SAU'],
      ],
    ],
  ]),
};

export const districts: TestForm = {
  title: 'DỰ TOÁN THU, SỐ BỔ SUNG CHO NGÂN SÁCH CÁC HUYỆN',
  isList: true,
  columns: [
    money('Tổng thu NSNN trên địa bàn'),
    sum([2, 3], 'Thu NSĐP được hưởng theo phân cấp', 'Tổng số'),
    money('Thu NSĐP được hưởng theo phân cấp', 'Chia ra', 'Thu hưởng 100%'),
    money('Thu NSĐP được hưởng theo phân cấp', 'Chia ra', 'Thu phân chia'),
    money('Số bổ sung cân đối từ ngân sách cấp tỉnh'),
    money('Tổng chi cân đối NSĐP'),
  ],
  rows: rowsOf([['', 'TỔNG SỐ', ['1', '2', '3', '4', '5', '6'].map((index): Nested => [index, `Huyện số ${index}`])]]),
};
