/** What of the sheet is in view, and how a selected cell comes into view. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { HostSheet } from '../../host';
import { COLUMN_HEADER_HEIGHT, ROW_HEADER_WIDTH, type Rectangle, type SheetGeometry, rectangleOf } from './geometry';

/** Room that is left beside a cell that was scrolled to, in pixels. */
const MARGIN = { right: 24, top: 40, bottom: 60 };

/** The scrolled part of the element, in pixels of the sheet at 100 %; a first guess until it is laid out. */
export function useViewport(scroller: RefObject<HTMLDivElement | null>, zoom: number): Rectangle {
  const [view, setView] = useState<Rectangle>({ left: 0, top: 0, width: 1200, height: 800 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () =>
      setView({
        left: element.scrollLeft / zoom,
        top: element.scrollTop / zoom,
        width: element.clientWidth / zoom,
        height: element.clientHeight / zoom,
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, zoom]);
  return view;
}

/** Another sheet begins at its top left; a cell that is selected, by the user or by the pane, comes into view. */
export function useScrolling(
  scroller: RefObject<HTMLDivElement | null>,
  sheet: HostSheet,
  geometry: SheetGeometry,
  selected: { readonly row: number; readonly column: number },
  zoom: number,
): void {
  const { row, column } = selected;
  useEffect(() => {
    scroller.current?.scrollTo({ left: 0, top: 0 });
  }, [scroller, sheet]);

  // Only a moved selection scrolls, not an edit elsewhere that changed a height: hence the geometry from a ref.
  const latest = useRef(geometry);
  useEffect(() => {
    latest.current = geometry;
  }, [geometry]);
  useEffect(() => {
    const { rows, columns } = latest.current;
    if (scroller.current && row >= 0 && row < rows && column < columns)
      reveal(
        scroller.current,
        rectangleOf(latest.current, { top: row, left: column, bottom: row, right: column }),
        zoom,
      );
  }, [scroller, sheet, row, column, zoom]);
}

/** Scrolls as little as needed to show the cell. */
function reveal(element: HTMLElement, cell: Rectangle, zoom: number): void {
  const width = element.clientWidth / zoom - ROW_HEADER_WIDTH;
  const height = element.clientHeight / zoom - COLUMN_HEADER_HEIGHT;
  let [left, top] = [element.scrollLeft / zoom, element.scrollTop / zoom];
  if (cell.left < left) left = cell.left;
  else if (cell.left + cell.width > left + width)
    left = Math.min(cell.left, cell.left + cell.width - width + MARGIN.right);
  if (cell.top < top) top = Math.max(0, cell.top - MARGIN.top);
  else if (cell.top + cell.height > top + height) top = cell.top + cell.height - height + MARGIN.bottom;
  element.scrollTo({ left: left * zoom, top: top * zoom });
}
