/** Forms of budget tables as offices fill them in, for tests of merging: shapes seen in public workbooks, retold. */

export interface TestColumn {
  readonly path: readonly string[];
  readonly kind: 'money' | 'rate' | 'count' | 'note';
  /** For rates: positions of numerator and denominator; for sums: positions of the parts. */
  readonly of?: readonly number[];
}

export interface TestRow {
  readonly index: string;
  readonly label: string;
  /** Position of the row that it is part of. */
  readonly parent: number | null;
  /** Its figures are no part of its parent's sum. */
  readonly ofWhich?: boolean;
}

export interface TestForm {
  readonly title: string;
  readonly columns: readonly TestColumn[];
  readonly rows: readonly TestRow[];
  /** Each unit lists its own rows. */
  readonly isList?: boolean;
}

const money = (...path: string[]): TestColumn => ({ path, kind: 'money' });
const rate = (of: readonly number[], ...path: string[]): TestColumn => ({ path, kind: 'rate', of });
const sum = (of: readonly number[], ...path: string[]): TestColumn => ({ path, kind: 'money', of });

type Nested = readonly [index: string, label: string, children?: readonly Nested[]];

/** Rows of a nested list; labels that begin with "Trong đó" are of-which rows. */
function rowsOf(nested: readonly Nested[]): TestRow[] {
  const rows: TestRow[] = [];
  const add = (list: readonly Nested[], parent: number | null): void => {
    for (const [index, label, children] of list) {
      const at = rows.push({ index, label, parent, ofWhich: label.startsWith('Trong đó') }) - 1;
      if (children) add(children, at);
    }
  };
  add(nested, null);
  return rows;
}

const TAXES: readonly Nested[] = [
  ['-', 'Thuế giá trị gia tăng'],
  ['-', 'Thuế thu nhập doanh nghiệp'],
  ['-', 'Thuế tiêu thụ đặc biệt'],
  ['-', 'Thuế tài nguyên'],
];

const revenue: TestForm = {
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

const balance: TestForm = {
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

const spending: TestForm = {
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

const activities: TestForm = {
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

const sources: TestForm = {
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

const progress: TestForm = {
  title: 'TIẾN ĐỘ GIẢI NGÂN VỐN ĐẦU TƯ CÔNG',
  columns: [
    money('Kế hoạch vốn giao'),
    money('Giải ngân', 'Lũy kế đến kỳ trước'),
    money('Giải ngân', 'Trong kỳ'),
    sum([1, 2], 'Giải ngân', 'Lũy kế đến kỳ báo cáo'),
    rate([3, 0], 'Tỷ lệ giải ngân (%)'),
  ],
  rows: rowsOf([
    [
      '',
      'TỔNG SỐ',
      [
        [
          'A',
          'Vốn trong nước',
          [
            [
              'I',
              'Vốn ngân sách trung ương',
              [
                ['1', 'Vốn chương trình mục tiêu quốc gia'],
                ['2', 'Vốn hỗ trợ có mục tiêu'],
              ],
            ],
            [
              'II',
              'Vốn ngân sách địa phương',
              [
                ['1', 'Vốn xây dựng cơ bản tập trung'],
                ['2', 'Vốn từ nguồn thu sử dụng đất'],
                ['3', 'Vốn xổ số kiến thiết'],
              ],
            ],
          ],
        ],
        [
          'B',
          'Vốn nước ngoài',
          [
            ['I', 'Vốn ODA cấp phát'],
            ['II', 'Vốn ODA vay lại'],
          ],
        ],
      ],
    ],
  ]),
};

const programmes: TestForm = {
  title: 'DỰ TOÁN CHI CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA',
  columns: [
    sum([1, 2], 'Tổng số'),
    money('Trong đó', 'Đầu tư phát triển'),
    money('Trong đó', 'Kinh phí sự nghiệp'),
    sum([4, 5], 'Chương trình mục tiêu quốc gia giảm nghèo bền vững', 'Tổng số'),
    money('Chương trình mục tiêu quốc gia giảm nghèo bền vững', 'Đầu tư phát triển'),
    money('Chương trình mục tiêu quốc gia giảm nghèo bền vững', 'Kinh phí sự nghiệp'),
    sum([7, 8], 'Chương trình mục tiêu quốc gia xây dựng nông thôn mới', 'Tổng số'),
    money('Chương trình mục tiêu quốc gia xây dựng nông thôn mới', 'Đầu tư phát triển'),
    money('Chương trình mục tiêu quốc gia xây dựng nông thôn mới', 'Kinh phí sự nghiệp'),
  ],
  rows: rowsOf([
    [
      '',
      'TỔNG SỐ',
      [
        [
          'I',
          'Ngân sách cấp tỉnh',
          [
            ['1', 'Sở Nông nghiệp và Phát triển nông thôn'],
            ['2', 'Sở Lao động, Thương binh và Xã hội'],
            ['3', 'Sở Y tế'],
            ['4', 'Sở Công Thương'],
          ],
        ],
        [
          'II',
          'Ngân sách huyện',
          [
            ['1', 'Huyện A'],
            ['2', 'Huyện B'],
            ['3', 'Huyện C'],
          ],
        ],
      ],
    ],
  ]),
};

const counts: TestForm = {
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

const settlement: TestForm = {
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

const provinces: TestForm = {
  title: 'KINH PHÍ KHUYẾN CÔNG CỦA CÁC ĐỊA PHƯƠNG THEO CHƯƠNG TRÌNH',
  columns: [money('Kế hoạch'), money('Thực hiện'), rate([1, 0], 'Đạt (%)')],
  rows: rowsOf([['', 'Tổng cộng', PROVINCES.map((name, i): Nested => [String(i + 1), name])]]),
};

const districts: TestForm = {
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

export const FORMS: readonly TestForm[] = [
  revenue,
  balance,
  spending,
  activities,
  sources,
  progress,
  programmes,
  counts,
  settlement,
  provinces,
  districts,
];
