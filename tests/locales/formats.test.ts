/** Figures, dates and plurals in each language. */
import {
  type ErrorKey,
  errorMessage,
  fill,
  formatDate,
  formatFigure,
  formatLongDate,
  formatPercent,
  translate,
} from '../../src/locales';

describe('figures', () => {
  it('are grouped by dots and split by a comma in Vietnamese', () => {
    expect(formatFigure('vi', 298300.98)).toBe('298.300,98');
    expect(formatFigure('en', 298300.98)).toBe('298,300.98');
    expect(formatFigure('vi', 1234567890)).toBe('1.234.567.890');
  });

  it('keep the decimals that they are asked for', () => {
    expect(formatFigure('vi', 120, { decimals: 2 })).toBe('120,00');
    expect(formatFigure('vi', 36.364, { most: 2 })).toBe('36,36');
  });

  it('show no noise of binary fractions', () => {
    expect(formatFigure('vi', 0.1 + 0.2)).toBe('0,3');
    expect(formatFigure('vi', -0)).toBe('0');
  });

  it('carry a real minus, and a plus where a gap is shown', () => {
    expect(formatFigure('vi', -1.13)).toBe('−1,13');
    expect(formatFigure('vi', 5, { signed: true })).toBe('+5');
    expect(formatFigure('vi', 0, { signed: true })).toBe('0');
  });

  it('that are no figures become a dash', () => {
    expect(formatFigure('vi', Number.NaN)).toBe('–');
  });

  it('are written as percentages with the comma', () => {
    expect(formatPercent('vi', 0.3636)).toBe('36,36%');
    expect(formatPercent('en', 0.9, 0)).toBe('90%');
  });
});

describe('dates', () => {
  const day = new Date(2019, 1, 9);

  it('are written day first', () => {
    expect(formatDate('vi', day)).toBe('09/02/2019');
    expect(formatDate('en', day)).toBe('9 Feb 2019');
  });

  it('are written in full on a document, with a zero before days under 10 and the first two months', () => {
    expect(formatLongDate('vi', day)).toBe('ngày 09 tháng 02 năm 2019');
    expect(formatLongDate('vi', new Date(2019, 10, 21))).toBe('ngày 21 tháng 11 năm 2019');
  });
});

describe('messages', () => {
  it('are filled with their parameters', () => {
    expect(translate('vi', 'verdict.work', { time: '3 giờ', tables: 3, relations: 1240 })).toBe(
      'Đã tính lại 1.240 phép tính trên 3 bảng, tương đương khoảng 3 giờ bấm máy.',
    );
  });

  it('pick the word for one and for many where a language has both', () => {
    const one = { time: '1 minute', tables: 1, relations: 1 };
    expect(translate('en', 'verdict.work', one)).toBe(
      '1 calculation in 1 table recomputed: about 1 minute with a desk calculator.',
    );
  });

  it('show no braces when a parameter is missing', () => {
    expect(fill('vi', 'Ô {cell} ghi {stated}.', { cell: 'G12' })).toBe('Ô G12 ghi .');
  });

  it('say what is wrong with which file and what to do', () => {
    expect(errorMessage('vi', { code: 'unsupported-xls-write', subject: 'Bieu 01.xls' })).toBe(
      'Tệp “Bieu 01.xls” thuộc dạng .xls đời cũ nên không ghi thêm trang được: hãy lưu thành .xlsx rồi làm lại.',
    );
    expect(errorMessage('vi', { code: 'cell-edit-mode', subject: null })).toContain('hãy bấm Enter để kết thúc nhập ô');
  });

  it('read as sentences when an error names nothing', () => {
    expect(errorMessage('vi', { code: 'empty-sheet', subject: null })).toBe(
      'Trang tính này chưa có số liệu. Hãy mở trang có bảng số liệu rồi thử lại.',
    );
    expect(errorMessage('en', { code: 'empty-sheet', subject: null })).toBe(
      'The sheet holds no figures. Open a sheet with a table and try again.',
    );
    expect(errorMessage('vi', { code: 'excel-failed', subject: null })).not.toMatch(/[(){}]/);
  });

  // Of the files on a command line each has a name.
  const EXCEL: readonly ErrorKey[] = [
    'access-denied',
    'cell-edit-mode',
    'change-unknown',
    'changed-meanwhile',
    'correction-not-found',
    'excel-busy',
    'excel-failed',
    'formula-too-long',
    'inactive-workbook',
    'invalid-argument',
    'invalid-operation',
    'invalid-reference',
    'item-exists',
    'item-not-found',
    'memory-limit',
    'merged-conflict',
    'not-our-sheet',
    'payload-too-large',
    'sheet-not-found',
    'sheet-protected',
    'timeout',
    'too-large',
    'unsupported-excel',
    'workbook-protected',
  ];
  it.each(EXCEL)('say what Excel refused although it names nothing: %s', (code) => {
    const vi = errorMessage('vi', { code, subject: null });
    // “này” follows a noun.
    expect(vi).not.toMatch(/^này|(?:^| )(?:với|trên|ở|vào|thấy|rõ|trong) này|[(){}]/);
    expect(errorMessage('en', { code, subject: null })).not.toMatch(
      / (?:with|in|on|whether|of|to)(?: (?:was|is|right)|[.,])|[(){}]/,
    );
  });
});
