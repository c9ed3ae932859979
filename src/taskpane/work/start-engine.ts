/** Chooses the engine: in a worker where there are workers, else on the page. */
import type { ReportWish } from '../../jobs';
import type { CellRange, Grid } from '../../sheet';
import type { SummaryChoice } from '../../summary';
import type { JobOptions, Selection } from '../../workbook';
import type { Engine } from './engine';
import { workerOr } from './tasks/start-tasks';
import { WorkerEngine } from './worker-engine';

/** The engine on the page, its code loaded when it is first needed. */
class LateEngine implements Engine {
  private engine: Promise<Engine> | null = null;

  private ready(): Promise<Engine> {
    return (this.engine ??= import('./direct-engine').then(({ DirectEngine }) => new DirectEngine()));
  }

  check = async (grids: readonly Grid[], options?: JobOptions) => (await this.ready()).check(grids, options);
  draft = async (selection: Selection) => (await this.ready()).draft(selection);
  plan = async (choice: SummaryChoice, range: CellRange) => (await this.ready()).plan(choice, range);
  report = async (wish: ReportWish) => (await this.ready()).report(wish);
  close = (): void => undefined;
}

/** A worker, started at once so that its code is there when the sheets are; else the page. */
export const startEngine = (): Engine =>
  workerOr<Engine>(
    () => new Worker(new URL('./worker.ts', import.meta.url)),
    (start) => new WorkerEngine(start),
    () => new LateEngine(),
  );
