/** What offices do to a form: each variation alone changes a draft, and its figures stay what they are. */
import type { Draft, DraftRow } from './draft';
import type { Random } from './random';

export type Variation = (draft: Draft, random: Random) => void;

const ABBREVIATED: readonly (readonly [string, string])[] = [
  ['ngân sách nhà nước', 'NSNN'],
  ['ngân sách địa phương', 'NSĐP'],
  ['ngân sách trung ương', 'NSTW'],
  ['doanh nghiệp nhà nước', 'DNNN'],
  ['Trung ương', 'TW'],
  ['Kế hoạch', 'KH'],
  ['Thực hiện', 'TH'],
  ['Dự toán', 'DT'],
  ['Quyết toán', 'QT'],
  ['giá trị gia tăng', 'GTGT'],
  ['thu nhập doanh nghiệp', 'TNDN'],
  ['thu nhập cá nhân', 'TNCN'],
  ['tiêu thụ đặc biệt', 'TTĐB'],
  ['chương trình mục tiêu quốc gia', 'CTMTQG'],
  ['mục tiêu quốc gia', 'MTQG'],
  ['xổ số kiến thiết', 'XSKT'],
  ['xây dựng cơ bản', 'XDCB'],
  ['kinh phí', 'KP'],
];

function abbreviated(text: string, random: Random): string {
  for (const [long, short] of random.shuffled(ABBREVIATED)) {
    if (text.toLowerCase().includes(long.toLowerCase())) return text.replace(new RegExp(long, 'iu'), short);
    if (new RegExp(`(?<!\\p{L})${short}(?!\\p{L})`, 'u').test(text)) return text.replace(short, long);
  }
  return text;
}

const OLD_TONES: readonly (readonly [string, string])[] = [
  ['hóa', 'hoá'],
  ['hòa', 'hoà'],
  ['thủy', 'thuỷ'],
  ['Hóa', 'Hoá'],
  ['Hòa', 'Hoà'],
  ['khỏe', 'khoẻ'],
  ['khóa', 'khoá'],
];

/** Spellings that change no name. */
const SPELLINGS: readonly ((text: string, random: Random) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => (text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text),
  (text) => text.normalize('NFD'),
  (text) => OLD_TONES.reduce((now, [fresh, old]) => now.replace(fresh, old), text),
  (text) => text.replace(/ /, '  ').replace(/ (?=\S+$)/, '\u00a0'),
  (text) => `${text}:`,
  abbreviated,
  abbreviated,
];

/** One letter of a longer word mistyped. */
function withSlip(text: string, random: Random): string {
  const words = text.split(' ');
  const long = words.flatMap((word, i) => (/^\p{L}{5,}$/u.test(word) && !/^[\p{Lu}]+$/u.test(word) ? [i] : []));
  if (long.length === 0) return text;
  const at = random.pick(long);
  const letters = [...words[at]!.normalize('NFC')];
  const place = 1 + random.below(letters.length - 2);
  const kind = random.below(3);
  if (kind === 0) letters.splice(place, 1);
  else if (kind === 1) letters.splice(place, 0, letters[place]!);
  else [letters[place], letters[place + 1]] = [letters[place + 1]!, letters[place]!];
  words[at] = letters.join('');
  return words.join(' ');
}

const respelt = (text: string, random: Random): string => random.pick(SPELLINGS)(text, random);

const wording: Variation = (draft, random) => {
  for (const row of draft.rows) if (random.chance(0.3)) row.label = respelt(row.label, random);
  for (const column of draft.columns)
    column.path = column.path.map((text) => (random.chance(0.3) ? respelt(text, random) : text));
};

const slips: Variation = (draft, random) => {
  for (let i = 0; i < 2; i++) {
    const row = random.pick(draft.rows);
    row.label = withSlip(row.label, random);
  }
  if (random.chance(0.3)) {
    const column = random.pick(draft.columns);
    column.path = [...column.path.slice(0, -1), withSlip(column.path[column.path.length - 1]!, random)];
  }
};

const yearInHeader: Variation = (draft) => {
  for (const column of draft.columns)
    if (column.kind === 'money')
      column.path = column.path.map((text, i) => (i === 0 ? `${text} năm ${draft.year}` : text));
};

/** Columns in another order; those of one header stay together. */
const columnOrder: Variation = (draft, random) => {
  const groups = new Map<string, typeof draft.columns>();
  for (const column of draft.columns) groups.set(column.path[0]!, [...(groups.get(column.path[0]!) ?? []), column]);
  draft.columns = random.shuffled([...groups.values()]).flat();
};

/** The rows of a draft below a row, and the row itself. */
export function subtree(rows: readonly DraftRow[], at: number): DraftRow[] {
  let end = at + 1;
  while (end < rows.length && rows[end]!.level > rows[at]!.level) end++;
  return rows.slice(at, end);
}

/** The rows directly below some row in another order, numbered anew. */
const rowOrder: Variation = (draft, random) => {
  const parents = draft.rows.flatMap((row, at) =>
    draft.rows[at + 1] && draft.rows[at + 1]!.level > row.level ? [at] : [],
  );
  if (parents.length === 0) return;
  const at = random.pick(parents);
  const all = subtree(draft.rows, at);
  const level = draft.rows[at + 1]!.level;
  const starts = all.flatMap((row, i) => (i > 0 && row.level === level ? [i] : []));
  const blocks = starts.map((start, i) => all.slice(start, starts[i + 1] ?? all.length));
  const indexes = blocks.map(([head]) => head!.index);
  const shuffled = random.shuffled(blocks);
  shuffled.forEach((block, i) => (block[0]!.index = indexes[i]!));
  draft.rows.splice(at + 1, all.length - 1, ...shuffled.flat());
};

const EXTRA_ROWS = [
  'Thu phạt vi phạm hành chính',
  'Các khoản huy động đóng góp',
  'Hỗ trợ khắc phục thiên tai',
  'Chi đoàn ra, đoàn vào',
  'Kinh phí phòng chống dịch bệnh',
];
const EXTRA_COLUMNS = [
  'Số điều chỉnh trong năm',
  'Nguồn tài trợ quốc tế',
  'Tạm ứng chưa thu hồi',
  'Số chuyển sang năm sau',
];

const extraRow: Variation = (draft, random) => {
  const at = 1 + random.below(draft.rows.length - 1);
  const { level, index } = draft.rows[at]!;
  const label = random.pick(EXTRA_ROWS);
  const end = at + subtree(draft.rows, at).length;
  let above = at;
  while (above > 0 && draft.rows[above]!.level >= level) above--;
  const values = new Map(
    draft.columns.filter(({ kind }) => kind !== 'note').map(({ id }): [string, number] => [id, 5 + random.below(40)]),
  );
  draft.rows.splice(end, 0, {
    id: `x ${label} below ${draft.rows[above]!.id}`,
    index: /^\d+$/.test(index) ? '99' : index,
    label,
    level,
    values,
  });
};

const extraColumn: Variation = (draft, random) => {
  const name = random.pick(EXTRA_COLUMNS);
  const at = random.below(draft.columns.length + 1);
  const path = [name];
  draft.columns.splice(at, 0, { id: `x ${name}`, path, kind: 'money' });
  for (const row of draft.rows) row.values.set(`x ${name}`, 1 + random.below(30));
};

const missingRow: Variation = (draft, random) => {
  const leaves = draft.rows.flatMap((row, at) => (at > 0 && (draft.rows[at + 1]?.level ?? 0) <= row.level ? [at] : []));
  if (leaves.length > 2) draft.rows.splice(random.pick(leaves), 1);
};

const missingSection: Variation = (draft, random) => {
  const heads = draft.rows.flatMap((_, at) => (at > 0 && subtree(draft.rows, at).length > 1 ? [at] : []));
  if (heads.length < 2) return;
  const at = random.pick(heads);
  const gone = subtree(draft.rows, at).length;
  if (draft.rows.length - gone >= 4) draft.rows.splice(at, gone);
};

const missingColumn: Variation = (draft, random) => {
  const needed = new Set(draft.columns.flatMap(({ quotient }) => quotient ?? []));
  const free = draft.columns.flatMap(({ id }, at) => (needed.has(id) ? [] : [at]));
  if (free.length > 0 && draft.columns.length > 2) draft.columns.splice(random.pick(free), 1);
};

const headerShape: Variation = (draft, random) => {
  draft.header = random.pick(['tree', 'flat', 'topped'] as const);
  draft.merged = random.chance(0.7);
};

const frame: Variation = (draft, random) => {
  draft.headingLines = 1 + random.below(5);
  draft.numbers = random.chance(0.6) ? 'own' : 'none';
};

const unnumbered: Variation = (draft) => {
  draft.hasIndex = false;
};

const units: Variation = (draft, random) => {
  draft.unit = random.pick([
    { line: 'Đơn vị tính: nghìn đồng', perMillion: 1e3 },
    { line: 'ĐVT: 1.000 đồng', perMillion: 1e3 },
    { line: 'Đơn vị: đồng', perMillion: 1e6 },
    { line: 'Đơn vị tính: Tỷ đồng', perMillion: 1e-3 },
    { line: 'Đơn vị: Triệu đồng', perMillion: 1 },
  ]);
};

const textNumbers: Variation = (draft) => {
  draft.textNumbers = 0.15;
};

export const VARIATIONS = {
  wording,
  slips,
  yearInHeader,
  columnOrder,
  rowOrder,
  extraRow,
  extraColumn,
  missingRow,
  missingSection,
  missingColumn,
  headerShape,
  frame,
  unnumbered,
  units,
  textNumbers,
} as const satisfies Readonly<Record<string, Variation>>;
