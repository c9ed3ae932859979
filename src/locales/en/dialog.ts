/** Texts of the ribbon functions' dialog, in English. */
import type { dialog as vietnamese } from '../vi/dialog';

/** English texts of the ribbon functions' dialog. */
export const dialog: Record<keyof typeof vietnamese, string> = {
  summarizeFailed: 'No summary could be made',
  close: 'Close',
  nothingWritten: 'Nothing was written to the workbook.',
};
