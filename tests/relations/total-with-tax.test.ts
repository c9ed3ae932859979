/** "Cộng", "Thuế GTGT 10%", "Tổng cộng" at the foot of an estimate: the total is the subtotal and what is put on it. */
import { findingsOf, relationsIn, suspectsOf } from '../cases/workbook';

interface Foot {
  readonly labels?: readonly string[];
  readonly figures: readonly number[];
}

const estimate = ({ labels = ['Cộng', 'Thuế GTGT 10%', 'Tổng cộng'], figures }: Foot): { readonly csv: string } => ({
  csv: [
    '',
    'DỰ TOÁN CHI PHÍ HỘI NGHỊ',
    'STT,Nội dung chi,Số lượng,Đơn giá,Thành tiền',
    '1,Thuê hội trường,2,5000,10000',
    '2,Nước uống,150,40,6000',
    '3,Tài liệu,150,60,9000',
    ...labels.map((label, i) => `,${label},,,${figures[i]}`),
  ].join('\n'),
});

const said = (foot: Foot): string[] =>
  findingsOf(estimate(foot)).map((one) => `${one.severity} ${one.rule} ${suspectsOf(one)[0] ?? ''}`);

test('a right foot', () => {
  const foot = { figures: [25_000, 2_500, 27_500] };
  expect(said(foot)).toEqual([]);
  expect(relationsIn(estimate(foot))).toContain('E8 = E6+E7');
});

test('a wrong total that nothing else confirms is asked about', () =>
  expect(said({ figures: [25_000, 2_500, 27_900] })).toEqual(['review total E8 → 27500']));

test('a wrong subtotal is named by its lines and by what stands below', () =>
  expect(said({ figures: [25_600, 2_500, 27_500] })).toEqual(['error total E6 → 25000']));

test('tax and reserve both', () => {
  const labels = ['Cộng trước thuế', 'Thuế giá trị gia tăng (8%)', 'Dự phòng phí (5%)', 'Tổng giá trị sau thuế'];
  expect(said({ labels, figures: [25_000, 2_000, 1_350, 28_350] })).toEqual([]);
  expect(said({ labels, figures: [25_000, 2_000, 1_350, 28_530] })).toEqual(['review total E9 → 28350']);
});

test('a total below a line that is no tax is left to its list', () =>
  expect(
    relationsIn(estimate({ labels: ['Cộng', 'Trong đó đã tạm ứng', 'Tổng cộng'], figures: [25_000, 2_500, 25_000] })),
  ).not.toContain('E8 = E6+E7'));

test('a total at the head of a list of taxes is not added to them at its foot', () => {
  const lines = [
    ',Tổng số,900',
    '1,Thuế giá trị gia tăng,500',
    '2,Thuế thu nhập doanh nghiệp,300',
    '3,Thuế tài nguyên,100',
  ];
  const csv = ['', 'THU NGÂN SÁCH', 'STT,Nội dung,Dự toán', ...lines, ',Tổng cộng,900'].join('\n');
  expect(findingsOf({ csv })).toEqual([]);
  const below = ['', 'THU NGÂN SÁCH', 'STT,Nội dung,Dự toán', 'A,Thu nội địa,900', ',Tổng số,900'];
  const foot = ['1,Thuế giá trị gia tăng,500', '2,Thuế giá trị gia tăng hàng nhập khẩu,400', ',Tổng cộng,900'];
  expect(findingsOf({ csv: [...below, ...foot].join('\n') })).toEqual([]);
});

test('what is hired ("thuê") is no tax ("thuế")', () =>
  expect(
    findingsOf(
      estimate({ labels: ['Cộng', 'Thuê hội trường (đã có ở mục 1)', 'Tổng cộng'], figures: [25_000, 10_000, 25_000] }),
    ),
  ).toEqual([]));

describe('“Thuế GTGT 10%” is a tenth of the subtotal', () => {
  test('another tax, its total added up from it', () =>
    expect(said({ figures: [25_000, 2_700, 27_700] })).toEqual(['review product E7 → 2500']));

  test('a digit too many', () =>
    expect(said({ figures: [25_000, 25_000, 50_000] })).toEqual(['review product E7 → 2500']));

  test('far below its rate it is one on goods that the list does not show', () =>
    expect(said({ figures: [25_000, 1_100, 26_100] })).toEqual([]));

  test('in whole thousands of đồng', () =>
    expect(
      findingsOf({
        csv: [
          '',
          'DỰ TOÁN CHI PHÍ HỘI NGHỊ',
          'STT,Nội dung chi,Thành tiền (đồng)',
          '1,Thuê hội trường,10004300',
          '2,Tài liệu,15000000',
          ',Cộng,25004300',
          ',Thuế GTGT 10%,2500000',
          ',Tổng cộng,27504300',
        ].join('\n'),
      }),
    ).toEqual([]));

  test('right taxes: rounded, on some of the goods only, without a rate in the label', () => {
    expect(said({ figures: [25_004, 2_500, 27_504] }).filter((one) => one.includes('product'))).toEqual([]);
    expect(said({ figures: [25_000, 900, 25_900] })).toEqual([]);
    // Only the hire of 10.000, or all but it.
    expect(said({ figures: [25_000, 1_500, 26_500] })).toEqual([]);
    expect(said({ labels: ['Cộng', 'Thuế GTGT', 'Tổng cộng'], figures: [25_000, 2_000, 27_000] })).toEqual([]);
  });
});
