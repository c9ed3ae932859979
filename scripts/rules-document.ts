/**
 * Writes docs/rules.md from the rules themselves: `npm run docs:rules`. A test holds the file to what this gives.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GRADES, RULES as CHECK_RULES, type RuleCard, type Severity } from '../src/checks';
import { RULES as RELATION_RULES, type Reading, type RelationRuleId } from '../src/relations';

interface Wording {
  readonly vi: string;
  readonly en: string;
}

/** What the rules of relations are called; a new rule does not compile without. */
const RELATION_TITLES: Readonly<Record<RelationRuleId, Wording>> = {
  formula: { vi: 'Công thức trong ô', en: 'Formula of the cell' },
  'conditional-sum': { vi: 'Công thức cộng có điều kiện', en: 'Conditional sum' },
  quotient: { vi: 'Tỷ lệ giữa hai cột hoặc hai dòng', en: 'Quotient of two lines' },
  product: { vi: 'Tích của các cột', en: 'Product of columns' },
  'fixed-rate': { vi: 'Một tỷ lệ hay định mức chung cho mọi dòng', en: 'One rate for all lines' },
  share: { vi: 'Tỷ trọng của từng phần', en: 'Share of a whole' },
  total: { vi: 'Tổng của các dòng hoặc các cột', en: 'Total of lines' },
  mean: { vi: 'Bình quân', en: 'Mean' },
  'mean-growth': { vi: 'Tốc độ tăng bình quân năm', en: 'Mean growth by the year' },
  difference: { vi: 'Chênh lệch giữa hai cột hoặc hai dòng', en: 'Difference of two lines' },
  'named-difference': {
    vi: 'Chênh lệch mà tên dòng nói rõ: thu, chi và bội thu',
    en: 'Difference that its labels name: revenue, spending, surplus',
  },
  'stock-flow': { vi: 'Số cuối kỳ từ số đầu kỳ, tăng và giảm', en: 'Stock at the end from stock at first and changes' },
  'scattered-sum': { vi: 'Cột cộng trừ từ các cột không liền nhau', en: 'Sums of columns that do not stand in a row' },
  'running-total': { vi: 'Lũy kế', en: 'Running total' },
  'of-which': { vi: 'Số “trong đó”', en: 'Of-which part' },
  balance: { vi: 'Cân đối thu, chi của hai nửa bảng', en: 'Balance of two halves' },
  'contradicted-declaration': { vi: 'Phép tính ghi ở bảng mà số liệu không theo', en: 'Contradicted declaration' },
  'repeated-figure': { vi: 'Cùng một số liệu ghi ở nhiều nơi', en: 'Figure repeated elsewhere' },
  'labelled-total': { vi: 'Dòng tổng của một danh sách', en: 'Line called the total of a list' },
  partition: { vi: 'Cột số liệu chia vào các cột khác', en: 'Column sorted into others' },
  'near-total': { vi: 'Tổng chỉ lệch một lỗi gõ', en: 'Total one slip away from its parts' },
};

const READINGS: Readonly<Record<Reading, Wording>> = {
  figures: { vi: 'số liệu', en: 'figures' },
  labels: { vi: 'tên dòng', en: 'labels' },
  headers: { vi: 'tiêu đề cột', en: 'headers' },
  declarations: { vi: 'phép tính ghi trong bảng', en: 'declarations' },
  formulas: { vi: 'công thức', en: 'formulas' },
  'other sheets': { vi: 'trang khác', en: 'other sheets' },
};

const GRADE_NAMES: Readonly<Record<Severity, Wording>> = {
  error: { vi: 'Sai', en: 'Wrong' },
  review: { vi: 'Cần xem', en: 'To review' },
  rounding: { vi: 'Lệch do làm tròn', en: 'Rounding gap' },
  info: { vi: 'Lưu ý', en: 'Note' },
};

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** The file under a folder that states the rule of an id. */
function fileOf(id: string, folder: string): string {
  const files = filesUnder(folder).filter((file) => readFileSync(file, 'utf8').includes(`  id: '${id}',`));
  if (files.length !== 1) throw new Error(`${files.length} files state the rule ${id}: ${files.join(', ')}`);
  return files[0]!.split('\\').join('/');
}

const link = (file: string): string => `[${file.replace('src/', '')}](../${file})`;
const both = ({ vi, en }: Wording): string => `${vi} / ${en}`;
const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
}

function checkRow({ id, title, grades, reads, source }: RuleCard): readonly string[] {
  const given = GRADES.filter((grade) => grades.includes(grade)).map((grade) => both(GRADE_NAMES[grade]));
  const file = link(fileOf(id, 'src/checks/rules'));
  return [`\`${id}\``, both(title), given.join('; '), both(reads), `${source.kind}: ${source.text}`, file];
}

/** The whole text of docs/rules.md. */
export function rulesDocument(): string {
  const relations = RELATION_RULES.map(({ id, reads, source }): readonly string[] => [
    `\`${id}\``,
    both(RELATION_TITLES[id]),
    both({
      vi: reads.map((one) => READINGS[one].vi).join(', '),
      en: reads.map((one) => READINGS[one].en).join(', '),
    }),
    source,
    link(fileOf(id, 'src/relations')),
  ]);
  return `<!-- prettier-ignore-start -->
# Các quy tắc / The rules

<!-- Written by "npm run docs:rules" from the rules themselves; do not edit. -->

## Tìm ra quan hệ / Finding relations

\`foundBy\`: quy tắc nào đã tìm ra phép tính. / The rule that found a relation.

${table(['foundBy', 'Tên / Name', 'Đọc gì / Reads', 'Nguồn / Source', 'Tệp / File'], relations)}

## Kiểm tra / Checks

\`rule\`: quy tắc nào đã nêu vấn đề. / The rule that raised a finding.

${table(
  ['rule', 'Tên / Name', 'Mức / Grade', 'Đọc gì / Reads', 'Nguồn / Source', 'Tệp / File'],
  CHECK_RULES.map(checkRow),
)}

<!-- prettier-ignore-end -->
`;
}
