/** The sentences that an official reads, as they come out for every kind of finding. */
import { checkFormulas, checkWorkbook, type Finding, RULES } from '../../src/checks';
import { findingMessage, textsOf } from '../../src/locales';
import { cellKey, keyName } from '../../src/sheet';
import { relation, sheet, type CellText } from './table-builder';

const say = (finding: Finding, locale: 'vi' | 'en' = 'vi'): string =>
  findingMessage(locale, { rule: finding.rule, cell: keyName(finding.cell), params: finding.details });
const check = (rows: (CellText | null)[][], relations: ReturnType<typeof relation>[]): string[] => {
  const grid = sheet(rows);
  return checkWorkbook(new Map([[grid.sheet, grid]]), [], relations).findings.map((finding) => say(finding));
};
const percent = (value: number): CellText => ({ value, format: '0.00%' });

test('a rate, with the number row that declares it', () => {
  const rows = [
    [4000, 3936, percent(0.984)],
    [1017, 400.29, percent(0.3636)],
    [2000, 1800, percent(0.9)],
    [500, 400, percent(0.8)],
  ];
  const relations = rows.map((_, i) =>
    relation(`C${i + 1}=B${i + 1}/A${i + 1}`, { evidence: ['declared'], source: '3=2/1' }),
  );
  expect(check(rows, relations)).toEqual([
    'Ô C2 ghi 36,36%, nhưng tính lại B2/A2 (theo “3=2/1”) thì được 39,36%. Nhiều khả năng do gõ nhầm một chữ số.',
  ]);
});

test('a unit slip that breaks a total and a rate', () => {
  const rows = [
    [298300.98, 100],
    [120, 40.23],
    [178300.98, 59.77],
  ];
  const relations = [
    relation('A1=SUM(A2:A3)'),
    ...[1, 2, 3].map((row) => relation(`B${row}=A${row}/A1*100`, { group: 2, role: 'share' })),
  ];
  expect(check(rows, relations)[0]).toContain(
    'Nhiều khả năng ô A2 sai (nhầm đơn vị tính, lệch 1.000 lần trở lên): đang ghi 120, đúng ra là 120.000; sửa ô này thì cả 2 phép tính đều khớp.',
  );
});

test('a tie is said to be one', () => {
  const [message] = check([[101000], [28123], [28123], [13854]], [relation('A1=SUM(A2:A4)')]);
  expect(message).toBe(
    'Ô A1 ghi 101.000, nhưng cộng A2:A4 thì được 70.100. Chưa đủ căn cứ để biết ô nào sai trong các ô A1, A4, A2, A3.',
  );
});

test('formulas', () => {
  const grid = sheet([
    [10],
    [20],
    [{ value: 880, formula: '=SUM(A1:A2)+850' }],
    [{ error: '#REF!', formula: '=#REF!' }],
  ]);
  expect(checkFormulas(new Map([[grid.sheet, grid]]), []).map((finding) => say(finding))).toEqual([
    'Ô A4 báo lỗi #REF!.',
    'Công thức ô A3 (=SUM(A1:A2)+850) cộng thêm số gõ tay 850, không rõ lấy từ đâu.',
  ]);
});

test('no rule is without a sentence, and no brace reaches the reader', () => {
  const details = {
    result: 'C9',
    stated: 1,
    expected: 2,
    decimals: 0,
    expression: 'C10:C12',
    suspect: 'C10',
    value: 3,
    suggestion: 4,
    slip: 'digit',
    relations: 2,
  };
  for (const locale of ['vi', 'en'] as const) {
    for (const { id: rule, grades } of RULES) {
      const finding: Finding = {
        id: '',
        rule,
        severity: grades[0],
        sheet: 'Biểu 1',
        cell: cellKey(8, 2),
        broken: [],
        suspects: [],
        details,
      };
      expect(textsOf(locale).findings[rule].trim()).not.toBe('');
      expect(say(finding, locale)).not.toMatch(/[{}]|undefined|NaN/);
    }
  }
});

test('no sentence is left of a rule that is gone, and no two rules share an id', () => {
  const ids = RULES.map(({ id }): string => id);
  for (const locale of ['vi', 'en'] as const) {
    const told = Object.keys(textsOf(locale).findings).filter((key) => !key.startsWith('clause.'));
    expect(told.sort()).toEqual([...ids].sort());
  }
});

test('a finding has one of the grades that its rule states', () => {
  const grid = sheet([
    [10],
    [20],
    [{ value: 880, formula: '=SUM(A1:A2)+850' }],
    [{ error: '#REF!', formula: '=#REF!' }],
  ]);
  const broken = sheet([[101000], [28123], [28123], [13854]], 'Biểu 2');
  const grids = new Map([grid, broken].map((one) => [one.sheet, one]));
  const { findings } = checkWorkbook(grids, [], [relation('A1=SUM(A2:A4)', { sheet: 'Biểu 2' })]);
  expect(findings.length).toBeGreaterThanOrEqual(3);
  for (const { rule, severity } of findings) {
    expect(RULES.find(({ id }) => id === rule)!.grades).toContain(severity);
  }
});
