/** What happens to the workbook: changed cells, added and removed sheets. */
import type { WorkbookChange } from '../workbook';
import { cellsOfAddress } from './addresses';
import { run } from './job';
import type { SheetNames } from './sheet-names';

/** A change as Excel tells of it, by the sheet's id; null when sheets were added or removed. */
interface Told {
  readonly sheetId: string | null;
  readonly address: string;
}

/**
 * Tells of changed cells and of added and removed sheets. Excel names a sheet by its id; names are asked once and again
 * when an unknown id turns up or a sheet was added: never inside of Excel's own call, where waiting for Excel hangs on the
 * web (OfficeDev/office-js #4805). `onMoved` gets the id of a sheet whose rows, columns or cells were inserted or deleted.
 */
export async function onChange(
  listener: (change: WorkbookChange) => void,
  onMoved: (sheetId: string) => void,
  names: SheetNames,
): Promise<() => Promise<void>> {
  const pass = async ({ sheetId, address }: Told): Promise<void> => {
    try {
      if (sheetId === null || !names.has(sheetId)) await names.refresh();
    } catch {
      // Excel refuses for a moment: the change is passed on without the sheet's name, as one of the whole workbook.
    }
    const sheet = sheetId === null ? null : names.of(sheetId);
    listener({ sheet, range: sheet === null ? null : cellsOfAddress(address) });
  };
  let passed: Promise<void> = Promise.resolve();
  const later = (told: Told): Promise<void> => {
    setTimeout(() => (passed = passed.then(() => pass(told))), 0);
    return Promise.resolve();
  };
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(({ worksheetId, address, changeType }) => {
        if (changeType !== 'RangeEdited') onMoved(worksheetId);
        return later({ sheetId: worksheetId, address });
      }),
      worksheets.onAdded.add(() => later({ sheetId: null, address: '' })),
      worksheets.onDeleted.add(() => later({ sheetId: null, address: '' })),
    ];
    await context.sync();
    return added;
  });
  await names.refresh();
  return async () => {
    for (const handler of handlers) {
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    }
  };
}
