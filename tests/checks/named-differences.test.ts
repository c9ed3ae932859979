/** Differences that labels name – "Tổng thu", "Tổng chi", "Bội thu" – are worked out again, in one column as in many. */
import { relationsIn, suspectsIn } from '../cases/workbook';

const YEARS = 'STT,Nội dung,Năm 2023,Năm 2024';

describe('a difference that is not what its lines give', () => {
  test('in one of two columns: two digits swapped', () =>
    expect(
      suspectsIn(
        YEARS,
        'A,TỔNG THU NSĐP,9166448,10740072',
        'I,Thu nội địa,3456722,4929068',
        'II,Thu bổ sung,5709726,5811004',
        'B,TỔNG CHI NSĐP,9111948,7641275',
        'I,Chi thường xuyên,5111948,4641275',
        'II,Chi đầu tư,4000000,3000000',
        'C,BỘI THU NSĐP,54500,3089797',
      ),
    ).toEqual(['review D9 → 3098797']));

  test('in the only column, where it nearly agrees', () =>
    expect(
      suspectsIn(
        'STT,Nội dung,Dự toán 2024',
        '1,Tổng thu ngân sách địa phương,9166448',
        '2,Tổng chi ngân sách địa phương,9111948',
        '3,Bội thu ngân sách,54000',
      ),
    ).toEqual(['review C5 → 54500']));

  test('turnover, costs, profit', () =>
    expect(
      suspectsIn(YEARS, '1,Tổng doanh thu,9166,10740', '2,Tổng chi phí,9111,7641', '3,Lợi nhuận trước thuế,55,3089'),
    ).toEqual([expect.stringMatching(/^review D5 → 3099$/)]));

  test('columns: what is due, what was paid, what is left', () =>
    expect(
      suspectsIn(
        'STT,Đơn vị,Phải nộp,Đã nộp,Còn phải nộp',
        '1,Công ty A,512.4,400.2,112.2',
        '2,Công ty B,620.7,580.3,30.4',
      ),
    ).toEqual([expect.stringMatching(/^review E4 → 40\.4$/)]));

  test('a difference without its sign', () =>
    expect(
      suspectsIn('STT,Đơn vị,Thu,Chi,Chênh lệch', '1,Xã A,500,450,50', '2,Xã B,600,580,20', '3,Xã C,400,420,20'),
    ).toEqual([expect.stringMatching(/^review E5 → -20$/)]));
});

describe('“Bội chi/Bội thu” without a sign: spending above revenue in one column, below it in the other', () => {
  const settled = (left: string): readonly string[] => [
    'STT,Nội dung,Dự toán,Quyết toán',
    'A,TỔNG THU NSĐP,7034100,10031418',
    'I,Thu nội địa,3470485,5603522',
    'II,Thu bổ sung,3563615,4427896',
    'B,TỔNG CHI NSĐP,7093800,9286594',
    'I,Chi thường xuyên,6434229,8078052',
    'II,Chi chương trình,659571,1208542',
    left,
  ];
  test('both columns are worked out', () => {
    const csv = settled('C,BỘI CHI NSĐP/BỘI THU NSĐP,59700,744824').join('\n');
    expect(relationsIn({ csv })).toEqual(expect.arrayContaining(['C8 = C5+C2', 'D8 = D2+D5']));
  });
  test.each([
    ['C,BỘI CHI NSĐP/BỘI THU NSĐP,59700,744824', []],
    ['C,BỘI CHI NSĐP/BỘI THU NSĐP,-59700,744824', []],
    ['C,BỘI CHI NSĐP/BỘI THU NSĐP,59700,-744824', []],
    ['C,BỘI CHI NSĐP/BỘI THU NSĐP,57900,744824', ['review C9 → 59700']],
    ['C,BỘI CHI NSĐP/BỘI THU NSĐP,59700,744284', ['review D9 → 744824']],
    ['C,BỘI CHI NSĐP/BỘI THU NSĐP,-57900,744824', ['review C9 → -59700']],
  ])('%s', (left, said) => expect(suspectsIn(...settled(left))).toEqual(said));
});

describe('right tables made to tempt', () => {
  test.each<readonly [name: string, ...lines: readonly string[]]>([
    [
      'a line without a name for its part: kết dư after what is carried over',
      'STT,Nội dung,Số tiền',
      '1,Tổng thu,10500',
      '2,Tổng chi,10000',
      '3,Chi chuyển nguồn,300',
      '4,Kết dư,200',
    ],
    [
      'several kinds of spending, one of them nil in one quarter',
      'STT,Nội dung,Quý I,Quý II',
      '1,Thu học phí,500,600',
      '2,Chi lương,300,350',
      '3,Chi khác,0,50',
      '4,Chênh lệch thu chi,200,200',
    ],
    [
      'what was left the year before counts as well',
      'STT,Đơn vị,Nợ năm trước,Phải thu,Đã thu,Còn phải thu',
      '1,A,0,500,400,100',
      '2,B,0,700,650,50',
      '3,C,30,600,500,130',
      '4,D,0,800,800,0',
      '5,E,20,900,850,70',
    ],
    [
      'profit after tax',
      YEARS,
      '1,Doanh thu,5000,6000',
      '2,Chi phí,4000,4500',
      '3,Lợi nhuận trước thuế,1000,1500',
      '4,Thuế TNDN,200,300',
      '5,Lợi nhuận sau thuế,800,1200',
    ],
    ['the word says the direction', YEARS, '1,Tổng thu,500,600', '2,Tổng chi,450,680', '3,Bội thu/Bội chi,50,80'],
    [
      'exports below imports',
      YEARS,
      '1,Xuất khẩu,500,600',
      '2,Nhập khẩu,450,680',
      '3,"Xuất siêu (+), nhập siêu (-)",50,-80',
    ],
    [
      'spending above revenue',
      YEARS,
      '1,Tổng thu ngân sách,9166448,10740072',
      '2,Tổng chi ngân sách,9211948,10841275',
      '3,Bội chi,45500,101203',
    ],
    [
      'words that only begin alike: thú y, chi cục',
      YEARS,
      '1,Thú y,500,600',
      '2,Chi cục thủy sản,450,580',
      '3,Chênh lệch,45,25',
    ],
    [
      'a balance that runs on',
      'STT,Chỉ tiêu,Tháng 1,Tháng 2',
      '1,Tổng thu,500,600',
      '2,Tổng chi,450,560',
      '3,Cân đối,50,40',
      '4,Cân đối lũy kế,50,90',
    ],
    [
      'a surplus of something else, far off',
      'STT,Nội dung,Số tiền',
      '1,Tổng thu NSNN trên địa bàn,10500',
      '2,Tổng chi NSĐP,9000',
      '3,Kết dư,200',
    ],
    [
      'a loan beside them takes part, and something else besides',
      'STT,Nội dung,Năm 2023',
      '1,Tổng thu,1000',
      '2,Tổng chi,900',
      '3,Vay để trả nợ gốc,40',
      '4,Kết dư,105',
    ],
    [
      'words that only begin alike, near to each other',
      'STT,Nội dung,Năm 2023',
      '1,Thư viện,1000',
      '2,Chỉ huy,900',
      '3,Chênh lệch,105',
    ],
  ])('%s', (_name, ...lines) => expect(suspectsIn(...lines)).toEqual([]));
});

test('what is left over comes from more than these lines in two years of three: nothing is claimed of it', () =>
  expect(
    relationsIn({
      csv: [
        '',
        'BIỂU SỐ LIỆU',
        'STT,Nội dung,Năm 2021,Năm 2022,Năm 2023',
        '1,Tổng thu,500,600,700',
        '2,Tổng chi,450,560,630',
        '3,Kết dư,50,45,77',
      ].join('\n'),
    }),
  ).toEqual([]));
