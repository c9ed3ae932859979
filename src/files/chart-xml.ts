/** Writes a planned chart as a native chart part. */
import {
  CHART_LOOK,
  type CellRange,
  type ChartPlan,
  type ChartSeries,
  LABEL_PLACE,
  axisFormat,
  cellName,
  chartName,
  labelColor,
  labelGround,
  quoteSheetName,
  readableOn,
  sliceColor,
} from '../sheet';
import { type Dialect, XML_HEADER } from './dialect';
import { escapeXml } from './xml';

/** Axes are numbered within one chart. */
const AXES = {
  primary: { category: 500_000_001, value: 500_000_002 },
  secondary: { category: 500_000_003, value: 500_000_004 },
} as const;

const PLACES = { 'outside-end': 'outEnd', center: 'ctr', top: 't' } as const;
const EMU_PER_POINT = 12_700;
const THIN = 0.75 * EMU_PER_POINT;

const hex = (color: string): string => color.replace('#', '').toUpperCase();
const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${hex(color)}"/></a:solidFill>`;

/** Run properties in Times New Roman; `size` in points. */
const run = (tag: string, size: number, bold: boolean, color: string = CHART_LOOK.text): string =>
  `<a:${tag} lang="vi-VN" sz="${size * 100}" b="${bold ? 1 : 0}">${solid(color)}<a:latin typeface="${CHART_LOOK.font}"/><a:cs typeface="${CHART_LOOK.font}"/></a:${tag}>`;

const textProperties = (size: number, color: string = CHART_LOOK.text, rotation = ''): string =>
  `<c:txPr><a:bodyPr${rotation}/><a:lstStyle/><a:p><a:pPr>${run('defRPr', size, false, color)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;

function titleXml(text: string | null, size: number, rotation = ''): string {
  if (!text) return '';
  return (
    `<c:title><c:tx><c:rich><a:bodyPr${rotation}/><a:lstStyle/><a:p><a:pPr>${run('defRPr', size, true)}</a:pPr>` +
    `<a:r>${run('rPr', size, true)}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

const VERTICAL = ' rot="-5400000" vert="horz"';

/** A reference to cells of the chart's own sheet, absolute. */
function chartReference(sheet: string, range: CellRange): string {
  const absolute = (row: number, column: number): string =>
    cellName(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const first = absolute(range.top, range.left);
  const last = absolute(range.bottom, range.right);
  return `${quoteSheetName(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

const points = (values: readonly string[]): string =>
  `<c:ptCount val="${values.length}"/>${values.map((value, i) => (value === '' ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(value)}</c:v></c:pt>`)).join('')}`;

function seriesXml(series: ChartSeries, index: number, sheet: string): string {
  const { name, categories, values } = series;
  const nameReference = chartReference(sheet, {
    top: name.row,
    bottom: name.row,
    left: name.column,
    right: name.column,
  });
  const numbers = values.cached.map((value) => (Number.isFinite(value) ? String(value) : ''));
  const isMarker = series.kind === 'marker';
  const isLine = series.kind === 'line' || isMarker;
  const isDoughnut = series.kind === 'doughnut';
  const shape = isLine
    ? `<c:spPr>${isMarker ? '<a:ln><a:noFill/></a:ln>' : `<a:ln w="${CHART_LOOK.lineWeight * EMU_PER_POINT}" cap="rnd">${solid(series.color)}<a:round/></a:ln>`}</c:spPr>` +
      `<c:marker><c:symbol val="circle"/><c:size val="${CHART_LOOK.markerSize}"/><c:spPr>${solid(series.color)}<a:ln w="${THIN}">${solid(CHART_LOOK.paper)}</a:ln></c:spPr></c:marker>`
    : isDoughnut
      ? ''
      : `<c:spPr>${solid(series.color)}</c:spPr><c:invertIfNegative val="0"/>`;
  const slices = isDoughnut
    ? values.cached
        .map(
          (_, i) =>
            `<c:dPt><c:idx val="${i}"/><c:bubble3D val="0"/><c:spPr>${solid(sliceColor(i))}<a:ln w="${EMU_PER_POINT}">${solid(CHART_LOOK.paper)}</a:ln></c:spPr></c:dPt>`,
        )
        .join('')
    : '';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${escapeXml(nameReference)}</c:f><c:strCache>${points([name.text])}</c:strCache></c:strRef></c:tx>` +
    shape +
    slices +
    labelsXml(series) +
    `<c:cat><c:strRef><c:f>${escapeXml(chartReference(sheet, categories.range))}</c:f><c:strCache>${points(categories.cached)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(chartReference(sheet, values.range))}</c:f><c:numCache><c:formatCode>${escapeXml(values.numberFormat)}</c:formatCode>${points(numbers)}</c:numCache></c:numRef></c:val>` +
    (isLine ? '<c:smooth val="0"/>' : '') +
    '</c:ser>'
  );
}

function labelsXml(series: ChartSeries): string {
  const flags = (shown: boolean): string =>
    `<c:showLegendKey val="0"/><c:showVal val="${shown ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  if (!series.dataLabels) return `<c:dLbls>${flags(false)}</c:dLbls>`;
  const place = LABEL_PLACE[series.kind];
  const ground = labelGround(series);
  const label = (color: string): string =>
    `<c:numFmt formatCode="${escapeXml(series.values.numberFormat)}" sourceLinked="0"/><c:spPr>${ground ? solid(ground) : '<a:noFill/>'}<a:ln><a:noFill/></a:ln></c:spPr>` +
    textProperties(CHART_LOOK.labelSize, color) +
    (place ? `<c:dLblPos val="${PLACES[place]}"/>` : '') +
    flags(true);
  if (series.kind !== 'doughnut') return `<c:dLbls>${label(labelColor(series))}</c:dLbls>`;
  const slices = series.values.cached.map(
    (_, i) => `<c:dLbl><c:idx val="${i}"/>${label(readableOn(sliceColor(i)))}</c:dLbl>`,
  );
  return `<c:dLbls>${slices.join('')}${label(CHART_LOOK.text)}<c:showLeaderLines val="0"/></c:dLbls>`;
}

/** Series of one kind on one axis make one chart group. */
interface Group {
  readonly kind: ChartSeries['kind'];
  readonly axis: ChartSeries['axis'];
  readonly series: { readonly series: ChartSeries; readonly index: number }[];
}

function groupsOf(plan: ChartPlan): Group[] {
  const groups: Group[] = [];
  plan.series.forEach((series, index) => {
    let group = groups.find(({ kind, axis }) => kind === series.kind && axis === series.axis);
    if (!group) groups.push((group = { kind: series.kind, axis: series.axis, series: [] }));
    group.series.push({ series, index });
  });
  // Lines are drawn over columns.
  const isOver = ({ kind }: Group): number => Number(kind === 'line' || kind === 'marker');
  return groups.sort((a, b) => isOver(a) - isOver(b));
}

function groupXml(group: Group, sheet: string): string {
  const series = group.series.map(({ series: one, index }) => seriesXml(one, index, sheet)).join('');
  const axes = `<c:axId val="${AXES[group.axis].category}"/><c:axId val="${AXES[group.axis].value}"/>`;
  switch (group.kind) {
    case 'doughnut':
      return `<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/><c:holeSize val="${CHART_LOOK.hole}"/></c:doughnutChart>`;
    case 'line':
    case 'marker':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
    default: {
      const stacked = group.kind === 'columnStacked';
      return (
        `<c:barChart><c:barDir val="${group.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}` +
        `<c:gapWidth val="${group.kind === 'bar' ? CHART_LOOK.barGap : CHART_LOOK.columnGap}"/><c:overlap val="${stacked ? 100 : 0}"/>${axes}</c:barChart>`
      );
    }
  }
}

const line = (color: string): string => `<c:spPr><a:ln w="${THIN}">${solid(color)}</a:ln></c:spPr>`;

function axesXml(plan: ChartPlan, axis: ChartSeries['axis'], horizontal: boolean): string {
  const series = plan.series.filter((one) => one.axis === axis);
  const first = series[0];
  if (!first || first.kind === 'doughnut') return '';
  const { category, value } = AXES[axis];
  const primary = axis === 'primary';
  const negative = series.some(({ values }) => values.cached.some((number) => number < 0));
  // Percentages and counts keep zero as their base: a column that starts elsewhere lies about its height.
  const scaling = `<c:scaling><c:orientation val="minMax"/>${negative ? '' : '<c:min val="0"/>'}</c:scaling>`;
  const categoryAxis =
    `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="${horizontal ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="${primary ? 0 : 1}"/><c:axPos val="${horizontal ? 'l' : 'b'}"/>${primary ? titleXml(plan.categoryTitle, CHART_LOOK.textSize, horizontal ? VERTICAL : '') : ''}` +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${line(CHART_LOOK.axis)}${textProperties(CHART_LOOK.textSize)}<c:crossAx val="${value}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const title = primary ? plan.valueTitle : plan.secondaryTitle;
  const position = horizontal ? (primary ? 'b' : 't') : primary ? 'l' : 'r';
  // With the first category on top, "max" is where the bottom is; a second axis stands opposite to the first.
  const crosses = horizontal === primary ? 'max' : 'autoZero';
  const valueAxis =
    `<c:valAx><c:axId val="${value}"/>${scaling}<c:delete val="0"/><c:axPos val="${position}"/>` +
    `${primary ? `<c:majorGridlines>${line(CHART_LOOK.gridlines)}</c:majorGridlines>` : ''}${titleXml(title, CHART_LOOK.textSize, horizontal ? '' : VERTICAL)}` +
    `<c:numFmt formatCode="${escapeXml(axisFormat(first.values.numberFormat))}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(CHART_LOOK.textSize)}<c:crossAx val="${category}"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/></c:valAx>`;
  return categoryAxis + valueAxis;
}

/** A planned chart as a chart part: native, with what its cells read now, so that it shows before anything recalculates. */
export function chartXml(plan: ChartPlan, sheet: string, dialect: Dialect): string {
  const horizontal = plan.series.some(({ kind }) => kind === 'bar');
  const legend =
    plan.legend === 'none'
      ? ''
      : `<c:legend><c:legendPos val="${plan.legend === 'right' ? 'r' : 'b'}"/><c:overlay val="0"/>${textProperties(CHART_LOOK.textSize)}</c:legend>`;
  return [
    `${XML_HEADER}<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">`,
    '<c:date1904 val="0"/><c:roundedCorners val="0"/>',
    `<c:chart>${titleXml(plan.title, CHART_LOOK.titleSize)}<c:autoTitleDeleted val="${plan.title ? 0 : 1}"/><c:plotArea><c:layout/>`,
    ...groupsOf(plan).map((group) => groupXml(group, sheet)),
    axesXml(plan, 'primary', horizontal),
    axesXml(plan, 'secondary', horizontal),
    `</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr>${solid(CHART_LOOK.paper)}<a:ln w="${THIN}">${solid(CHART_LOOK.frame)}</a:ln></c:spPr>`,
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run('defRPr', CHART_LOOK.textSize, false)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`,
    '</c:chartSpace>',
  ].join('');
}

/**
 * Three points, in English Metric Units: a frame that begins on the very line between two rows, printed where a page
 * begins there too, leaves a hairline at the foot of the page before (seen in LibreOffice's PDF).
 */
const TOP_INSET = 3 * 12_700;

/** The drawing part that places a sheet's charts over the cells of their anchors; relationship ids are rId1, rId2, … */
export function drawingXml(charts: readonly ChartPlan[], dialect: Dialect): string {
  const anchors = charts.map(({ anchor, title }, i) => {
    const corner = (row: number, column: number, inset: number): string =>
      `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${inset}</xdr:rowOff>`;
    return (
      `<xdr:twoCellAnchor editAs="oneCell"><xdr:from>${corner(anchor.top, anchor.left, TOP_INSET)}</xdr:from><xdr:to>${corner(anchor.bottom + 1, anchor.right + 1, 0)}</xdr:to>` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="${chartName(i)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${dialect.chart}"><c:chart xmlns:c="${dialect.chart}" r:id="rId${i + 1}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return `${XML_HEADER}<xdr:wsDr xmlns:xdr="${dialect.spreadsheetDrawing}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">${anchors.join('')}</xdr:wsDr>`;
}
