/** The findings that the user has accepted, kept with the workbook. */
import { type Finding, acceptFinding } from '../../checks';
import type { Grid } from '../../sheet';
import type { WorkbookPort } from '../../workbook';
import { ACCEPTED_SETTING, type Accepted, readAccepted } from './accepted';

export class AcceptedList {
  records: readonly Accepted[] = [];

  constructor(
    private readonly port: WorkbookPort,
    private readonly clock: () => Date,
  ) {}

  async recall(): Promise<void> {
    this.records = readAccepted(await this.port.readSetting(ACCEPTED_SETTING));
  }

  accept(findings: readonly Finding[], grids: ReadonlyMap<string, Grid>, note: string): Promise<void> {
    const date = this.clock().toISOString();
    const entries = findings.map((one): Accepted => ({ ...acceptFinding(one, grids, note.trim()), date }));
    return this.change(new Set(findings.map(({ id }) => id)), entries);
  }

  /** A record of a sheet that was renamed bears the finding's id of before. */
  restore({ finding }: Accepted): Promise<void> {
    return this.change(new Set([finding]), []);
  }

  /** Changes the list that the workbook holds, whatever this pane has read of it: what another one accepted stays. */
  private async change(away: ReadonlySet<string>, come: readonly Accepted[]): Promise<void> {
    const isAway = (entry: unknown): boolean =>
      typeof entry === 'object' && entry !== null && 'finding' in entry && away.has(String(entry.finding));
    const change = (stored: unknown): unknown => [
      ...(Array.isArray(stored) ? (stored as unknown[]) : []).filter((entry) => !isAway(entry)),
      ...come,
    ];
    const [stored] = await this.port.changeSettings([{ key: ACCEPTED_SETTING, change }]);
    this.records = readAccepted(stored);
  }
}
