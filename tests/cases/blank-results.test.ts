import { keyName } from '../../src/sheet';
import { findingsOf, foundIn, suspectsOf } from './workbook';

const answersOf = (csv: string) => findingsOf({ csv }).map((finding) => [finding.rule, suspectsOf(finding)]);

describe('a result left blank in a declared column', () => {
  const remainders = (last: string, total: number) => `
STT,Danh mục,Kế hoạch,Thanh toán,Còn lại
A,B,1,2,3=1-2
,TỔNG SỐ,1228,1075,${total}
1,Dự án 1,120,100,20
2,Dự án 2,250,240,10
3,Dự án 3,310,270,40
4,Dự án 4,90,85,5
5,Dự án 5,415,380,35
6,Công trình khác,${last}`;
  it('is the cause of the total that misses as much', () =>
    expect(answersOf(remainders('43,,', 110))).toEqual([['blank-result', ['E9 → 43']]]));
  it('is nothing where it is filled in', () => expect(foundIn({ csv: remainders('43,,43', 153) })).toEqual([]));
  it('is nothing where its line has no figures', () =>
    expect(foundIn({ csv: remainders(',,', 110).replace('1228', '1185') })).toEqual([]));
  it('is not the cause of another gap', () => {
    const found = answersOf(remainders('43,,', 127));
    expect(found.map(([rule]) => rule)).not.toContain('blank-result');
    expect(found.length).toBeGreaterThan(0);
  });
  it('is found where the total has it and the list has not', () => {
    const csv = `
STT,Nội dung,Dự toán,Quyết toán,So sánh
A,B,1,2,3=2-1
,TỔNG CHI,9180,12480,3300
I,Chi bổ sung,1716,3343,1627
II,Chi theo lĩnh vực,7464,6341,-1123
III,Chi chuyển nguồn,,2435,2435
IV,Chi nộp cấp trên,,361,`;
    expect(answersOf(csv)).toEqual([['blank-result', ['E7 → 361']]]);
  });
  it('is not missed where too few lines keep the calculation', () => {
    const rules = answersOf(`
STT,Nội dung,Dự toán,Quyết toán,So sánh
A,B,1,2,3=2-1
,TỔNG CHI,9180,12480,3300
I,Chi bổ sung,1716,3343,1627
II,Chi đầu tư,2464,2341,700
III,Chi thường xuyên,5000,4000,-1823
IV,Chi chuyển nguồn,,2435,2435
V,Chi nộp cấp trên,,361,`).map(([rule]) => rule);
    expect(rules).toEqual(['total', 'difference', 'difference']);
  });
  it('is told once where what the total lacks is carried into a difference below it', () => {
    const budget = (last: string, spent: number): string => `
STT,Nội dung,Dự toán,Quyết toán,So sánh
A,B,1,2,3=2-1
A,TỔNG THU,10000,13000,3000
B,TỔNG CHI,9180,12480,${spent}
I,Chi bổ sung,1716,3343,1627
II,Chi theo lĩnh vực,7464,6341,-1123
III,Chi chuyển nguồn,,2435,2435
IV,Chi nộp cấp trên,,361,${last}
C,BỘI THU,820,520,-300`;
    expect(answersOf(budget('', 2939))).toEqual([['blank-result', ['E8 → 361']]]);
    expect(answersOf(budget('361', 3300))).toEqual([]);
  });
  it('is found in several lines that come to the gap together', () => {
    const csv = `
STT,Đơn vị,Tổng số,Lương,Hoạt động
,TỔNG SỐ,11420,7365,5218
1,Đơn vị A,3127,2015,1112
2,Đơn vị B,2846,1634,1212
3,Đơn vị C,1932,1207,725
4,Đơn vị D,3515,1866,1649
5,Đơn vị E,,412,318
6,Đơn vị G,,231,202`;
    expect(answersOf(csv)).toEqual([['blank-result', ['C7 → 730', 'C8 → 433']]]);
  });
});

describe('a heading left blank in one column', () => {
  /** Planned and paid, each of province and districts; what the districts get of the last line misses in the heading. */
  const programmes = (total: number, districts: number | '', last = 18870): string => `
STT,Nội dung,Dự toán,,,Quyết toán,,
,,Tổng số,Cấp tỉnh,Cấp huyện,Tổng số,Cấp tỉnh,Cấp huyện
A,B,1=2+3,2,3,4=5+6,5,6
I,Vốn trong nước,${total},50726,${districts},95158,30424,64734
1,Giáo dục nghề nghiệp,3595,3595,,4261,4261,
2,Trợ giúp xã hội,1570,1570,,1757,1422,335
3,Y tế – Dân số,7636,7636,,18055,12061,5994
4,Văn hóa,985,985,,1628,1628,
5,An toàn giao thông,2340,2340,,6050,3400,2650
6,Lâm nghiệp,32600,32600,,43291,7582,35709
7,Tái cơ cấu nông nghiệp,2000,2000,,2056,70,1986
8,Hỗ trợ nhà ở,18870,,${last},18060,,18060`;
  it('is the cause of the total across that misses as much, and no line is', () =>
    expect(answersOf(programmes(50726, ''))).toEqual([['blank-result', ['E4 → 18870']]]));
  it('is told as what it is where the formulas of the total leave it out', () => {
    const [found] = findingsOf({ csv: programmes(50726, ''), formulas: 'C4 =D4+E4\nD4 =SUM(D5:D12)' });
    expect([found?.rule, found && suspectsOf(found)]).toEqual(['blank-result', ['E4 → 18870']]);
  });
  it('is nothing where it is filled in', () => expect(answersOf(programmes(69596, 18870))).toEqual([]));
  it('is not named where no total across adds its column up, though its lines come to the gap', () => {
    const counts = `
STT,Nội dung,Dự toán,Số hộ,Số lớp,Số học viên,Đã chi
I,Đào tạo nghề,50726,,86,2150,47310
1,Huyện A,13595,4100,21,530,12480
2,Huyện B,21570,6870,25,640,17615
3,Huyện C,26636,3215,22,510,9105
4,Huyện D,7795,4685,18,470,8110`;
    // The lines of the plan make 69.596: 18.870 too much for the heading, and just as many households.
    const found = answersOf(counts);
    expect(found.map(([rule]) => rule)).toEqual(['total']);
    expect(found.flatMap(([, suspects]) => suspects).join()).not.toContain('D2');
  });
  it('leaves a rate that is blank in the heading alone', () => {
    const rates = [
      ',',
      ',Đạt (%)',
      ',7',
      ',',
      ',118.5',
      ',111.9',
      ',236.4',
      ',165.3',
      ',258.5',
      ',132.8',
      ',102.8',
      ',95.7',
    ];
    const lines = programmes(50726, '').trim().split('\n');
    const csv = lines.map((line, at) => line + rates[at]!).join('\n');
    expect(answersOf(csv)).toEqual([['blank-result', ['E4 → 18870']]]);
  });
  it('explains the total that adds it up, and not another that misses as much', () => {
    // The year before, as much as this year, bears the heading out.
    const heads: readonly string[] = ['Năm trước,,', 'Tổng số,Cấp tỉnh,Cấp huyện', '7=8+9,8,9'];
    const lines = programmes(50726, '').trim().split('\n');
    const csv = lines.map((line, at) => `${line},${heads[at] ?? line.split(',').slice(-3).join()}`).join('\n');
    const told = findingsOf({ csv: csv.replace('95158', '76288') });
    const blank = told.find(({ rule }) => rule === 'blank-result');
    expect(blank && suspectsOf(blank)).toEqual(['E4 → 18870']);
    expect(blank?.broken.map(({ result }) => keyName(result))).toEqual(['C4']);
    expect(told.map((one) => suspectsOf(one)[0])).toContain('F4 → 95158');
  });
  it('is nothing where no total misses it', () =>
    expect(answersOf(programmes(69596, '')).filter(([rule]) => rule === 'blank-result')).toEqual([]));
  it('is not the cause of another gap', () =>
    expect(answersOf(programmes(51726, '')).filter(([rule]) => rule === 'blank-result')).toEqual([]));
});

describe('a part in lines that have none', () => {
  const units = (filled: string, [whole, part]: readonly [number, number]) => `
STT,Tên đơn vị,Tổng số,Đầu tư,Sự nghiệp,Chương trình 1 đầu tư,Chương trình 1 sự nghiệp,Chương trình 2 sự nghiệp
,TỔNG SỐ,4212,1687,${whole},1687,1460,${part}
1,Đơn vị A,400,,400,,340,60
2,Đơn vị B,1710,,1710,,1120,590
3,Đơn vị C,415,,415,,,415
4,Ban quản lý 1,64,64,,64,,${filled}
5,Ban quản lý 2,731,731,,731,,${filled}
6,Ban quản lý 3,892,892,,892,,${filled}`;
  const merged = (csv: string) =>
    csv.replace(/,Chương trình 1 đầu tư.*/, ',Chương trình 1,,Chương trình 2\n,,,,,Đầu tư,Sự nghiệp,Sự nghiệp');
  const sheet = (csv: string) => ({ csv: merged(csv), merges: 'A1:A2 B1:B2 C1:C2 D1:D2 E1:E2 F1:G1' });
  it('is the cause of the total that took it in, not the cells that other sums confirm', () => {
    const findings = findingsOf(sheet(units('415', [2525, 2310])));
    expect(findings.map(({ rule }) => rule)).toEqual(['part-without-whole']);
    expect(suspectsOf(findings[0])).toEqual(['H7 → 0', 'H8 → 0', 'H9 → 0']);
  });
  it('is none where the lines are blank', () => expect(foundIn(sheet(units('', [2525, 1065])))).toEqual([]));
});

describe("a figure in its neighbour's column", () => {
  const packages = (education: string, health = '2180,3415,5595') => `
STT,Gói thầu,Vốn tỉnh,Vốn huyện,Tổng số
A,B,1,2,3=1+2
,TỔNG SỐ,9862,14325,24187
1,Trường học,3417,5126,8543
2,Trạm y tế,${health}
3,Đường giao thông,4265,5172,9437
4,Tư vấn,${education}`;
  it('is a swap of the two, told once', () => {
    const findings = findingsOf({ csv: packages('612,0,612') });
    expect(findings.map(({ rule }) => rule)).toEqual(['total']);
    expect(findings[0]?.suspects[0]?.slip).toBe('swap');
    expect(suspectsOf(findings[0])).toEqual(['C7 → 0', 'D7 → 612']);
  });
  it('is none where it stands in its own', () => expect(foundIn({ csv: packages('0,612,612') })).toEqual([]));
  it('is a swap where both cells are filled', () => {
    const findings = findingsOf({ csv: packages('0,612,612', '3415,2180,5595') });
    expect(findings).toHaveLength(1);
    expect([...suspectsOf(findings[0])].sort()).toEqual(['C5 → 2180', 'D5 → 3415']);
  });
});

describe('a result left blank among formulas', () => {
  const agencies = (own: string, formulas: string) => ({
    csv: `
STT,Cơ quan,Tổng số,Đầu tư,Thường xuyên
,TỔNG SỐ,1036,420,653
1,Tỉnh ủy,219,110,109
2,Công an tỉnh,257,90,167
3,Sở Y tế,284,100,184
4,Sở Nội vụ,276,120,156
5,Hoạt động của Hội đồng,${own},,37`,
    formulas: `C2 =SUM(C3:C7)\nD2 =SUM(D3:D7)\nE2 =SUM(E3:E7)\nC3 =D3+E3\nC4 =D4+E4\nC5 =D5+E5\nC6 =D6+E6\n${formulas}`,
  });
  it('is the cause of the total that misses as much, although that is a formula', () =>
    expect(foundIn(agencies('', ''))).toEqual(['review blank-result C7']));
  it('is nothing where it is calculated', () => {
    const whole = agencies('37', 'C7 =D7+E7');
    expect(foundIn({ ...whole, csv: whole.csv.replace('1036', '1073') })).toEqual([]);
  });
  it('is nothing where a remainder would be less than nothing', () => {
    const csv = `
STT,Danh mục,Tổng mức,Đã bố trí,Còn lại
A,B,1,2,3=1-2
,TỔNG SỐ,1185,1242,110
1,Dự án 1,120,100,20
2,Dự án 2,250,240,10
3,Dự án 3,310,270,40
4,Dự án 4,90,85,5
5,Dự án 5,415,380,35
6,Trả nợ ngân hàng,,167,`;
    const formulas = [4, 5, 6, 7, 8].map((row) => `E${row} =C${row}-D${row}`).join('\n');
    expect(foundIn({ csv, formulas: `E3 =SUM(E4:E9)\n${formulas}` })).toEqual([]);
  });
});
