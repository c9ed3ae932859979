/** The page between two requests, where the add-in shares it with the workbook. */
import { HostWorkbook } from '../../src/host';
import { sheet } from '../tables/sheets';
import { calculation, openInOffice } from './client';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Tasks that begin when the test says so. */
class Tasks {
  private readonly waiting: (() => void)[] = [];

  readonly nextTask = (): Promise<void> => new Promise((resolve) => this.waiting.push(resolve));

  /** Does the next task and all that follows from it at once; whether there was one. */
  async turn(): Promise<boolean> {
    const begin = this.waiting.shift();
    begin?.();
    await settled();
    return begin !== undefined;
  }
}

const ROWS = [
  ['Nội dung', 'Số'],
  ['Tập huấn', 1],
];

describe('requests in tasks of their own', () => {
  it('are carried out in one task and answered in another', async () => {
    const host = HostWorkbook.fromGrids([sheet(ROWS)]);
    const tasks = new Tasks();
    openInOffice(host, { nextTask: tasks.nextTask });
    let seen: unknown = null;
    let isDone = false;
    void Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Biểu 01').getRange('B2');
      range.values = [[7]];
      range.load('values');
      await context.sync();
      seen = range.values;
    }).then(() => (isDone = true));
    const value = (): unknown => host.cell(host.sheets[0]!, 1, 1).value;
    await settled();
    expect([value(), seen]).toEqual([1, null]);
    await tasks.turn();
    expect([value(), seen]).toEqual([7, null]);
    await tasks.turn();
    expect([value(), seen]).toEqual([7, [[7]]]);
    while (!isDone) expect(await tasks.turn()).toBe(true);
  });

  it('are told of after they were answered', async () => {
    const host = HostWorkbook.fromGrids([sheet(ROWS)]);
    const tasks = new Tasks();
    openInOffice(host, { nextTask: tasks.nextTask });
    const heard: string[] = [];
    const run = async (work: (sheets: Excel.WorksheetCollection) => void): Promise<void> => {
      let isDone = false;
      const end = (): boolean => (isDone = true);
      const job = Excel.run(async (context) => {
        work(context.workbook.worksheets);
        await context.sync();
        heard.push('answer');
      });
      job.then(end, end);
      await settled();
      while (!isDone) await tasks.turn();
      await job;
      while (await tasks.turn());
    };
    await run((sheets) => sheets.onChanged.add(async ({ address }) => void heard.push(address)));
    heard.length = 0;
    await run((sheets) => (sheets.getItem('Biểu 01').getRange('B2').values = [[7]]));
    expect(heard).toEqual(['answer', 'B2']);
  });
});

describe('a workbook got ready in steps', () => {
  const numbers = Array.from({ length: 9000 }, (_, at) => [`Xã số ${at + 1}`, at + 1]);
  const large = (total: number | null): ReturnType<typeof sheet> =>
    sheet([...ROWS, ...numbers, ...(total === null ? [] : [['Cộng', { value: total, formula: '=SUM(B3:B9002)' }]])]);

  it('gives what it gives at once', async () => {
    const host = HostWorkbook.fromGrids([large(40_504_500)], { calculation: await calculation() });
    const steps = [...host.prepareInSteps()];
    expect(steps.length).toBeGreaterThan(3);
    host.enter('Biểu 01', 2, 1, '2');
    expect(host.cell(host.sheets[0]!, 9002, 1).value).toBe(40_504_501);
  });

  it('is ready when it is changed before the last step', async () => {
    const host = HostWorkbook.fromGrids([large(40_504_500)], { calculation: await calculation() });
    const steps = host.prepareInSteps()[Symbol.iterator]();
    steps.next();
    host.enter('Biểu 01', 9001, 1, '9001');
    expect(host.cell(host.sheets[0]!, 9002, 1).value).toBe(40_504_501);
    expect(steps.next().done).toBe(true);
  });

  it('computes the first formula that is typed, from what was typed before it', async () => {
    const host = HostWorkbook.fromGrids([large(null)], { calculation: await calculation() });
    host.enter('Biểu 01', 2, 1, '2');
    host.enter('Biểu 01', 9002, 1, '=SUM(B3:B9002)');
    expect(host.cell(host.sheets[0]!, 9002, 1).value).toBe(40_504_501);
    host.enter('Biểu 01', 2, 1, '3');
    expect(host.cell(host.sheets[0]!, 9002, 1).value).toBe(40_504_502);
    host.enter('Biểu 01', 9002, 1, '');
    host.enter('Biểu 01', 2, 1, '4');
    host.enter('Biểu 01', 9003, 1, '=B3');
    expect(host.cell(host.sheets[0]!, 9003, 1).value).toBe(4);
  });
});
