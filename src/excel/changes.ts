/** What happens to the workbook: changed cells, added and removed sheets. */
import type { WorkbookChange } from '../workbook';
import { cellsOfAddress } from './addresses';
import { run } from './job';

/**
 * Tells of changed cells and of added and removed sheets. Excel names a sheet by its id; names are asked once and again
 * when an unknown id turns up or a sheet was added.
 */
export async function onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>> {
  let names = new Map<string, string>();
  const refresh = (): Promise<void> =>
    run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      await context.sync();
      names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    });
  const sheetSetChanged = async (): Promise<void> => {
    try {
      await refresh();
    } finally {
      listener({ sheet: null, range: null });
    }
  };
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(async ({ worksheetId, address }) => {
        try {
          if (!names.has(worksheetId)) await refresh();
        } finally {
          listener({ sheet: names.get(worksheetId) ?? null, range: cellsOfAddress(address) });
        }
      }),
      worksheets.onAdded.add(sheetSetChanged),
      worksheets.onDeleted.add(sheetSetChanged),
    ];
    await context.sync();
    return added;
  });
  await refresh();
  return async () => {
    for (const handler of handlers) {
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    }
  };
}
