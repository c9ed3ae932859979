/** The template of plan and execution. */
import { cellName } from '../../src/sheet';
import { planSummary, summaryChoices } from '../../src/summary';
import type { Relation } from '../../src/relations';
import { differences } from './engine';
import { type TableSpec, sumOfLines, tableOf } from './tables';

const COLUMNS: TableSpec['columns'] = [
  { path: ['STT'], role: 'index' },
  { path: ['Nội dung'], role: 'label' },
  { path: ['Kế hoạch năm 2018'], role: 'plan' },
  { path: ['Thực hiện năm 2018'], role: 'actual' },
  { path: ['Tỷ lệ (%)'], role: 'rate', scale: 1 },
];

/** Kinh phí khuyến công 2018: KCQG + KCĐP, figures of the 2018 report. */
const SPEC: TableSpec = {
  columns: COLUMNS,
  lines: [
    { kind: 'total', cells: [null, 'Tổng cộng', 298300.98, 290767.23, 0.9747] },
    { parent: 0, cells: ['I', 'Khuyến công quốc gia', 120000, 118579.29, 0.9882] },
    { parent: 0, cells: ['II', 'Khuyến công địa phương', 178300.98, 172187.94, 0.9657] },
    { kind: 'of-which', parent: 2, cells: [null, 'Trong đó: cấp huyện', 20000, 19000, 0.95] },
  ],
};

function plan(spec: TableSpec, relations: readonly Relation[] = []) {
  const { grid, table } = tableOf(spec);
  const { offers } = summaryChoices(table, grid, relations);
  const choice = offers.find((offer) => offer.choice.template === 'plan-actual')!.choice;
  const request = {
    table,
    grid,
    relations,
    findings: { error: 1, review: 0, rounding: 2, info: 0 },
    choice,
    existingNames: [],
  };
  return { plan: planSummary(request), grid, table, choice };
}

/** The plan as a table of what its cells hold. */
function cellsOf(sheet: ReturnType<typeof planSummary>): Record<string, string | number> {
  return Object.fromEntries(
    sheet.cells.flatMap(({ row, column, content }): [string, string | number][] => {
      if (content.type === 'blank') return [];
      return [
        [
          cellName(row, column),
          content.type === 'formula' ? content.formula : content.type === 'text' ? content.text : content.value,
        ],
      ];
    }),
  );
}

describe('Kế hoạch – thực hiện', () => {
  const made = plan(SPEC);
  const cells = cellsOf(made.plan);

  it('takes plan and actual from the source, never typed', () => {
    expect(cells).toMatchObject({
      A10: 'I',
      B10: 'Khuyến công quốc gia',
      C10: "='Biểu 01'!C7",
      D10: "='Biểu 01'!D7",
      E10: '=IF(C10=0,"",D10/C10)',
      F10: '=IF(D12=0,"",D10/D12)',
      A11: 'II',
      C11: "='Biểu 01'!C8",
      B12: 'TỔNG SỐ',
      C12: '=SUM(C10:C11)',
      D12: '=SUM(D10:D11)',
      E12: '=IF(C12=0,"",D12/C12)',
    });
  });

  it('numbers its columns and says how each is computed', () => {
    expect([cells.A9, cells.B9, cells.C9, cells.D9, cells.E9, cells.F9]).toEqual(['A', 'B', 1, 2, '3=2/1', 4]);
  });

  it('gives the values that a spreadsheet computes from its formulas', () => {
    expect(differences(made.plan, made.grid)).toEqual([]);
    const rate = made.plan.cells.find(({ row, column }) => row === 11 && column === 4)!.content;
    expect(rate.type === 'formula' && rate.value).toBeCloseTo(290767.23 / 298300.98, 12);
  });

  it('writes the total in words, in whole đồng', () => {
    expect(made.plan.cells.find(({ row, column }) => row === 13 && column === 0)?.content).toHaveProperty(
      'value',
      'Bằng chữ (tổng thực hiện năm 2018): Hai trăm chín mươi tỷ bảy trăm sáu mươi bảy triệu hai trăm ba mươi nghìn đồng.',
    );
  });

  it('says where the figures come from and what the check found there', () => {
    expect(Object.values(cells)).toContain(
      '- Số liệu lấy bằng công thức từ trang tính “Biểu 01”, vùng A4:E9. Khi lập bảng, kiểm tra vùng nguồn có 1 mục sai, 2 mục lệch do làm tròn.',
    );
  });

  it('does not count "trong đó" again', () => {
    expect(Object.values(cells)).not.toContain('Trong đó: cấp huyện');
  });

  it('keeps the source total where the rows do not add up to it, and says so', () => {
    const spec: TableSpec = {
      ...SPEC,
      lines: [{ kind: 'total', cells: [null, 'Tổng cộng', 300000, 290767.23, 0.97] }, ...SPEC.lines.slice(1)],
    };
    const other = plan(spec);
    const held = cellsOf(other.plan);
    expect(held.C12).toBe("='Biểu 01'!C6");
    expect(held.D12).toBe('=SUM(D10:D11)');
    expect(Object.values(held).some((text) => String(text).includes('lấy theo bảng nguồn (ô C6)'))).toBe(true);
    expect(differences(other.plan, other.grid)).toEqual([]);
  });

  it('does not divide by a missing plan', () => {
    const spec: TableSpec = {
      ...SPEC,
      lines: [...SPEC.lines, { parent: 0, cells: ['III', 'Nguồn khác', null, 12.5, null] }],
    };
    const other = plan(spec);
    expect(differences(other.plan, other.grid)).toEqual([]);
    const rate = other.plan.cells.find(({ row, column }) => row === 11 && column === 4)!.content;
    expect(rate).toEqual({ type: 'formula', formula: '=IF(C12=0,"",D12/C12)', value: '' });
  });

  it('guards error cells and reads numbers kept as text', () => {
    const spec: TableSpec = {
      ...SPEC,
      lines: [
        { kind: 'total', cells: [null, 'Tổng cộng', { value: { error: '#REF!' } }, 1310.5] },
        { parent: 0, cells: ['I', 'Khuyến công quốc gia', '1.234,5', 1300] },
        { parent: 0, cells: ['II', 'Khuyến công địa phương', '-', 10.5] },
      ],
    };
    const other = plan(spec);
    expect(differences(other.plan, other.grid)).toEqual([]);
    const held = cellsOf(other.plan);
    expect(String(held.C10)).toContain('ISNUMBER');
    expect(held.C11).toBe("=N('Biểu 01'!C8)");
    // The source's total shows an error; its parts are all there and make the whole.
    expect([held.B12, held.C12]).toEqual(['TỔNG SỐ', '=SUM(C10:C11)']);
    expect(Object.values(held).filter((text) => String(text).startsWith('- Ô nguồn'))).toHaveLength(1);
  });

  it('adds leaves where a heading has no figure', () => {
    const spec: TableSpec = {
      ...SPEC,
      lines: [
        { kind: 'total', cells: [null, 'Tổng cộng', 60, 50] },
        { parent: 0, cells: ['I', 'Sở, ngành', null, null] },
        { parent: 1, cells: ['1', 'Sở Công Thương', 10, 8] },
        { parent: 1, cells: ['2', 'Sở Tài chính', 20, 18] },
        { parent: 0, cells: ['II', 'Huyện, thị xã', 30, 24] },
      ],
    };
    const other = plan(spec);
    const held = cellsOf(other.plan);
    expect(Object.values(held)).toContain('=SUM(C11:C12)');
    expect(differences(other.plan, other.grid)).toEqual([]);
  });

  it("believes the workbook's own sums about what belongs to what", () => {
    const spec: TableSpec = {
      ...SPEC,
      lines: [
        { cells: ['A', 'Sở Công Thương', 10, 8] },
        { cells: ['B', 'Sở Tài chính', 20, 18] },
        { kind: 'total', cells: [null, 'Cộng', 30, 26] },
      ],
    };
    const other = plan(spec, [sumOfLines('Biểu 01', 2, 2, [0, 1])]);
    expect(cellsOf(other.plan).C12).toBe('=SUM(C10:C11)');
    expect(differences(other.plan, other.grid)).toEqual([]);
  });

  it('counts a line whose name speaks of a percentage', () => {
    const spec: TableSpec = {
      ...SPEC,
      lines: [
        { kind: 'total', cells: [null, 'TỔNG SỐ', 60, 55] },
        { parent: 0, cells: ['I', 'Chi thường xuyên', 40, 40] },
        { parent: 0, cells: ['II', 'Chi tạo nguồn CCTL từ 50% tăng thu NSĐP', 20, 15] },
        { parent: 0, cells: ['III', 'Tốc độ tăng thu (%)', 12, 13] },
      ],
    };
    const held = cellsOf(plan(spec).plan);
    expect([held.B10, held.B11, held.B12, held.C12]).toEqual([
      'Chi thường xuyên',
      'Chi tạo nguồn CCTL từ 50% tăng thu NSĐP',
      'TỔNG SỐ',
      '=SUM(C10:C11)',
    ]);
  });

  it('refuses a table that holds neither', () => {
    const { grid, table } = tableOf({ columns: COLUMNS.slice(0, 3), lines: [{ cells: ['1', 'Không có số', 'x'] }] });
    expect(summaryChoices(table, grid, [])).toEqual({ offers: [], reason: 'no-numeric-column' });
    const { choice } = plan(SPEC);
    expect(() => planSummary({ table, grid, relations: [], findings: null, choice, existingNames: [] })).toThrow(
      'no-fitting-template',
    );
  });

  it('takes a free name and plans the same twice', () => {
    const { grid, table } = tableOf(SPEC);
    const request = {
      table,
      grid,
      relations: [],
      findings: null,
      choice: made.choice,
      existingNames: ['Tổng hợp', 'TỔNG HỢP 2'],
    };
    expect(planSummary(request).name).toBe('Tổng hợp (Biểu 01)');
    expect(planSummary(request)).toEqual(planSummary(request));
    expect(JSON.parse(JSON.stringify(made.choice))).toEqual(made.choice);
  });

  it('looks like this, cell by cell', () => {
    const look = made.plan.cells.map(({ row, column, content, style }) => {
      const held =
        content.type === 'formula'
          ? `${content.formula} → ${content.value}`
          : content.type === 'text'
            ? content.text
            : content.type === 'number'
              ? content.value
              : '';
      return `${cellName(row, column)} ${held}${style.numberFormat ? ` [${style.numberFormat}]` : ''}${style.bold ? ' bold' : ''}`;
    });
    expect({
      look,
      charts: made.plan.charts,
      print: made.plan.print,
      widths: made.plan.columnWidths,
    }).toMatchSnapshot();
  });
});
