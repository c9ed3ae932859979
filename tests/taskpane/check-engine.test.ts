/** The engine in a worker, and on the page where the worker does not come. */
import { type Grid, GridBuilder } from '../../src/sheet';
import { checkJobs } from '../../src/taskpane/work/check-tasks';
import { serveTasks, type WorkerScope } from '../../src/taskpane/work/tasks/serve-tasks';
import { directCheck } from '../../src/taskpane/work/direct-check';
import { startTasks } from '../../src/taskpane/work/tasks/start-tasks';
import type { TaskReply, TaskRequest } from '../../src/taskpane/work/tasks/tasks';
import { type WorkerLike, WorkerTasks } from '../../src/taskpane/work/tasks/worker-tasks';
import { CheckEngine } from '../../src/taskpane/work/check-engine';
import type { Progress } from '../../src/workbook';

/** A worker whose messages are copied as the browser copies them, and that answers when it is let. */
class TestWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  ended = false;
  readonly heard: string[] = [];
  private readonly scope: WorkerScope = {
    onmessage: null,
    postMessage: (reply) => queueMicrotask(() => this.reply(structuredClone(reply))),
  };

  /** `stuck`: the job that never comes to its end. */
  constructor(private readonly stuck: string | null = null) {
    serveTasks(checkJobs(), this.scope);
  }

  postMessage(sent: TaskRequest): void {
    this.heard.push(sent.task);
    if (sent.task !== this.stuck) this.scope.onmessage?.({ data: structuredClone(sent) });
  }

  reply(data: TaskReply): void {
    this.onmessage?.({ data } as MessageEvent<TaskReply>);
  }

  terminate(): void {
    this.ended = true;
  }
}

function engineOn(...workers: TestWorker[]): CheckEngine {
  const waiting = [...workers];
  return new CheckEngine(new WorkerTasks(() => waiting.shift()!));
}

function table(sheet: string): Grid {
  const builder = new GridBuilder(sheet);
  const rows = [
    ['STT', 'Nội dung', 'Kế hoạch', 'Thực hiện'],
    ['1', 'Tập huấn', 100, 90],
    ['2', 'Hội chợ', 200, 150],
    ['', 'Tổng cộng', 300, 240],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => builder.set(r, c, value)));
  return builder.build();
}

describe('the engine in a worker', () => {
  it('sends the sheets and gets what was found', async () => {
    const engine = engineOn(new TestWorker());
    const progress: string[] = [];
    const onProgress = ({ done, total }: Progress): number => progress.push(`${done}/${total}`);
    const report = await engine.check([table('A'), table('B')], { onProgress });
    expect(report.tables.map(({ table: { sheet } }) => sheet)).toEqual(['A', 'B']);
    // When all sheets are read, the rest takes as long as it takes: the bar does not stand full.
    expect(progress).toEqual(['0/2', '1/2', '0/0', '0/0']);
  });

  it('does not count a single sheet, which would stand at nothing or at all', async () => {
    const progress: number[] = [];
    await engineOn(new TestWorker()).check([table('A')], { onProgress: ({ total }) => progress.push(total) });
    expect(new Set(progress)).toEqual(new Set([0]));
  });

  it('sends the texts of a large sheet in parts, and finds the same in them', async () => {
    const builder = new GridBuilder('Dài');
    const rows = 30_000;
    ['STT', 'Xã', 'Kế hoạch', 'Thực hiện'].forEach((text, column) => builder.set(0, column, text));
    for (let row = 1; row <= rows; row++)
      builder
        .set(row, 0, row)
        .set(row, 1, `Xã số ${row}`)
        .set(row, 2, { value: row * 10, text: `${row}0,00` });
    builder.set(rows + 1, 1, 'Tổng cộng').set(rows + 1, 2, rows * (rows + 1) * 5);
    const grid = builder.build();
    const worker = new TestWorker();
    const { tables, findings } = await engineOn(worker).check([grid]);
    expect(worker.heard.filter((task) => task === 'holdPart').length).toBeGreaterThan(1);
    const direct = await new CheckEngine(directCheck()).check([grid]);
    expect(tables.map(({ table }) => ({ ...table }))).toEqual(direct.tables.map(({ table }) => ({ ...table })));
    expect(tables[0]!.table.rows.at(-2)!.label).toBe(`Xã số ${rows}`);
    expect(findings).toEqual(direct.findings);
  }, 60_000);

  it('sends a sheet that did not change only once', async () => {
    const worker = new TestWorker();
    const engine = engineOn(worker);
    const [a, b, changed] = [table('A'), table('B'), table('B')];
    await engine.check([a, b]);
    await engine.check([a, changed]);
    expect(worker.heard).toEqual(['hold', 'hold', 'check', 'hold', 'drop', 'check']);
  });

  it('stops at once when it is cancelled, and works again afterwards', async () => {
    const stuck = new TestWorker('check');
    const engine = engineOn(stuck, new TestWorker());
    const abort = new AbortController();
    const report = engine.check([table('A')], { signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    await expect(report).rejects.toMatchObject({ code: 'cancelled' });
    expect(stuck.ended).toBe(true);
    expect((await engine.check([table('A')])).tables.length).toBe(1);
  });

  it('plans a summary after a stop, having sent the sheets again', async () => {
    const engine = engineOn(new TestWorker(), new TestWorker());
    await engine.check([table('A')]);
    engine.close();
    const draft = await engine.draft({ sheet: 'A', range: { top: 1, left: 1, bottom: 1, right: 1 } });
    const plan = await engine.plan(draft!.offers[0]!.choice, draft!.table.range);
    expect(plan.name).toBe('Tổng hợp');
    expect([...plan.rowHeights.keys()].every(Number.isInteger)).toBe(true);
  });

  it('hands over what failed', async () => {
    const worker = new TestWorker('draft');
    const engine = engineOn(worker);
    const draft = engine.draft({ sheet: 'A', range: { top: 0, left: 0, bottom: 0, right: 0 } });
    await new Promise((resolve) => setTimeout(resolve));
    worker.reply({ type: 'failed', id: 1, code: 'no-table', subject: 'A', message: '' });
    await expect(draft).rejects.toMatchObject({ code: 'no-table', subject: 'A' });
  });

  it('says what the core itself refuses', async () => {
    const engine = engineOn(new TestWorker());
    await engine.check([table('A')]);
    const { offers, table: found } = (await engine.draft({ sheet: 'A', range: null }))!;
    const plan = engine.plan({ ...offers[0]!.choice, sheet: 'B' }, found.range);
    await expect(plan).rejects.toMatchObject({ code: 'no-table', subject: 'B' });
  });
});

/** A worker that the browser gave and that never runs. */
class DeadWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  ended = false;
  postMessage = (): void => undefined;
  terminate = (): void => void (this.ended = true);
  fail = (message = ''): void => this.onerror?.({ message } as ErrorEvent);
}

describe('the engine where the worker does not come', () => {
  const starting = (start: () => WorkerLike, patience = 20_000, silence?: number): CheckEngine =>
    new CheckEngine(startTasks(start, () => Promise.resolve(directCheck()), patience, silence));
  const tablesOf = async (engine: CheckEngine): Promise<number> => (await engine.check([table('A')])).tables.length;

  /** A check and a summary of what it found. */
  async function works(engine: CheckEngine): Promise<void> {
    expect(await tablesOf(engine)).toBe(1);
    const draft = await engine.draft({ sheet: 'A', range: null });
    expect((await engine.plan(draft!.offers[0]!.choice, draft!.table.range)).name).toBe('Tổng hợp');
  }

  it('works on the page when the browser refuses workers by throwing', async () => {
    const refuse = (): WorkerLike => {
      throw new DOMException('refused', 'SecurityError');
    };
    await works(starting(refuse));
  });

  it('works on the page when the worker fails before anything is asked of it', async () => {
    const worker = new DeadWorker();
    const engine = starting(() => worker);
    worker.fail();
    await works(engine);
    expect(worker.ended).toBe(true);
  });

  it('works on the page when the worker fails while it is waited for', async () => {
    const worker = new DeadWorker();
    const engine = starting(() => worker);
    const done = works(engine);
    worker.fail('the code could not be loaded');
    await done;
  });

  it('works on the page when the worker never answers, and starts no other', async () => {
    let started = 0;
    const engine = starting(() => {
      started++;
      return new DeadWorker();
    }, 20);
    await works(engine);
    expect(await tablesOf(engine)).toBe(1);
    expect(started).toBe(1);
  });

  it('can be stopped while it waits for the worker', async () => {
    const abort = new AbortController();
    const report = starting(() => new DeadWorker()).check([table('A')], { signal: abort.signal });
    abort.abort();
    await expect(report).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('waits longer for a worker that has said that it is there', async () => {
    const worker = new TestWorker('check');
    const engine = starting(() => worker, 20);
    let isOver = false;
    const abort = new AbortController();
    const report = engine.check([table('A')], { signal: abort.signal }).finally(() => (isOver = true));
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(isOver).toBe(false);
    abort.abort();
    await expect(report).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('ends a worker that answered and then falls silent, and the next check has another', async () => {
    const silent = new TestWorker('check');
    const workers = [silent, new TestWorker()];
    const engine = starting(() => workers.shift()!, 20, 60);
    await expect(engine.check([table('A')])).rejects.toMatchObject({ code: 'worker-silent' });
    expect(silent.ended).toBe(true);
    expect(await tablesOf(engine)).toBe(1);
    expect(workers).toEqual([]);
  });

  it('does not end a worker that tells now and then how far it is', async () => {
    const worker = new TestWorker('check');
    const engine = starting(() => worker, 20, 120);
    const abort = new AbortController();
    let error: unknown = null;
    const report = engine.check([table('A')], { signal: abort.signal }).catch((one: unknown) => (error = one));
    for (let step = 0; step < 10; step++) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      worker.onmessage?.({ data: { type: 'step', id: 0, done: step, total: 10 } } as MessageEvent<TaskReply>);
    }
    expect(error).toBeNull();
    abort.abort();
    await report;
    expect(error).toMatchObject({ code: 'cancelled' });
  });

  it('does not mind the silence of a worker that has nothing to do', async () => {
    const worker = new TestWorker();
    const engine = starting(() => worker, 20, 30);
    expect(await tablesOf(engine)).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(worker.ended).toBe(false);
    expect(await tablesOf(engine)).toBe(1);
  });

  it('tells of a worker that breaks down later, and the next check has another', async () => {
    const broken = new TestWorker('check');
    const workers = [broken, new TestWorker()];
    const engine = starting(() => workers.shift()!);
    const report = engine.check([table('A')]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    broken.onerror?.({ message: 'out of memory' } as ErrorEvent);
    await expect(report).rejects.toThrow('out of memory');
    expect(await tablesOf(engine)).toBe(1);
    expect(workers).toEqual([]);
  });
});
