/** The sheet in front as it is printed from the browser: on pages of its own paper, without anything around it. */
import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { HostSheet, HostWorkbook } from '../host';
import { type SheetGeometry, measureSheet, rectangleOf } from './sheet/geometry';
import { textHeight } from './sheet/measure';
import { VisibleCells } from './sheet/visible-cells';
import { type Spread, pageRule, spreadOf } from './printed-pages';

export interface PrintedSheetProps {
  readonly workbook: HostWorkbook;
  readonly sheet: HostSheet;
}

/** Drawn only while the browser prints; the style sheet hides the rest of the page then. */
export function PrintedSheet(props: PrintedSheetProps) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it stands when this returns.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing ? createPortal(<Pages {...props} />, document.body) : null;
}

function Pages({ workbook, sheet }: PrintedSheetProps) {
  const geometry = measureSheet(sheet, (row, column) => workbook.text(sheet, row, column), textHeight);
  const { pages, columns, scale, width } = spreadOf(sheet, geometry);
  const { columnEdges, rowEdges } = geometry;
  const left = columnEdges[columns.first]!;
  const piece = (rows: Spread['pages'][number][number]) => (
    <div
      key={rows.first}
      className="printed-piece"
      style={{ width, height: rowEdges[rows.last + 1]! - rowEdges[rows.first]! + 1 }}
    >
      <div style={{ position: 'absolute', left: -left, top: -rowEdges[rows.first]! }}>
        <VisibleCells
          workbook={workbook}
          sheet={sheet}
          geometry={geometry}
          rows={rows}
          columns={columns}
          inSelection={() => false}
        />
        <PrintedCharts sheet={sheet} geometry={geometry} rows={rows} />
      </div>
    </div>
  );
  return (
    <div className="printed">
      <style>{pageRule(sheet.layout)}</style>
      {pages.map((pieces, page) => (
        <section
          key={page}
          className="printed-page"
          style={{ zoom: scale, ...(sheet.layout.centerHorizontally ? { margin: '0 auto', width } : {}) }}
        >
          {pieces.map(piece)}
        </section>
      ))}
    </div>
  );
}

interface PrintedChartsProps {
  readonly sheet: HostSheet;
  readonly geometry: SheetGeometry;
  readonly rows: { readonly first: number; readonly last: number };
}

/** The charts of these rows as they stand in the view: drawn anew they would come after the paper. */
function PrintedCharts({ sheet, geometry, rows }: PrintedChartsProps) {
  const drawn = document.querySelectorAll<HTMLCanvasElement>('.sheet .sheet-chart canvas');
  return sheet.charts.map(({ id, anchor }, index) => {
    const source = drawn[index];
    if (!source || anchor.top > rows.last || anchor.bottom < rows.first) return null;
    return (
      <div key={id} className="sheet-chart" style={rectangleOf(geometry, anchor)}>
        <canvas
          ref={(canvas) => canvas?.getContext('2d')?.drawImage(source, 0, 0)}
          width={source.width}
          height={source.height}
          style={{ width: '100%', height: '100%' }}
        />
      </div>
    );
  });
}
