/** What fits on a printed page. */
import { type PrintSetup, type SheetPlan, columnPoints } from './plan';

const POINTS_PER_CENTIMETRE = 72 / 2.54;
/** A4, in points. */
const PAPER = { short: 595.28, long: 841.89 };
/** Excel prints no smaller. */
const LEAST_SCALE = 10;

/** The width that a page leaves between its margins, in points. */
export function roomAcross({ orientation, margins }: Pick<PrintSetup, 'orientation' | 'margins'>): number {
  const paper = orientation === 'landscape' ? PAPER.long : PAPER.short;
  return paper - (margins.left + margins.right) * POINTS_PER_CENTIMETRE;
}

/** The scale, in per cent, at which the columns fit on one page's width; never enlarged. */
export function scaleToWidth({ columnWidths, print }: Pick<SheetPlan, 'columnWidths' | 'print'>): number {
  const width = columnWidths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const room = roomAcross(print);
  return width <= room ? 100 : Math.max(LEAST_SCALE, Math.floor((room / width) * 100));
}
