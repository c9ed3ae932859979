/** Small whole numbers leave a rate much room, if they were rounded; where the other rates come out of them, they were not. */
import { findingsOf, suspectsOf } from './workbook';

const header = 'STT,Đơn vị,Kế hoạch,Thực hiện,Tỷ lệ (%)';
const rates = (...lines: string[]) => ({ csv: ['Đơn vị: triệu đồng', header, ...lines].join('\n') });
const FIVE = ['1,Sở A,125,114,91.2', '2,Sở B,96,90,93.75', '3,Sở C,145,141,97.24', '4,Sở D,845,741,87.69'];

describe('a rate among rates that come out of the figures as printed', () => {
  it('is wrong where it does not, though rounding of 55 and 61 would allow it', () => {
    const [finding, ...more] = findingsOf(rates(...FIVE, '5,Sở E,61,55,91.16', '6,Sở G,77,70,90.91'));
    expect(more).toEqual([]);
    expect(finding?.severity).toBe('review');
    expect(suspectsOf(finding!)[0]).toBe('E7 → 90.16');
  });

  it('may be cut off instead of rounded', () => {
    // 70 / 77 = 90.909…: 90.90 is cut off.
    const found = findingsOf(rates(...FIVE, '5,Sở E,61,55,90.16', '6,Sở G,77,70,90.9'));
    expect(found.map(({ severity }) => severity)).toEqual(['rounding']);
  });

  it('of counts is held to them as well: models, people, meetings', () => {
    const counts = [
      'STT,Chỉ tiêu,ĐVT,Kế hoạch,Thực hiện,Tỷ lệ (%)',
      '1,Mô hình trình diễn,mô hình,12,14,116.7',
      '2,Lao động đào tạo,người,1500,1380,92',
      '3,Hội thảo,cuộc,8,8,100',
      '4,Cơ sở được hỗ trợ,cơ sở,45,41,91.91',
    ];
    expect(findingsOf({ csv: counts.join('\n') }).map((finding) => finding.severity)).toEqual(['error']);
  });

  it('of growth is held to them too', () => {
    const growth = ['STT,Đơn vị,Năm 2022,Năm 2023,Tốc độ tăng (%)'];
    const lines = ['1,Sở A,125,131,4.8', '2,Sở B,96,102,6.25', '3,Sở C,145,151,4.14', '4,Sở D,84,91,8.33'];
    const more = ['6,Sở G,133,142,6.77', '7,Sở H,57,61,7.02', '8,Sở I,208,219,5.29'];
    const of = (last: string) => findingsOf({ csv: [...growth, ...lines, last, ...more].join('\n') });
    expect(of('5,Sở E,61,67,9.84')).toEqual([]);
    expect(of('5,Sở E,61,67,8.84').map((finding) => finding.severity)).toEqual(['review']);
  });
});

describe('rates of many lines', () => {
  // The more come out to the last digit, the surer is the one that does not.
  const line = (i: number): [number, number] => [61 + ((i * 37) % 90), 50 + ((i * 29) % 70)];
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      const [plan, actual] = line(i);
      return `${i + 1},Xã ${i + 1},${plan},${actual},${((100 * actual) / plan).toFixed(2)}`;
    });
  it('make a slip an error', () => {
    const found = findingsOf(rates(...lines(24), '25,Xã cuối,61,55,91.16'));
    expect(found.map(({ severity }) => severity)).toEqual(['error']);
  });
  it('make an arbitrary gap no more than a question', () => {
    const found = findingsOf(rates(...lines(24), '25,Xã cuối,61,55,90.83'));
    expect(found.map(({ severity }) => severity)).not.toContain('error');
  });
});

describe('rates of figures that were rounded after the rates were computed', () => {
  it('keep what rounding allows', () => {
    // In thousands of millions, the rates computed before: 12.4/13.6, 8.7/9.3, 14.2/15.4 …
    const lines = [
      '1,Sở A,14,12,91.2',
      '2,Sở B,9,9,93.5',
      '3,Sở C,15,14,92.2',
      '4,Sở D,22,20,89.1',
      '5,Sở E,31,28,91.4',
    ];
    expect(findingsOf(rates(...lines)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('a single one that comes out of them is not enough to hold the others to it', () => {
    const lines = ['1,Sở A,14,12,91.2', '2,Sở B,9,9,93.5', '3,Sở C,16,14,87.5', '4,Sở D,22,20,89.1'];
    expect(findingsOf(rates(...lines)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
