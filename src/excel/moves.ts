/** Where the user goes: another sheet in front, other cells selected. */
import type { Place } from '../workbook';
import { cellsOfAddress } from './addresses';
import { run } from './job';
import type { SheetNames } from './sheet-names';

interface Told {
  readonly sheetId: string;
  /** null: the sheet was brought to the front. */
  readonly address: string | null;
}

/**
 * Tells which sheet comes to the front and which cells are selected. Excel names a sheet by its id, and tells nobody of a
 * new name: it is asked for each sheet that comes to the front, never inside of Excel's own call (changes.ts).
 */
export async function onMove(listener: (place: Place) => void, names: SheetNames): Promise<() => Promise<void>> {
  const pass = async ({ sheetId, address }: Told): Promise<void> => {
    try {
      if (address === null || !names.has(sheetId)) await names.refresh();
    } catch {
      // Excel refuses for a moment: the name known before is good enough.
    }
    const sheet = names.of(sheetId);
    if (sheet !== null) listener({ sheet, range: address === null ? null : cellsOfAddress(address) });
  };
  let passed: Promise<void> = Promise.resolve();
  const later = (told: Told): Promise<void> => {
    setTimeout(() => (passed = passed.then(() => pass(told))), 0);
    return Promise.resolve();
  };
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onActivated.add(({ worksheetId }) => later({ sheetId: worksheetId, address: null })),
      worksheets.onSelectionChanged.add(({ worksheetId, address }) => later({ sheetId: worksheetId, address })),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    for (const handler of handlers) {
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    }
  };
}
