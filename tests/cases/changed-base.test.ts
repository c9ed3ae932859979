import { foundIn, relationsIn, suspectsOf, findingsOf } from './workbook';

const HEADER = `
STT,Nội dung,Dự toán 2017,Ước thực hiện 2017,Dự toán 2018,So sánh,
,,,,,Tuyệt đối,Tương đối (%)`;
const MERGES = 'A1:A2 B1:B2 C1:C2 D1:D2 E1:E2 F1:G1';
const REVENUE = `
A,TỔNG THU,5200,5600,6300,700,112.5
I,Thu được hưởng,2700,2800,2600,-200,92.857
-,Khoản a,1500,1550,1240,-310,80
-,Khoản b,1200,1250,1360,110,108.8
II,Thu bổ sung,2500,2800,3700,900,132.143`;
const SPENDING = `
B,TỔNG CHI,5250,5610,6250,1000,119.048
I,Chi cân đối,5000,5250,5150,150,103
1,Chi đầu tư,1600,1650,1710,110,106.875
2,Chi thường xuyên,3400,3600,3440,40,101.176
II,Chi mục tiêu,250,360,1100,850,440`;

describe('a comparison whose base changes between blocks (forms B46, B47)', () => {
  const form = (revenue: string, spending: string) => ({ csv: HEADER + revenue + spending, merges: MERGES });
  it('is read block by block: revenue against the estimate, spending against the plan', () => {
    const relations = relationsIn(form(REVENUE, SPENDING));
    for (let row = 3; row <= 7; row++)
      expect(relations).toEqual(expect.arrayContaining([`F${row} = E${row}+D${row}`, `G${row} = E${row}+D${row}`]));
    for (let row = 8; row <= 12; row++)
      expect(relations).toEqual(expect.arrayContaining([`F${row} = E${row}+C${row}`, `G${row} = E${row}+C${row}`]));
    expect(foundIn(form(REVENUE, SPENDING))).toEqual([]);
  });
  it('shows a slip in a rate of either block', () => {
    const inRevenue = findingsOf(form(REVENUE.replace('132.143', '123.143'), SPENDING));
    expect(inRevenue.map((finding) => suspectsOf(finding)[0])).toEqual(['G7 → 132.143']);
    const inSpending = findingsOf(form(REVENUE, SPENDING.replace('106.875', '160.875')));
    expect(inSpending.map((finding) => suspectsOf(finding)[0])).toEqual(['G10 → 106.875']);
  });
  it('is no excuse for one block of wrong rates: those agree with no column', () => {
    const wrong = SPENDING.replace('119.048', '91.1')
      .replace('103\n', '92.2\n')
      .replace('106.875', '93.3')
      .replace('101.176', '94.4');
    expect(relationsIn(form(REVENUE, wrong))).not.toContain('G8 = E8+C8');
  });
  it('leaves a table with one base alone', () => {
    const oneBase = SPENDING.replace('1000,119.048', '640,111.408')
      .replace('150,103', '-100,98.095')
      .replace('110,106.875', '60,103.636')
      .replace('40,101.176', '-160,95.556')
      .replace('850,440', '740,305.556');
    const relations = relationsIn(form(REVENUE, oneBase));
    for (let row = 3; row <= 12; row++) expect(relations).toContain(`G${row} = E${row}+D${row}`);
  });
});
