/** What is read of a table that an office sent: who sent it, of which period, and its figures. */
import { type Merge, type Submission, mergeSubmissions, missingUnits } from '../../src/merging';
import { cellKey } from '../../src/sheet';
import type { Rows } from '../tables/sheets';
import { BODY, type Sent, headed, sent, times } from './sent';

describe('the sender', () => {
  const named = (submission: Submission): string => {
    const { name, kind, from } = submission.sender;
    return `${kind} ${name} by ${from}`;
  };

  test.each([
    [['SỞ CÔNG THƯƠNG TỈNH NAM ĐỊNH', 'BIỂU TỔNG HỢP KINH PHÍ'], 'province Nam Định by heading'],
    [['UBND TỈNH KIÊN GIANG'], 'province Kiên Giang by heading'],
    [['UBND xã Tân Phú'], 'office xã Tân Phú by heading'],
    [['ỦY BAN NHÂN DÂN XÃ TÂN PHÚ NĂM 2019'], 'office xã Tân Phú by heading'],
    [['UBND Phường 12'], 'office phường 12 by heading'],
    [['KINH PHÍ KHUYẾN CÔNG', 'Nam Định, ngày 12 tháng 3 năm 2019'], 'file bao-cao by file'],
    [['UBND Xã Tân Phú', 'KINH PHÍ KHUYẾN CÔNG'], 'office xã Tân Phú by heading'],
    [['(Kèm theo Quyết định số 12 của UBND tỉnh Nam Định)'], 'file bao-cao by file'],
    [['Các tỉnh Nam Định và Kiên Giang'], 'file bao-cao by file'],
    [[], 'file bao-cao by file'],
  ])('%j: %s', (lines, expected) => expect(named(sent({ heading: headed(...lines) }))).toBe(expected));

  test('is named by the sheet or by the file where the heading names nobody', () => {
    expect(named(sent({ name: 'Nam Định' }))).toBe('province Nam Định by sheet');
    expect(named(sent({}, { file: 'thu-muc/kien-giang-2018.xlsx' }))).toBe('province Kiên Giang by file');
    expect(named(sent({}, { file: 'C:\\bao cao\\BinhDinh.xlsx' }))).toBe('province Bình Định by file');
    expect(named(sent({}, { file: 'khong-ro' }))).toBe('file khong-ro by file');
  });

  test('is doubtful where heading and file name two provinces', () => {
    const { sender } = sent({ heading: headed('SỞ CÔNG THƯƠNG TỈNH NAM ĐỊNH') }, { file: 'kien-giang.xlsx' });
    expect(sender).toMatchObject({ name: 'Nam Định', conflict: 'Kiên Giang' });
    expect(
      sent({ heading: headed('SỞ CÔNG THƯƠNG TỈNH NAM ĐỊNH') }, { file: 'nam-dinh.xlsx' }).sender.conflict,
    ).toBeNull();
  });
});

describe('the period', () => {
  test('is that of the title', () => {
    expect(sent({ heading: headed('KINH PHÍ KHUYẾN CÔNG NĂM 2018') }).period).toBe('2018');
  });
  test('is else that of most columns, and none where years are as common', () => {
    const years = (...headers: readonly string[]): Rows => [['STT', 'Nội dung', ...headers]];
    const body = BODY.map((row) => row.slice(0, 5));
    expect(sent({ head: years('Kế hoạch năm 2018', 'Thực hiện năm 2018', 'Thực hiện năm 2017'), body }).period).toBe(
      '2018',
    );
    expect(sent({ head: years('Thực hiện năm 2017', 'Thực hiện năm 2018', 'Tăng, giảm'), body }).period).toBeNull();
    expect(sent({}).period).toBeNull();
  });
});

describe('the figures', () => {
  const row = (submission: Submission, at: number): unknown[] =>
    submission.values.slice(at * submission.columns.length, (at + 1) * submission.columns.length);

  test('kept as text are read, and remembered as such', () => {
    const [first, ...rest] = BODY;
    const submission = sent({ body: [[1, 'Đào tạo nghề', '1.250', 1_183, '94,64%', 'chưa quyết toán'], ...rest] });
    expect(row(submission, 0)).toEqual([1_250, 1_183, 94.64, 'chưa quyết toán']);
    expect(submission.textNumbers).toEqual([0, 2]);
    expect(row(sent({}), 0)).toEqual([...first!.slice(2, 5), null]);
    expect(sent({}).textNumbers).toEqual([]);
  });

  test('that are none stay the texts that they are, blanks nothing, notes as they are', () => {
    const submission = sent({ body: [...BODY.slice(0, 2), [3, 'Tư vấn', 'chưa có', ' ', '-', 12], BODY[3]!] });
    expect(row(submission, 2)).toEqual(['chưa có', null, '-', '12']);
  });

  test('that the check of the sheet calls wrong are known by their places', () => {
    const wrongCells = new Set([cellKey(2, 3), cellKey(99, 0)]);
    expect(sent({}, { wrongCells }).wrong).toEqual([5]);
    expect(sent({}).wrong).toEqual([]);
  });

  test('a row of numbers that counts in no order is no row of figures', () => {
    const numbered = sent({ body: [['A', 'B', 1, 2, 9, null], ...BODY] });
    expect(numbered.rows.map(({ label }) => label)).toEqual(BODY.map((line) => line[1]));
    expect(row(numbered, 0)).toEqual(row(sent({}), 0));
  });
});

describe('who is missing', () => {
  const form = (...files: readonly string[]): Merge['forms'][number] =>
    mergeSubmissions(files.map((file, at) => sent({ body: times(at + 1) }, { file, fingerprint: file }))).forms[0]!;
  const two = form('nam-dinh.xlsx', 'kien-giang.xlsx');

  test('of the 63 provinces all others, of the 34 those that none of theirs has sent', () => {
    const old = missingUnits(two, 63);
    expect(old).toHaveLength(61);
    expect(old).not.toContain('Nam Định');
    const current = missingUnits(two, 34);
    expect(current).toHaveLength(32);
    // Since July 2025 Nam Định is in Ninh Bình, Kiên Giang in An Giang.
    expect(current).not.toContain('Ninh Bình');
    expect(current).not.toContain('An Giang');
  });

  test("of an office's own list by name, however it is written; of no list nobody", () => {
    expect(missingUnits(two, ['Tỉnh Nam Định', 'KIÊN GIANG', 'Xã Tân Phú'])).toEqual(['Xã Tân Phú']);
    expect(missingUnits(two, null)).toEqual([]);
  });
});

describe('which tables are of one form', () => {
  let offices = 1;
  const titled = (title: string, file: string, options: Sent = {}): Submission =>
    sent({ body: times(++offices), ...options, heading: headed(title) }, { file, fingerprint: file });
  const forms = (...submissions: readonly Submission[]): string[][] => {
    const { forms: found, unmerged } = mergeSubmissions(submissions);
    return [
      ...found.map(({ parts }) => parts.map(({ submission }) => submission.file)),
      ...unmerged.map(({ file }) => [file]),
    ];
  };
  const SPENDING = 'TÌNH HÌNH THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2018';

  test('those with the same lines and columns, whatever their title', () => {
    expect(forms(titled(SPENDING, 'nam-dinh'), titled('KINH PHÍ', 'kien-giang'))).toEqual([['nam-dinh', 'kien-giang']]);
  });

  test('an estimate and a settlement are two, however alike', () => {
    const estimates = ['nam-dinh', 'ninh-binh'].map((file) => titled('DỰ TOÁN KINH PHÍ KHUYẾN CÔNG NĂM 2018', file));
    const settlements = ['kien-giang', 'an-giang'].map((file) =>
      titled('QUYẾT TOÁN KINH PHÍ KHUYẾN CÔNG NĂM 2018', file),
    );
    expect(forms(...estimates, ...settlements)).toEqual([
      ['nam-dinh', 'ninh-binh'],
      ['kien-giang', 'an-giang'],
    ]);
  });

  test('a table of other lines and columns is another', () => {
    const head: Rows = [['STT', 'Trường', 'Số lớp', 'Số học sinh', 'Giáo viên', 'Ghi chú']];
    const body: Rows = ['Lê Lợi', 'Quang Trung', 'Trần Phú'].map((school, i) => [
      i + 1,
      school,
      12 + i,
      410 + i,
      25 + i,
      null,
    ]);
    const schools = titled('QUY MÔ TRƯỜNG LỚP', 'truong', { head, body });
    expect(forms(titled(SPENDING, 'nam-dinh'), titled(SPENDING, 'kien-giang'), schools)).toEqual([
      ['nam-dinh', 'kien-giang'],
      ['truong'],
    ]);
  });
});
