/** The text of a report that is kept with its workbook, and the cells that its figures quote. */
import type { SourceLink } from '../../narrative';

export const REPORT_SETTING = 'khopso.report';

/** Longer texts would make every saving of the workbook slow. */
export const LONGEST_KEPT = 100_000;

export interface KeptReport {
  readonly text: string;
  readonly links: readonly SourceLink[];
}

function isLink(value: unknown): value is SourceLink {
  if (typeof value !== 'object' || value === null) return false;
  const link = value as Record<string, unknown>;
  const numbers = ['start', 'end', 'row', 'column', 'value'];
  return typeof link['sheet'] === 'string' && numbers.every((key) => typeof link[key] === 'number');
}

/** What is usable of the stored setting; null where none is. */
export function readKept(stored: unknown): KeptReport | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { text, links } = stored as Record<string, unknown>;
  if (typeof text !== 'string' || text === '') return null;
  return { text, links: Array.isArray(links) ? links.filter(isLink) : [] };
}
