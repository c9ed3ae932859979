import { findingsOf, foundIn, relationsIn, suspectsOf, toldOf } from './workbook';

/** A flat list of numbered lines with its total at the foot or at the top; figures by line, the total's last. */
function list(lines: readonly (readonly number[])[], total: readonly number[], at: 'foot' | 'top' = 'foot') {
  const columns = ['Dự toán', 'Quyết toán', 'Năm trước', 'Kế hoạch', 'Thực hiện'].slice(0, total.length);
  const rows = lines.map((figures, i) => [i + 1, `Sở ${'ABCDEFGHIKLM'[i]!}`, ...figures].join(','));
  const last = ['', at === 'foot' ? 'Tổng cộng' : 'TỔNG SỐ', ...total].join(',');
  return {
    csv: [`STT,Đơn vị,${columns.join(',')}`, ...(at === 'foot' ? [...rows, last] : [last, ...rows])].join('\n'),
  };
}

const LINES = [
  [412345, 531220, 377104],
  [1208330, 1190025, 1140577],
  [733019, 802114, 690333],
  [518204, 467730, 540028],
  [2045118, 2310409, 1982256],
  [96027, 88310, 101445],
] as const;
const SUM = LINES.reduce((sum, figures) => sum.map((one, i) => one + figures[i]!), [0, 0, 0]);
const without = (line: number): number[] => SUM.map((one, i) => one - LINES[line]![i]!);
const column = (i: number) => LINES.map((figures) => [figures[i]!]);

describe.each(['foot', 'top'] as const)('a total at the %s of a numbered list', (at) => {
  it('is silent where it adds up', () => expect(foundIn(list(LINES, SUM, at))).toEqual([]));
  it('is asked about in its only column, with the gap', () => {
    const [finding, ...more] = findingsOf(list(column(0), [SUM[0]! + 40321], at));
    expect([finding?.severity, more.length]).toEqual(['review', 0]);
    expect(finding?.broken[0]).toMatchObject({ stated: SUM[0]! + 40321, expected: SUM[0] });
  });
  it('is asked about in every column that is wrong', () => {
    const wrong = SUM.map((one, i) => one + [30217, 51144, 44108][i]!);
    expect(findingsOf(list(LINES, wrong, at)).flatMap(({ broken }) => broken.map(({ expected }) => expected))).toEqual(
      expect.arrayContaining(SUM),
    );
  });
  it.each([0, 2, 5])('leaves out line %i in all columns: one error that names the line', (line) => {
    const book = list(LINES, without(line), at);
    expect(foundIn(book)).toEqual([`error line-left-out ${at === 'foot' ? 'C8' : 'C2'}`]);
    expect(toldOf(book)[0]).toContain(`bỏ sót dòng ${line + (at === 'foot' ? 2 : 3)}`);
    const [first] = suspectsOf(findingsOf(book)[0]);
    expect(first).toMatch(new RegExp(`→ ${SUM[0]}$`));
  });
});

describe('a slip in a labelled total', () => {
  /** Two digits next to each other the other way round, in the total of a column. */
  const swapped = (figure: number): number => Number(String(figure).replace(/(\d)(\d)(\d{3})$/, '$2$1$3'));
  const wrongAt = (column: number, columns: number) => {
    const totals = SUM.slice(0, columns).map((one, i) => (i === column ? swapped(one) : one));
    const lines = LINES.map((figures) => figures.slice(0, columns));
    return foundIn(list(lines, totals));
  };
  it('is an error where the same lines make the totals of other columns', () => {
    expect(swapped(SUM[2]!)).not.toBe(SUM[2]);
    expect(wrongAt(2, 3)).toEqual(['error total E8']);
    expect(wrongAt(0, 2)).toEqual(['error total C8']);
  });
  it('is asked about where no other column bears the list out', () => {
    expect(wrongAt(0, 1)).toEqual(['review total C8']);
  });
  it('is asked about where the gap is no slip, whatever the other columns say', () => {
    const totals = [SUM[0]!, SUM[1]!, SUM[2]! + 40321];
    expect(foundIn(list(LINES, totals))).toEqual(['review total E8']);
  });
});

describe('a labelled total', () => {
  it('is told in two columns of five', () => {
    const five = LINES.map(([a, b, c], i) => [a, b, c, a - 1000 * i, b + 777 * i]);
    const sums = five.reduce((sum, figures) => sum.map((one, i) => one + figures[i]!), [0, 0, 0, 0, 0]);
    const wrong = sums.map((one, i) => one + [0, 71230, 0, 0, 13307][i]!);
    expect(foundIn(list(five, wrong)).length).toBe(2);
  });
  it('is no sum of shares, means or prices', () => {
    const csv = `
STT,Đơn vị,Số lượng,Đơn giá,Bình quân 1 người
1,Sở A,120,4500,12.5
2,Sở B,310,5200,14.1
3,Sở C,205,4100,11.8
,Tổng cộng,635,4709,13.1`;
    expect(foundIn({ csv })).toEqual([]);
    expect(relationsIn({ csv })).toEqual(['C5 = C2+C3+C4']);
  });
  it('adds no list whose figures are of another kind', () => {
    const csv = `
STT,Chỉ tiêu,Năm 2019
1,Dân số,1245300
2,Số xã,112
3,Diện tích,3345
,Tổng số cán bộ,2250`;
    expect(foundIn({ csv })).toEqual([]);
  });
  const numbered = (numbers: readonly number[]) => {
    const rows = ['Chi lương,1200450', 'Chi phụ cấp,340210', 'Chi khác,120330'];
    const lines = rows.map((row, at) => `${numbers[at]},${row}`);
    return { csv: ['STT,Nội dung,Dự toán', ...lines, ',Tổng cộng,1730990'].join('\n') };
  };
  it.each([[[1, 2, 4]], [[1, 2, 5]]])(
    'adds the lines %j: a number that is missing is a line that is missing',
    (numbers) => expect(foundIn(numbered(numbers))).toEqual(['review total-line C5']),
  );
  it.each([[[2, 3, 4]], [[1, 2, 6]], [[1, 3, 2]], [[1, 3, 3]]])('adds no lines numbered %j', (numbers) =>
    expect(foundIn(numbered(numbers))).toEqual([]),
  );
  it('takes no line without a name into its list', () => {
    const csv = `
Tháng,Chương,Chương
,11,12
Tháng 1,5740,4401
Tháng 2,4350,3512
Tháng 3,6061,5107
Tổng số,16151,13020`;
    expect(foundIn({ csv })).toEqual([]);
  });
});

describe('a line called a total that is far from the list beside it', () => {
  const sized = (factors: readonly number[], kept = LINES) =>
    list(
      kept,
      SUM.map((one, i) => Math.round(one * factors[i]!)),
    );

  it('is asked about once where every column says so', () =>
    expect(foundIn(sized([0.62, 0.71, 0.55]))).toEqual(['review total-line C8']));
  it('is the total of something else above lines without numbers', () => {
    const rows = LINES.slice(0, 3).map((figures, i) => [`Sở ${'ABC'[i]!}`, ...figures].join(','));
    const csv = ['Đơn vị,Dự toán,Quyết toán,Năm trước', 'TỔNG SỐ,3822905,4207993,3755112', ...rows].join('\n');
    expect(relationsIn({ csv })).toEqual([]);
    expect(foundIn({ csv })).toEqual([]);
  });
  it('is the total of its list where one column comes near', () => {
    expect(relationsIn(sized([0.62, 0.97, 0.55])).length).toBeGreaterThan(0);
  });
  it('is the total of its list where one line, however large, was left out in every column', () => {
    expect(foundIn(list(LINES, without(4)))).toEqual(['error line-left-out C8']);
  });
});

describe('blocks that repeat their lines', () => {
  const blocks = (people: number, money: number) => ({
    csv: `
Nội dung,Năm 2018,Năm 2019,Năm 2020
Xã A,,,
Số hộ,1204,1251,1266
Kinh phí,845300,902110,915027
Xã B,,,
Số hộ,987,1002,1011
Kinh phí,640220,655480,671834
Xã C,,,
Số hộ,1530,1544,1552
Kinh phí,1120450,1203900,1251408
Tổng số hộ,${people},3797,3829
Tổng kinh phí,${money},2761490,2838269`,
  });

  it('are added up line by line of one name', () => {
    expect(relationsIn(blocks(3721, 2605970))).toEqual(expect.arrayContaining(['B11 = B9+B6+B3', 'B12 = B10+B7+B4']));
    expect(foundIn(blocks(3721, 2605970))).toEqual([]);
  });
  it('are told where such a total does not add up', () => {
    expect(foundIn(blocks(3721, 2650970)).length).toBe(1);
  });
});

describe('a figure of a list in another unit than the others', () => {
  /** Two columns of so many lines; one figure of the first is so many times too large. */
  const mistyped = (length: number, at: number, times: number) => {
    const lines = Array.from({ length }, (_, i) => [1200 + ((i * 137) % 900), 800 + ((i * 91) % 700)]);
    const sums = [0, 1].map((column) => lines.reduce((sum, figures) => sum + figures[column]!, 0));
    const typed = lines.map(([first, second], i) => [i === at ? first! * times : first!, second!]);
    const rows = typed.map((figures, i) => [i + 1, `Đơn vị ${i + 1}`, ...figures].join(','));
    const csv = ['STT,Đơn vị,Kế hoạch,Thực hiện', ...rows, ['', 'Tổng cộng', ...sums].join(',')].join('\n');
    return { book: { csv }, wrong: `C${at + 2}`, meant: lines[at]![0]! };
  };
  it.each([
    [4, 2],
    [8, 7],
    [12, 2],
    [30, 29],
    [59, 2],
    [150, 149],
  ])('of %i lines is named, at line %i', (length, at) => {
    for (const times of [1_000, 1_000_000]) {
      const { book, wrong, meant } = mistyped(length, at, times);
      expect(foundIn(book)).toEqual([`error total ${wrong}`]);
      expect(suspectsOf(findingsOf(book)[0])[0]).toBe(`${wrong} → ${meant}`);
    }
  });
  it('is none where the total is of something else', () => {
    const { book } = mistyped(12, 2, 1_000);
    expect(foundIn({ csv: book.csv.replace(/Tổng cộng,\d+/, 'Tổng cộng,905') })).toEqual([]);
  });
});
