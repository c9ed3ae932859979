/** Which sheets of the workbook this program wrote. */
import { sameSheetName, sheetNameKey, uniqueSheetName } from '../sheet';
import { WorkbookError } from '../workbook';
import { run } from './job';

/**
 * How a sheet that this program wrote is known again: a hidden name of the workbook, "_KhopSo.1", "_KhopSo.2", … that
 * points at the sheet's A1. `files/` writes and reads the same names, so a sheet made by the command line is ours in
 * Excel and the other way round.
 */
export const OWN_SHEET_NAME = /^_KhopSo\.(\d+)$/i;

export interface SheetPlace {
  readonly id: string;
  readonly name: string;
  readonly position: number;
}

/** What a writing job must know of the workbook before it starts. */
export interface WorkbookFacts {
  readonly sheets: readonly SheetPlace[];
  /** Our marker of each sheet of ours, by the key of the sheet's name. */
  readonly own: ReadonlyMap<string, string>;
  /** A marker that is not taken. */
  readonly freeMarker: string;
  /** Sheets cannot be added or removed. */
  readonly isProtected: boolean;
  /** Formulas are computed only when the user asks for it. */
  readonly isManual: boolean;
  /** The sheet in front; null where it was not asked for. */
  readonly activeId: string | null;
}

/**
 * The comment of a marker says how far its sheet is: empty when it is whole. The last action of a batch empties it, so that
 * a sheet which was broken off is known for one later, by whoever looks.
 */
export const WRITING = 'đang ghi';
const SPARE = 'bản dự phòng của';

/** The comment of a sheet on which a refresh is tried out first: whose place it would take. */
export const spareOf = (marker: string): string => `${SPARE} ${marker}`;

/** The marker of the sheet that a comment says is being refreshed; null for any other comment. */
export const refreshedBy = (comment: string): string | null =>
  comment.startsWith(`${SPARE} `) ? comment.slice(SPARE.length + 1) : null;

/** The sheet that a name's formula points at: `='Tổng hợp'!$A$1` → "Tổng hợp". */
export function sheetOfFormula(formula: string): string | null {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula);
  return match ? (match[1]?.replace(/''/g, "'") ?? match[2] ?? null) : null;
}

/** Queues the loading of what {@link factsOf} tells after the sync. */
export function loadFacts({ application, worksheets, names, protection }: Excel.Workbook): void {
  application.load('calculationMode');
  worksheets.load('items/id,items/name,items/position,items/visibility');
  names.load('items/name,items/formula');
  protection.load('protected');
}

/** The number after the largest one taken; where somebody took one past counting, the smallest free one. */
function freeNumber(taken: readonly number[]): number {
  let next = taken.reduce((largest, number) => Math.max(largest, number), 0) + 1;
  if (Number.isSafeInteger(next)) return next;
  for (next = 1; taken.includes(next);) next++;
  return next;
}

export function factsOf(workbook: Excel.Workbook, active: Excel.Worksheet | null = null): WorkbookFacts {
  const numbers = workbook.names.items.map(({ name }) => Number(OWN_SHEET_NAME.exec(name)?.[1] ?? 0));
  return {
    sheets: workbook.worksheets.items.map(({ id, name, position }) => ({ id, name, position })),
    own: markersOf(workbook),
    freeMarker: `_KhopSo.${freeNumber(numbers)}`,
    isProtected: workbook.protection.protected,
    isManual: workbook.application.calculationMode === 'Manual',
    activeId: active?.id ?? null,
  };
}

/** One request: the sheets, our markers, whether the structure is protected. */
export function workbookFacts(): Promise<WorkbookFacts> {
  return run(async (context) => {
    loadFacts(context.workbook);
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load('id');
    await context.sync();
    return factsOf(context.workbook, active);
  });
}

/** The sheet and its marker; refuses a sheet that is not there or not ours. */
export function ownSheet(facts: WorkbookFacts, name: string): { readonly sheet: SheetPlace; readonly marker: string } {
  const sheet = facts.sheets.find((one) => sameSheetName(one.name, name));
  if (!sheet) throw new WorkbookError('sheet-not-found', name);
  const marker = facts.own.get(sheetNameKey(sheet.name));
  if (marker === undefined) throw new WorkbookError('not-our-sheet', sheet.name);
  return { sheet, marker };
}

/** The proposed name, or the next that no sheet has. */
export const freeSheetName = (facts: WorkbookFacts, proposed: string, ifTaken?: string): string =>
  uniqueSheetName(
    proposed,
    facts.sheets.map(({ name }) => name),
    ifTaken,
  );

/** Queues the loading of what {@link ownById} tells after the sync. */
export function loadOwn({ worksheets, names }: Excel.Workbook): void {
  worksheets.load('items/name');
  names.load('items/name,items/formula');
}

const markersOf = ({ names }: Excel.Workbook): ReadonlyMap<string, string> =>
  new Map(
    names.items.flatMap(({ name, formula }) => {
      const sheet = OWN_SHEET_NAME.test(name) ? sheetOfFormula(String(formula)) : null;
      return sheet === null ? [] : [[sheetNameKey(sheet), name] as const];
    }),
  );

/** The names that the sheets of ours have now, by their markers. */
export function ownById(workbook: Excel.Workbook): ReadonlyMap<string, string> {
  const markers = markersOf(workbook);
  return new Map(
    workbook.worksheets.items.flatMap(({ name }) => {
      const marker = markers.get(sheetNameKey(name));
      return marker === undefined ? [] : [[marker, name] as const];
    }),
  );
}

export function ownSheetsById(): Promise<ReadonlyMap<string, string>> {
  return run(async (context) => {
    loadOwn(context.workbook);
    await context.sync();
    return ownById(context.workbook);
  });
}

/** Names of the workbook's sheets that are ours. */
export const ownSheets = async (): Promise<readonly string[]> => [...(await ownSheetsById()).values()];
