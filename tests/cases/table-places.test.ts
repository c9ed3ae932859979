import { type CaseSheet, foundIn, relationsIn, tablesIn } from './workbook';

const BODY = `
A,B,1,2,3=2-1,4=2/1
I,Chi thường xuyên,4600,4745,145,1.0315217391304348
,Trong đó:
1,Giáo dục,2000,2313,313,1.1565
2,Y tế,1500,1342,-158,0.8946666666666667
II,Chi đầu tư,900,1000,100,1.1111111111111112`;

describe('figures beside the unit line or the header', () => {
  const scratch = (unitLine: string, header: string): CaseSheet => ({
    csv: `
DỰ TOÁN CHI NĂM 2021
${unitLine}
STT,Nội dung,Năm trước,Năm nay,So sánh,
,,,,Tuyệt đối,Tương đối (%)${header}${BODY}`,
    merges: 'A3:A4 B3:B4 C3:C4 D3:D4 E3:F3',
    formats: 'F6:F10 0%',
  });
  it.each([
    [',,,Đơn vị tính: Triệu đồng,,,,1442,1.23', ',,,5303'],
    [',,,Đơn vị tính: Triệu đồng,,,1442,1.23', ''],
    [',,,ĐVT: triệu đồng,,,,12', ',,12,5303'],
  ])('%s are workings: the table keeps its header and its unit', (unitLine, header) => {
    expect(tablesIn(scratch(unitLine, header))).toEqual([
      { range: 'A3:F10', unit: 'triệu đồng', roles: 'index label previous amount difference rate' },
    ]);
    expect(foundIn(scratch(unitLine, header))).toEqual([]);
  });
  it('in the corner above the title are workings, too', () => {
    const corner: CaseSheet = {
      csv: `
27,DỰ TOÁN CHI NĂM 2021
,,,Đơn vị tính: Triệu đồng
,
STT,Tên đơn vị,Tổng số,Lĩnh vực 1,Lĩnh vực 2
,TỔNG SỐ,1000,400,600
1,Đơn vị A,310,110,200
2,Đơn vị B,290,190,100
3,Đơn vị C,400,100,300`,
    };
    expect(tablesIn(corner).map(({ range, unit }) => `${range} ${unit}`)).toEqual(['A4:E8 triệu đồng']);
  });
});

describe('the row that names the columns', () => {
  const projects = (beside: string, below = ''): CaseSheet => ({
    csv: `
Stt,Danh mục dự án,Nhóm,Tổng mức đầu tư,,Kế hoạch,${beside}
,,,Tổng số,Trong đó: vốn tỉnh,,${below}
,TỔNG SỐ,,1850,1400,900
1,Cầu Vàm Xáng,B,1000,700,500
2,Kè sông Hậu,C,850,700,400`,
    merges: 'A1:A2 B1:B2 C1:C2 D1:E1 F1:F2',
  });
  it.each([
    [',#REF!,#REF!', ''],
    [',1464800,400000', ''],
    [',,,900,Đơn vị: triệu đồng', ''],
  ])('keeps its header where "%s" is calculated beside it', (beside, below) => {
    expect(tablesIn(projects(beside, below))[0]).toMatchObject({
      range: 'A1:F5',
      roles: 'index label note amount amount plan',
    });
    expect(relationsIn(projects(beside, below))).toContain('F3 = F4+F5');
  });
  it('is no header where a figure stands right beside the number: that line is one of the table', () => {
    const line: CaseSheet = {
      csv: `
Mục,Nội dung,Dự toán
Mục,120,Chi thanh toán,95
6000,70,Tiền lương,60
6100,50,Phụ cấp,35`,
    };
    expect(tablesIn(line)[0]?.range).toBe('A1:D4');
  });
});

describe('the header', () => {
  const rows = `
1,Sở Y tế,700,300,400
2,Sở Xây dựng,850,450,400
3,Sở Tài chính,450,250,200`;
  const headed = { range: 'A1:E7', roles: 'index label amount amount amount' };
  it('may have a line below it that heads the body', () => {
    const heading: CaseSheet = {
      csv: `
STT,Tên đơn vị,Tổng số,Vốn trong nước,Vốn ngoài nước
No,Name of agencies,Total,Domestic,Foreign
,Một số cơ quan đơn vị của tỉnh,,,${rows}`,
    };
    expect(tablesIn(heading)[0]).toMatchObject({ ...headed, range: 'A1:E6' });
    expect(relationsIn(heading)).toContain('C4 = D4+E4');
  });
  it('keeps its names where a cell that was merged over them left blank rows', () => {
    const gap: CaseSheet = {
      csv: `
STT,Tên đơn vị,Tổng số,Trong nước,Ngoài nước
,
,
,${rows}`,
    };
    expect(tablesIn(gap)[0]).toMatchObject(headed);
  });
  it('keeps them above its number row, too', () => {
    const numbered: CaseSheet = {
      csv: `
STT,Tên đơn vị,Tổng số,Trong nước,Ngoài nước
,
,
,
A,B,1=2+3,2,3${rows}`,
    };
    expect(tablesIn(numbered)[0]).toMatchObject({ ...headed, range: 'A1:E8' });
  });
  it('is not what stands far above without "STT"', () => {
    const title: CaseSheet = {
      csv: `
ỦY BAN NHÂN DÂN,,,,Biểu số 51
,
,
,${rows}`,
    };
    expect(tablesIn(title)[0]?.range).toBe('A5:E7');
  });
});

describe('figures beside the body', () => {
  it('that a blank column parts from the headed ones are outside', () => {
    const beside: CaseSheet = {
      csv: `
STT,Tên đơn vị,Dự toán,Quyết toán
,Tổng số,600,590,,
1,Sở Y tế,310,300,,610
2,Sở Xây dựng,290,290,,580`,
      formulas: 'F3 =C3+D3\nF4 =C4+D4',
    };
    expect(tablesIn(beside)[0]?.range).toBe('A1:D4');
    expect(relationsIn(beside).filter((line) => line.startsWith('F') && !line.includes('D'))).toEqual([]);
  });
});

describe('rows that are no lines', () => {
  const listed = (row: string, hidden = ''): CaseSheet => ({
    csv: `
STT,Danh mục,Tổng mức,Tổng cộng,Nguồn 1,Nguồn 2,Đã bố trí,Còn lại
,TỔNG SỐ,2100,1000,750,250,500,600
,,${row}
1,Dự án A,700,500,400,100,200,0
2,Dự án B,600,250,200,50,100,250
3,Dự án C,800,250,150,100,200,350`,
    hidden,
  });
  it('number the columns, whatever they begin with', () => {
    expect(foundIn(listed('3000001,3000002,3000003,3000004,3000005,3000006'))).toEqual([]);
  });
  it('are hidden and have no name', () => {
    expect(foundIn(listed('7,7,5,90,12,1', '3'))).toEqual([]);
  });
});

describe('a header line of numbers', () => {
  it('above the names that it counts belongs to the header', () => {
    const counted: CaseSheet = {
      csv: `
Mã số,Chỉ tiêu,Tổng số,1,2,3,4,5
,,,Sở Hòa Bình,Sở Sơn La,Sở Lai Châu,Sở Lào Cai,Sở Hà Giang
1,Kế hoạch,150,10,20,30,40,50
2,Thực chi,145,10,20,30,35,50
3,Quỹ,95,5,10,20,25,35
4,Khác,50,5,10,10,10,15`,
    };
    expect(tablesIn(counted)[0]?.range).toBe('A1:H6');
    expect(foundIn(counted)).toEqual([]);
  });
  it('of quarters below one word belongs to the header', () => {
    const quarters: CaseSheet = {
      csv: `
Đơn vị,Tổng số,Quý,Quý,Quý,Quý
,,1,2,3,4
Sở Y tế,1123,131,250,302,440
Sở Xây dựng,666,97,118,211,240
Sở Tài chính,838,172,191,233,242`,
    };
    expect(tablesIn(quarters)[0]?.roles).toBe('label amount amount amount amount amount');
    expect(relationsIn(quarters)).toContain('B3 = C3+D3+E3+F3');
    expect(foundIn(quarters)).toEqual([]);
  });
});

describe('halves side by side', () => {
  const halves: CaseSheet = {
    csv: `
Phần thu,Tổng số,Cấp tỉnh,Cấp huyện,Phần chi,Tổng số,Cấp tỉnh,Cấp huyện
Tổng số thu,2602,1507,1095,Tổng số chi,2435,1432,1003
1. Thu được hưởng,1530,1390,140,1. Chi đầu tư,1350,960,390
2. Thu kết dư,63,17,46,2. Chi thường xuyên,880,410,470
3. Thu bổ sung,1009,100,909,3. Chi quỹ dự trữ,3,3,
Trong đó:,,,,4. Chi viện trợ,7,7,
- Bổ sung mục tiêu,280,30,250,5. Chi chuyển nguồn,195,52,143`,
  };
  it('have rows of their own', () => {
    expect(tablesIn(halves).map(({ range }) => range)).toEqual(['A1:D7', 'E1:H7']);
    expect(relationsIn(halves)).toContain('F2 = F3+F4+F5+F6+F7');
    expect(foundIn(halves)).toEqual([]);
  });
  const balanced = (...balance: readonly number[]): CaseSheet => ({
    csv: `${halves.csv}\nKết dư,${balance.join(',')},,,,`,
  });
  it('are balanced by what the one leaves over the other', () => {
    expect(relationsIn(balanced(167, 75, 92))).toEqual(
      expect.arrayContaining(['B8 = B2+F2', 'C8 = C2+G2', 'D8 = D2+H2']),
    );
    expect(foundIn(balanced(167, 75, 92))).toEqual([]);
  });
  it('are told where one column of the balance is wrong', () => {
    expect(foundIn(balanced(167, 75, 29)).join()).toContain('D8');
  });
  it('are not balanced by a row that says something else', () => {
    expect(
      relationsIn(balanced(41, 22, 19)).filter((relation) => relation.includes('F2') && relation.includes('B8')),
    ).toEqual([]);
  });
  it('need labels on both sides', () => {
    const one: CaseSheet = {
      csv: `
Đơn vị,Dự toán,Quyết toán,Ghi chú,Dự toán,Quyết toán
Sở Y tế,10,20,,30,40
Sở Xây dựng,10,10,xem công văn,20,20
Sở Tài chính,20,20,,20,20`,
    };
    expect(tablesIn(one)).toHaveLength(1);
  });
});
