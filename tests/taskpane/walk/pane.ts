/** The pane's stores on the genuine Office.js client and a workbook in memory, for the walk of its faults. */
import { ACCEPTED_SETTING } from '../../../src/taskpane/store/accepted';
import type { CheckState } from '../../../src/taskpane/store/check-state';
import { CheckStore } from '../../../src/taskpane/store/check-store';
import { SummaryStore } from '../../../src/taskpane/store/summary-store';
import { Session } from '../../../src/taskpane/work/session';
import type { CheckReport, Engine } from '../../../src/taskpane/work/engine';
import { createExcelPort } from '../../../src/excel';
import { HostWorkbook } from '../../../src/host';
import { checkWorkbook } from '../../../src/jobs';
import { planRecord } from '../../../src/record';
import { type Grid, GridBuilder, packGrid } from '../../../src/sheet';
import type { WorkbookPort } from '../../../src/workbook';
import { type TestOffice, openInOffice } from '../../host/client';
import { UNCOMPUTED } from '../../host/uncomputed';
import { quicken, timersAtRest } from '../../walk/quick-timers';

export const SHEET = 'Biểu 01';
const DAY = new Date(2019, 3, 9, 14, 5);

const REGIONS: readonly (readonly [string, number, number])[] = [
  ['Hà Nội', 1250, 980],
  ['Huế', 840, 611],
  ['Đà Nẵng', 1120, 1003],
  ['Cần Thơ', 760, 702],
  ['Vinh', 530, 497],
  ['Lào Cai', 390, 377],
];

const FORMATS = ['', '', '#,##0', '#,##0', '0.00'];

/** A total and two rates that do not agree: two of them are mended by a click, one is to be looked at. */
function faultyGrid(): Grid {
  const builder = new GridBuilder(SHEET);
  const put = (row: number, cells: readonly (string | number | null)[]): void =>
    cells.forEach((cell, column) => {
      if (cell !== null)
        builder.set(row, column, typeof cell === 'number' ? { value: cell, format: FORMATS[column]! } : cell);
    });
  const sum = (column: 1 | 2): number => REGIONS.reduce((total, region) => total + region[column], 0);
  const rate = (plan: number, actual: number): number => Math.round((actual / plan) * 10_000) / 100;
  put(0, ['KẾT QUẢ THỰC HIỆN KINH PHÍ KHUYẾN CÔNG NĂM 2018']);
  put(1, [null, null, null, null, 'Đơn vị tính: Triệu đồng']);
  put(3, ['STT', 'Vùng', 'Kế hoạch', 'Thực hiện', 'Tỷ lệ (%)']);
  put(4, ['A', 'B', '1', '2', '3=2/1']);
  put(5, [null, 'Tổng cộng', sum(1), sum(2) + 90, rate(sum(1), sum(2))]);
  const wrong = new Map([
    [1, 77.74],
    [3, 93.37],
  ]);
  REGIONS.forEach(([name, plan, actual], at) =>
    put(6 + at, [String(at + 1), name, plan, actual, wrong.get(at) ?? rate(plan, actual)]),
  );
  return builder.build();
}

/** The core, which computes the same sheets only once in a walk. */
class RememberingEngine implements Engine {
  private static readonly known = new Map<string, { readonly session: Session; readonly report: CheckReport }>();
  private session = new Session();

  check(grids: readonly Grid[]): Promise<CheckReport> {
    const key = JSON.stringify(grids.map(packGrid));
    let found = RememberingEngine.known.get(key);
    if (!found) {
      const session = new Session();
      found = { session, report: session.keep(grids, checkWorkbook(grids)) };
      RememberingEngine.known.set(key, found);
    }
    this.session = found.session;
    return Promise.resolve(found.report);
  }
  draft = (...given: Parameters<Session['draft']>) => Promise.resolve().then(() => this.session.draft(...given));
  plan = (...given: Parameters<Session['plan']>) => Promise.resolve().then(() => this.session.plan(...given));
  report = (...given: Parameters<Session['report']>) => Promise.resolve().then(() => this.session.report(...given));
  close = (): void => undefined;
}

const quickened = new Set<object>();

function quickenOnce(...targets: readonly object[]): void {
  for (const target of targets) if (!quickened.has(target)) quicken(target);
  for (const target of targets) quickened.add(target);
}

/** One opening of the pane. */
export class OpenPane {
  readonly office: TestOffice;
  readonly port: WorkbookPort = createExcelPort();
  readonly check: CheckStore;
  readonly summary: SummaryStore;
  /** Called before each request. */
  onRequest: () => void = () => undefined;
  /** Actions of each request, in their order. */
  actions: number[] = [];
  private underWay = 0;

  constructor(readonly workbook: HostWorkbook) {
    this.office = openInOffice(workbook, { weighs: false });
    quickenOnce(globalThis, this.office.window);
    const engine = new RememberingEngine();
    this.check = new CheckStore(this.port, engine, (input) => Promise.resolve(planRecord(input)), {
      clock: () => DAY,
      settle: 40,
    });
    this.summary = new SummaryStore(this.port, engine, this.check);
    const { executor } = this.office;
    const answer = executor.executeAsync.bind(executor);
    executor.executeAsync = async (customData, flags, message) => {
      this.actions.push(message.Body.Actions.length);
      this.onRequest();
      this.underWay++;
      try {
        return await answer(customData, flags, message);
      } finally {
        this.underWay--;
      }
    };
  }

  /** Waits until the pane asks nothing more of Excel. */
  async idle(): Promise<void> {
    do await timersAtRest();
    while (this.underWay > 0 || this.check.state.get().running !== null);
  }

  async close(): Promise<void> {
    await this.summary.close().catch(() => undefined);
    await this.check.close().catch(() => undefined);
    await this.idle();
  }

  /** What the pane says: its failures, what it has done, and what of that is not shown yet. */
  words(): Pick<CheckState, 'behind'> & { readonly failure: string | null; readonly said: string | null } {
    const [check, summary] = [this.check.state.get(), this.summary.state.get()];
    const failure = check.failure ?? summary.failure;
    const said = check.said?.text ?? summary.said;
    return { failure: failure?.text('vi') ?? null, said: said?.('vi') ?? null, behind: check.behind };
  }
}

let accepted: unknown = null;

/** A workbook with one finding that was accepted before, with a reason. */
export async function newWorkbook(): Promise<HostWorkbook> {
  const workbook = HostWorkbook.fromGrids([faultyGrid()], { calculation: UNCOMPUTED });
  const key = `khop-so.${ACCEPTED_SETTING}`;
  if (accepted === null) {
    const other = HostWorkbook.fromGrids([faultyGrid()], { calculation: UNCOMPUTED });
    const pane = new OpenPane(other);
    await pane.check.start();
    const [finding] = pane.check.state.get().open.filter((one) => !pane.check.state.get().fixes.has(one));
    await pane.check.accept([finding!], 'Đã đối chiếu chứng từ');
    await pane.close();
    accepted = other.settings.get(key);
  }
  workbook.settings.set(key, accepted as string);
  return workbook;
}

/** Records of findings that the workbook holds as accepted. */
export const acceptedIn = (workbook: HostWorkbook): readonly { readonly finding: string; readonly reason: string }[] =>
  JSON.parse((workbook.settings.get(`khop-so.${ACCEPTED_SETTING}`) as string | undefined) ?? '[]') as {
    finding: string;
    reason: string;
  }[];
