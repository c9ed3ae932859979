/** Tells sheets of ours that come and go, which nothing is checked by, from those of the user. */
import type { WorkbookPort } from '../../workbook';

type Ids = ReadonlySet<string>;

const differ = (a: Ids, b: Ids): boolean => a.size !== b.size || [...a].some((one) => !b.has(one));

export class OwnComings {
  /** The ids of our sheets when it was last asked: a renamed sheet is no other one. null: not known. */
  private ours: Ids | null = null;
  private asked: Promise<unknown> = Promise.resolve();

  constructor(private readonly port: WorkbookPort) {}

  /** Takes what stands now as known. */
  async look(): Promise<void> {
    this.ours = await this.ask();
  }

  /** A sheet came or went: whether one of ours did; false where Excel does not tell. Several are told one after the other. */
  wasOurs(): Promise<boolean> {
    const answer = this.asked.then(() => this.compare());
    this.asked = answer;
    return answer;
  }

  private async compare(): Promise<boolean> {
    const before = this.ours;
    const now = await this.ask().catch(() => null);
    this.ours = now;
    return before !== null && now !== null && differ(before, now);
  }

  private async ask(): Promise<Ids> {
    return new Set((await this.port.ownSheetsById()).keys());
  }
}
