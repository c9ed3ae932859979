import { type CaseSheet, foundIn, relationsIn, tablesIn } from './workbook';

const rolesIn = (sheet: CaseSheet): string | undefined => tablesIn(sheet)[0]?.roles;

describe('a column without header', () => {
  const rates: CaseSheet = {
    csv: `
STT,Nội dung,Năm trước,Năm nay,Chênh lệch,
1,Chi đầu tư,413,719,306,1.7409200968523002
a,Vốn trong nước,217,305,88,1.4055299539170507
b,Tiền sử dụng đất,143,359,216,2.5104895104895104
c,Xổ số,53,55,2,1.0377358490566038`,
    formats: 'F2:F5 0%',
  };
  it('is one of rates where its format shows percentages', () => {
    expect(rolesIn(rates)).toBe('index label previous amount difference rate');
    expect(foundIn(rates)).toEqual([]);
    expect(relationsIn(rates)).toContain('F2 = D2+C2');
  });
  it('is one of rates also with two decimals', () => {
    expect(rolesIn({ ...rates, formats: 'F2:F5 0.00%' })).toMatch(/rate$/);
  });
  it('is one of amounts where no format says so', () => {
    const amounts: CaseSheet = {
      csv: `
STT,Nội dung,Năm trước,
,Tổng số,413,719
1,Vốn trong nước,217,305
2,Tiền sử dụng đất,196,414`,
    };
    expect(rolesIn(amounts)).toBe('index label previous amount');
  });
});

describe('"tỷ lệ" and "%" in the header', () => {
  const shared = (header: string): CaseSheet => ({
    csv: `
STT,Tên đơn vị,Thu được hưởng,Chia ra,,Bổ sung
,,,Hưởng 100%,${header}
,TỔNG SỐ,2541,485,2056,1350
1,Quận A,1035,161,874,217
2,Quận B,424,118,306,243
3,Quận C,616,89,527,131
4,Quận D,191,46,145,341
5,Quận E,275,71,204,418`,
    merges: 'A1:A2 B1:B2 C1:C2 D1:E1 F1:F2',
  });
  it.each(['Hưởng theo tỷ lệ', 'Phân chia theo tỷ lệ (%)', 'Thu phân chia theo tỉ lệ %'])(
    'of %s name money that is shared by a rate',
    (header) => {
      expect(rolesIn(shared(header))).toBe('index label amount amount amount amount');
      expect(foundIn(shared(header))).toEqual([]);
    },
  );
  it('over figures far above any percentage are no rate', () => {
    const large: CaseSheet = {
      csv: `
STT,Nội dung,Dự toán,Quyết toán,So sánh
,Tổng số,71640,73960,2320
1,Chi đầu tư,41640,45960,4320
2,Chi thường xuyên,30000,28000,-2000`,
    };
    expect(rolesIn(large)).toBe('index label plan actual difference');
  });
  it('over percentages are one', () => {
    const rates: CaseSheet = {
      csv: `
STT,Nội dung,Kế hoạch,Thực hiện,Tỷ lệ
1,Chi đầu tư,400,460,115
2,Chi thường xuyên,300,280,93.3`,
    };
    expect(rolesIn(rates)).toBe('index label plan actual rate');
  });
});

describe('"tăng, giảm"', () => {
  const changed = (header: string): CaseSheet => ({
    csv: `
STT,Đơn vị,${header}
1,Sở Y tế,120
2,Sở Giáo dục,250
3,Sở Công Thương,-310
4,Sở Xây dựng,1150`,
  });
  it.each(['Kinh phí điều chỉnh tăng/giảm (triệu đồng)', 'Tăng giảm (đồng)', 'Số tuyệt đối tăng giảm (nghìn đồng)'])(
    '%s, alone in a table, holds amounts',
    (header) => expect(rolesIn(changed(header))).toBe('index label amount'),
  );
  it('beside the two columns that are compared is their difference', () => {
    const compared: CaseSheet = {
      csv: `
STT,Đơn vị,Năm trước,Năm nay,"Tăng/giảm (triệu đồng)"
1,Sở Y tế,120,150,30
2,Sở Giáo dục,250,240,-10`.replaceAll('"', ''),
    };
    expect(rolesIn(compared)).toBe('index label previous amount difference');
  });
});

describe('words among the figures of a column', () => {
  const list = (marks: readonly string[]): CaseSheet => ({
    csv: [
      'Mã,Đợt 1,Đợt 2,Trung bình',
      ...marks.map((mark, i) => `70${i * 13 + 11},${5120 + i * 31},${6440 + i * 17},${mark}`),
    ].join('\n'),
  });
  const means = Array.from({ length: 8 }, (_, i) => String(5780 + i * 24));
  it('make no labels of it', () => {
    expect(rolesIn(list(['lần đầu', ...means.slice(1)]))).toMatch(/^code amount amount amount$/);
    expect(rolesIn(list([...means.slice(0, 6), 'chưa có số', 'chưa có số']))).toMatch(/amount$/);
  });
  it('make labels of it where they name most lines', () => {
    const names = ['Ba Đình', 'Hoàn Kiếm', 'Tây Hồ', 'Long Biên', 'Cầu Giấy', 'Đống Đa', 'Hà Đông', '12'];
    expect(rolesIn(list(names))).toMatch(/label$/);
  });
  it('make labels of it where no column of figures stands before it', () => {
    const csv = `
Năm,Dự toán,Quyết toán
2015,9031,8876
2016,9418,9377
2017,10333,10021
Bình quân,9594,9425`;
    expect(rolesIn({ csv })).toMatch(/^(label|code) plan actual$/);
  });
});
