/** What is said of a file that was read and checked. */
import type { MergingText } from './merging-text';
import type { FileReading } from './work/file-tasks';

/** How a file came out; `good` only where all of it was checked. */
export type FileTone = 'bad' | 'doubt' | 'good' | 'open';

export function toneOf({ counts, tables, relations, unread, uncomputed }: FileReading): FileTone {
  if (counts.error > 0) return 'bad';
  if (counts.review > 0) return 'doubt';
  return tables.length > 0 && relations > 0 && unread === 0 && uncomputed === 0 ? 'good' : 'open';
}

/** "2 chỗ sai, 1 chỗ cần xem; 3 bảng; …": the verdict first, then what was not checked. */
export function verdictText(reading: FileReading, t: MergingText): string {
  const { counts, tables, relations, unread, uncomputed } = reading;
  const found = [
    ...(counts.error > 0 ? [t('files.wrong', { count: counts.error })] : []),
    ...(counts.review > 0 ? [t('files.review', { count: counts.review })] : []),
  ];
  const verdict = found.length > 0 ? found.join(', ') : t(nothingFound(tables.length, relations));
  return [
    verdict,
    ...(tables.length > 0 ? [t('files.tables', { count: tables.length })] : []),
    ...(unread > 0 ? [t('files.unread', { count: unread })] : []),
    ...(uncomputed > 0 ? [t('files.uncomputed', { count: uncomputed })] : []),
  ].join('; ');
}

function nothingFound(tables: number, relations: number): 'files.no-table' | 'files.no-relations' | 'files.clean' {
  if (tables === 0) return 'files.no-table';
  return relations === 0 ? 'files.no-relations' : 'files.clean';
}
