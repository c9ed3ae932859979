/** The summary sheets that were written: what is remembered of them in the workbook, of which tables they are. */
import type { CellRange, Grid, SheetPlan } from '../sheet';
import { type ColumnsRead, columnsRead, readColumnsRead } from './columns-read';
import { isSameFingerprint, plannedFingerprint, sheetFingerprint } from './fingerprint';
import { keptTexts, readWritten, withKept, type WrittenSheet, writtenSheet } from './kept-texts';
import { type Measure, type SummaryChoice, type SummaryOffer, isTemplateId } from '../summary';
import type { ReportBlock } from './report';
import { type KnownTable, tableAgain } from './table-at';
import { type JobOptions, MADE_SETTING, type WorkbookPort, type WriteResult } from '../workbook';

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
  /** The source columns that it reads, to follow them; null where they were not kept or cannot be followed. */
  readonly reads: ColumnsRead | null;
  /** When the ribbon wrote it, in milliseconds since 1970: a second click that Excel had queued is known by it. */
  readonly clicked?: number;
  /** The tables of a report; a summary of one table has none. */
  readonly blocks?: readonly ReportBlock[];
}

export { MADE_SETTING };

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
  const { sheet, id, choice, range, title, fingerprint, written, reads, clicked, blocks } = entry;
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
      reads: readColumnsRead(reads),
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
  const measures = last.choice.measures.flatMap((measure) => measureAgain(measure, known, last.reads !== null) ?? []);
  const fits =
    offer.groupings.some((grouping) => JSON.stringify(grouping) === JSON.stringify(last.choice.grouping)) &&
    measures.length > 0 &&
    measures.length === last.choice.measures.length;
  return fits ? { ...last.choice, measures } : null;
}

/** Whether the headers of a table do not tell for sure which columns its last summary shows: they stand elsewhere, or two are alike. */
export function isUnclear(
  made: readonly MadeSummary[],
  { known: table, tables }: { readonly known: KnownTable; readonly tables: readonly KnownTable[] },
  offers: readonly SummaryOffer[],
): boolean {
  const last = made.find((one) => !one.blocks && isOf(one, table, tables));
  const offer = offers.find(({ choice }) => choice.template === last?.choice.template);
  if (!last?.reads || !offer) return false;
  const known = [...offer.measures, ...offer.parts, ...offer.choice.measures];
  return last.choice.measures.some((measure) => {
    const places = new Set(known.filter((one) => headersOf(one) === headersOf(measure)).map(placesOf));
    return places.size !== 1 || !places.has(placesOf(measure));
  });
}

/**
 * A remembered measure as it is now. Where its columns were followed they are where they are, whatever their headers say now; else
 * it is the one of these headers where only one has them, or at its place of several. Null where there is none.
 */
function measureAgain({ columns }: Measure, known: readonly Measure[], isFollowed: boolean): Measure | null {
  if (isFollowed) return known.find((one) => placesOf(one) === placesOf({ columns })) ?? null;
  const named = known.filter((one) => headersOf(one) === headersOf({ columns }));
  const places = new Set(named.map(placesOf));
  if (places.size === 1) return named[0]!;
  return named.find((one) => placesOf(one) === placesOf({ columns })) ?? null;
}

/** The columns of a measure by slot: where they stand, or what they are called. */
const placesOf = ({ columns }: Pick<Measure, 'columns'>): string =>
  JSON.stringify(Object.entries(columns).map(([slot, { column }]) => [slot, column]));
const headersOf = ({ columns }: Pick<Measure, 'columns'>): string =>
  JSON.stringify(Object.entries(columns).map(([slot, { header }]) => [slot, header]));

/** Whether a summary that was made is of this table, among those of the workbook. */
const isOf = ({ choice, range, title }: MadeSummary, table: KnownTable, tables: readonly KnownTable[]): boolean =>
  tableAgain(tables, { sheet: choice.sheet, range, title }) === table;

/** What a choice shows of which columns, by their places or by their headers, whatever the page says. */
const shownBy = (
  { page: _page, measures, ...choice }: SummaryChoice,
  columnsOf: (measure: Measure) => string,
): string => JSON.stringify([choice, measures.map(columnsOf)]);

/** Whether a summary that was made shows what a choice does. */
const shows = ({ choice: made, reads }: Pick<MadeSummary, 'choice' | 'reads'>, choice: SummaryChoice): boolean => {
  const columnsOf = reads ? placesOf : headersOf;
  return shownBy(made, columnsOf) === shownBy(choice, columnsOf);
};

/** Whether a summary that was made may show what a choice does, of whatever sheet and of columns wherever they stand. */
export const mayShow = ({ choice: made }: MadeSummary, choice: SummaryChoice): boolean =>
  made.template === choice.template && made.measures.length === choice.measures.length;

/** The summary of this table by this choice that was made, where one was. */
export const sameSummary = (
  made: readonly MadeSummary[],
  choice: SummaryChoice,
  table: KnownTable,
  tables: readonly KnownTable[],
): MadeSummary | undefined => {
  const same = made.filter((one) => !one.blocks && shows(one, choice) && isOf(one, table, tables));
  return same.find(({ title }) => title === table.title) ?? same[0];
};

/** The report of just these tables, in this order and each by this choice, that was made; `known`: those of the workbook. */
export const sameReport = (
  made: readonly MadeSummary[],
  blocks: readonly ReportBlock[],
  known: readonly KnownTable[],
): MadeSummary | undefined =>
  made.find(
    ({ blocks: those = [], reads }) =>
      those.length === blocks.length &&
      blocks.every((block, at) => {
        const { sheet, range, title } = knownTable(those[at]!);
        const again = tableAgain(known, { sheet, range, title });
        return (
          shows({ choice: those[at]!.choice, reads }, block.choice) &&
          again !== null &&
          isSamePlace(again, knownTable(block))
        );
      }),
  );

export const knownTable = ({ choice, range, title = '' }: ReportBlock) => ({ sheet: choice.sheet, range, title });
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
  port: Pick<WorkbookPort, 'readSetting' | 'writeSheet'>,
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
    reads: columnsRead(planned),
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
