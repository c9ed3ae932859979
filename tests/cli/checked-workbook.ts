/** A workbook with the log of its check, as the pane adds it. */
import { readWorkbook, writeSheet } from '../../src/files';
import { understand } from '../../src/jobs';
import { planRecord, rangeFingerprint } from '../../src/record';

const NOBODY = {
  superior: '',
  agency: '',
  place: '',
  preparerTitle: '',
  preparerName: '',
  headTitle: '',
  headName: '',
};

/** The workbook with a log that says of all its tables that nothing was found. */
export function withRecord(bytes: Uint8Array, file: string): Uint8Array {
  const { grids } = readWorkbook(file, bytes);
  const tally = { relations: 0, consistent: 0, rounding: 0, inconsistent: 0, unchecked: 0 };
  const gridOf = (sheet: string) => grids.find((grid) => grid.sheet === sheet)!;
  const plan = planRecord({
    file,
    office: NOBODY,
    sheets: grids.map((grid) => grid.sheet),
    result: '',
    tally: '',
    tables: understand(grids).tables.map((table) => ({
      table,
      tally,
      hash: rangeFingerprint(gridOf(table.sheet), table.range),
    })),
    unread: [],
    findings: [],
    corrections: [],
    date: new Date(2020, 0, 15),
    locale: 'vi',
  });
  return writeSheet(bytes, plan, { name: file }).bytes;
}
