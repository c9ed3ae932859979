import { type CaseSheet, foundIn, relationsIn, tablesIn, toldOf } from './workbook';

describe('a calculation in the name of a row', () => {
  const named = (name: string): CaseSheet => ({
    csv: `
STT,Tên đơn vị,Tổng số,Chi đầu tư,Chi thường xuyên
,TỔNG SỐ,2947,737,2210
1,Hội A,1370,470,900
2,Hội B,60,,60
3,Hội C,455,35,420
4,Hội D,615,105,510
5,${name},25,5,20
6,Hội E,182,82,100
7,Hội G,240,40,200`,
  });
  it.each(['Đội công tác 3-1', 'Đường tránh đoạn 4-2', 'Chi quý 1-2', 'Km 3-1', 'Trường dân lập A-B'])(
    '%s is a name',
    (name) => {
      expect(foundIn(named(name))).toEqual([]);
      expect(relationsIn(named(name))).not.toContain('C7 = C5+C3');
    },
  );
  it.each(['Chênh lệch (3-1)', 'Chênh lệch = 3-1', '3-1'])('%s is one', (name) => {
    expect(relationsIn(balanced(name))).toContain('C5 = C4+C2');
  });
  const balanced = (name: string): CaseSheet => ({
    csv: `
STT,Nội dung,Dự toán,Quyết toán
1,Tổng chi,380,300
2,Chi trả nợ,11,12
3,Tổng thu,500,450
4,${name},120,150`,
  });
  it('adds roman figures and letters also behind a blank', () => {
    const total: CaseSheet = {
      csv: `
STT,Nội dung,Dự toán,Quyết toán
A,Thu nội địa,380,300
B,Thu viện trợ,20,25
,Tổng thu A+B,400,325`,
    };
    expect(relationsIn(total)).toContain('C4 = C2+C3');
  });
});

describe('a calculation that the figures contradict is told where it stands', () => {
  it('in the name of a row', () => {
    const csv = `
STT,Nội dung,Quý I,Quý II,Quý III,Quý IV
A,Thu nội địa,380,300,410,505
B,Thu viện trợ,20,25,31,18
C,Thu chuyển nguồn,75,60,52,44
*,Tổng thu (A+B),475,385,493,567`;
    const told = toldOf({ csv });
    expect(told.length).toBe(1);
    expect(told[0]).toContain('“Tổng thu (A+B)” ghi trong tên dòng không đúng với 4/4 cột');
  });
  it('in the number row', () => {
    const csv = `
STT,Tên đơn vị,Tổng số,Chi đầu tư,Chi thường xuyên,Chi khác
A,B,1=2+3,2,3,4
1,Hội A,2370,470,900,1000
2,Hội B,1060,300,60,700
3,Hội C,1455,35,420,1000
4,Hội D,1215,105,510,600`;
    const told = toldOf({ csv });
    expect(told.length).toBe(1);
    expect(told[0]).toContain('“1=2+3” ghi ở dòng đánh số cột không đúng với 4/4 dòng');
  });
});

describe('a number used twice in the number row', () => {
  const table = (last: string, hidden = ''): CaseSheet => ({
    csv: `
STT,Tên đơn vị,Tổng thu,Thu trên địa bàn,Thu được hưởng,Bổ sung,Bổ sung khác,Chuyển nguồn
A,B,1=3+…+5,2,3,4,5,5
,TỔNG SỐ,1983,354,419,1365,199,${last}
1,Huyện A,435,180,240,164,31,${last}
2,Huyện B,559,57,62,431,66,${last}
3,Huyện C,499,47,44,402,53,${last}
4,Huyện D,490,70,73,368,49,${last}`,
    hidden,
  });
  it('is that of the filled column where the other is empty', () => {
    expect(relationsIn(table(''))).toContain('C4 = E4+F4+G4');
    expect(foundIn(table(''))).toEqual([]);
  });
  it('is that of the shown column where the other is hidden', () => {
    expect(relationsIn(table('5', 'H'))).toContain('C4 = E4+F4+G4');
  });
  it('is nobody’s where both are shown and filled', () => {
    expect(relationsIn(table('5')).filter((line) => line.endsWith('E4+F4+H4'))).toEqual([]);
  });
  it('may stand over pairs of columns', () => {
    const pairs: CaseSheet = {
      csv: `
STT,Tên cấp,Thuế giá trị gia tăng,Thuế giá trị gia tăng,Thuế tài nguyên,Thuế tài nguyên
A,B,1,1,2,2
1,Cấp tỉnh,1470,60,585,60
2,Thành phố,980,40,390,40
,Tổng cộng,2450,100,975,100`,
    };
    expect(tablesIn(pairs)[0]?.range).toBe('A1:F5');
    expect(foundIn(pairs)).toEqual([]);
  });
});

describe('a number row that the figures keep on some lines only', () => {
  const results = (figures: readonly number[]): CaseSheet => ({
    csv: `
STT,Đơn vị,Kế hoạch,Thực hiện,Kết quả
A,B,1,2,3=2/1
${[
  [120, 90],
  [250, 240],
  [310, 270],
  [90, 85],
  [415, 380],
]
  .map(([planned, done], i) => `${i + 1},Xã ${'ABCDE'[i]},${planned},${done},${figures[i]}`)
  .join('\n')}`,
  });
  it('is neither used nor told where more than half are something else', () => {
    expect(relationsIn(results([0.75, 0.96, 17, 21, 34]))).toEqual([]);
    expect(foundIn(results([0.75, 0.96, 17, 21, 34]))).toEqual([]);
  });
  it('is used where most keep it, and the others are told', () =>
    expect(foundIn(results([0.75, 0.96, 0.87, 21, 34]))).toEqual(['error attainment E6', 'error attainment E7']));
  it('is told where hardly any does', () =>
    expect(foundIn(results([0.75, 12, 17, 21, 34]))).toEqual(['review declaration E2']));
});
