/** Adds planned sheets to a stored workbook, or takes one out again. */
import { cellName, sameSheetName, type SheetPlan, uniqueSheetName } from '../sheet';
import { WorkbookError, type WorkbookErrorCode } from '../workbook';
import { chainWith } from './calculation-chain';
import { CompoundFile } from './compound-file';
import { CONTENT_TYPE } from './content-type';
import { addCharts } from './create';
import { isEncryptedPackage } from './decrypt-package';
import { OfficePackage } from './package';
import { PackageEdit, ownParts } from './package-edit';
import { sheetXml } from './sheet-xml';
import { EMPTY_STYLES, StyleAppender } from './styles-write';
import { WorkbookEdit } from './workbook-edit';
import { type WorkbookPart, readWorkbookPart } from './workbook-part';

export interface WriteOptions {
  /** Name of the sheet of ours whose place the new one takes; any other sheet throws `not-our-sheet`. */
  readonly replace?: string;
  /** The hidden name by which an added sheet is to be known as ours, where it is free: "_KhopSo.2". */
  readonly marker?: string | undefined;
  /** The file's name, for errors. */
  readonly name?: string;
}

export interface WrittenWorkbook {
  readonly bytes: Uint8Array;
  /** The name that the sheet got. */
  readonly sheet: string;
}

export interface OpenWorkbook {
  readonly pkg: OfficePackage;
  readonly workbook: WorkbookPart;
  readonly edit: PackageEdit;
  readonly list: WorkbookEdit;
}

/** An encrypted package may have been read, but what is written to must be in the clear. */
function whyNotWritten(source: Uint8Array, file: string): WorkbookErrorCode {
  const isCompound = source[0] === 0xd0 && source[1] === 0xcf && source.length > 512;
  return isCompound && isEncryptedPackage(new CompoundFile(source, file)) ? 'encrypted' : 'unsupported-xls-write';
}

/** Opens a file that is to be written to; throws what stands against it. */
export function openForWriting(source: Uint8Array, file: string): OpenWorkbook {
  if (source[0] !== 0x50 || source[1] !== 0x4b) throw new WorkbookError(whyNotWritten(source, file), file);
  const pkg = new OfficePackage(source, file);
  const workbook = readWorkbookPart(pkg);
  return { pkg, workbook, edit: new PackageEdit(pkg), list: new WorkbookEdit(pkg.xml(workbook.path)!, file) };
}

/** Takes the calculation chain away: cells of the workbook's own may have lost their formulas. Excel makes a new one. */
export function dropCalculationChain(workbook: WorkbookPart, edit: PackageEdit): void {
  for (const { kind, target } of workbook.relationships) {
    if (kind !== 'calcChain') continue;
    edit.drop(target);
    edit.unrelate(workbook.path, target);
  }
}

/** Lists the formulas of a sheet of ours in the calculation chain, where there is one; none for a sheet that goes. */
function chainFormulas(open: OpenWorkbook, sheetId: number, formulas: readonly string[], file: string): void {
  const { workbook, edit } = open;
  const part = workbook.relationships.find(({ kind }) => kind === 'calcChain')?.target;
  const xml = part === undefined ? null : edit.xml(part);
  const chain = xml === null ? null : chainWith(xml, file, sheetId, formulas);
  if (part === undefined || chain === xml) return;
  if (chain === null) dropCalculationChain(workbook, edit);
  else edit.write(part, chain);
}

const formulaCells = (plan: SheetPlan): string[] =>
  plan.cells.flatMap(({ row, column, content }) => (content.type === 'formula' ? [cellName(row, column)] : []));

function ownSheetIndex(list: WorkbookEdit, sheet: string): number {
  const index = list.sheets.findIndex(({ name }) => sameSheetName(name, sheet));
  if (index < 0) throw new WorkbookError('sheet-not-found', sheet);
  if (!list.ownSheets().includes(list.sheets[index]!.name)) throw new WorkbookError('not-our-sheet', sheet);
  return index;
}

/**
 * Adds the planned sheet with its charts to an `.xlsx` and returns the new file. Only content types, the workbook part,
 * its relationships, the styles and the calculation chain (both by appending) are touched; every other entry keeps its
 * packed bytes. The sheet on which the workbook opens stays the same: two sheets selected at once would be typed into
 * together.
 *
 * Throws {@link WorkbookError}: `unsupported-xls-write`, `workbook-protected`, `not-our-sheet`, `sheet-not-found`,
 * and what reading throws.
 */
export function writeSheet(source: Uint8Array, plan: SheetPlan, options: WriteOptions = {}): WrittenWorkbook {
  const file = options.name ?? '';
  const open = openForWriting(source, file);
  const { pkg, workbook, edit, list } = open;
  if (workbook.structureProtected) throw new WorkbookError('workbook-protected', file);
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf('/') + 1);
  const relationship = (kind: string): string => `${list.dialect.relationships}/${kind}`;

  const replaced = options.replace === undefined ? null : ownSheetIndex(list, options.replace);
  const name =
    replaced === null
      ? uniqueSheetName(
          plan.name,
          list.sheets.map((sheet) => sheet.name),
          plan.nameIfTaken,
        )
      : list.sheets[replaced]!.name;

  let sheetPart: string;
  let index: number;
  if (replaced === null) {
    sheetPart = edit.freeName(`${folder}worksheets/sheet`);
    index = list.addSheet(name, edit.relate(workbook.path, relationship('worksheet'), sheetPart), options.marker);
  } else {
    sheetPart = workbook.sheets[replaced]!.part!;
    index = replaced;
    for (const part of ownParts(pkg, sheetPart, [workbook.path])) if (part !== sheetPart) edit.drop(part);
    edit.drop(sheetPart);
  }
  chainFormulas(open, list.sheetId(index), formulaCells(plan), file);
  list.setPrint(index, name, plan.print);

  const drawingId = addCharts(edit, plan, name, sheetPart, list.dialect);
  const styles = openStyles(workbook, edit, folder, relationship('styles'), file);
  edit.write(
    sheetPart,
    sheetXml(plan, (style) => styles.appender.formatFor(style), list.dialect, {
      drawingId,
      hasWorkbookView: list.hasWorkbookView,
      digitWidth: styles.appender.digitWidth,
    }),
    CONTENT_TYPE.worksheet,
  );
  edit.write(styles.part, styles.appender.toXml(), CONTENT_TYPE.styles);
  edit.write(workbook.path, list.toXml());
  return { bytes: edit.toBytes(), sheet: name };
}

function openStyles(
  workbook: WorkbookPart,
  edit: PackageEdit,
  folder: string,
  type: string,
  file: string,
): { part: string; appender: StyleAppender } {
  const known = workbook.relationships.find(({ kind }) => kind === 'styles')?.target;
  const xml = known === undefined ? null : edit.xml(known);
  if (known !== undefined && xml !== null) return { part: known, appender: new StyleAppender(xml, file) };
  const part = known ?? edit.freeName(`${folder}styles`, true);
  if (known === undefined) edit.relate(workbook.path, type, part);
  return { part, appender: new StyleAppender(EMPTY_STYLES, file) };
}

/** Takes a sheet that this program wrote out of an `.xlsx` again; refuses any other with `not-our-sheet`. */
export function removeSheet(source: Uint8Array, sheet: string, name = ''): Uint8Array {
  const open = openForWriting(source, name);
  const { pkg, workbook, edit, list } = open;
  if (workbook.structureProtected) throw new WorkbookError('workbook-protected', name);
  const index = ownSheetIndex(list, sheet);
  const part = workbook.sheets[index]!.part!;
  for (const own of ownParts(pkg, part, [workbook.path])) edit.drop(own);
  edit.drop(part);
  edit.unrelate(workbook.path, part);
  chainFormulas(open, list.sheetId(index), [], name);
  list.removeSheet(index);
  edit.write(workbook.path, list.toXml());
  return edit.toBytes();
}
