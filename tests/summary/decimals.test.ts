/** Decimals follow the source's columns; what is computed has what its operands carry, rates two. */
import type { CellInput } from '../../src/sheet';
import { columnOf, formatAt, planOf, rowShowing, shownAt, textsOf } from './plans-of';
import { BILLION, PROJECTS, type TableSpec } from './tables';

const formatted = (value: number, format: string): CellInput => ({ value, format });
const decimalsAt = (plan: ReturnType<typeof planOf>, header: RegExp): number => {
  const format = formatAt(plan, rowShowing(plan, /^Hà Nội$/), columnOf(plan, header))!;
  return /\.(0+)/.exec(format)?.[1]?.length ?? 0;
};

it('each column prints those of its own source column', () => {
  const plan = planOf(
    {
      columns: [
        { path: ['STT'], role: 'index' },
        { path: ['Đơn vị'], role: 'label' },
        { path: ['Kế hoạch'], role: 'plan' },
        { path: ['Thực hiện'], role: 'actual' },
      ],
      lines: [
        { cells: [1, 'Hà Nội', formatted(30691, '#,##0'), formatted(30256.3, '#,##0.0')] },
        { cells: [2, 'Nghệ An', formatted(32650, '#,##0'), formatted(29802.25, '#,##0.0')] },
      ],
    },
    'plan-actual',
  );
  expect(decimalsAt(plan, /^Kế hoạch/)).toBe(0);
  expect(decimalsAt(plan, /^Thực hiện/)).toBe(1);
  expect(decimalsAt(plan, /^Tỷ lệ/)).toBe(2);
});

it('a difference has what its operands have, and a mean; one of whole numbers has a decimal, unless they are đồng', () => {
  const years = (format: string, unit?: TableSpec['unit']): TableSpec => ({
    ...(unit ? { unit } : {}),
    columns: [
      { path: ['STT'], role: 'index' },
      { path: ['Đơn vị'], role: 'label' },
      ...['2016', '2017', '2018'].map((year) => ({ path: [`Năm ${year}`], role: 'amount', period: year }) as const),
    ],
    lines: [
      { cells: [1, 'Hà Nội', formatted(2487, format), formatted(2488, format), formatted(2487, format)] },
      { cells: [2, 'Nghệ An', formatted(87, format), formatted(88, format), formatted(87, format)] },
    ],
  });
  const whole = planOf(years('#,##0'), 'years');
  expect([decimalsAt(whole, /^Cả giai đoạn/), decimalsAt(whole, /^Bình quân/)]).toEqual([0, 1]);
  expect(decimalsAt(planOf(years('#,##0.0'), 'years'), /^Bình quân/)).toBe(1);
  const dong = years('#,##0', { kind: 'money', name: 'đồng', factor: 1 });
  expect(decimalsAt(planOf(dong, 'years'), /^Bình quân/)).toBe(0);
});

it('whole đồng have none, also where a few cells hold a rest', () => {
  const plan = planOf(
    {
      unit: { kind: 'money', name: 'đồng', factor: 1 },
      columns: [
        { path: ['STT'], role: 'index' },
        { path: ['Đơn vị'], role: 'label' },
        { path: ['Thực hiện'], role: 'actual' },
      ],
      lines: [{ cells: [1, 'Hà Nội', 1200000.5] }, { cells: [2, 'Nghệ An', 900000.5] }],
    },
    'structure',
  );
  expect(decimalsAt(plan, /^Thực hiện/)).toBe(0);
});

it('a unit a thousand times larger takes the decimals that this needs, a smaller one fewer', () => {
  const spec = (unit: TableSpec['unit'], format: string): TableSpec => ({
    unit,
    columns: [
      { path: ['STT'], role: 'index' },
      { path: ['Đơn vị'], role: 'label' },
      { path: ['Thực hiện'], role: 'actual' },
      { path: ['Số đề án'], role: 'count', unit: PROJECTS },
    ],
    lines: [{ cells: [1, 'Hà Nội', formatted(1200, format), 3] }, { cells: [2, 'Nghệ An', formatted(900, format), 4] }],
  });
  expect(decimalsAt(planOf(spec(undefined, '#,##0'), 'structure', { unit: 'tỷ đồng' }), /^Thực hiện/)).toBe(2);
  expect(decimalsAt(planOf(spec(BILLION, '#,##0.00'), 'structure', { unit: 'triệu đồng' }), /^Thực hiện/)).toBe(0);
});

it('a percentage says so once: in its cell, not in its header as well', () => {
  const plan = planOf(
    {
      columns: [
        { path: ['STT'], role: 'index' },
        { path: ['Đơn vị'], role: 'label' },
        { path: ['Kế hoạch'], role: 'plan' },
        { path: ['Thực hiện'], role: 'actual' },
      ],
      lines: [{ cells: [1, 'Hà Nội', 10, 9] }, { cells: [2, 'Nghệ An', 20, 18] }],
    },
    'plan-actual',
  );
  expect(textsOf(plan).filter((text) => /\(%\)/.test(text))).toEqual([]);
  expect(formatAt(plan, rowShowing(plan, /^Hà Nội$/), columnOf(plan, /^Tỷ lệ/))).toBe('0.00%');
});

describe('a source whose rates say (%) in their header', () => {
  const spec = (rate: number, format: string, template: 'plan-actual' | 'progress' | 'structure'): TableSpec => ({
    columns: [
      { path: ['STT'], role: 'index' },
      { path: ['Đơn vị'], role: 'label' },
      { path: [template === 'progress' ? 'Kế hoạch vốn' : 'Kế hoạch'], role: 'plan' },
      { path: [template === 'progress' ? 'Giải ngân' : 'Thực hiện'], role: 'actual' },
      { path: ['Tỷ lệ thực hiện (%)'], role: 'rate', scale: format.includes('%') ? 1 : 100 },
    ],
    lines: [
      { cells: [1, 'Hà Nội', 10, 9, formatted(rate, format)] },
      { cells: [2, 'Nghệ An', 20, 18, formatted(rate, format)] },
    ],
  });

  test.each([
    ['plan-actual', 90, '0.0'],
    ['plan-actual', 0.9, '0.0%'],
    ['structure', 90, '0.0'],
    ['progress', 90, '0.0'],
  ] as const)('prints % in its cells alone (%s, %d, %s)', (template, rate, format) => {
    const plan = planOf(spec(rate, format, template), template);
    const headers = textsOf(plan).filter((text) => /^(?:Tỷ lệ|Tỷ trọng|Tốc độ)/.test(text));
    expect(headers.length).toBeGreaterThan(0);
    for (const header of headers) {
      if (rowShowing(plan, new RegExp(`^${header}`)) > 10) continue;
      expect(header).not.toContain('%');
      const format = formatAt(plan, rowShowing(plan, /^Hà Nội$/), columnOf(plan, new RegExp(`^${header}$`)));
      expect(format).toBe('0.00%');
    }
  });

  test('a rate that is summarised itself says it once as well', () => {
    const { columns, lines, ...rest } = spec(90, '0.0', 'plan-actual');
    const plan = planOf({
      ...rest,
      columns: columns.map((column) => (column.role === 'rate' ? { ...column, role: 'amount', unit: null } : column)),
      lines,
    });
    for (const [column] of plan.columnWidths.entries()) {
      const header = String(shownAt(plan, 7, column) ?? '');
      const format = formatAt(plan, rowShowing(plan, /^Hà Nội$/), column) ?? '';
      expect([header, header.includes('%') && format.includes('%')]).toEqual([header, false]);
    }
  });
});
