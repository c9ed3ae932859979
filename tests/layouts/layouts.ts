/**
 * Tables as offices other than those of the budget make them: pay, purchases, stores, loans, harvests, schools, scores. Every
 * figure is typed and right; the numbers come from a seeded source.
 */
import type { Random } from '../merging/random';

export type Cell = string | number | null;

export interface Layout {
  readonly name: string;
  /** Title, unit line and headers, then the lines. */
  readonly rows: (random: Random) => readonly (readonly Cell[])[];
}

const PLACES = [
  'Tân Phú',
  'Hòa Bình',
  'Vĩnh Lộc',
  'An Khê',
  'Phước Long',
  'Đông Hưng',
  'Thạnh Mỹ',
  'Yên Sơn',
  'Mỹ Tú',
  'Gò Dầu',
];

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
const between = (random: Random, least: number, most: number): number => least + random.below(most - least);
const percent = (part: number, whole: number, decimals = 1): number => rounded((part / whole) * 100, decimals);

/** A line for each of some places: its number, the place, its figures. */
const lines = (random: Random, figures: () => readonly (number | null)[]): Cell[][] =>
  PLACES.slice(0, between(random, 6, PLACES.length)).map((place, at) => [at + 1, place, ...figures()]);

/** The sums of columns over lines, null where a column is not added up. */
const sums = (rows: readonly (readonly Cell[])[], isAdded: readonly boolean[], decimals = 0): (number | null)[] =>
  isAdded.map((added, at) =>
    added
      ? rounded(
          rows.reduce((sum, row) => sum + ((row[at + 2] as number | null) ?? 0), 0),
          decimals,
        )
      : null,
  );

const all = (count: number): boolean[] => new Array<boolean>(count).fill(true);

function purchases(random: Random): Cell[][] {
  const rows = lines(random, () => {
    const [quantity, price] = [between(random, 2, 60), between(random, 15, 900) * 10_000];
    return [quantity, price, quantity * price];
  });
  return [
    ['DỰ TOÁN MUA SẮM TRANG THIẾT BỊ'],
    [null, null, null, null, 'Đơn vị tính: đồng'],
    ['TT', 'Nơi nhận', 'Số lượng', 'Đơn giá', 'Thành tiền'],
    ...rows,
    [null, 'Cộng', ...sums(rows, [false, false, true])],
  ];
}

function store(random: Random): Cell[][] {
  const rows = lines(random, () => {
    const [first, came] = [between(random, 200, 3_000), between(random, 10, 2_000)];
    const went = between(random, 5, first + came);
    return [first, came, went, first + came - went];
  });
  return [
    ['BẢNG TỔNG HỢP NHẬP - XUẤT - TỒN GẠO DỰ TRỮ'],
    [null, null, null, null, null, 'Đơn vị tính: kg'],
    ['STT', 'Kho', 'Tồn đầu kỳ', 'Nhập trong kỳ', 'Xuất trong kỳ', 'Tồn cuối kỳ'],
    ...rows,
    [null, 'Cộng', ...sums(rows, all(4))],
  ];
}

function adjustedPlan(random: Random): Cell[][] {
  const rows = lines(random, () => {
    const plan = between(random, 1_000, 40_000);
    const up = random.chance(0.4) ? between(random, 50, 5_000) : null;
    const down = up === null && random.chance(0.6) ? between(random, 20, plan / 2) : null;
    return [plan, up, down, plan + (up ?? 0) - (down ?? 0)];
  });
  return [
    ['ĐIỀU CHỈNH KẾ HOẠCH VỐN NĂM 2023'],
    [null, null, null, null, null, 'Đơn vị: triệu đồng'],
    ['STT', 'Dự án', 'Kế hoạch đã giao', 'Điều chỉnh tăng', 'Điều chỉnh giảm', 'Kế hoạch sau điều chỉnh'],
    ...rows,
    [null, 'Tổng cộng', ...sums(rows, all(4))],
  ];
}

function loans(random: Random): Cell[][] {
  const rows = lines(random, () => {
    const [first, lent, interest] = [between(random, 500, 20_000), between(random, 0, 9_000), between(random, 10, 600)];
    const paid = between(random, 100, first);
    return [first, lent, paid + interest, paid, interest, first + lent - paid];
  });
  return [
    ['VAY, TRẢ NỢ CỦA CÁC QUỸ'],
    [null, null, null, null, null, null, null, 'Đơn vị: triệu đồng'],
    ['STT', 'Quỹ', 'Dư nợ đầu năm', 'Vay trong năm', 'Trả nợ trong năm', 'Trả gốc', 'Trả lãi', 'Dư nợ cuối năm'],
    ...rows,
    [null, 'Cộng', ...sums(rows, all(6))],
  ];
}

function harvest(random: Random): Cell[][] {
  const rows = lines(random, () => {
    const [area, tons] = [rounded(50 + random.next() * 850, 1), rounded(45 + random.next() * 27, 1)];
    return [area, tons, rounded((area * tons) / 10, 1)];
  });
  const [area, , output] = sums(rows, all(3), 1);
  return [
    ['DIỆN TÍCH, NĂNG SUẤT, SẢN LƯỢNG LÚA VỤ ĐÔNG XUÂN'],
    ['TT', 'Xã', 'Diện tích (ha)', 'Năng suất (tạ/ha)', 'Sản lượng (tấn)'],
    ...rows,
    [null, 'Toàn huyện', area!, rounded((output! / area!) * 10, 1), output!],
  ];
}

function income(random: Random): Cell[][] {
  const rows = lines(random, () => {
    const people = between(random, 2_000, 20_000);
    const total = Math.round(people * (25 + random.next() * 45));
    return [total, people, rounded(total / people, 2)];
  });
  const [total, people] = sums(rows, all(2));
  return [
    ['THU NHẬP BÌNH QUÂN ĐẦU NGƯỜI'],
    ['TT', 'Xã', 'Tổng thu nhập (triệu đồng)', 'Dân số (người)', 'Thu nhập bình quân (triệu đồng/người)'],
    ...rows,
    [null, 'Chung', total!, people!, rounded(total! / people!, 2)],
  ];
}

function households(random: Random): Cell[][] {
  const rows = lines(random, () => {
    const homes = between(random, 800, 4_000);
    const poor = between(random, 40, homes / 5);
    const [up, down] = [between(random, 1, 15), between(random, 5, 30)];
    return [homes, poor, up, down, poor + up - down, percent(poor + up - down, homes, 2)];
  });
  const total = sums(rows, [true, true, true, true, true, false]);
  return [
    ['BIẾN ĐỘNG HỘ NGHÈO NĂM 2023'],
    [null, null, null, null, null, null, null, 'Đơn vị tính: hộ'],
    [
      'TT',
      'Xã',
      'Tổng số hộ',
      'Hộ nghèo đầu năm',
      'Tăng trong năm',
      'Giảm trong năm',
      'Hộ nghèo cuối năm',
      'Tỷ lệ (%)',
    ],
    ...rows,
    [null, 'Cộng', ...total.slice(0, 5), percent(total[4]!, total[0]!, 2)],
  ];
}

function schools(random: Random): Cell[][] {
  const rows = lines(random, () => {
    const classes = between(random, 12, 60);
    const pupils = classes * between(random, 25, 42) + random.below(9);
    return [classes, pupils, Math.floor(pupils * (0.44 + random.next() * 0.08)), rounded(pupils / classes, 1)];
  });
  const [classes, pupils, girls] = sums(rows, all(3));
  return [
    ['QUY MÔ LỚP, HỌC SINH NĂM HỌC 2023 - 2024'],
    ['STT', 'Đơn vị', 'Số lớp', 'Số học sinh', 'Trong đó: nữ', 'Bình quân học sinh/lớp'],
    ...rows,
    [null, 'Cộng', classes!, pupils!, girls!, rounded(pupils! / classes!, 1)],
  ];
}

function scores(random: Random): Cell[][] {
  const rows = lines(random, () => {
    const [first, second, third] = [30, 20, 14].map((least) => rounded(least + random.next() * 9, 1));
    const lost = random.chance(0.5) ? 0.5 : null;
    return [first!, second!, third!, lost, rounded(first! + second! + third! - (lost ?? 0), 1)];
  });
  return [
    ['KẾT QUẢ CHẤM ĐIỂM THI ĐUA NĂM 2023'],
    ['STT', 'Đơn vị', 'Kinh tế (40 điểm)', 'Văn hóa (30 điểm)', 'Quốc phòng (24 điểm)', 'Điểm trừ', 'Tổng điểm'],
    ...rows,
  ];
}

function indicators(random: Random): Cell[][] {
  const places = PLACES.slice(0, between(random, 4, 8));
  const each = (make: () => number): number[] => places.map(make);
  const sum = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0);
  const homes = each(() => between(random, 900, 5_000));
  const poor = homes.map((count) => between(random, 20, count / 8));
  const area = each(() => between(random, 500, 5_000));
  const rate = poor.map((count, at) => percent(count, homes[at]!, 2));
  return [
    ['MỘT SỐ CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2023'],
    ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Toàn huyện', ...places],
    [1, 'Tổng số hộ', 'hộ', sum(homes), ...homes],
    [null, 'Hộ nghèo', 'hộ', sum(poor), ...poor],
    [null, 'Tỷ lệ hộ nghèo', '%', percent(sum(poor), sum(homes), 2), ...rate],
    [2, 'Diện tích tự nhiên', 'ha', sum(area), ...area],
  ];
}

export const LAYOUTS: readonly Layout[] = [
  { name: 'purchases', rows: purchases },
  { name: 'store', rows: store },
  { name: 'adjusted plan', rows: adjustedPlan },
  { name: 'loans', rows: loans },
  { name: 'harvest', rows: harvest },
  { name: 'income', rows: income },
  { name: 'households', rows: households },
  { name: 'schools', rows: schools },
  { name: 'scores', rows: scores },
  { name: 'indicators', rows: indicators },
];
