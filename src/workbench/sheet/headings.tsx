/** The letters above a sheet's columns and the numbers beside its rows, for the part in view. */
import { type CellRange, columnName } from '../../sheet';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, type SheetGeometry } from './geometry';

/** The first and the last row or column that is drawn. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

interface HeadingsProps {
  readonly geometry: SheetGeometry;
  readonly span: Span;
  /** Headings along the selection are marked. */
  readonly selection: CellRange | null;
}

const headingClass = (marked: boolean) => (marked ? 'sheet-heading marked' : 'sheet-heading');

export function ColumnHeadings({ geometry, span, selection }: HeadingsProps) {
  const { columns, columnEdges } = geometry;
  return (
    <div
      className="sheet-columns"
      role="row"
      style={{ height: COLUMN_HEADER_HEIGHT, width: columnEdges[columns]! + ROW_HEADER_WIDTH }}
    >
      <div className="sheet-corner" role="presentation" style={{ width: ROW_HEADER_WIDTH }} />
      {shownLines(span, columnEdges).map((column) => (
        <div
          key={column}
          role="columnheader"
          className={headingClass(selection !== null && column >= selection.left && column <= selection.right)}
          style={{
            left: columnEdges[column]! + ROW_HEADER_WIDTH,
            width: columnEdges[column + 1]! - columnEdges[column]!,
          }}
        >
          {columnName(column)}
        </div>
      ))}
    </div>
  );
}

export function RowHeadings({ geometry, span, selection }: HeadingsProps) {
  const { rows, rowEdges } = geometry;
  return (
    <div className="sheet-rows" style={{ width: ROW_HEADER_WIDTH, height: rowEdges[rows]! }} role="presentation">
      {shownLines(span, rowEdges).map((row) => (
        <div
          key={row}
          className={headingClass(selection !== null && row >= selection.top && row <= selection.bottom)}
          style={{ top: rowEdges[row]!, height: rowEdges[row + 1]! - rowEdges[row]! }}
        >
          {row + 1}
        </div>
      ))}
    </div>
  );
}

/** The lines of the span that are not hidden. */
function shownLines({ first, last }: Span, edges: Float64Array): number[] {
  const lines: number[] = [];
  for (let line = first; line <= last; line++) if (edges[line + 1]! > edges[line]!) lines.push(line);
  return lines;
}
