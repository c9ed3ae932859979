/** Lines of averages and of rates in a list, and in its column "Cộng": no parts of totals, and not asked to be. */
import { foundIn, relationsIn } from './workbook';

const LINES = ['1,Sở A,4512,4100,8612', '2,Sở B,3120,2999,6119', '3,Sở C,2718,2701,5419', '4,Sở D,3810,3660,7470'];
const HEADER = 'STT,Đơn vị,Năm 2018,Năm 2019,Cộng';

const foot = (...lines: readonly string[]) => ({ csv: [HEADER, ...LINES, ...lines].join('\n') });
const isTold = (book: { csv: string }): boolean => foundIn(book).some((line) => /^(error|review) /.test(line));

describe.each(['Bình quân', 'Trung bình 1 đơn vị', 'Average'])('a line "%s"', (name) => {
  it('under the total is the mean of the lines, no part of anything', () => {
    const book = foot(',Cộng,14160,13460,27620', `,${name},3540,3365,6905`);
    expect(relationsIn(book)).toEqual(expect.arrayContaining(['C6 = C2+C3+C4+C5', 'C7 = C2+C3+C4+C5', 'E6 = C6+D6']));
    expect(foundIn(book)).toEqual([]);
  });
  it('above the total is none of its parts', () => {
    const book = foot(`,${name},3540,3365,6905`, ',Cộng,14160,13460,27620');
    expect(relationsIn(book)).toContain('C7 = C2+C3+C4+C5');
    expect(foundIn(book)).toEqual([]);
  });
  it('hides no wrong total, and is told where it is wrong itself', () => {
    expect(isTold(foot(',Cộng,14160,13460,27720', `,${name},3540,3365,6905`))).toBe(true);
    expect(isTold(foot(',Cộng,14160,13460,27620', `,${name},3540,3395,6905`))).toBe(true);
  });
});

describe.each(['Tỷ lệ thực hiện (%)', 'Tỷ trọng (%)', 'Tốc độ tăng (%)'])('lines "%s" between the others', (name) => {
  const rates = ['95.2,91.1,93.2', '97,88.4,92.8', '88.1,90.3,89.2', '91.7,94.6,93.1'];
  const between = (total: string) => ({
    csv: [HEADER, ...LINES.flatMap((line, i) => [line, `,${name},${rates[i]}`]), total].join('\n'),
  });
  it('are no parts of the total, nor added up to the right', () => {
    const relations = relationsIn(between(',Cộng,14160,13460,27620'));
    expect(relations).toEqual(expect.arrayContaining(['C10 = C2+C4+C6+C8', 'E2 = C2+D2']));
    expect(relations.filter((line) => /^E[3579] = C/.test(line))).toEqual([]);
    expect(foundIn(between(',Cộng,14160,13460,27620'))).toEqual([]);
  });
  it('hide no wrong total', () => expect(isTold(between(',Cộng,14160,13560,27720'))).toBe(true));
});

describe('a list without numbers', () => {
  const list = (line: string, total: number) => ({
    csv: `
Đơn vị,Năm 2018
Sở A,4512
Sở B,3120
Sở C,2718
Sở D,3810
${line}
Cộng,${total}`,
  });
  it.each(['Bình quân,3540', 'Tỷ lệ thực hiện (%),93.7'])('leaves "%s" out of its total', (line) => {
    expect(foundIn(list(line, 14160))).toEqual([]);
    expect(foundIn(list(line, 14460))).toEqual(['review total B7']);
    expect(relationsIn(list(line, 14460))).toContain('B7 = B2+B3+B4+B5');
  });
  it.each(['Các khoản thu hưởng 100%,3540', 'Tiết kiệm 10% chi thường xuyên,881'])('takes "%s" in', (line) => {
    const total = 14160 + Number(line.split(',')[1]);
    expect(foundIn(list(line, total))).toEqual([]);
    expect(relationsIn(list(line, total))).toContain('B7 = B2+B3+B4+B5+B6');
  });
});
