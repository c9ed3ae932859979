/** A workbook that was read from disk, for the jobs that write summaries: what they write is in `bytes`. */
import { basename } from 'node:path';
import { writeMemory, writeSheet } from '../files';
import type { SummaryPort } from '../jobs';
import type { WriteResult, WriteSheetOptions } from '../workbook';
import type { SheetPlan } from '../sheet';
import type { ReadFile } from './read-file';

export class FilePort implements SummaryPort {
  bytes: Uint8Array;

  constructor(
    private readonly file: string,
    private readonly read: ReadFile,
    /** The sheet whose largest table is meant. */
    private readonly sheet: string,
  ) {
    this.bytes = read.bytes;
  }

  async selection(setting?: string) {
    const { workbook, own } = this.read;
    const ownSheets = new Map([...(workbook.ownByMarker ?? [])].filter(([, sheet]) => own.includes(sheet)));
    const stored = setting === undefined ? undefined : await this.readSetting(setting);
    return { sheet: this.sheet, range: null, setting: stored, ownSheets };
  }

  readGrids() {
    return Promise.resolve(this.read.workbook.grids);
  }

  readSetting(key: string): Promise<unknown> {
    return Promise.resolve(this.read.workbook.memory?.get(key) ?? null);
  }

  writeSheet(plan: SheetPlan, { replace, remember }: WriteSheetOptions = {}): Promise<WriteResult> {
    const name = basename(this.file);
    const { bytes, sheet } = writeSheet(this.bytes, plan, { name, ...(replace === undefined ? {} : { replace }) });
    this.bytes = remember
      ? writeMemory(bytes, name, (held, own) => {
          const id = [...own].find(([, ours]) => ours === sheet)?.[0] ?? '';
          return new Map(held).set(remember.key, remember.value(held.get(remember.key) ?? null, sheet, id));
        })
      : bytes;
    return Promise.resolve({ sheet });
  }
}
