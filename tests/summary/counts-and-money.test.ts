/** Things that are counted beside what they cost; the same part of two years; headers where a table goes on a page. */
import { checkWorkbook, offersFor, planFor } from '../../src/jobs';
import type { SheetPlan } from '../../src/sheet';
import { type CaseSheet, grid, tablesIn } from '../cases/workbook';

/** The plan of a template; null where it is not offered. */
function planned(sheet: CaseSheet, template: string): SheetPlan | null {
  const read = grid(sheet);
  const result = checkWorkbook([read]);
  const { table } = result.tables[0]!;
  const place = { sheet: table.sheet, range: table.range };
  const offer = offersFor(result, [read], place).choices.offers.find(({ choice }) => choice.template === template);
  return offer ? planFor(result, [read], place, [read.sheet], { choice: offer.choice }) : null;
}
const numbersIn = ({ cells }: SheetPlan): number[] =>
  cells.flatMap(({ content }) =>
    content.type === 'formula' && typeof content.value === 'number' ? [content.value] : [],
  );
const textsIn = ({ cells }: SheetPlan): string[] =>
  cells.flatMap(({ content }) => (content.type === 'text' ? [content.text] : []));

const LINES = `
,TỔNG SỐ,42,36,8400,6300
1,Huyện Bình Gia,16,14,3200,2400
2,Huyện Cao Lộc,20,18,4100,3100
3,Huyện Chi Lăng,6,4,1100,800`;
const TITLE = 'TIẾN ĐỘ THỰC HIỆN ĐỀ ÁN KHUYẾN CÔNG NĂM 2018';

describe.each<[string, CaseSheet]>([
  [
    'named in one row of headers, with a unit in that of the money',
    {
      csv: `
${TITLE}
STT,Đơn vị,Số đề án kế hoạch,Số đề án hoàn thành,Kinh phí kế hoạch (triệu đồng),Kinh phí giải ngân (triệu đồng)${LINES}`,
    },
  ],
  [
    'named in two rows, under one unit line',
    {
      csv: `
${TITLE}
,,,,Đơn vị tính: triệu đồng
STT,Đơn vị,Số đề án,,Kinh phí,
,,Kế hoạch,Hoàn thành,Kế hoạch,Giải ngân${LINES}`,
      merges: 'A3:A4 B3:B4 C3:D3 E3:F3',
    },
  ],
])('projects and their money %s', (_name, sheet) => {
  const plan = planned(sheet, 'progress')!;
  it('are two measures, neither divided by the other', () => {
    const rates = numbersIn(plan).filter((value) => !Number.isInteger(value));
    expect(rates).toContainEqual(36 / 42);
    expect(rates).toContainEqual(6300 / 8400);
    expect(rates.every((rate) => rate > 0 && rate <= 1)).toBe(true);
  });
  it('are called what they are', () => {
    const texts = textsIn(plan);
    expect(texts.some((text) => /^Số lượng/.test(text))).toBe(true);
    expect(texts.some((text) => /^Kinh phí/.test(text))).toBe(true);
  });
});

test.each(['Kế hoạch,Số mô hình hoàn thành', 'Dự toán được giao,Số lớp thực hiện', 'Kế hoạch vốn,Số đề án hoàn thành'])(
  '%s: what is done is not measured by a plan of something else',
  (headers) => {
    const csv = `
${TITLE}
STT,Đơn vị,${headers}
,TỔNG SỐ,8400,36
1,Huyện Bình Gia,3200,14
2,Huyện Cao Lộc,4100,18
3,Huyện Chi Lăng,1100,4`;
    expect(planned({ csv }, 'progress')).toBeNull();
    expect(planned({ csv }, 'plan-actual')).toBeNull();
  },
);

test('a unit line of money is no unit of what a header counts', () => {
  const csv = `
${TITLE}
,,,Đơn vị tính: triệu đồng
STT,Đơn vị,Số lao động,Kinh phí
,TỔNG SỐ,42,8400
1,Huyện Bình Gia,16,3200
2,Huyện Cao Lộc,26,5200`;
  const read = grid({ csv });
  const [result] = checkWorkbook([read]).tables;
  expect(result!.table.columns.map(({ unit }) => unit?.name)).toEqual([
    'triệu đồng',
    'triệu đồng',
    'lao động',
    'triệu đồng',
  ]);
  expect(tablesIn({ csv })[0]!.unit).toBe('triệu đồng');
});

describe('the same part of two years', () => {
  const years = (before: string, now: string): CaseSheet => ({
    csv: `
KẾT QUẢ THỰC HIỆN
,,,Đơn vị tính: triệu đồng
STT,Đơn vị,${before},${now}
,TỔNG SỐ,8400,9240
1,Huyện Bình Gia,3200,3520
2,Huyện Cao Lộc,5200,5720`,
  });
  it.each([
    ['Thực hiện 6 tháng năm 2017', 'Thực hiện 6 tháng năm 2018'],
    ['9 tháng 2017', '9 tháng 2018'],
    ['Quý I/2017', 'Quý I/2018'],
  ])('%s, %s is compared', (before, now) => {
    const plan = planned(years(before, now), 'same-period');
    expect(plan).not.toBeNull();
    expect(numbersIn(plan!)).toContainEqual(840);
  });
  it.each([
    ['6 tháng 2017', '9 tháng 2018'],
    ['Quý I/2017', 'Quý II/2018'],
    ['6 tháng 2016', '6 tháng 2018'],
  ])('%s, %s is not', (before, now) => expect(planned(years(before, now), 'same-period')).toBeNull());
});

test('a table whose last line goes with the signatures has its header there, too', () => {
  const count = (rows: number): CaseSheet => ({
    csv: `
TIẾN ĐỘ THỰC HIỆN ĐỀ ÁN NĂM 2018
,,,,Đơn vị tính: triệu đồng
STT,Đơn vị,Số đề án,,Kinh phí,
,,Kế hoạch,Hoàn thành,Kế hoạch,Giải ngân
${Array.from({ length: rows }, (_, i) => `${i + 1},Đơn vị số ${i + 1},${20 + i},${18 + i},${3000 + 70 * i},${2000 + 60 * i}`).join('\n')}`,
    merges: 'A3:A4 B3:B4 C3:D3 E3:F3',
  });
  const prints = Array.from({ length: 36 }, (_, i) => planned(count(i + 3), 'progress')!);
  const parted = prints.filter(({ print }) => (print.breaksBefore?.length ?? 0) > 0 && print.repeatRows !== null);
  expect(parted.length).toBeGreaterThan(0);
  for (const { print, cells } of prints) {
    const total = cells.find(({ content }) => content.type === 'text' && content.text === 'TỔNG SỐ')!.row;
    if (print.breaksBefore?.some((row) => row <= total)) expect(print.repeatRows).not.toBeNull();
  }
});
