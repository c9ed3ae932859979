/** Writes corrections into cells and takes them back: several in one go, all that were begun told of. */
import { columnOfKey, rowOfKey } from '../../sheet';
import type { Correction, WorkbookPort } from '../../workbook';
import type { Fix } from '../../wording';
import type { ChangeWatch } from './change-watch';

type Change = Fix['changes'][number];

export class Corrector {
  constructor(
    private readonly port: WorkbookPort,
    private readonly watch: ChangeWatch,
  ) {}

  /** Writes each suggestion. When the port refuses one, those before it are taken back: all of them or none. */
  async correct(changes: readonly Change[]): Promise<readonly Correction[]> {
    const done: Correction[] = [];
    try {
      for (const { sheet, cell, suggestion } of changes) {
        const place = { sheet, row: rowOfKey(cell), column: columnOfKey(cell) };
        this.watch.expect(place);
        done.push(await this.port.correct({ ...place, value: suggestion }));
      }
      return done;
    } catch (error) {
      await this.takeBack(done);
      throw error;
    }
  }

  /** Gives the cells back what they held, the last change first. */
  async takeBack(corrections: readonly Correction[]): Promise<void> {
    for (const correction of [...corrections].reverse()) {
      this.watch.expect(correction);
      await this.port.takeBack(correction.id);
    }
  }
}
