/** The view of one sheet, with its selection and keys. */
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { cellName, rangeContains } from '../../sheet';
import type { HostSheet, HostWorkbook } from '../../host';
import type { Locale } from '../../locales';
import type { EditHistory } from '../edit-history';
import { CellEditor } from './cell-editor';
import {
  COLUMN_HEADER_HEIGHT,
  ROW_HEADER_WIDTH,
  type Rectangle,
  type SheetGeometry,
  placeAt,
  rectangleOf,
} from './geometry';
import { ColumnHeadings, RowHeadings, type Span } from './headings';
import { areaAt, cellAfter, select, selectionOn } from './selection';
import { SheetCharts } from './sheet-charts';
import { onSheetKey } from './sheet-keys';
import { useCellEditing } from './use-cell-editing';
import { useGeometry } from './use-geometry';
import { useScrolling, useViewport } from './use-viewport';
import { VisibleCells } from './visible-cells';

export interface SheetViewProps {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
  readonly history: EditHistory;
  /** Counts changes of the workbook: a new number draws anew. */
  readonly version: number;
  readonly language: Locale;
  readonly label: string;
  /** 1 is 100 %. */
  readonly zoom: number;
  readonly onRefused: (error: unknown) => void;
}

/** Pixels above and left of the view that are drawn as well. */
const OVERLAP = 60;

/** One sheet as Excel shows it: only the cells in view are drawn. Click or arrows select, typing edits. */
export function SheetView(props: SheetViewProps) {
  const { workbook, sheet, history, version, language, label, zoom, onRefused } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { editing, ...edit } = useCellEditing(workbook, sheet, history, onRefused);
  const geometry = useGeometry(workbook, sheet);
  const selection = selectionOn(workbook, sheet);
  const active = { row: selection?.top ?? -1, column: selection?.left ?? -1 };
  const { rows, columns } = spansInView(geometry, useViewport(scroller, zoom));
  useScrolling(scroller, sheet, geometry, active, zoom);

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing || !selection) return;
    onSheetKey(event, selection, {
      move: (by) => select(workbook, sheet, cellAfter(geometry, selection, by)),
      edit: edit.start,
      empty: edit.empty,
    });
  };
  const onMouseDown = (event: MouseEvent) => {
    if (editing || event.button !== 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const cell = {
      row: placeAt(geometry.rowEdges, (event.clientY - box.top) / zoom),
      column: placeAt(geometry.columnEdges, (event.clientX - box.left) / zoom),
    };
    if (event.shiftKey && selection) select(workbook, sheet, active, cell);
    else select(workbook, sheet, cell);
  };

  const width = geometry.columnEdges[geometry.columns]!;
  const height = geometry.rowEdges[geometry.rows]!;
  return (
    <div
      ref={scroller}
      className="sheet"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={geometry.rows}
      aria-colcount={geometry.columns}
      aria-activedescendant={selection ? `cell-${cellName(active.row, active.column)}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div
        className="sheet-paper"
        style={{ zoom, width: width + ROW_HEADER_WIDTH, height: height + COLUMN_HEADER_HEIGHT }}
      >
        <ColumnHeadings geometry={geometry} span={columns} selection={selection} />
        <RowHeadings geometry={geometry} span={rows} selection={selection} />
        <div
          className="sheet-cells"
          role="presentation"
          style={{ left: ROW_HEADER_WIDTH, top: COLUMN_HEADER_HEIGHT, width, height }}
          onMouseDown={onMouseDown}
          onDoubleClick={() => selection && edit.start(active)}
        >
          <VisibleCells
            workbook={workbook}
            sheet={sheet}
            geometry={geometry}
            rows={rows}
            columns={columns}
            inSelection={(row, column) => selection !== null && rangeContains(selection, row, column)}
          />
          <SheetCharts workbook={workbook} sheet={sheet} geometry={geometry} version={version} language={language} />
          {selection && !editing && (
            <div className="sheet-selection" data-testid="selection" style={rectangleOf(geometry, selection)} />
          )}
          {editing && (
            <CellEditor
              box={rectangleOf(geometry, areaAt(workbook, sheet, editing))}
              name={cellName(editing.row, editing.column)}
              text={editing.text}
              onEnd={(text, move) => {
                edit.stop(text, move);
                scroller.current?.focus({ preventScroll: true });
              }}
            />
          )}
        </div>
      </div>
    </div>
  );
}

function spansInView(geometry: SheetGeometry, view: Rectangle): { readonly rows: Span; readonly columns: Span } {
  const { rowEdges, columnEdges } = geometry;
  return {
    rows: {
      first: placeAt(rowEdges, view.top - OVERLAP),
      last: Math.min(placeAt(rowEdges, view.top + view.height) + 2, geometry.rows - 1),
    },
    columns: {
      first: placeAt(columnEdges, view.left - OVERLAP),
      last: Math.min(placeAt(columnEdges, view.left + view.width) + 1, geometry.columns - 1),
    },
  };
}
