/** Makes a new .xlsx of planned sheets. */
import { type SheetPlan, uniqueSheetName } from '../sheet';
import { chartXml, drawingXml } from './chart-xml';
import { TRANSITIONAL, XML_HEADER } from './dialect';
import { OfficePackage } from './package';
import { PackageEdit } from './package-edit';
import { sheetXml } from './sheet-xml';
import { EMPTY_STYLES, StyleAppender } from './styles-write';
import { CONTENT_TYPE } from './content-type';
import { printNames } from './workbook-edit';
import { escapeXml } from './xml';
import { crc32, writeZip } from './zip';

const WORKBOOK = 'xl/workbook.xml';

/** A package that holds nothing but its list of content types. */
function emptyPackage(): OfficePackage {
  const types = new TextEncoder().encode(
    `${XML_HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
  );
  const entry = {
    name: '[Content_Types].xml',
    method: 0,
    crc: crc32(types),
    size: types.length,
    modified: 0x00210000,
    packed: types,
  };
  return new OfficePackage(writeZip([entry]), '');
}

/**
 * Makes a new `.xlsx` of the planned sheets, in their order; it opens on the first. Names are made unique. These are
 * the user's own sheets: they are not marked as ours, so `removeSheet` refuses them.
 */
export function createWorkbook(plans: readonly SheetPlan[]): Uint8Array {
  const edit = new PackageEdit(emptyPackage());
  const relationship = (kind: string): string => `${TRANSITIONAL.relationships}/${kind}`;
  edit.relate('', relationship('officeDocument'), WORKBOOK);
  const styles = new StyleAppender(EMPTY_STYLES, '');
  const sheets: string[] = [];
  const names: string[] = [];
  const taken: string[] = [];
  plans.forEach((plan, index) => {
    const name = uniqueSheetName(plan.name, taken);
    taken.push(name);
    const part = edit.freeName('xl/worksheets/sheet');
    const id = edit.relate(WORKBOOK, relationship('worksheet'), part);
    sheets.push(`<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="${id}"/>`);
    for (const { name: kind, refersTo } of printNames(name, plan.print))
      names.push(`<definedName name="${kind}" localSheetId="${index}">${escapeXml(refersTo)}</definedName>`);
    const drawingId = addCharts(edit, plan, name, part);
    edit.write(
      part,
      sheetXml(plan, (style) => styles.formatFor(style), TRANSITIONAL, {
        drawingId,
        hasWorkbookView: true,
        digitWidth: styles.digitWidth,
      }),
      CONTENT_TYPE.worksheet,
    );
  });
  edit.relate(WORKBOOK, relationship('styles'), 'xl/styles.xml');
  edit.write('xl/styles.xml', styles.toXml(), CONTENT_TYPE.styles);
  edit.write(
    WORKBOOK,
    `${XML_HEADER}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>` +
      `<sheets>${sheets.join('')}</sheets>${names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : ''}</workbook>`,
    CONTENT_TYPE.workbook,
  );
  return edit.toBytes();
}

/** Adds a plan's charts to a sheet part that is being written; returns the relationship of its drawing, null without charts. */
export function addCharts(
  edit: PackageEdit,
  plan: SheetPlan,
  sheet: string,
  sheetPart: string,
  dialect = TRANSITIONAL,
): string | null {
  if (plan.charts.length === 0) return null;
  const folder = sheetPart.replace(/worksheets\/[^/]*$/, '');
  const drawingPart = edit.freeName(`${folder}drawings/drawing`);
  const drawingId = edit.relate(sheetPart, `${dialect.relationships}/drawing`, drawingPart);
  edit.write(drawingPart, drawingXml(plan.charts, dialect), CONTENT_TYPE.drawing);
  for (const chart of plan.charts) {
    const chartPart = edit.freeName(`${folder}charts/chart`);
    edit.relate(drawingPart, `${dialect.relationships}/chart`, chartPart);
    edit.write(chartPart, chartXml(chart, sheet, dialect), CONTENT_TYPE.chart);
  }
  return drawingId;
}
