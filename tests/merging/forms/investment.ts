/** Forms of public investment: disbursement of projects, national programmes. */
import { type TestForm, money, rate, rowsOf, sum } from './form';

export const progress: TestForm = {
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

export const programmes: TestForm = {
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
