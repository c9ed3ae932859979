/** The pane (and so the workbench, which runs it) and the command line give the same sheet for the same choice. */
import { checkWorkbook } from '../../src/jobs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSummarize } from '../../src/cli/summarize-command';
import { readWorkbook } from '../../src/files';
import { type Grid, type SheetPlan } from '../../src/sheet';
import { Session } from '../../src/taskpane/work/session';

const SAMPLE = join(__dirname, '../../samples/kinh-phi-khuyen-cong-2019.xlsx');
const NAME = 'kinh-phi-khuyen-cong-2019.xlsx';
const grids = readWorkbook(NAME, readFileSync(SAMPLE)).grids;

/** What the command line writes: the new sheet as it is read from the copy. */
async function written(sheet: string, options: object): Promise<Grid> {
  const folder = mkdtempSync(join(tmpdir(), 'same-choice-'));
  try {
    const output = join(folder, 'copy.xlsx');
    const terminal = { locale: 'vi', write: () => undefined, warn: () => undefined } as unknown as Parameters<
      typeof runSummarize
    >[2];
    expect(await runSummarize(SAMPLE, { output, ...options }, terminal)).toBe(0);
    return readWorkbook('copy.xlsx', readFileSync(output)).grids.find((grid) => grid.sheet === sheet)!;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function expectSame(plan: SheetPlan, grid: Grid): void {
  const shown = plan.cells
    .filter(({ content }) => content.type !== 'blank')
    .map(({ row, column, content }) => {
      if (content.type === 'formula') return [row, column, content.formula, content.value];
      return [
        row,
        column,
        undefined,
        content.type === 'number' ? content.value : content.type === 'text' && content.text,
      ];
    });
  const read = shown.map(([row, column]) => {
    const [at, under] = [Number(row), Number(column)];
    const value = grid.isNumber(at, under) ? grid.number(at, under) : grid.string(at, under);
    return [at, under, grid.formula(at, under), value];
  });
  expect(read).toEqual(shown);
}

it.each([
  ['KH-TH 2018', undefined],
  ['KH-TH 2018', 'structure'],
  ['KCQG 6 tháng 2018', 'targets'],
] as const)('a summary of %s, template %s', async (sheet, template) => {
  const session = new Session();
  session.keep(grids, checkWorkbook(grids));
  const draft = session.draft({ sheet, range: { top: 0, left: 0, bottom: 200, right: 30 } })!;
  const offer = template ? draft.offers.find(({ choice }) => choice.template === template) : draft.offers[0];
  const plan = session.plan(offer!.choice, draft.table.range);
  expectSame(plan, await written('Tổng hợp', { sheet, ...(template ? { template } : {}) }));
});

it('a report of all tables', async () => {
  const session = new Session();
  session.keep(grids, checkWorkbook(grids));
  const { plan, blocks } = session.report({});
  expect(blocks.length).toBe(10);
  expectSame(plan, await written('Báo cáo tổng hợp', { report: true }));
});
