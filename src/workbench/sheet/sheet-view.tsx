import { type KeyboardEvent, Suspense, lazy, useEffect, useMemo, useRef, useState } from 'react';
import { type CellPosition, cellName, columnName, rangeContains } from '../../sheet';
import { type HostSheet, type HostWorkbook, decimalMark } from '../../host';
import { LANGUAGES, type Locale } from '../../locales';
import { planOfChart } from '../chart-plans';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, measureSheet, placeAt, rectangleOf } from './geometry';
import { textHeight } from './measure';
import { VisibleCells } from './visible-cells';
import { CellEditor } from './cell-editor';

const ChartView = lazy(async () => ({ default: (await import('../../chartview')).ChartView }));

export interface SheetViewProps {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
  /** Counts changes of the workbook: a new number draws anew. */
  readonly version: number;
  readonly language: Locale;
  readonly label: string;
  readonly onRefused: (error: unknown) => void;
}

interface Editing extends CellPosition {
  readonly text: string;
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
  PageDown: [20, 0],
  PageUp: [-20, 0],
};

/** What a user of the locale would type to get what the cell holds. */
export function typedText(workbook: HostWorkbook, sheet: HostSheet, row: number, column: number): string {
  const { formula, value } = workbook.cell(sheet, row, column);
  if (formula !== undefined) return formula;
  if (typeof value === 'number') return String(value).replace('.', decimalMark(workbook.locale));
  if (value === null) return '';
  return typeof value === 'object' ? value.error : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

/** One sheet as Excel shows it: only the cells in view are drawn. Click or arrows select, typing edits. */
export function SheetView({ workbook, sheet, version, language, label, onRefused }: SheetViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ left: 0, top: 0, width: 1200, height: 800 });
  const [editing, setEditing] = useState<Editing | null>(null);

  // The version stands for the workbook's state, which changes in place.
  const geometry = useMemo(
    () => measureSheet(sheet, (row, column) => (version >= 0 ? workbook.text(sheet, row, column) : ''), textHeight),
    [workbook, sheet, version],
  );
  const charts = useMemo(
    () => (version >= 0 ? sheet.charts.map((chart) => ({ chart, plan: planOfChart(chart, workbook) })) : []),
    [workbook, sheet, version],
  );
  const held = workbook.selection?.sheet === sheet ? workbook.selection.range : null;
  // A cell of a merged area stands for the whole of it.
  const lone = held !== null && held.top === held.bottom && held.left === held.right;
  const selection = (lone ? workbook.mergeAt(sheet, held.top, held.left) : null) ?? held;
  const { top: selectedRow, left: selectedColumn } = selection ?? { top: -1, left: -1 };

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () =>
      setView({
        left: element.scrollLeft,
        top: element.scrollTop,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);

  useEffect(() => {
    scroller.current?.scrollTo({ left: 0, top: 0 });
  }, [sheet]);

  const laidOut = useRef(geometry);
  useEffect(() => {
    laidOut.current = geometry;
  }, [geometry]);

  // Whoever selected the cell, the pane included: it comes into view. Only a moved selection scrolls, not an edit
  // elsewhere that changed a height, hence the geometry from a ref.
  useEffect(() => {
    const element = scroller.current;
    const geometry = laidOut.current;
    if (!element || selectedRow < 0 || selectedRow >= geometry.rows || selectedColumn >= geometry.columns) return;
    const cell = rectangleOf(geometry, {
      top: selectedRow,
      left: selectedColumn,
      bottom: selectedRow,
      right: selectedColumn,
    });
    const roomX = element.clientWidth - ROW_HEADER_WIDTH;
    const roomY = element.clientHeight - COLUMN_HEADER_HEIGHT;
    let { scrollLeft, scrollTop } = element;
    if (cell.left < scrollLeft) scrollLeft = cell.left;
    else if (cell.left + cell.width > scrollLeft + roomX)
      scrollLeft = Math.min(cell.left, cell.left + cell.width - roomX + 24);
    if (cell.top < scrollTop) scrollTop = Math.max(0, cell.top - 40);
    else if (cell.top + cell.height > scrollTop + roomY) scrollTop = cell.top + cell.height - roomY + 60;
    element.scrollTo({ left: scrollLeft, top: scrollTop });
  }, [sheet, selectedRow, selectedColumn]);

  const select = (row: number, column: number, extendTo?: CellPosition) => {
    const merged = workbook.mergeAt(sheet, row, column);
    const from = merged ?? { top: row, left: column, bottom: row, right: column };
    const to = extendTo ?? { row, column };
    workbook.selectCells(sheet.name, {
      top: Math.min(from.top, to.row),
      left: Math.min(from.left, to.column),
      bottom: Math.max(from.bottom, to.row),
      right: Math.max(from.right, to.column),
    });
  };

  const startEditing = (text: string | null) => {
    if (!selection) return;
    workbook.editing = true;
    setEditing({
      row: selectedRow,
      column: selectedColumn,
      text: text ?? typedText(workbook, sheet, selectedRow, selectedColumn),
    });
  };

  const stopEditing = (text: string | null, move: readonly [number, number] = [0, 0]) => {
    workbook.editing = false;
    if (editing && text !== null) {
      try {
        workbook.enter(sheet.name, editing.row, editing.column, text);
      } catch (error) {
        onRefused(error);
      }
      const row = Math.max(0, editing.row + move[0]);
      const column = Math.max(0, editing.column + move[1]);
      if (move[0] !== 0 || move[1] !== 0) select(row, column);
    }
    setEditing(null);
    scroller.current?.focus({ preventScroll: true });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || !selection) return;
    const arrow = ARROWS[event.key];
    if (arrow && !(event.key === 'Tab' && event.shiftKey)) {
      event.preventDefault();
      // Leaves a merged area by its far edge.
      const row = arrow[0] > 0 ? selection.bottom : selection.top;
      const column = arrow[1] > 0 ? selection.right : selection.left;
      const next = {
        row: Math.min(Math.max(row + arrow[0], 0), geometry.rows - 1),
        column: Math.min(Math.max(column + arrow[1], 0), geometry.columns - 1),
      };
      select(next.row, next.column);
    } else if (event.key === 'F2') {
      event.preventDefault();
      startEditing(null);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      try {
        workbook.enter(sheet.name, selectedRow, selectedColumn, '');
      } catch (error) {
        onRefused(error);
      }
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      startEditing(event.key);
    }
  };

  const rows = {
    first: placeAt(geometry.rowEdges, view.top - 60),
    last: Math.min(placeAt(geometry.rowEdges, view.top + view.height) + 2, geometry.rows - 1),
  };
  const columns = {
    first: placeAt(geometry.columnEdges, view.left - 60),
    last: Math.min(placeAt(geometry.columnEdges, view.left + view.width) + 1, geometry.columns - 1),
  };
  const width = geometry.columnEdges[geometry.columns]!;
  const height = geometry.rowEdges[geometry.rows]!;
  const inSelection = (row: number, column: number) => selection !== null && rangeContains(selection, row, column);
  const selected = selection && rectangleOf(geometry, selection);

  return (
    <div
      ref={scroller}
      className="sheet"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={geometry.rows}
      aria-colcount={geometry.columns}
      aria-activedescendant={selection ? `cell-${cellName(selectedRow, selectedColumn)}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="sheet-paper" style={{ width: width + ROW_HEADER_WIDTH, height: height + COLUMN_HEADER_HEIGHT }}>
        <div
          className="sheet-columns"
          role="row"
          style={{ height: COLUMN_HEADER_HEIGHT, width: width + ROW_HEADER_WIDTH }}
        >
          <div className="sheet-corner" role="presentation" style={{ width: ROW_HEADER_WIDTH }} />
          {numbers(columns).map((column) => {
            const left = geometry.columnEdges[column]!;
            const size = geometry.columnEdges[column + 1]! - left;
            if (size === 0) return null;
            const marked = selection !== null && column >= selection.left && column <= selection.right;
            return (
              <div
                key={column}
                role="columnheader"
                className={marked ? 'sheet-heading marked' : 'sheet-heading'}
                style={{ left: left + ROW_HEADER_WIDTH, width: size }}
              >
                {columnName(column)}
              </div>
            );
          })}
        </div>
        <div className="sheet-rows" style={{ width: ROW_HEADER_WIDTH, height }} role="presentation">
          {numbers(rows).map((row) => {
            const top = geometry.rowEdges[row]!;
            const size = geometry.rowEdges[row + 1]! - top;
            if (size === 0) return null;
            const marked = selection !== null && row >= selection.top && row <= selection.bottom;
            return (
              <div
                key={row}
                className={marked ? 'sheet-heading marked' : 'sheet-heading'}
                style={{ top, height: size }}
              >
                {row + 1}
              </div>
            );
          })}
        </div>
        <div
          className="sheet-cells"
          role="presentation"
          style={{ left: ROW_HEADER_WIDTH, top: COLUMN_HEADER_HEIGHT, width, height }}
          onMouseDown={(event) => {
            if (editing || event.button !== 0) return;
            const box = event.currentTarget.getBoundingClientRect();
            const row = placeAt(geometry.rowEdges, event.clientY - box.top);
            const column = placeAt(geometry.columnEdges, event.clientX - box.left);
            if (event.shiftKey && selection) select(selection.top, selection.left, { row, column });
            else select(row, column);
          }}
          onDoubleClick={() => startEditing(null)}
        >
          <VisibleCells
            workbook={workbook}
            sheet={sheet}
            geometry={geometry}
            rows={rows}
            columns={columns}
            inSelection={inSelection}
          />
          {charts.map(({ chart, plan }) => {
            const box = rectangleOf(geometry, chart.anchor);
            return (
              <div key={chart.id} className="sheet-chart" style={box} onMouseDown={(event) => event.stopPropagation()}>
                <Suspense fallback={null}>
                  <ChartView plan={plan} language={LANGUAGES[language].tag} />
                </Suspense>
              </div>
            );
          })}
          {selected && !editing && <div className="sheet-selection" data-testid="selection" style={selected} />}
          {editing && (
            <CellEditor
              box={rectangleOf(
                geometry,
                workbook.mergeAt(sheet, editing.row, editing.column) ?? {
                  top: editing.row,
                  left: editing.column,
                  bottom: editing.row,
                  right: editing.column,
                },
              )}
              name={cellName(editing.row, editing.column)}
              text={editing.text}
              onEnd={stopEditing}
            />
          )}
        </div>
      </div>
    </div>
  );
}

const numbers = ({ first, last }: { first: number; last: number }): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
