/** Writes the log sheet, and knows the one that was written before. */
import type { Locale } from '../../locales';
import type { RecordInput } from '../../record';
import type { Grid, SheetPlan } from '../../sheet';
import type { WorkbookPort, WriteResult } from '../../workbook';
import type { CheckState } from './check-state';

/** The id of the log sheet, which stays its own when it is renamed. */
const RECORD_SETTING = 'khopso.record';

export class RecordWriter {
  /** What the log that was written last tells of. */
  private told: CheckState | null = null;

  constructor(
    private readonly port: WorkbookPort,
    private readonly plan: (input: RecordInput) => Promise<SheetPlan>,
    private readonly clock: () => Date,
  ) {}

  /** The name of the log sheet that is still there; null where there is none. */
  async standing(): Promise<string | null> {
    const id = await this.port.readSetting(RECORD_SETTING);
    return typeof id === 'string' ? ((await this.port.ownSheetsById()).get(id) ?? null) : null;
  }

  /** Writes the log, in the place of the sheet given. */
  async write(
    state: CheckState,
    grids: ReadonlyMap<string, Grid>,
    locale: Locale,
    replace: string | null,
  ): Promise<WriteResult> {
    const { recordInput } = await import('./record-input');
    const file = await this.port.name();
    const stored = await this.port.readSetting(RECORD_SETTING);
    const plan = await this.plan(recordInput(state, grids, { file, date: this.clock(), locale }));
    const written = await this.port.writeSheet(plan, {
      remember: { key: RECORD_SETTING, stored, value: (_stored, _sheet, id) => id },
      ...(replace === null ? {} : { replace }),
    });
    this.told = state;
    return written;
  }

  /** Whether the log that was written last tells what was found and done as it stands; never of one from before. */
  isOf({ report, open, quiet, corrections, stale }: CheckState): boolean {
    const { told } = this;
    if (told === null || stale) return false;
    return report === told.report && open === told.open && quiet === told.quiet && corrections === told.corrections;
  }
}
