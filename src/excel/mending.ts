/** What jobs left half done because Excel stopped answering, found by the markers' comments and removed. */
import { sameSheetName } from '../sheet';
import { MADE_SETTING, SETTING_PREFIX } from '../workbook';
import { run } from './job';
import { removeUnmarked } from './unmarked-sheets';
import { OWN_SHEET_NAME, WRITING, refreshedBy, sheetOfFormula } from './own-sheets';

interface Marked {
  readonly marker: Excel.NamedItem;
  readonly sheet: Excel.Worksheet | null;
}

/**
 * Removes half-built sheets of ours, with and without a marker, the spare sheets of refreshes, and markers whose sheets are gone. A refresh that was
 * broken off after its sheet was emptied is completed: the spare sheet, which is whole, takes its name and place. Sheets of ours
 * that no setting remembers are looked for in the file's own part. Never run while a sheet is being written.
 */
export function mend(): Promise<readonly string[]> {
  return run(
    async (context) => {
      const { worksheets, names, protection } = context.workbook;
      worksheets.load('items/id,items/name,items/position');
      names.load('items/name,items/formula,items/comment');
      context.workbook.settings.load('items/key');
      protection.load('protected');
      await context.sync();
      if (isForgotten(context.workbook)) await recall();
      if (protection.protected) return [];
      const marked: Marked[] = names.items
        .filter(({ name }) => OWN_SHEET_NAME.test(name))
        .map((marker) => {
          const target = sheetOfFormula(String(marker.formula));
          const sheet = worksheets.items.find(({ name }) => target !== null && sameSheetName(name, target));
          return { marker, sheet: sheet ?? null };
        });
      // Found before anything is changed: what is set on a loaded object is read from it at once.
      const half = broken(marked);
      const bearing = new Set(marked.flatMap(({ sheet }) => (sheet ? [sheet.id] : [])));
      const unmarked = await removeUnmarked(context, context.workbook, bearing);
      const removed = [...orphans(marked), ...spares(marked, names), ...half.flatMap(remove)];
      await context.sync();
      return [...unmarked, ...removed];
    },
    { guarded: 'workbook-protected' },
  );
}

/** There are sheets of ours, and no setting says which. */
const isForgotten = ({ names, settings }: Excel.Workbook): boolean =>
  names.items.some(({ name }) => OWN_SHEET_NAME.test(name)) &&
  !settings.items.some(({ key }) => key === SETTING_PREFIX + MADE_SETTING);

/** What the file remembers of them; without it they are sheets that nobody remembers. */
const recall = async (): Promise<void> => {
  const { recallFromFile } = await import('./file-memory');
  await recallFromFile().catch(() => undefined);
};

function remove({ marker, sheet }: Marked): string[] {
  const name = sheet ? [sheet.name] : [];
  sheet?.delete();
  marker.delete();
  return name;
}

/** Markers without a sheet. */
const orphans = (marked: readonly Marked[]): string[] => marked.filter(({ sheet }) => sheet === null).flatMap(remove);

/** Spare sheets: removed, or put in the place of the sheet that was emptied for them. */
function spares(marked: readonly Marked[], names: Excel.NamedItemCollection): string[] {
  return marked.flatMap((spare) => {
    const { marker, sheet } = spare;
    const of = refreshedBy(marker.comment);
    if (of === null || sheet === null) return [];
    const target = marked.find((one) => one.marker.name.toLowerCase() === of.toLowerCase());
    if (!target?.sheet || target.marker.comment !== WRITING) return remove(spare);
    const { name, position } = target.sheet;
    remove(target);
    // The marker is what the summary is remembered by: it goes on to the sheet in its place.
    names.add(target.marker.name, sheet.getRange('A1').untrack(), crypto.randomUUID()).visible = false;
    marker.delete();
    sheet.name = name;
    sheet.position = position;
    return [];
  });
}

/** Half-built sheets that no spare sheet replaces. */
function broken(marked: readonly Marked[]): Marked[] {
  const replaced = new Set(marked.map(({ marker }) => refreshedBy(marker.comment)?.toLowerCase()));
  return marked.filter(
    ({ marker, sheet }) => sheet !== null && marker.comment === WRITING && !replaced.has(marker.name.toLowerCase()),
  );
}
