/** Numbers inside formulas: what somebody put in to make a total fit, and what was worked out where it is entered. */
import { type CaseSheet, foundIn } from './workbook';

const ABOUT = /plug|double-count|typed-over|pattern-differs|range-differs|error-value/;
const told = (sheet: CaseSheet): readonly string[] => foundIn(sheet).filter((line) => ABOUT.test(line));

/** Six projects with their total, what they got from all funds and from the budget alone. */
const projects = (formulas: string, total = '21000,15000'): CaseSheet => ({
  csv: `
STT,Dự án,Tổng mức đầu tư,Trong đó: vốn trong nước
,TỔNG SỐ,${total}
1,Đường vành đai,6000,4200
2,Trường trung học,1000,1000
3,Bệnh viện huyện,5000,2300
4,Hồ chứa nước,4000,3500
5,Trụ sở xã,2000,2000
6,Cầu qua sông,3000,2000`,
  formulas,
});

describe('a typed number beside references', () => {
  test('in an input, worked out from the cell beside it', () => {
    expect(told(projects('D5 =C5-2700'))).toEqual([]);
    expect(told(projects('D5 =C5-2700\nD6 =C6-500'))).toEqual([]);
  });
  test('in an input, where the figure that was entered comes first', () =>
    expect(told(projects('D3 =1200+C3-E3'))).toEqual([]));
  test('in a total, at either end', () => {
    expect(told(projects('C2 =SUM(C3:C8)+850'))).toEqual(['review plug C2']);
    expect(told(projects('C2 =850+SUM(C3:C8)'))).toEqual(['review plug C2']);
    expect(told(projects('C2 =850+C3+C4+C5+C6+C7+C8'))).toEqual(['review plug C2']);
  });
  test('in one line of a column that the other lines calculate without it', () => {
    const others = [3, 4, 6, 7].map((row) => `D${row} =C${row}`).join('\n');
    expect(told(projects(`${others}\nD5 =C5-2700`))).toEqual(['review plug D5']);
  });
  test('on a figure of another sheet or workbook', () => {
    expect(told(projects("D5 ='[1]Biểu 2'!C9+2700"))).toContain('review plug D5');
  });
});

describe('a number that evens out rounding', () => {
  const regions = (formula: string, total: string): CaseSheet => ({
    csv: `STT,Vùng,Tổng thu\n,TỔNG SỐ,${total}\nI,Miền Bắc,61240.4\nII,Miền Trung,40310.4\nIII,Miền Nam,88420.4`,
    formulas: `C2 ${formula}`,
    formats: 'C2:C5 #,##0',
  });
  test('is no more than half a unit for each part', () => {
    expect(told(regions('=C3+C4+C5+0.5', '189971.7'))).toEqual([]);
    expect(told(regions('=SUM(C3:C5)-1.5', '189969.7'))).toEqual([]);
  });
  test('more than that does not', () => {
    expect(told(regions('=C3+C4+C5+12', '189983.2'))).toEqual(['review plug C2']);
    expect(told(regions('=C3+C4+C5+4', '189975.2'))).toEqual(['review plug C2']);
  });
  test('nor what is a good part of the sum: figures as small as people were never rounded', () => {
    const people: CaseSheet = {
      csv: 'STT,Đơn vị,Biên chế\n,Cộng,42\n1,Phòng A,12\n2,Phòng B,10\n3,Phòng C,9\n4,Phòng D,9',
      formulas: 'C2 =SUM(C3:C6)+2',
    };
    expect(told(people)).toEqual(['review plug C2']);
  });
});

describe('trial sums beside the table', () => {
  const beside = (cell: string, formulas: string, table = ''): CaseSheet => {
    const lines = projects('').csv.trim().split('\n');
    return {
      csv: `${lines[0]}\n${lines.slice(1, 4).join('\n')},,,${cell}\n${lines.slice(4).join('\n')}`,
      formulas: `G4 ${formulas}\n${table}`,
    };
  };
  test('a number in one is no plug', () => expect(told(beside('1850', '=C3+C4-5150'))).toEqual([]));
  test('it is one where the table reads it', () =>
    expect(told(beside('1850', '=C3+C4-5150', 'D3 =G4'))).toEqual(['review plug G4']));
  test('a total counted twice in one is not told', () => {
    const sums = 'C2 =SUM(C3:C8)';
    expect(told(beside('42000', '=SUM(C2:C8)', sums))).toEqual([]);
    expect(told({ ...projects(`${sums}\nD2 =SUM(D2:D8)`), csv: projects('').csv })).not.toContain(
      'review double-count G4',
    );
  });
  test('errors that stand only there are one finding', () => {
    const lines = projects('').csv.trim().split('\n');
    const errors = ['', '', ',,,,#REF!', '', ',,,,,,,#REF!', '', ',,,,,,,,,,#REF!', ''];
    const sheet: CaseSheet = {
      csv: lines.map((line, at) => `${line}${errors[at]}`).join('\n'),
      formulas: 'H3 =#REF!+C3\nK5 =SUM(#REF!)\nN7 =#REF!-C2-C4',
    };
    expect(told(sheet)).toEqual(['review error-value H3']);
  });
});

describe('formulas that say the same in other words', () => {
  /** Four columns of money over five lines, of which the last is filled in one column only. */
  const columns = (formulas: string, last = ',,9,'): CaseSheet => ({
    csv: `
STT,Nội dung,Quý I,Quý II,Quý III,Quý IV,Cả năm
,TỔNG SỐ,60,60,69,60,249
1,Lương,10,10,10,10,40
2,Phụ cấp,20,20,20,20,80
3,Mua sắm,30,30,30,30,120
4,Nộp cấp trên,${last},9`,
    formulas,
  });
  const short = 'C2 =SUM(C3:C5)\nD2 =SUM(D3:D5)\nF2 =SUM(F3:F5)';
  test('a line more, which the columns beside it have not filled', () => {
    expect(told(columns(`${short}\nE2 =SUM(E3:E6)\nG2 =SUM(G3:G5)`))).toEqual([]);
    expect(told(columns(`C2 =C3+C4+C5\nD2 =D3+D4+D5\nE2 =E3+E4+E5+E6\nF2 =F3+F4+F5\nG2 =G3+G4+G5`))).toEqual([]);
  });
  test('a line taken away that only this column has is told', () =>
    expect(told(columns(`${short}\nE2 =SUM(E3:E5)-E6\nG2 =SUM(G3:G5)`))).toEqual(['review pattern-differs E2']));
  test('a range that stops before the parts of its last cell', () => {
    const row = (at: number, formula = `=SUM(C${at}:F${at})`): string => `G${at} ${formula}`;
    const sheet: CaseSheet = {
      csv: 'STT,Đơn vị,Lương,Mua sắm,Mục tiêu,Tr.đó: vốn,Cộng\n1,A,5,6,,,11\n2,B,7,3,,,10\n3,C,2,4,9,9,15\n4,D,8,1,,,9\n5,E,6,6,,,12',
      formulas: [row(2), row(3), 'E4 =F4', row(4, '=SUM(C4:E4)'), row(5), row(6)].join('\n'),
    };
    expect(told(sheet)).toEqual([]);
    expect(told({ ...sheet, formulas: sheet.formulas!.replace('E4 =F4\n', '') })).toEqual(['review range-differs G4']);
  });
});

describe('typed where formulas stand on both sides', () => {
  const rates = (typed: string, base: string): CaseSheet => ({
    csv: `STT,Khoản,Dự toán,Thực hiện,So sánh (%)\n${[
      '1,Lệ phí,50,40,80',
      '2,Phí,40,50,125',
      `3,Phạt,${base},9,${typed}`,
      '4,Bán tài sản,20,30,150',
      '5,Thu khác,10,12,120',
    ].join('\n')}`,
    formulas: [2, 3, 5, 6].map((row) => `E${row} =D${row}/C${row}*100`).join('\n'),
  });
  test('0 in place of a division by nothing', () => {
    expect(told(rates('0', '0'))).toEqual([]);
    expect(told(rates('0', ''))).toEqual([]);
  });
  test('0 where there is something to divide by', () => expect(foundIn(rates('0', '30')).join()).toContain('E4'));

  const links = (formulas: (row: number) => string): CaseSheet => ({
    csv: `STT,Đơn vị,Giao,Chi\n${[130, 240, 350, 460, 570, 680].map((value, i) => `${i + 1},Đơn vị ${i + 1},${value},${value - 1}`).join('\n')}`,
    formulas: [2, 3, 4, 6, 7].map(formulas).join('\n'),
  });
  test('a line of its own among links to another workbook', () =>
    expect(told(links((row) => `C${row} ='[1]57'!C${row}\nD${row} ='[1]57'!D${row}`))).toEqual([]));
  test('one figure of a line that is linked otherwise', () =>
    expect(
      told(links((row) => `C${row} ='[1]57'!C${row}\nD${row} ='[1]57'!D${row}${row === 6 ? "\nD5 ='[1]57'!D5" : ''}`)),
    ).toEqual(['review typed-over C5']));
});
