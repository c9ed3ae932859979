/** What workbook.xml says: sheets, defined names, dates. */
import { type CellRange, parsePrintAreas } from '../sheet';
import { WorkbookError } from '../workbook';
import type { OfficePackage, Relationship } from './package';
import { type XmlTag, attribute, decodeXstring, isTrue, walkXml } from './xml';

/** One line of the workbook's sheet list. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  /** The sheet's part; null when its relationship is missing, of no kind of sheet, or of a sheet listed before. */
  readonly part: string | null;
  readonly kind: 'worksheet' | 'chartsheet' | 'other';
  readonly visible: boolean;
  /** Empty where all of the sheet is printed. */
  readonly printAreas: readonly CellRange[];
}

/** What `workbook.xml` says. */
export interface WorkbookPart {
  /** Path of the workbook part, and its text. */
  readonly path: string;
  readonly xml: string;
  readonly sheets: readonly ListedSheet[];
  readonly relationships: readonly Relationship[];
  readonly structureProtected: boolean;
  /** Dates are counted from 1904. */
  readonly date1904: boolean;
  /** Index into `sheets`. */
  readonly activeTab: number;
}

/** Kinds of sheets by the last word of their relationship's type; dialogs and macros of Excel 4 are none that we read. */
const SHEET_KINDS: ReadonlyMap<string, ListedSheet['kind']> = new Map([
  ['worksheet', 'worksheet'],
  ['chartsheet', 'chartsheet'],
  ['dialogsheet', 'other'],
  ['xlMacrosheet', 'other'],
  ['xlIntlMacrosheet', 'other'],
]);

/** More sheets than this are refused: no office makes them, and each would be read. */
const MAX_SHEETS = 2_000;

/** Collects the print areas of sheets from the workbook's defined names, which stand behind the list of sheets. */
class PrintAreaReader {
  private readonly areas: CellRange[][] = [];
  private sheet: number | null = null;
  private reference = '';

  /** The areas of the sheet at this place in the list; filled as their names are read. */
  of(sheet: number): readonly CellRange[] {
    return (this.areas[sheet] ??= []);
  }

  open(tag: XmlTag): void {
    if (tag.name !== 'definedName' || attribute(tag, 'name')?.toLowerCase() !== '_xlnm.print_area') return;
    this.sheet = Number(attribute(tag, 'localSheetId') ?? -1);
    this.reference = '';
  }

  text(text: string): void {
    if (this.sheet !== null) this.reference += text;
  }

  close(): void {
    if (this.sheet === null) return;
    this.areas[this.sheet]?.push(...parsePrintAreas(this.reference));
    this.sheet = null;
  }
}

/** Reads the workbook part of a package; `not-a-workbook` when the package holds something else (a .docx). */
export function readWorkbookPart(pkg: OfficePackage): WorkbookPart {
  const office = pkg.relationships('').find(({ kind }) => kind === 'officeDocument');
  const path = office?.target ?? 'xl/workbook.xml';
  const xml = pkg.xml(path);
  if (xml === null) throw new WorkbookError(office ? 'damaged' : 'not-a-workbook', pkg.file);
  const relationships = pkg.relationships(path);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: ListedSheet[] = [];
  const listed = new Set<string>();
  const printAreas = new PrintAreaReader();
  let root = '';
  let structureProtected = false;
  let activeTab = 0;
  let date1904 = false;
  walkXml(xml, pkg.file, {
    open: (tag) => {
      if (tag.path.length === 1) root = tag.name;
      printAreas.open(tag);
      if (tag.name === 'sheet' && tag.path[1] === 'sheets') {
        // The relationship id's attribute is r:id; sheetId must not be taken for it.
        const id = Object.entries(tag.attributes).find(([key]) => /^\w+:id$/.test(key))?.[1] ?? '';
        const relationship = byId.get(id);
        const kind = SHEET_KINDS.get(relationship?.kind ?? '');
        sheets.push({
          name: decodeXstring(attribute(tag, 'name') ?? ''),
          sheetId: Number(attribute(tag, 'sheetId') ?? 0),
          relationshipId: id,
          part: kind && relationship && !listed.has(id) ? relationship.target : null,
          kind: kind ?? 'other',
          visible: (attribute(tag, 'state') ?? 'visible') === 'visible',
          printAreas: printAreas.of(sheets.length),
        });
        listed.add(id);
        if (sheets.length > MAX_SHEETS) throw new WorkbookError('too-large', pkg.file);
      } else if (tag.name === 'workbookProtection') {
        structureProtected = isTrue(attribute(tag, 'lockStructure'));
      } else if (tag.name === 'workbookPr' && tag.path.length === 2) {
        date1904 = isTrue(attribute(tag, 'date1904'));
      } else if (tag.name === 'workbookView' && activeTab === 0) {
        activeTab = Number(attribute(tag, 'activeTab') ?? 0);
      }
    },
    text: (text) => printAreas.text(text),
    close: () => printAreas.close(),
  });
  if (root !== 'workbook') throw new WorkbookError('not-a-workbook', pkg.file);
  return { path, xml, sheets, relationships, structureProtected, date1904, activeTab };
}
