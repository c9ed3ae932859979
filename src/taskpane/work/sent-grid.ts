/** Sheets on their way to the worker, in parts: to copy all texts of a hundred thousand rows would hold up the page. */
import { type Grid, type PackedGrid, packGrid } from '../../sheet';

/** So many cells' texts go in one part. */
const PART = 50_000;

type Texts = PackedGrid['content']['texts'];

/** The texts of some cells that follow each other. */
export interface GridPart {
  readonly texts: Texts;
  readonly displayed: Texts;
}

/** A sheet whose texts follow; `rest`: in so many parts. */
export interface SentGrid {
  readonly grid: PackedGrid;
  readonly rest: number;
}

/** A sheet as it is sent. */
export function sentGrid(grid: Grid): { readonly first: SentGrid; readonly parts: readonly (() => GridPart)[] } {
  const packed = packGrid(grid);
  const { texts, displayed } = packed.content;
  const size = Math.max(texts.length, displayed.length);
  if (size <= PART) return { first: { grid: packed, rest: 0 }, parts: [] };
  const parts: (() => GridPart)[] = [];
  for (let at = 0; at < size; at += PART) {
    const part = (all: Texts): Texts => all.slice(at, at + PART);
    parts.push(() => ({ texts: part(texts), displayed: part(displayed) }));
  }
  const content = { ...packed.content, texts: [], displayed: [] };
  return { first: { grid: { ...packed, content }, rest: parts.length }, parts };
}
