/** The summary sheets that were written: what is remembered of them in the workbook, of which tables they are. */
import type { CellRange, Grid, SheetPlan } from '../sheet';
import { isSameFingerprint, plannedFingerprint, sheetFingerprint } from './fingerprint';
import { keptTexts, readWritten, withKept, type WrittenSheet, writtenSheet } from './kept-texts';
import { type Measure, type SummaryChoice, type SummaryOffer, isTemplateId } from '../summary';
import type { ReportBlock } from './report';
import { type KnownTable, tableAgain } from './table-at';
import type { JobOptions, WorkbookPort, WriteResult } from '../workbook';

/** A summary sheet that was written, and what it takes to write it again. Kept with the workbook, as JSON. */
export interface MadeSummary {
  /** The name that it was written under; {@link readMade} gives the one that the sheet has now. */
  readonly sheet: string;
  /** Stays the sheet's own when it is renamed (`WorkbookPort.ownSheetsById`); null where it was not kept. */
  readonly id: string | null;
  readonly choice: SummaryChoice;
  /** Of the source table when it was written. */
  readonly range: CellRange;
  /** What the source table was called when it was written; "" where it had no name, or it was not kept. */
  readonly title: string;
  /** What was written, to see whether the user changed it since ({@link isEdited}); null where it was not kept. */
  readonly fingerprint: string | null;
  /** Where it was written, to keep what the user typed there; null where it was not kept. */
  readonly written: WrittenSheet | null;
  /** When the ribbon wrote it, in milliseconds since 1970: a second click that Excel had queued is known by it. */
  readonly clicked?: number;
  /** The tables of a report; a summary of one table has none. */
  readonly blocks?: readonly ReportBlock[];
}

export const MADE_SETTING = 'khopso.summaries';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isRange = (value: unknown): value is CellRange =>
  isRecord(value) && ['top', 'left', 'bottom', 'right'].every((edge) => Number.isSafeInteger(value[edge]));

/** Whether what is called a choice has the parts that every template reads; a stranger may have sent the workbook. */
const isChoice = ({ sheet, template, measures, grouping }: Record<string, unknown>): boolean =>
  typeof sheet === 'string' &&
  typeof template === 'string' &&
  isTemplateId(template) &&
  Array.isArray(measures) &&
  measures.every((measure) => isRecord(measure) && isRecord(measure['columns'])) &&
  isRecord(grouping);

const isBlock = (value: unknown): value is ReportBlock =>
  isRecord(value) &&
  isRange(value['range']) &&
  isRecord(value['choice']) &&
  value['choice']['version'] === 1 &&
  isChoice(value['choice']);

function readOne(entry: unknown): MadeSummary[] {
  if (!isRecord(entry)) return [];
  const { sheet, id, choice, range, title, fingerprint, written, clicked, blocks } = entry;
  if (typeof sheet !== 'string' || !isRecord(choice) || choice['version'] !== 1 || !isRange(range)) return [];
  if (!isChoice(choice)) return [];
  return [
    {
      sheet,
      id: typeof id === 'string' ? id : null,
      choice: choice as unknown as SummaryChoice,
      range,
      title: typeof title === 'string' ? title : '',
      fingerprint: typeof fingerprint === 'string' ? fingerprint : null,
      written: readWritten(written),
      ...(typeof clicked === 'number' ? { clicked } : {}),
      ...(Array.isArray(blocks) && blocks.every(isBlock) ? { blocks } : {}),
    },
  ];
}

/**
 * Reads what the workbook remembers, the newest first; anything that is not ours, or of another version, is left out.
 * `ownSheets`: the sheets of ours by their ids; with them a sheet that was renamed gets the name that it has now.
 */
export function readMade(stored: unknown, ownSheets: ReadonlyMap<string, string> = new Map()): MadeSummary[] {
  const made = Array.isArray(stored) ? stored.flatMap(readOne) : [];
  const seen = new Set<string>();
  return made
    .map((one) => ({ ...one, sheet: (one.id === null ? undefined : ownSheets.get(one.id)) ?? one.sheet }))
    .filter(({ sheet }) => !seen.has(sheet) && seen.add(sheet));
}

/**
 * Whether the user changed what we wrote: what he typed in blank cells or in place of a text of the page is kept by a
 * refresh and is no such change. A sheet without a fingerprint counts as changed: asking is the safe side.
 */
export const isEdited = ({ fingerprint: known, written }: MadeSummary, grid: Grid): boolean =>
  known === null || !isSameFingerprint(known, sheetFingerprint(grid, written), grid);

/**
 * The settings of the last summary of this table, where they still fit it: they are chosen again, of the columns where these
 * stand now. Null where it had none, or where its columns are others now.
 */
export function rememberedChoice(
  made: readonly MadeSummary[],
  { known: table, tables }: { readonly known: KnownTable; readonly tables: readonly KnownTable[] },
  offers: readonly SummaryOffer[],
): SummaryChoice | null {
  const last = made.find((one) => !one.blocks && isOf(one, table, tables));
  const offer = offers.find(({ choice }) => choice.template === last?.choice.template);
  if (!last || !offer) return null;
  const known = [...offer.measures, ...offer.parts, ...offer.choice.measures];
  const measures = last.choice.measures.flatMap((measure) => measureAgain(measure, known));
  const fits =
    offer.groupings.some((grouping) => JSON.stringify(grouping) === JSON.stringify(last.choice.grouping)) &&
    measures.length > 0 &&
    measures.length === last.choice.measures.length;
  return fits ? { ...last.choice, measures } : null;
}

/** A remembered measure by its columns where they stood, else by their headers, where only one measure has these; else none. */
function measureAgain(measure: Measure, known: readonly Measure[]): Measure[] {
  const key = (value: unknown): string => JSON.stringify(value);
  if (known.some(({ columns }) => key(columns) === key(measure.columns))) return [measure];
  const named = known.filter(({ columns }) => withoutPlaces(columns) === withoutPlaces(measure.columns));
  const places = new Set(named.map(({ columns }) => key(columns)));
  return places.size === 1 ? [{ ...measure, columns: named[0]!.columns }] : [];
}

/** What is remembered of columns, wherever they stand. */
const withoutPlaces = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (key === 'column' ? undefined : part));

/** Whether a summary that was made is of this table, among those of the workbook. */
const isOf = ({ choice, range, title }: MadeSummary, table: KnownTable, tables: readonly KnownTable[]): boolean =>
  tableAgain(tables, { sheet: choice.sheet, range, title }) === table;

/** What a choice shows, wherever its columns stand and whatever the page says. */
const shownBy = ({ page: _page, ...choice }: SummaryChoice): string => withoutPlaces(choice);

/** Whether two choices show the same, of whatever sheets. */
export const showAlike = (one: SummaryChoice, other: SummaryChoice): boolean =>
  shownBy({ ...one, sheet: '' }) === shownBy({ ...other, sheet: '' });

/** The summary of this table by this choice that was made, where one was. */
export const sameSummary = (
  made: readonly MadeSummary[],
  choice: SummaryChoice,
  table: KnownTable,
  tables: readonly KnownTable[],
): MadeSummary | undefined => {
  const same = made.filter((one) => !one.blocks && shownBy(one.choice) === shownBy(choice) && isOf(one, table, tables));
  return same.find(({ title }) => title === table.title) ?? same[0];
};

/** The report of just these tables, in this order and each by this choice, that was made; `tables`: those of the workbook. */
export const sameReport = (
  made: readonly MadeSummary[],
  blocks: readonly ReportBlock[],
  tables: readonly ReportBlock[],
): MadeSummary | undefined => {
  const known = tables.map(knownTable);
  return made.find(
    ({ blocks: those = [] }) =>
      those.length === blocks.length &&
      blocks.every((block, at) => {
        const { sheet, range, title } = knownTable(those[at]!);
        const again = tableAgain(known, { sheet, range, title });
        return (
          shownBy(those[at]!.choice) === shownBy(block.choice) &&
          again !== null &&
          isSamePlace(again, knownTable(block))
        );
      }),
  );
};

const knownTable = ({ choice, range, title = '' }: ReportBlock) => ({ sheet: choice.sheet, range, title });
const isSamePlace = (one: KnownTable, other: KnownTable): boolean =>
  one.sheet === other.sheet && one.range.top === other.range.top && one.range.left === other.range.left;

export interface WriteSummaryOptions extends JobOptions {
  /** The summary whose place it takes. */
  readonly replace?: MadeSummary;
  /** The tables of a report. */
  readonly blocks?: readonly ReportBlock[];
  /** That summary's sheet as it stands: what the user typed there is kept, and it is replaced only as long as it stands so. */
  readonly standing?: Grid;
  /** What the workbook holds under {@link MADE_SETTING}, where the caller has just asked. */
  readonly known?: { readonly stored: unknown };
  /** Set by the ribbon: now, in milliseconds since 1970. */
  readonly clicked?: number;
}

/** The summary that was written, and every one that the workbook now remembers. */
export interface WrittenSummary {
  readonly summary: MadeSummary;
  readonly made: readonly MadeSummary[];
  /** What there is to tell beside success. */
  readonly result: WriteResult;
}

/** The stored list with a summary added, in the place of those of the same sheet; entries of other versions stay in it. */
const withSummary = (stored: unknown, summary: MadeSummary, replaced: MadeSummary | undefined): readonly unknown[] => {
  const same = (entry: unknown): boolean =>
    isRecord(entry) &&
    (entry['sheet'] === summary.sheet ||
      entry['sheet'] === replaced?.sheet ||
      (summary.id !== null && entry['id'] === summary.id));
  return [summary, ...(Array.isArray(stored) ? (stored as unknown[]) : []).filter((entry) => !same(entry))];
};

/** The stored list without a summary; entries of other versions stay in it. */
export const withoutSummary =
  ({ sheet, id }: MadeSummary) =>
  (stored: unknown): unknown =>
    (Array.isArray(stored) ? (stored as unknown[]) : []).filter(
      (entry) => !isRecord(entry) || (id === null ? entry['sheet'] !== sheet : entry['id'] !== id),
    );

/**
 * Writes a planned summary and, in the same batch, remembers it with the workbook. The one way to a summary sheet, from the ribbon and from
 * the pane. Rejects like `WorkbookPort.writeSheet`, with nothing written.
 */
export async function writeSummary(
  port: WorkbookPort,
  planned: SheetPlan,
  choice: SummaryChoice,
  { replace, standing, known, clicked, blocks, ...options }: WriteSummaryOptions = {},
): Promise<WrittenSummary> {
  const kept = replace?.written && standing ? keptTexts(replace.written, standing) : null;
  const plan = kept ? withKept(planned, kept) : planned;
  const written = writtenSheet(kept ? { ...plan, cells: planned.cells } : plan, kept?.typed);
  const { stored } = known ?? { stored: await port.readSetting(MADE_SETTING) };
  const range = plan.source?.range ?? replace?.range ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const fingerprintNow = plannedFingerprint(planned);
  const summaryOf = (sheet: string, id: string | null): MadeSummary => ({
    sheet,
    id,
    choice,
    range,
    title: plan.source?.title ?? '',
    fingerprint: fingerprintNow,
    written,
    ...(clicked === undefined ? {} : { clicked }),
    ...(blocks ? { blocks } : {}),
  });
  let id = replace?.id ?? null;
  const remember = {
    key: MADE_SETTING,
    stored,
    value: (held: unknown, sheet: string, sheetId: string) =>
      withSummary(held, summaryOf(sheet, (id = sheetId)), replace),
  };
  const before = standing && sheetFingerprint(standing);
  const result = await port.writeSheet(plan, {
    ...options,
    remember,
    ...(replace ? { replace: replace.sheet } : {}),
    ...(replace && standing ? { mayReplace: (grid: Grid) => sheetFingerprint(grid) === before } : {}),
  });
  const summary = summaryOf(result.sheet, id);
  return { summary, made: readMade(result.unremembered ? stored : withSummary(stored, summary, replace)), result };
}
