/** Edits workbook.xml as text: list of sheets, defined names, views. */
import { type PrintSetup, columnName, quoteSheetName, rangeName } from '../sheet';
import type { Dialect } from './dialect';
import { STRICT, TRANSITIONAL } from './dialect';
import { type Extent, type Splice, appendChildren, prefixOf, splice, withAttribute } from './splice';
import { attribute, decodeXml, decodeXstring, escapeXml, walkXml } from './xml';

/**
 * How a sheet that this program wrote is known again: a hidden defined name "_KhopSo.1", "_KhopSo.2", … that points at
 * the sheet's A1. It follows the sheet when that is renamed or moved, needs no part of its own, and every program keeps
 * it. `excel/` makes the same name with `workbook.names.add` and hides it.
 */
const OWN_SHEET_NAME = /^_KhopSo\.(\d+)$/i;

/** The largest `sheetId` that Excel takes ([MS-OI29500] 2.1.592). */
const MAX_SHEET_ID = 65_534;

/** The number after the largest one taken; where that is past the limit, the smallest free one. */
function freeNumber(taken: ReadonlySet<number>, limit: number): number {
  let next = 1;
  for (const number of taken) if (number >= next) next = number + 1;
  if (next <= limit) return next;
  for (next = 1; taken.has(next);) next++;
  return next;
}

/** The names in which a sheet's print area, repeated columns and repeated rows are kept. */
export function printNames(
  sheet: string,
  { area, repeatRows, pagesAcross }: PrintSetup,
): readonly { readonly name: string; readonly refersTo: string }[] {
  const quoted = quoteSheetName(sheet);
  const columns = pagesAcross?.repeatColumns;
  const titles = [
    ...(columns ? [`${quoted}!$${columnName(columns.first)}:$${columnName(columns.last)}`] : []),
    ...(repeatRows ? [`${quoted}!$${repeatRows.first + 1}:$${repeatRows.last + 1}`] : []),
  ];
  return [
    ...(area
      ? [{ name: '_xlnm.Print_Area', refersTo: `${quoted}!${rangeName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}` }]
      : []),
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', refersTo: titles.join(',') }] : []),
  ];
}

interface DefinedName {
  readonly name: string;
  /** Index into the list of sheets; null for a name of the workbook. */
  readonly localSheet: number | null;
  readonly refersTo: string;
  readonly extent: Extent;
}

interface SheetElement {
  readonly name: string;
  readonly sheetId: number;
  readonly extent: Extent;
}

/** Reads where things stand in `workbook.xml` and edits them as text; what is not named here stays character for character. */
export class WorkbookEdit {
  readonly dialect: Dialect;
  readonly hasWorkbookView: boolean;
  readonly sheets: SheetElement[] = [];
  readonly names: DefinedName[] = [];
  private readonly splices: Splice[] = [];
  private readonly addedNames: string[] = [];
  private readonly prefix: string;
  private readonly relationshipsPrefix: string | null;
  private readonly views: Extent[] = [];
  private sheetsExtent: Extent | null = null;
  private namesExtent: Extent | null = null;
  private namesPlace = 0;
  private calculation: Extent | null = null;
  private recalculated = false;
  private addedId = 0;

  constructor(
    private readonly xml: string,
    file: string,
  ) {
    const open: { start: number; end: number; attributes: Readonly<Record<string, string>> }[] = [];
    let root: Readonly<Record<string, string>> = {};
    let rootStart = 0;
    let text = '';
    walkXml(xml, file, {
      open: (tag) => {
        if (tag.path.length === 1) {
          root = tag.attributes;
          rootStart = tag.start;
        }
        open.push({ start: tag.start, end: tag.end, attributes: tag.attributes });
        text = '';
      },
      text: (piece) => (text += piece),
      close: (name, path, start, end) => {
        const tag = open.pop()!;
        const selfClosing = xml[tag.end - 2] === '/';
        const extent: Extent = {
          start: tag.start,
          startTagEnd: tag.end,
          contentEnd: selfClosing ? null : start,
          end: selfClosing ? tag.end : end,
        };
        const of = (attributeName: string): string | undefined =>
          attribute(
            { name, path, attributes: tag.attributes, start: tag.start, end: tag.end, selfClosing },
            attributeName,
          );
        if (path.length === 2) {
          if (name === 'sheets') this.sheetsExtent = extent;
          if (name === 'definedNames') this.namesExtent = extent;
          if (name === 'calcPr') this.calculation = extent;
          // The schema's order: sheets, functionGroups, externalReferences, definedNames, …
          if (name === 'sheets' || name === 'functionGroups' || name === 'externalReferences')
            this.namesPlace = extent.end;
        } else if (path.length === 3 && path[1] === 'sheets' && name === 'sheet') {
          this.sheets.push({ name: decodeXstring(of('name') ?? ''), sheetId: Number(of('sheetId') ?? 0), extent });
        } else if (path.length === 3 && name === 'definedName') {
          const local = of('localSheetId');
          this.names.push({
            name: of('name') ?? '',
            localSheet: local === undefined ? null : Number(local),
            refersTo: text,
            extent,
          });
        } else if (path.length === 3 && name === 'workbookView') {
          this.views.push(extent);
        }
      },
    });
    this.prefix = prefixOf(xml, rootStart);
    const main = root[this.prefix === '' ? 'xmlns' : `xmlns:${this.prefix.slice(0, -1)}`];
    this.dialect = main === STRICT.main ? STRICT : TRANSITIONAL;
    const declared = Object.entries(root).find(
      ([name, value]) => name.startsWith('xmlns:') && value === this.dialect.relationships,
    );
    this.relationshipsPrefix = declared ? declared[0].slice('xmlns:'.length) : null;
    this.hasWorkbookView = this.views.length > 0;
  }

  static of(bytes: Uint8Array, file: string): WorkbookEdit {
    return new WorkbookEdit(decodeXml(bytes), file);
  }

  /** Names of the sheets that this program wrote. */
  ownSheets(): string[] {
    return [...this.ownByMarker().values()];
  }

  /** The same by their markers, in the order of the sheets. */
  ownByMarker(): Map<string, string> {
    return new Map(
      this.sheets.flatMap(({ name }) => {
        const marker = this.ownName(name)?.name;
        return marker === undefined ? [] : [[marker, name] as const];
      }),
    );
  }

  private ownName(sheet: string): DefinedName | undefined {
    const quoted = `'${sheet.replace(/'/g, "''")}'!$A$1`;
    const targets = [quoted, `${quoteSheetName(sheet)}!$A$1`, `${sheet}!$A$1`].map((target) => target.toLowerCase());
    return this.names.find(
      ({ name, refersTo }) =>
        OWN_SHEET_NAME.test(name) && targets.includes(refersTo.trim().replace(/^=/, '').toLowerCase()),
    );
  }

  /** Adds a sheet at the end of the list and marks it as ours, by this marker where it is free; returns its index. */
  addSheet(name: string, relationshipId: string, marker = ''): number {
    const sheetId = freeNumber(new Set(this.sheets.map((sheet) => sheet.sheetId)), MAX_SHEET_ID);
    this.addedId = sheetId;
    const declaration = this.relationshipsPrefix === null ? ` xmlns:r="${this.dialect.relationships}"` : '';
    const element = `<${this.prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${declaration} ${this.relationshipsPrefix ?? 'r'}:id="${relationshipId}"/>`;
    this.splices.push(...appendChildren(this.xml, this.sheetsExtent!, element));
    const numbers = new Set(this.names.map((one) => Number(OWN_SHEET_NAME.exec(one.name)?.[1] ?? 0)));
    const isFree = OWN_SHEET_NAME.test(marker) && !numbers.has(Number(OWN_SHEET_NAME.exec(marker)![1]));
    this.addName(
      isFree ? marker : `_KhopSo.${freeNumber(numbers, Number.MAX_SAFE_INTEGER)}`,
      `${quoteSheetName(name)}!$A$1`,
      ' hidden="1"',
    );
    return this.sheets.length;
  }

  /** The id of a sheet of the list, or of the one that was added. */
  sheetId(index: number): number {
    return this.sheets[index]?.sheetId ?? this.addedId;
  }

  /** Sets what of a sheet is printed and which rows repeat on every page; settings that it had are taken away. */
  setPrint(index: number, sheet: string, print: PrintSetup): void {
    this.removeNames((name) => name.localSheet === index && /^_xlnm\.Print_(Titles|Area)$/i.test(name.name));
    for (const { name, refersTo } of printNames(sheet, print)) this.addName(name, refersTo, ` localSheetId="${index}"`);
  }

  /** Takes a sheet out of the list, with its own names; what is counted by position moves up. */
  removeSheet(index: number): void {
    const sheet = this.sheets[index]!;
    this.cut(sheet.extent);
    const own = this.ownName(sheet.name);
    this.removeNames((name) => name === own || name.localSheet === index);
    for (const name of this.names) {
      if (name.localSheet === null || name.localSheet <= index) continue;
      this.retag(name.extent, { localSheetId: String(name.localSheet - 1) });
    }
    for (const view of this.views) {
      const tag = this.xml.slice(view.start, view.startTagEnd);
      const changed: Record<string, string> = {};
      for (const key of ['activeTab', 'firstSheet']) {
        const value = Number(new RegExp(`\\s${key}=["'](\\d+)["']`).exec(tag)?.[1] ?? -1);
        if (value > index || (value === index && value > 0)) changed[key] = String(value - 1);
      }
      if (Object.keys(changed).length > 0) this.retag(view, changed);
    }
  }

  /** Has every formula calculated when the workbook is opened: cells were changed that others may read. */
  recalculateOnLoad(): void {
    this.recalculated = true;
  }

  private addName(name: string, refersTo: string, attributes: string): void {
    this.addedNames.push(
      `<${this.prefix}definedName name="${name}"${attributes}>${escapeXml(refersTo)}</${this.prefix}definedName>`,
    );
  }

  private removeNames(which: (name: DefinedName) => boolean): void {
    for (const name of this.names.filter(which)) this.cut(name.extent);
  }

  private cut({ start, end }: Extent): void {
    if (!this.splices.some((one) => one.start === start && one.end === end))
      this.splices.push({ start, end, text: '' });
  }

  private retag(extent: Extent, attributes: Readonly<Record<string, string>>): void {
    let tag = this.xml.slice(extent.start, extent.startTagEnd);
    for (const [name, value] of Object.entries(attributes)) tag = withAttribute(tag, name, value);
    this.splices.push({ start: extent.start, end: extent.startTagEnd, text: tag });
  }

  toXml(): string {
    const splices = [...this.splices];
    if (this.recalculated && this.calculation) {
      const { start, startTagEnd } = this.calculation;
      splices.push({
        start,
        end: startTagEnd,
        text: withAttribute(this.xml.slice(start, startTagEnd), 'fullCalcOnLoad', '1'),
      });
    } else if (this.recalculated) {
      const place = this.namesExtent?.end ?? this.namesPlace;
      splices.push({ start: place, end: place, text: `<${this.prefix}calcPr fullCalcOnLoad="1"/>` });
    }
    const left = this.names.filter(
      ({ extent }) =>
        !this.splices.some((one) => one.start === extent.start && one.text === '' && one.end === extent.end),
    );
    if (this.namesExtent && left.length === 0 && this.addedNames.length === 0) {
      // An empty list of names is not allowed by Excel.
      const { start, end } = this.namesExtent;
      return splice(this.xml, [
        ...splices.filter((one) => one.end <= start || one.start >= end),
        { start, end, text: '' },
      ]);
    }
    if (this.addedNames.length > 0) {
      if (this.namesExtent) splices.push(...appendChildren(this.xml, this.namesExtent, this.addedNames.join('')));
      else {
        const list = `<${this.prefix}definedNames>${this.addedNames.join('')}</${this.prefix}definedNames>`;
        splices.push({ start: this.namesPlace, end: this.namesPlace, text: list });
      }
    }
    return splice(this.xml, splices);
  }
}
