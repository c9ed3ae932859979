import type { CellRange } from '../../sheet';
import type { SummaryChoice } from '../../summary';

/** A summary sheet that was written, and what it takes to write it again. Kept with the workbook, as JSON. */
export interface MadeSummary {
  readonly sheet: string;
  readonly choice: SummaryChoice;
  /** Of the source table when it was written. */
  readonly range: CellRange;
}

export const MADE_SETTING = 'khopso.summaries';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads what the workbook remembers; anything that is not ours, or of another version, is left out. */
export function readMade(stored: unknown): MadeSummary[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((entry: unknown): entry is MadeSummary => {
    if (
      !isRecord(entry) ||
      typeof entry['sheet'] !== 'string' ||
      !isRecord(entry['choice']) ||
      !isRecord(entry['range'])
    )
      return false;
    const edges = ['top', 'left', 'bottom', 'right'].map((edge) => (entry['range'] as Record<string, unknown>)[edge]);
    return entry['choice']['version'] === 1 && edges.every((edge) => typeof edge === 'number');
  });
}
