/** Draws a planned summary before it is written. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { format as formatNumber } from 'numfmt';
import { type ReactNode, type RefObject, Suspense, lazy, useLayoutEffect, useMemo, useRef } from 'react';
import { LANGUAGES, type Locale } from '../../locales';
import { type PlannedCell, type SheetPlan, cellKey } from '../../sheet';
import { useLocale, useText } from '../parts/text';

const ChartView = lazy(async () => ({ default: (await import('../../chartview')).ChartView }));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  paper: {
    overflowX: 'hidden',
    overflowY: 'auto',
    maxHeight: '340px',
    // Where the system forces its colours, too: a chart is drawn for white.
    forcedColorAdjust: 'none',
    backgroundColor: '#ffffff',
    color: '#000000',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: tokens.spacingVerticalS,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // As wide as the table wants to be: a sheet wider than the pane is shown smaller, not cut.
  page: { width: 'max-content', maxWidth: '560px' },
  table: {
    borderCollapse: 'collapse',
    fontFamily: "'Times New Roman', Times, serif",
    fontSize: '11px',
    lineHeight: '1.3',
  },
  cell: { padding: '1px 4px', verticalAlign: 'middle', maxWidth: '190px' },
  chart: {
    height: '300px',
    forcedColorAdjust: 'none',
    backgroundColor: '#ffffff',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: tokens.spacingVerticalXS,
  },
});

/** As many rows as show what the sheet will be; the rest is counted. */
const SHOWN_ROWS = 40;

/** What a planned cell will show. */
function shown({ content, style }: PlannedCell, locale: Locale): string {
  if (content.type === 'blank') return '';
  if (content.type === 'text') return content.text;
  if (typeof content.value === 'string') return content.value;
  return formatNumber(style.numberFormat ?? 'General', content.value, {
    locale: LANGUAGES[locale].tag,
    throws: false,
  });
}

/** Keeps an element as small as the width of the box around it asks for; never larger than it is by itself. */
function useFittingScale(page: RefObject<HTMLDivElement | null>, content: unknown): void {
  useLayoutEffect(() => {
    const element = page.current;
    const box = element?.parentElement;
    if (!element || !box || typeof ResizeObserver === 'undefined') return;
    const fit = (): void => {
      const { paddingLeft, paddingRight } = getComputedStyle(box);
      const room = box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      element.style.zoom = '1';
      const needed = Math.max(element.offsetWidth, element.scrollWidth);
      if (needed > room && room > 0) element.style.zoom = String(Math.floor((room / needed) * 1000) / 1000);
    };
    const observer = new ResizeObserver(fit);
    observer.observe(box);
    fit();
    return () => observer.disconnect();
  }, [page, content]);
}

/** The sheet as it will be written, and its charts, on paper's white whatever the theme. */
export function PlanPreview({ plan }: { readonly plan: SheetPlan }) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const rows = useMemo(() => tableRows(plan, locale, styles.cell), [plan, locale, styles.cell]);
  const page = useRef<HTMLDivElement>(null);
  useFittingScale(page, rows);
  return (
    <div className={styles.root}>
      <div className={styles.paper} role="region" aria-label={t('summary.preview')} tabIndex={0}>
        <div ref={page} className={styles.page}>
          <table className={styles.table} role="presentation">
            <tbody>{rows.slice(0, SHOWN_ROWS)}</tbody>
          </table>
        </div>
        {rows.length > SHOWN_ROWS && <p>{t('summary.preview.rows', { count: rows.length - SHOWN_ROWS })}</p>}
      </div>
      {plan.charts.map((chart, index) => (
        <div key={index} className={styles.chart}>
          <Suspense fallback={t('app.loading')}>
            <ChartView plan={chart} language={LANGUAGES[locale].tag} />
          </Suspense>
        </div>
      ))}
    </div>
  );
}

function tableRows(plan: SheetPlan, locale: Locale, className: string): ReactNode[] {
  const cells = new Map(plan.cells.map((cell) => [cellKey(cell.row, cell.column), cell]));
  let [lastRow, lastColumn] = [-1, -1];
  for (const { row, column, content, style } of plan.cells) {
    if (content.type === 'blank' && !style.border) continue;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  const spans = new Map(plan.merges.map((merge) => [cellKey(merge.top, merge.left), merge]));
  const covered = new Set<number>();
  for (const { top, left, bottom, right } of plan.merges) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) covered.add(cellKey(row, column));
    }
  }
  const rows: ReactNode[] = [];
  for (let row = 0; row <= lastRow; row++) {
    const line: ReactNode[] = [];
    for (let column = 0; column <= lastColumn; column++) {
      const key = cellKey(row, column);
      if (covered.has(key)) continue;
      const cell = cells.get(key);
      const span = spans.get(key);
      const style = cell?.style;
      const number =
        cell?.content.type === 'number' || (cell?.content.type === 'formula' && typeof cell.content.value === 'number');
      line.push(
        <td
          key={column}
          className={className}
          colSpan={span ? Math.min(span.right, lastColumn) - span.left + 1 : undefined}
          rowSpan={span ? span.bottom - span.top + 1 : undefined}
          style={{
            fontWeight: style?.bold ? 700 : 400,
            fontStyle: style?.italic ? 'italic' : 'normal',
            textAlign: style?.horizontal ?? (number ? 'right' : 'left'),
            border: style?.border ? '1px solid #444444' : undefined,
            backgroundColor: style?.fill,
            color: style?.color,
            whiteSpace: number ? 'nowrap' : undefined,
            minWidth: span ? undefined : `${Math.min(plan.columnWidths[column] ?? 8, 18) * 4}px`,
          }}
        >
          {cell ? shown(cell, locale) : ''}
        </td>,
      );
    }
    rows.push(<tr key={row}>{line}</tr>);
  }
  return rows;
}
