/** Sheets made up from a seed: budget tables of many shapes, as they are typed. */
import type { Grid } from '../../../src/sheet';
import { type Cell, sheet } from '../../tables/sheets';
import { Dice } from './dice';

const LABELS = [
  'Đào tạo nghề, truyền nghề',
  'Hỗ trợ máy móc, thiết bị',
  'Hội chợ, triển lãm',
  'Tư vấn trợ giúp',
  'Xây dựng mô hình trình diễn',
  'Giao thông vận tải',
  'Sự nghiệp giáo dục',
  'Sự nghiệp y tế (kể cả dự phòng)',
  'Quản lý hành chính',
  'Huyện Yên Mô',
  'Thành phố Tam Điệp',
  'Hoạt động kinh tế; nông nghiệp',
];
const GROUPS = ['Chi đầu tư phát triển', 'Chi thường xuyên', 'Chương trình mục tiêu quốc gia', 'Chi khác'];
const SOURCES = ['KCQG', 'KCĐP'];
/** Unit as the sheet names it, the greatest amount of a line, digits after the mark. */
const UNITS: readonly (readonly [unit: string, greatest: number, decimals: readonly number[]])[] = [
  ['tỷ đồng', 900, [1, 2, 3]],
  ['triệu đồng', 90_000, [0, 1, 2]],
  ['nghìn đồng', 9_000_000, [0]],
  ['đồng', 9_000_000_000, [0]],
];
const COLUMNS: readonly (readonly string[])[] = [
  ['Kế hoạch', 'Thực hiện'],
  ['Kế hoạch', 'Thực hiện', 'Thực hiện cùng kỳ năm trước'],
  ['Thực hiện cùng kỳ năm trước', 'Thực hiện'],
  ['Dự toán năm 2023', 'Thực hiện năm 2023', 'Thực hiện năm 2022'],
];

export interface MadeTable {
  readonly grid: Grid;
  readonly hasWrongTotal: boolean;
}

interface Line {
  readonly index: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/** The figures of one line; `null` where the sheet has none. */
function valuesOf(
  dice: Dice,
  columns: number,
  greatest: number,
  decimals: number,
  mayMiss: boolean,
): (number | null)[] {
  const scale = 10 ** decimals;
  const first = greatest * (0.005 + dice.next());
  return Array.from({ length: columns }, (_, i) => {
    if (mayMiss && dice.next() < 0.12) return null;
    return Math.round((i === 0 ? first : first * (0.55 + 0.6 * dice.next())) * scale) / scale;
  });
}

function sumOf(lines: readonly Line[], columns: number, decimals: number): number[] {
  return Array.from({ length: columns }, (_, i) =>
    Number(lines.reduce((sum, { values }) => sum + (values[i] ?? 0), 0).toFixed(decimals)),
  );
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** Groups with their parts; the groups are the sums. */
function groupedLines(make: () => (number | null)[], dice: Dice, columns: number, decimals: number): Line[][] {
  return Array.from({ length: dice.between(2, 4) }, (_, group) => {
    const parts = Array.from({ length: dice.between(2, 4) }, (__, i): Line => {
      const label = LABELS[(group * 4 + i) % LABELS.length]!;
      return { index: String(i + 1), label, values: make() };
    });
    return [{ index: ROMAN[group]!, label: GROUPS[group]!, values: sumOf(parts, columns, decimals) }, ...parts];
  });
}

/** A total with two of the leading digits of its first figure changed places, or the first raised. */
function wrongTotal(values: readonly number[]): number[] {
  const digits = String(values[0]);
  const [first = '1', second = '0'] = digits;
  const slipped =
    first === second || second === '0' || second === '.'
      ? (Number(first) % 9) + 1 + digits.slice(1)
      : second + first + digits.slice(2);
  return [Number(slipped), ...values.slice(1)];
}

/** The table of a seed: with or without plan, period before, groups, missing figures; the total above, below or wrong. */
export function madeTable(seed: number): MadeTable {
  const dice = new Dice(seed * 7_919 + 13);
  const [unit, greatest, decimalChoices] = dice.of(UNITS);
  const decimals = dice.of(decimalChoices);
  const bySource = dice.next() < 0.15;
  const columns = dice.of(COLUMNS);
  const mayMiss = dice.next() < 0.3;
  const hasWrongTotal = dice.next() < 0.15;
  const make = (): (number | null)[] => valuesOf(dice, columns.length, greatest, decimals, mayMiss);
  const isGrouped = !bySource && dice.next() < 0.4;
  const blocks = isGrouped
    ? groupedLines(make, dice, columns.length, decimals)
    : Array.from({ length: bySource ? 2 : dice.between(2, 14) }, (_, i): Line[] => {
        const label = bySource ? SOURCES[i]! : LABELS[(seed + i) % LABELS.length]! + (i < LABELS.length ? '' : ' khác');
        return [{ index: String(i + 1), label, values: make() }];
      });
  const right = sumOf(
    blocks.map((block) => block[0]!),
    columns.length,
    decimals,
  );
  const total: Line = {
    index: '',
    label: dice.of(['Tổng cộng', 'Tổng số', 'CỘNG']),
    values: hasWrongTotal ? wrongTotal(right) : right,
  };
  const lines = dice.next() < 0.6 ? [total, ...blocks.flat()] : [...blocks.flat(), total];
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  const rows = [
    ['BÁO CÁO TÌNH HÌNH THỰC HIỆN KINH PHÍ'],
    [...columns.map(() => null), null, `Đơn vị tính: ${unit}`],
    ['STT', 'Nội dung', ...columns],
    ...lines.map(({ index, label, values }): Cell[] => [
      index,
      label,
      ...values.map((value): Cell => (value === null ? null : { value, format })),
    ]),
  ];
  return { grid: sheet(rows), hasWrongTotal };
}
