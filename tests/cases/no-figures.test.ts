import { amountColumns } from '../../src/summary/amounts';
import { readTables } from '../../src/tables';
import { type CaseSheet, foundIn, grid, relationsIn, tablesIn } from './workbook';

const rolesIn = (sheet: CaseSheet): string | undefined => tablesIn(sheet)[0]?.roles;

describe('columns of the budget index', () => {
  const codes: CaseSheet = {
    csv: `
Loại,Khoản,Mục,Tiểu mục,Nội dung chi,Tổng số,Trong nước,Phí để lại
,,,,Tổng cộng,34561924,34344460,217464
460,463,6000,,Tiền lương,15993900,15993900,0
,,,6001,Lương theo ngạch bậc,15993900,15993900,0
460,463,6100,6100,Phụ cấp lương,11288024,11220560,67464
,,,6101,Phụ cấp chức vụ,9021532,9021532,0
,,,6102,Phụ cấp khu vực,1986552,1919088,67464
,,,6113,Phụ cấp trách nhiệm,279940,279940,0
460,463,6750,6750,Chi phí thuê mướn,7280000,7130000,150000
,,,6751,Thuê phương tiện,3313448,3163448,150000
,,,6799,Chi phí thuê khác,3966552,3966552,0`,
  };
  it('name the lines and are not added up', () => {
    expect(rolesIn(codes)).toMatch(/^code code (index|code) code label/);
    expect(foundIn(codes)).toEqual([]);
    expect(relationsIn(codes).filter((line) => /^[A-D]\d/.test(line))).toEqual([]);
  });
  it('may be kept as text where they begin with a nought', () => {
    const texts: CaseSheet = {
      csv: `
Chương trình,Chương,Khoản,Tiểu mục,Số quyết toán
,415,031,6051,12640
,415,283,6112,1305
,415,283,6404,4920
,418,561,6552,2257`,
    };
    expect(foundIn(texts)).toEqual([]);
  });
  it('have their header at any level, also several in one', () => {
    const joined: CaseSheet = {
      csv: `
STT,Nội dung,Loại - Khoản,Mã nhiệm vụ chi,Dự toán,Quyết toán
1,Sự nghiệp giáo dục,490,1201,300,280
2,Sự nghiệp y tế,520,1305,200,190
3,Quản lý nhà nước,460,1310,100,95`,
    };
    expect(rolesIn(joined)).toBe('index label code code plan actual');
  });
  const projects = (header: string, ...codes: readonly string[]): CaseSheet => ({
    csv: `
STT,Danh mục dự án,${header},Kế hoạch năm 2020,Đã giải ngân
,Tổng số,,2600,1900
${codes.map((code, i) => `${i + 1},Dự án ${'ABCD'[i]},${code},650,475`).join('\n')}`,
    formats: 'C3:C6 _(* #,##0_)\nD2:E6 #,##0',
  });
  it('have several levels in one header with or without a mark between them', () => {
    for (const header of ['Loại khoản', 'Loại - Khoản', 'Chương/Loại/Khoản', 'Mục tiểu mục', 'C-L-K'])
      expect(rolesIn(projects(header, '071', '292', '071', '283'))).toBe('index label code plan actual');
    for (const header of ['Loại hình', 'Khoản thu', 'Nhóm C'])
      expect(rolesIn(projects(header, '650', '292', '1071', '283'))).toMatch(/^index label amount/);
  });
  it('may have the number format of the amounts beside them', () => {
    for (const header of ['Mã dự án', 'Mã số ĐVQHNS', 'Mã số'])
      expect(rolesIn(projects(header, '7467957', '7559186', '7004686', '7004686'))).toBe(
        'index label code plan actual',
      );
  });
  it('but numbers of many lengths shown with thousands marks are no codes, whatever the header says', () => {
    expect(rolesIn(projects('Mã số', '467957', '59186', '7004686', '704'))).toBe('index label note plan actual');
  });
  it('but a group of figures by chapter holds figures', () => {
    const chapters: CaseSheet = {
      csv: `
STT,Nội dung,Tổng số,Chương,Chương
,Cộng,900,400,500
1,Thu phí,500,100,400
2,Thu lệ phí,400,300,100`,
    };
    expect(rolesIn(chapters)).toBe('index label amount amount amount');
  });
});

describe('years', () => {
  const restarted: CaseSheet = {
    csv: `
Năm,Nợ công (tỷ đồng),GDP (tỷ đồng)
1981,5307,61811
1982,4503,16848
1983,5437,84765
1984,3769,12229
1985,4995,57296
1981,2295,27814
1982,7460,81342
1983,4951,16017`,
  };
  it('are no figures, also where their series begins anew', () => {
    expect(rolesIn(restarted)).toBe('code amount amount');
    expect(foundIn(restarted)).toEqual([]);
  });
  it('repeated in every line are not added up', () => {
    const repeated: CaseSheet = {
      csv: `
Năm,Tên khoản,Chi thuần,Cam kết
2013,Tài khoản chuyển tiếp,0,0
2013,Chi đầu tư,812,40
2013,Tài khoản chuyển tiếp,0,0
2013,Chi thường xuyên,455,61
2013,Tài khoản chuyển tiếp,0,0`,
    };
    expect(rolesIn(repeated)).toBe('code label amount amount');
    expect(relationsIn(repeated).filter((line) => line.startsWith('A'))).toEqual([]);
  });
  it('by their size alone are figures', () => {
    const amounts: CaseSheet = {
      csv: `
STT,Đơn vị,Dự toán,Quyết toán
,Tổng số,6031,5990
1,Sở Y tế,2013,2010
2,Sở Giáo dục,2014,1980
3,Sở Công Thương,2004,2000`,
    };
    expect(rolesIn(amounts)).toBe('index label plan actual');
  });
});

describe('running numbers', () => {
  it('are no figures whatever their header', () => {
    const numbered: CaseSheet = {
      csv: `
Chỉ tiêu,Dòng số,Tổng số,Kỳ này
Kế hoạch chi,1,684,341
Kinh phí thực chi,2,980,410
Nguồn quỹ,3,500,210
Nguồn khác,4,480,200
Còn lại,5,12,6`,
    };
    expect(rolesIn(numbered)).toBe('label code amount amount');
  });
  it('but small figures that add up to their total are', () => {
    const small: CaseSheet = {
      csv: `
STT,Đơn vị,Số người
,Tổng số,10
1,Phòng A,1
2,Phòng B,2
3,Phòng C,3
4,Phòng D,4`,
    };
    expect(rolesIn(small)).toBe('index label count');
  });
});

describe('dates', () => {
  const dated: CaseSheet = {
    csv: `
STT,Loại,Giá trị,Ngày,Khác
1,xanh,10,45294,
2,đỏ,20,45325,2.012
3,vàng,15,45354,45323
4,tím,20,45385,12
5,nâu,10,45415,3.102`,
    formats: 'D2:D6 dd/mm/yyyy\nE4 yyyy-mm-dd',
  };
  it('are no figures, alone or among figures', () => {
    expect(rolesIn(dated)).toBe('index label amount note amount');
    expect(foundIn(dated)).toEqual([]);
  });
  it('of day are none', () => {
    expect(rolesIn({ ...dated, formats: 'D2:D6 [h]:mm' })).toBe('index label amount note amount');
  });
  it('are told from money by what the format shows, not by its letters', () => {
    const money = { ...dated, formats: 'D2:D6 #,##0 "đồng/ngày"' };
    expect(rolesIn(money)).toBe('index label amount amount amount');
  });
});

describe('a summary', () => {
  it('adds up no codes', () => {
    const coded: CaseSheet = {
      csv: `
Loại,Khoản,Nội dung chi,Tổng số
460,463,Tiền lương,15993900
460,464,Phụ cấp lương,11288024
460,464,Chi phí thuê mướn,7280000
470,471,Chi khác,880000`,
    };
    const [table] = readTables(grid(coded)).tables;
    expect(amountColumns(table!, grid(coded), false).map(({ path }) => path.join())).toEqual(['Tổng số']);
  });
});
