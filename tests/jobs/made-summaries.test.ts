/** Summary sheets that were written are remembered, refreshed and found again. */
import {
  MADE_SETTING,
  isEdited,
  plannedFingerprint,
  readMade,
  rememberPage,
  runSummary,
  sheetFingerprint,
} from '../../src/jobs';
import { EMPTY_PAGE } from '../../src/summary';
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
    workbook.type('Tổng hợp', 7, 0, 'Số TT');
    expect(await runSummary(workbook)).toEqual({ sheet: 'Tổng hợp (Biểu 02)' });
    expect(workbook.value('Tổng hợp', 7, 0)).toBe('Số TT');
    expect((await remembered(workbook)).map(({ sheet }) => sheet)).toEqual(['Tổng hợp (Biểu 02)', 'Tổng hợp']);
  });
});

describe('what the user typed on a summary', () => {
  const shownIn = async (workbook: MemoryWorkbook, text: string) => {
    const grid = await gridOf(workbook, 'Tổng hợp');
    const { top, bottom, left, right } = grid.range!;
    const found: string[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (grid.text(row, column) === text) found.push(`${row}:${column}`);
    return found;
  };

  it('survives a refresh, and the next: in place of texts of the page, beside rows, under the signatures', async () => {
    const workbook = workbookOfRegions();
    await runSummary(workbook);
    const [plan] = workbook.plans;
    const label = plan!.cells.find(({ row, column, content }) => row > 9 && column === 1 && content.type === 'text')!;
    const end = plan!.print.area!.bottom;
    workbook.type('Tổng hợp', 1, 0, 'SỞ CÔNG THƯƠNG');
    workbook.type('Tổng hợp', label.row, plan!.columnWidths.length, 'số ước');
    workbook.type('Tổng hợp', end + 60, 0, 'Nơi nhận: Sở Tài chính');
    for (let turn = 0; turn < 2; turn++) {
      workbook.type('Biểu 02', 6, 2, 26000 + turn);
      expect(await runSummary(workbook)).toEqual({ sheet: 'Tổng hợp' });
      expect(await shownIn(workbook, 'SỞ CÔNG THƯƠNG')).toEqual(['1:0']);
      expect(await shownIn(workbook, 'số ước')).toEqual([`${label.row}:${plan!.columnWidths.length}`]);
      expect(await shownIn(workbook, 'Nơi nhận: Sở Tài chính')).toHaveLength(1);
    }
  });

  it('a text of the page that was emptied stays empty', async () => {
    const workbook = workbookOfRegions();
    await runSummary(workbook);
    workbook.type('Tổng hợp', 5, 0, '');
    await runSummary(workbook);
    expect(await shownIn(workbook, '(Kèm theo Báo cáo số ……/BC-…… ngày …… tháng …… năm …… của ……………………)')).toEqual([]);
  });
});

describe('a second click', () => {
  it('on the same table makes the standing summary anew; another template makes another', async () => {
    const workbook = workbookOfRegions();
    await runSummary(workbook);
    workbook.active = 'Biểu 02';
    expect(await runSummary(workbook)).toEqual({ sheet: 'Tổng hợp' });
    workbook.active = 'Biểu 02';
    expect(await runSummary(workbook, { template: 'structure' })).toEqual({ sheet: 'Tổng hợp (Biểu 02)' });
    expect(await remembered(workbook)).toHaveLength(2);
  });

  it('on a sheet of ours that nothing is remembered of summarises no summary', async () => {
    const workbook = workbookOfRegions();
    await runSummary(workbook);
    await workbook.changeSettings([{ key: MADE_SETTING, change: () => [] }]);
    expect(workbook.active).toBe('Tổng hợp');
    await expect(runSummary(workbook)).rejects.toMatchObject({ code: 'own-sheet' });
  });
});

describe('the page', () => {
  it('is what the workbook remembers, else what the person said last', async () => {
    const workbook = workbookOfRegions();
    const kept = new Map<string, unknown>();
    const person = {
      read: (key: string) => kept.get(key),
      write: (key: string, value: unknown) => void kept.set(key, value),
    };
    await rememberPage(workbook, { ...EMPTY_PAGE, agency: 'TRUNG TÂM KHUYẾN CÔNG', place: 'Gia Lai' }, person);
    const next = workbookOfRegions();
    await runSummary(next, { person });
    const texts = next.plans[0]!.cells.map(({ content }) => (content.type === 'text' ? content.text : ''));
    expect(texts).toContain('TRUNG TÂM KHUYẾN CÔNG');
    expect(texts).toContain('Gia Lai, ngày …… tháng …… năm ……');
  });
});

describe('the fingerprint of a written sheet', () => {
  it('changes with a figure typed over a formula, a text; not with what formulas compute, nor with what is kept', async () => {
    const workbook = workbookOfRegions();
    await runSummary(workbook);
    const plan = workbook.plans[0]!;
    const [made] = await remembered(workbook);
    const fingerprint = async () => sheetFingerprint(await gridOf(workbook, 'Tổng hợp'), made!.written);
    const { row, column } = plan.cells.find(({ content }) => content.type === 'formula')!;
    const before = await fingerprint();
    expect(before).toBe(plannedFingerprint(plan));
    workbook.type('Biểu 02', 6, 2, 26000);
    workbook.type('Tổng hợp', 60, 0, 'Nơi nhận: Sở Tài chính');
    workbook.type('Tổng hợp', 0, 0, 'UBND TỈNH');
    expect(await fingerprint()).toBe(before);
    workbook.type('Tổng hợp', row, column, 1);
    const typedOver = await fingerprint();
    expect(typedOver).not.toBe(before);
    workbook.type('Tổng hợp', 7, 0, 'Số TT');
    expect(await fingerprint()).not.toBe(typedOver);
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
