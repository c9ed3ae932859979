import { zipSync, strToU8 } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface FixtureSheet {
  readonly name: string;
  /** Rows as XML: what stands inside of `<sheetData>`. */
  readonly data: string;
  /** XML before and after the cells. */
  readonly head?: string;
  readonly tail?: string;
  readonly state?: string;
  readonly chart?: boolean;
}

/** An .xlsx made part by part; `extra` adds or replaces parts, `workbook` adds XML after the list of sheets. */
export function xlsx(
  sheets: readonly FixtureSheet[],
  options: {
    styles?: string;
    workbook?: string;
    views?: string;
    extra?: Record<string, string | Uint8Array>;
    strict?: boolean;
    prefix?: string;
  } = {},
): Uint8Array {
  const main = options.strict ? 'http://purl.oclc.org/ooxml/spreadsheetml/main' : MAIN;
  const rel = options.strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : REL;
  const p = options.prefix ? `${options.prefix}:` : '';
  const xmlns = options.prefix ? `xmlns:${options.prefix}` : 'xmlns';
  const part = (sheet: FixtureSheet, i: number): string =>
    sheet.chart ? `chartsheets/sheet${i + 1}.xml` : `worksheets/sheet${i + 1}.xml`;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' +
      sheets
        .map(
          (sheet, i) =>
            `<Override PartName="/xl/${part(sheet, i)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${sheet.chart ? 'chartsheet' : 'worksheet'}+xml"/>`,
        )
        .join('') +
      '</Types>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE_REL}"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<?xml version="1.0" encoding="UTF-8"?>\r\n<${p}workbook ${xmlns}="${main}" xmlns:r="${rel}"><${p}bookViews>${options.views ?? `<${p}workbookView activeTab="0"/>`}</${p}bookViews><${p}sheets>` +
      sheets
        .map(
          ({ name, state }, i) =>
            `<${p}sheet name="${name}" sheetId="${i + 3}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
        )
        .join('') +
      `</${p}sheets>${options.workbook ?? ''}<${p}calcPr calcId="191029"/></${p}workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE_REL}">` +
      sheets
        .map(
          (sheet, i) =>
            `<Relationship Id="rId${i + 1}" Type="${rel}/${sheet.chart ? 'chartsheet' : 'worksheet'}" Target="${i === 0 ? '/xl/' : ''}${part(sheet, i)}"/>`,
        )
        .join('') +
      `<Relationship Id="rId90" Type="${rel}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': options.styles ?? styles('', p, xmlns, main),
  };
  sheets.forEach((sheet, i) => {
    files[`xl/${part(sheet, i)}`] = sheet.chart
      ? `<${p}chartsheet ${xmlns}="${main}" xmlns:r="${rel}"><${p}sheetViews><${p}sheetView workbookViewId="0"/></${p}sheetViews></${p}chartsheet>`
      : `<${p}worksheet ${xmlns}="${main}" xmlns:r="${rel}">${sheet.head ?? ''}<${p}sheetData>${sheet.data}</${p}sheetData>${sheet.tail ?? ''}</${p}worksheet>`;
  });
  Object.assign(files, options.extra);
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

/** A style sheet of one font, and of `formats` (xf elements) beside the first. */
export function styles(formats: string, p = '', xmlns = 'xmlns', main = MAIN): string {
  const count = 1 + (formats.match(/<\w*:?xf\b/g) ?? []).length;
  return (
    `<${p}styleSheet ${xmlns}="${main}"><${p}fonts count="2"><${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font><${p}font><${p}b/><${p}i val="0"/><${p}sz val="13"/><${p}color rgb="FFC00000"/><${p}name val=".VnTime"/></${p}font></${p}fonts>` +
    `<${p}fills count="3"><${p}fill><${p}patternFill patternType="none"/></${p}fill><${p}fill><${p}patternFill patternType="gray125"/></${p}fill><${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FFFFFF00"/></${p}patternFill></${p}fill></${p}fills>` +
    `<${p}borders count="2"><${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/></${p}border><${p}border><${p}left/><${p}right/><${p}top style="thin"/><${p}bottom style="double"/></${p}border></${p}borders>` +
    `<${p}cellStyleXfs count="1"><${p}xf/></${p}cellStyleXfs><${p}cellXfs count="${count}"><${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats}</${p}cellXfs>` +
    `<${p}cellStyles count="1"><${p}cellStyle name="Normal" xfId="0" builtinId="0"/></${p}cellStyles><${p}dxfs count="0"/></${p}styleSheet>`
  );
}
