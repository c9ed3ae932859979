/** The engine in a worker. */
import { type Grid, GridBuilder, unpackGrid } from '../../src/sheet';
import type { Reply, Request } from '../../src/taskpane/work/messages';
import type { Progress } from '../../src/workbook';
import { checkWorkbook } from '../../src/jobs';
import { Session } from '../../src/taskpane/work/session';
import { WorkerEngine, type WorkerLike } from '../../src/taskpane/work/worker-engine';

/** A worker whose messages are copied as the browser copies them, and that answers when it is let. */
class TestWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  ended = false;
  readonly heard: string[] = [];
  private readonly session = new Session();
  private readonly grids = new Map<number, Grid>();

  constructor(private readonly answers: boolean) {}

  postMessage(sent: Request): void {
    const request = structuredClone(sent);
    this.heard.push(request.type);
    if (request.type === 'hold') this.grids.set(request.key, unpackGrid(request.grid));
    else if (request.type === 'drop') this.grids.delete(request.key);
    else if (this.answers) {
      const answer =
        request.type === 'check'
          ? this.check(request)
          : request.type === 'draft'
            ? this.session.draft(request.selection)
            : request.type === 'report'
              ? this.session.report(request.wish)
              : this.session.plan(request.choice, request.range);
      const reply: Reply = { type: 'done', id: request.id, answer };
      queueMicrotask(() => this.onmessage?.({ data: structuredClone(reply) } as MessageEvent<Reply>));
    }
  }

  /** Says after each sheet how far it is, as the worker does. */
  private check({ id, keys }: Extract<Request, { type: 'check' }>) {
    const grids = keys.map((key) => this.grids.get(key)!);
    grids.forEach((_, done) => this.onmessage?.({ data: { type: 'step', id, done: done + 1 } } as MessageEvent<Reply>));
    return this.session.keep(grids, checkWorkbook(grids));
  }

  terminate(): void {
    this.ended = true;
  }
}

function engineOn(...workers: TestWorker[]): WorkerEngine {
  const waiting = [...workers];
  return new WorkerEngine(() => waiting.shift()!);
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
    const engine = engineOn(new TestWorker(true));
    const progress: string[] = [];
    const onProgress = ({ done, total }: Progress): number => progress.push(`${done}/${total}`);
    const report = await engine.check([table('A'), table('B')], { onProgress });
    expect(report.tables.map(({ table: { sheet } }) => sheet)).toEqual(['A', 'B']);
    // When all sheets are read, the rest takes as long as it takes: the bar does not stand full.
    expect(progress).toEqual(['0/2', '1/2', '0/0']);
  });

  it('does not count a single sheet, which would stand at nothing or at all', async () => {
    const progress: number[] = [];
    await engineOn(new TestWorker(true)).check([table('A')], { onProgress: ({ total }) => progress.push(total) });
    expect(new Set(progress)).toEqual(new Set([0]));
  });

  it('sends a sheet that did not change only once', async () => {
    const worker = new TestWorker(true);
    const engine = engineOn(worker);
    const [a, b, changed] = [table('A'), table('B'), table('B')];
    await engine.check([a, b]);
    await engine.check([a, changed]);
    expect(worker.heard).toEqual(['hold', 'hold', 'check', 'hold', 'drop', 'check']);
  });

  it('stops at once when it is cancelled, and works again afterwards', async () => {
    const stuck = new TestWorker(false);
    const engine = engineOn(stuck, new TestWorker(true));
    const abort = new AbortController();
    const report = engine.check([table('A')], { signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    await expect(report).rejects.toMatchObject({ code: 'cancelled' });
    expect(stuck.ended).toBe(true);
    expect((await engine.check([table('A')])).tables.length).toBe(1);
  });

  it('plans a summary after a stop, having sent the sheets again', async () => {
    const engine = engineOn(new TestWorker(true), new TestWorker(true));
    await engine.check([table('A')]);
    engine.close();
    const draft = await engine.draft({ sheet: 'A', range: { top: 1, left: 1, bottom: 1, right: 1 } });
    const plan = await engine.plan(draft!.offers[0]!.choice, draft!.table.range);
    expect(plan.name).toBe('Tổng hợp');
    expect([...plan.rowHeights.keys()].every(Number.isInteger)).toBe(true);
  });

  it('hands over what failed', async () => {
    const worker = new TestWorker(false);
    const engine = engineOn(worker);
    const draft = engine.draft({ sheet: 'A', range: { top: 0, left: 0, bottom: 0, right: 0 } });
    await new Promise((resolve) => setTimeout(resolve));
    worker.onmessage?.({
      data: { type: 'failed', id: 1, code: 'no-table', subject: 'A', message: '' },
    } as MessageEvent<Reply>);
    await expect(draft).rejects.toMatchObject({ code: 'no-table', subject: 'A' });
  });
});
