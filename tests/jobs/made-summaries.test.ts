/** Summary sheets that were written are remembered, refreshed and found again. */
import { MADE_SETTING, isEdited, plannedFingerprint, readMade, runSummary, sheetFingerprint } from '../../src/jobs';
import { MemoryWorkbook, notes, planAndExecution } from '../taskpane/memory-workbook';

const workbookOfRegions = (): MemoryWorkbook =>
  new MemoryWorkbook({ 'Biểu 02': planAndExecution(), 'Ghi chú': notes() });

const remembered = async (workbook: MemoryWorkbook) => readMade(await workbook.readSetting(MADE_SETTING));
const gridOf = async (workbook: MemoryWorkbook, sheet: string) =>
  (await workbook.readGrids('all')).find((grid) => grid.sheet === sheet)!;

describe('a summary of the ribbon button', () => {
  it('is remembered with the workbook: sheet, choice, source range, what was written', async () => {
    const workbook = workbookOfRegions();
    expect(await runSummary(workbook)).toEqual({ sheet: 'Tổng hợp' });
    const [made] = await remembered(workbook);
    expect(made).toMatchObject({
      sheet: 'Tổng hợp',
      choice: { template: 'plan-actual', sheet: 'Biểu 02' },
      range: { top: 3, left: 0, bottom: 8, right: 4 },
    });
    expect(made!.fingerprint).toBe(plannedFingerprint(workbook.plans[0]!));
    expect(isEdited(made!, await gridOf(workbook, 'Tổng hợp'))).toBe(false);
  });

  it('is made anew in its place when the button is pressed on it', async () => {
    const workbook = workbookOfRegions();
    await runSummary(workbook);
    workbook.type('Biểu 02', 6, 2, 26000);
    expect(workbook.active).toBe('Tổng hợp');
    expect(await runSummary(workbook)).toEqual({ sheet: 'Tổng hợp' });
    expect(workbook.names()).toEqual(['Biểu 02', 'Ghi chú', 'Tổng hợp']);
    expect(await remembered(workbook)).toHaveLength(1);
  });

  it('stays, and another is made beside it, when the user has changed it', async () => {
    const workbook = workbookOfRegions();
    await runSummary(workbook);
    workbook.type('Tổng hợp', 0, 0, 'BIỂU TỔNG HỢP CỦA SỞ');
    expect(await runSummary(workbook)).toEqual({ sheet: 'Tổng hợp 2' });
    expect(workbook.value('Tổng hợp', 0, 0)).toBe('BIỂU TỔNG HỢP CỦA SỞ');
    expect((await remembered(workbook)).map(({ sheet }) => sheet)).toEqual(['Tổng hợp 2', 'Tổng hợp']);
  });
});

describe('the fingerprint of a written sheet', () => {
  it('changes with a figure typed over a formula, a text, a new cell; not with what formulas compute', async () => {
    const workbook = workbookOfRegions();
    await runSummary(workbook);
    const plan = workbook.plans[0]!;
    const { row, column } = plan.cells.find(({ content }) => content.type === 'formula')!;
    const before = sheetFingerprint(await gridOf(workbook, 'Tổng hợp'));
    expect(before).toBe(plannedFingerprint(plan));
    workbook.type('Biểu 02', 6, 2, 26000);
    expect(sheetFingerprint(await gridOf(workbook, 'Tổng hợp'))).toBe(before);
    workbook.type('Tổng hợp', row, column, 1);
    const typedOver = sheetFingerprint(await gridOf(workbook, 'Tổng hợp'));
    expect(typedOver).not.toBe(before);
    workbook.type('Tổng hợp', 60, 0, 'Nơi nhận: Sở Tài chính');
    expect(sheetFingerprint(await gridOf(workbook, 'Tổng hợp'))).not.toBe(typedOver);
  });

  it('is the same however Excel writes the formula', () => {
    const planned = (formula: string) =>
      plannedFingerprint({
        cells: [{ row: 0, column: 0, content: { type: 'formula', formula, value: 0 }, style: {} }],
      } as unknown as Parameters<typeof plannedFingerprint>[0]);
    expect(planned("=if('Biểu02'!C7=0, 0, 1)")).toBe(planned('=IF(Biểu02!C7=0,0,1)'));
    expect(planned('=C7')).not.toBe(planned('=C8'));
  });

  it('of an earlier version of ours is missing: such a sheet counts as changed', async () => {
    const workbook = workbookOfRegions();
    await runSummary(workbook);
    const [made] = await remembered(workbook);
    expect(isEdited({ ...made!, fingerprint: null }, await gridOf(workbook, 'Tổng hợp'))).toBe(true);
  });
});
