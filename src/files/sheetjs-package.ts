/** The package that SheetJS is handed: sheets, shared strings and number formats only. */
import { TRANSITIONAL, XML_HEADER } from './dialect';
import { attribute, escapeXml, walkXml } from './xml';
import { crc32, writeZip } from './zip';

/**
 * The package that SheetJS is handed. It holds nothing but sheets, shared strings and number formats, under names of our
 * own: SheetJS insists on every part that a file's content types name, joins sheets by their names, and stumbles over
 * what it does not know in styles. Pictures, pivots, macros and comments are never unpacked.
 */

const OFFICE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SheetJsInput {
  /** The parts of the sheets, UTF-8. */
  readonly sheets: readonly Uint8Array[];
  readonly sharedStrings: Uint8Array | null;
  readonly stylesXml: string | null;
  readonly date1904: boolean;
}

/** The name under which SheetJS gives the sheet at a place. */
export const sheetJsName = (index: number): string => `s${index}`;

/** Number formats of a styles part and which cell format uses which: all of it that a cell's value depends on. */
function numberFormatsOnly(stylesXml: string, file: string): string {
  const codes: string[] = [];
  const formats: string[] = [];
  walkXml(stylesXml, file, {
    open: (tag) => {
      const [, list] = tag.path;
      if (tag.path.length !== 3) return;
      if (list === 'numFmts' && tag.name === 'numFmt') {
        const code = escapeXml(attribute(tag, 'formatCode') ?? '');
        codes.push(`<numFmt numFmtId="${Number(attribute(tag, 'numFmtId'))}" formatCode="${code}"/>`);
      } else if (list === 'cellXfs' && tag.name === 'xf')
        formats.push(`<xf numFmtId="${Number(attribute(tag, 'numFmtId') ?? 0)}"/>`);
    },
  });
  return (
    `<styleSheet xmlns="${TRANSITIONAL.main}"><numFmts count="${codes.length}">${codes.join('')}</numFmts>` +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs></styleSheet>`
  );
}

/** Puts the package together, stored unpacked. */
export function sheetJsPackage({ sheets, sharedStrings, stylesXml, date1904 }: SheetJsInput, file: string): Uint8Array {
  const parts: [string, string | Uint8Array, string][] = sheets.map((bytes, i) => [
    `worksheets/sheet${i + 1}.xml`,
    bytes,
    'worksheet',
  ]);
  const lists: [string, string | Uint8Array, string][] = [];
  if (sharedStrings) lists.push(['sharedStrings.xml', sharedStrings, 'sharedStrings']);
  if (stylesXml !== null) lists.push(['styles.xml', numberFormatsOnly(stylesXml, file), 'styles']);
  const all = [...parts, ...lists];
  const relationship = (kind: string, target: string, id: number): string =>
    `<Relationship Id="rId${id}" Type="${TRANSITIONAL.relationships}/${kind}" Target="${target}"/>`;
  const relationships = (list: readonly string[]): string =>
    `${XML_HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
  const listed = sheets.map((_, i) => `<sheet name="${sheetJsName(i)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const override = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${OFFICE}.${kind}+xml"/>`;
  const entries: [string, string | Uint8Array][] = [
    [
      '[Content_Types].xml',
      `${XML_HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
        override('workbook.xml', 'sheet.main'),
        ...all.map(([part, , kind]) => override(part, kind)),
      ].join('')}</Types>`,
    ],
    ['_rels/.rels', relationships([relationship('officeDocument', 'xl/workbook.xml', 1)])],
    [
      'xl/workbook.xml',
      `${XML_HEADER}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}">` +
        `<workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', relationships(all.map(([part, , kind], i) => relationship(kind, part, i + 1)))],
    ...all.map(([part, content]): [string, string | Uint8Array] => [`xl/${part}`, content]),
  ];
  return writeZip(
    entries.map(([name, content]) => {
      const packed = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return { name, method: 0, crc: crc32(packed), size: packed.length, modified: 0, packed };
    }),
  );
}
