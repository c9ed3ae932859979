/** Formulas that leave out lines, and what only looks like one that does. */
import { type CaseSheet, foundIn, toldOf } from './workbook';

const PROVINCES = ['An Giang', 'Bến Tre', 'Cà Mau', 'Đồng Tháp', 'Hậu Giang', 'Kiên Giang', 'Long An', 'Sóc Trăng'];
const body = PROVINCES.map((name, i) => `${i + 1},${name},${310 + 17 * i},${205 + 31 * i},${1.5 + 0.25 * i}`).join(
  '\n',
);
/** Eight lines in rows 2 to 9, a blank one, and the totals in row 11. */
const list = (formulas: string): CaseSheet => ({
  csv: `STT,Tỉnh,Dự án,Kinh phí,Tăng trưởng (%)\n${body}\n,\n,Cộng / bình quân,2956,2508,2.375`,
  formulas,
});
const told = (sheet: CaseSheet): readonly string[] =>
  foundIn(sheet).filter((line) => /range|pattern|typed|plug|double/.test(line));

describe('a formula that stops early or begins late, beside one that does not', () => {
  const sums = 'C11 =SUM(C2:C9)\nD11 =SUM(D2:D9)\n';
  test.each([
    ['AVERAGE', '=AVERAGE(E2:E6)', 'E7:E9'],
    ['MAX', '=MAX(E4:E9)', 'E2, E3'],
    ['COUNT', '=COUNT(E2:E8)', 'E9'],
    ['SUBTOTAL', '=SUBTOTAL(1,E2:E7)', 'E8, E9'],
    ['SUMPRODUCT', '=SUMPRODUCT(D2:D7,E2:E7)', 'D8, D9'],
  ])('%s', (_name, formula, missed) => {
    const sheet = list(`${sums}E11 ${formula}`);
    expect(told(sheet)).toEqual(['review range-short E11']);
    expect(toldOf(sheet).join()).toContain(`bỏ sót ô ${missed}`);
  });

  test('over all lines it is none', () => expect(told(list(`${sums}E11 =AVERAGE(E2:E9)`))).toEqual([]));

  test('two sums that stop at the same line are one finding', () => {
    const sheet = list('C11 =SUM(C2:C9)\nD11 =SUM(D2:D5)\nE11 =SUM(E2:E5)');
    expect(told(sheet)).toEqual(['review range-short D11']);
    expect(toldOf(sheet).join()).toContain('Các ô liền kề (E11) cũng vậy.');
  });

  test('four lines below a sum that nothing stands beside', () =>
    expect(told(list('C11 =SUM(C2:C5)'))).toEqual(['review range-short C11']));
});

describe('a line that is left out, or not', () => {
  const form = (formulas: string): CaseSheet => ({
    csv: `
STT,Nội dung,Dự toán,Tỉnh,Huyện
A,CHI CÂN ĐỐI,1000,700,300
I,Chi đầu tư,400,280,120
1,Dự án,300,200,100
2,Trả nợ,60,50,10
3,Khác,40,30,10
II,Chi thường xuyên,600,420,180`,
    formulas,
  });
  test('the columns beside it take it in', () =>
    expect(told(form('C3 =C4+C5\nD3 =D4+D5+D6\nE3 =E4+E5+E6'))).toEqual(['review range-short C3']));
  test('it is worked out from the total, beside another figure', () => {
    const sums = 'C3 =C4+C5\nD3 =D4+D5+D6\nE3 =E4+E5+E6';
    expect(told(form(`${sums}\nC6 =C3*0.1`))).toEqual([]);
    expect(told(form(`${sums}\nC6 =C3*0.1+D6`))).toEqual([]);
    expect(told(form(`${sums}\nC6 =D6+E6`))).toEqual(['review range-short C3']);
  });
  test('it has no figure in this column', () => {
    const empty = form('C3 =C4+C5\nD3 =D4+D5+D6');
    expect(told({ ...empty, csv: empty.csv.replace(',Khác,40,', ',Khác,,') })).toEqual([]);
  });
  test('it is added one level up', () =>
    expect(told(form('C2 =C3+C6+C7\nC3 =SUM(C4:C5)\nD2 =D3+D6+D7\nD3 =SUM(D4:D5)'))).toEqual([]));
  test('it is taken in by way of a total among the lines', () =>
    expect(told(form('C2 =C3+C7\nC3 =C4+C5+C6\nD2 =D4+D5+D6+D7\nD3 =D4+D5+D6'))).toEqual([]));
});

describe('sums over all rows, which pass over inner totals', () => {
  const revenue = (formulas: string): CaseSheet => ({
    csv: `
STT,Nội dung,Dự toán,Thực hiện
,TỔNG THU,3380,4131
A,Thu cân đối,3250,4131
1,Thu nội địa,2100,2600
2,Thu xuất khẩu,1150,1457
3,Thu đóng góp,130,74
B,Thu kết dư,,`,
    formulas,
  });
  const both = (own: string): string =>
    `C2 =SUBTOTAL(9,C3:C7)\nD2 =SUBTOTAL(9,D3:D7)\nC3 ${own}\nD3 =SUBTOTAL(9,D4:D6)`;
  test('a line that the inner total leaves out, beside one that does not', () =>
    expect(told(revenue(both('=SUBTOTAL(9,C4:C5)')))).toEqual(['review range-short C3']));
  test('both take it in', () => expect(told(revenue(both('=SUBTOTAL(9,C4:C6)')))).toEqual([]));
  test('both leave it to the total above', () =>
    expect(told(revenue(both('=SUBTOTAL(9,C4:C5)').replace('D4:D6', 'D4:D5')))).toEqual([]));
});

describe('what only looks different', () => {
  const blocks = (chain: string): CaseSheet => ({
    csv: 'STT,Nội dung,A,B,C,D,E\nI,Ban,6,6,6,6,6\n1,Một,1,1,1,1,1\n2,Hai,2,2,2,2,2\n3,Ba,3,3,3,3,3',
    formulas: `C2 =SUM(C3:C5)\nD2 =SUM(D3:D5)\nE2 ${chain}\nF2 =SUM(F3:F5)\nG2 =SUM(G3:G5)`,
  });
  test.each(['=E3+E4+E5', '=+E3+E4+E5', '=SUM(E3,E4,E5)'])('%s is SUM(E3:E5)', (chain) =>
    expect(told(blocks(chain))).toEqual([]),
  );
  test('another calculation is told', () =>
    expect(told(blocks('=E3*2+E4+2*E5'))).toEqual(['review pattern-differs E2']));
});

describe('typed among formulas', () => {
  const lines = (typedAt: readonly number[], formula: (row: number) => string): CaseSheet => ({
    csv: `STT,Nội dung,Tỉnh,Huyện,Cộng\n${Array.from({ length: 9 }, (_unused, i) => `${i + 1},Khoản thứ ${i + 1},${40 + i},${70 + i},${110 + 2 * i}`).join('\n')}`,
    formulas: Array.from({ length: 9 }, (_unused, i) => i + 2)
      .filter((row) => !typedAt.includes(row))
      .map((row) => `E${row} ${formula(row)}`)
      .join('\n'),
  });
  const wrong = (sheet: CaseSheet): CaseSheet => ({ ...sheet, csv: sheet.csv.replace(',118', ',181') });
  const sum = (row: number): string => `=C${row}+D${row}`;
  test('a figure that they contradict is told once', () =>
    expect(foundIn(wrong(lines([6], sum)))).toEqual([expect.stringContaining('E6')]));
  test('not one that the formula would give', () => expect(told(lines([6], sum))).toEqual([]));
  test('not one that the formulas above read', () => expect(told(lines([6], (row) => `=E${row + 1}`))).toEqual([]));
  test('not where a series starts anew', () => expect(told(lines([6], (row) => `=E${row - 1}+1`))).toEqual([]));
});

describe('a formula of another pattern', () => {
  const HEADER = 'STT,Đơn vị,Tổng số,Quý I,Quý II';
  const ROWS = ['1,A,30,10,20', '2,B,50,20,30', '3,C,70,30,40', '4,D,90,40,50', '5,E,110,50,60', '6,F,130,60,70'];
  const across = (row: number) => `C${row} =D${row}+E${row}`;
  const told = (own: string, rows = ROWS) =>
    foundIn({
      csv: [HEADER, ...rows].join('\n'),
      formulas: [across(2), across(3), `C4 ${own}`, across(5), across(6), across(7)].join('\n'),
    });

  it('is told where it reads other cells of its line', () => {
    expect(told('=D4+D5+E4')).toEqual(['review pattern-differs C4']);
  });
  it('is not told where the cell that it leaves out is blank', () => {
    expect(told('=E4', [...ROWS.slice(0, 2), '3,C,40,,40', ...ROWS.slice(3)])).toEqual([]);
  });
  it('is told where that cell is filled', () => {
    expect(told('=E4', [...ROWS.slice(0, 2), '3,C,40,30,40', ...ROWS.slice(3)])).toContain('review pattern-differs C4');
  });
  it('is not told where it adds up the lines below, and the others their own line', () => {
    const rows = [...ROWS.slice(0, 2), ',Cộng,330,140,190', ...ROWS.slice(3)];
    expect(told('=SUM(C5:C7)', rows)).not.toContain('review pattern-differs C4');
  });
});

describe('a total that counts lines twice in every column', () => {
  it('is one finding that names the other cells', () => {
    const csv = `
Nội dung,2018,2019,2020
Chi lương,10,20,30
Chi khác,40,50,60
Nhóm I,50,70,90
Chi mua sắm,15,25,35
Tổng,115,165,215`;
    const columns = ['B', 'C', 'D'];
    const formulas = columns.flatMap((at) => [`${at}4 =SUM(${at}2:${at}3)`, `${at}6 =SUM(${at}2:${at}5)`]).join('\n');
    const found = foundIn({ csv, formulas }).filter((one) => one.includes('double-count'));
    expect(found).toEqual(['review double-count B6']);
    expect(toldOf({ csv, formulas }).find((text) => text.includes('hai lần'))).toContain('C6, D6');
  });
});

describe('a figure fetched from another workbook', () => {
  const form = (whole: string, link: string): CaseSheet => ({
    csv: `
STT,Nội dung,Tổng số,Cấp tỉnh,Cấp huyện
A,B,1=2+3,2,3
1,Chi giáo dục,4090,1750,2340
2,Chi y tế,2310,1290,1020
3,Chi đất đai,${whole},372,927
4,Chi môi trường,1170,640,530
5,Chi văn hóa,830,410,420`,
    formulas: `C5 ${link}`,
  });
  const LINK = "='[1]62-342'!C16";
  test('is held against its parts: a link keeps nothing true', () => {
    expect(foundIn(form('1466', LINK)).filter((line) => line.includes('total'))).toEqual(['error total C5']);
    expect(foundIn(form('1466', '=Nguon!$C$16')).filter((line) => line.includes('total'))).toEqual(['error total C5']);
  });
  test('is silent where it agrees with them', () =>
    expect(foundIn(form('1299', LINK)).filter((line) => line.includes('total'))).toEqual([]));
  test('is its author’s reading where it is worked out', () =>
    expect(foundIn(form('1466', "='[1]62-342'!C16+1000")).filter((line) => line.includes('total'))).toEqual([]));
});

describe('a total above its list that runs on into the next group', () => {
  const groups = (formulas: string): CaseSheet => ({
    csv: `
STT,Nội dung,Tổng số,Cấp tỉnh,Cấp huyện
I,Ngân sách tỉnh,0,0,0
1,Giảm nghèo,700,420,280
-,Xã Ia Sol,300,180,120
-,Xã Đăk Đoa,400,240,160
2,Nông thôn mới,2000,1220,780
-,Xã Hbông,900,550,350
-,Xã Ia Grai,1100,670,430
II,Ngân sách huyện,530,310,220
1,Xã Chư Ty,530,310,220`,
    formulas: `C2 =SUBTOTAL(9,C3:C8)\nD2 =SUBTOTAL(9,D3:D8)\nE2 =SUBTOTAL(9,E3:E8)\n${formulas}`,
  });
  const ofGroups = (third: string) =>
    told(groups(`C3 =SUBTOTAL(9,C4:C5)\nD3 =SUBTOTAL(9,D4:D5)\nE3 =SUBTOTAL(9,E4:E5)\n${third}`));
  test('is told beside one that stops where its group ends', () => {
    const third = 'C6 =SUBTOTAL(9,C7:C8)\nD6 =SUBTOTAL(9,D7:D10)\nE6 =SUBTOTAL(9,E7:E8)';
    expect(ofGroups(third)).toEqual(['review range-long D6']);
    expect(toldOf(groups(third)).join()).toContain(
      'bắt đầu từ ô D9, trong khi ô C6 (=SUBTOTAL(9,C7:C8)) dừng ở cuối mục này',
    );
  });
  test('is one finding where two of them do, and the one that does not is not blamed', () => {
    const third = 'C6 =SUBTOTAL(9,C7:C10)\nD6 =SUBTOTAL(9,D7:D8)\nE6 =SUBTOTAL(9,E7:E10)';
    expect(ofGroups(third)).toEqual(['review range-long C6']);
    expect(toldOf(groups(third)).join()).toContain('(E6) cũng vậy');
  });
  test('is told of a group of the same level as well', () =>
    expect(
      ofGroups('C6 =SUM(C7:C8)\nD6 =SUM(D7:D8)\nE6 =SUM(E7:E8)').concat(
        told(groups('C3 =SUM(C4:C5)\nD3 =SUM(D4:D5)\nE3 =SUM(E4:E6)')),
      ),
    ).toEqual(['review range-long E3']));
  test('is no example either where its own column is empty in the next group', () => {
    const third = 'C6 =SUM(C7:C10)\nD6 =SUM(D7:D10)\nE6 =SUM(E7:E8)';
    const { csv, formulas } = groups(`C3 =SUM(C4:C5)\nD3 =SUM(D4:D5)\nE3 =SUM(E4:E5)\n${third}`);
    const blank = csv.replace('huyện,530,310', 'huyện,,310').replace('Chư Ty,530', 'Chư Ty,');
    expect(told({ csv: blank, formulas: formulas! })).toEqual(['review range-long D6']);
  });
  test('hides no other of its line that leaves a line out', () => {
    const third = 'C6 =SUM(C7:C8)\nD6 =SUM(D7:D10)\nE6 =SUM(E7:E7)';
    expect([...ofGroups(third)].sort()).toEqual(['review range-long D6', 'review range-short E6']);
  });
  test('is told below another table of the sheet', () => {
    const third = 'C6 =SUM(C7:C8)\nD6 =SUM(D7:D10)\nE6 =SUM(E7:E8)';
    const { csv, formulas } = groups(third);
    const above = '\nSTT,Xã,Số hộ,Số khẩu,Số thôn\n1,Xã Ia Sol,1240,5120,12\n2,Xã Đăk Đoa,980,4015,9\n,\n,\n,';
    const moved = formulas!.replace(/([C-E])(\d+)/g, (_, column: string, row: string) => `${column}${Number(row) + 6}`);
    expect(told({ csv: above + csv, formulas: moved }).filter((line) => line.includes('long'))).toEqual([
      'review range-long D12',
    ]);
  });
  test('is none where all stop alike, or nothing stands in the next group', () => {
    expect(ofGroups('C6 =SUBTOTAL(9,C7:C8)\nD6 =SUBTOTAL(9,D7:D8)\nE6 =SUBTOTAL(9,E7:E8)')).toEqual([]);
    const empty = groups('C6 =SUM(C7:C8)\nD6 =SUM(D7:D10)\nE6 =SUM(E7:E8)');
    const csv = empty.csv.replace(',530,310,220\n1', ',530,,220\n1').replace('Chư Ty,530,310', 'Chư Ty,530,');
    expect(told({ ...empty, csv }).filter((line) => line.includes('long'))).toEqual([]);
  });
});
