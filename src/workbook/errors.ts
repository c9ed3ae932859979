/** What can go wrong with a workbook or a file. Each code has its Vietnamese and English message in `locales/`. */
export type WorkbookErrorCode =
  // files
  | 'file-not-found'
  | 'is-a-folder'
  | 'not-a-file'
  | 'no-permission'
  | 'link-loop'
  | 'read-failed'
  | 'not-finished'
  | 'unexpected'
  | 'not-a-workbook'
  | 'encrypted'
  | 'too-large'
  | 'damaged'
  | 'unsupported-xls-write'
  | 'unsupported-csv-write'
  | 'unsupported-format-write'
  | 'write-failed'
  // command line
  | 'output-is-source'
  | 'output-folder-not-found'
  | 'output-extension'
  | 'output-exists'
  | 'output-not-a-file'
  | 'unknown-template'
  | 'template-not-offered'
  | 'unknown-finding'
  | 'damaged-record'
  | 'one-file-only'
  | 'workbook-without-table'
  | 'chart-sheets-only'
  // reports
  | 'not-a-report'
  | 'old-document'
  | 'damaged-document'
  | 'large-document'
  | 'unfinished-document'
  | 'empty-report'
  | 'nothing-to-write'
  // content
  | 'empty-workbook'
  | 'empty-sheet'
  | 'no-table'
  | 'no-fitting-template'
  | 'no-numeric-column'
  | 'only-text-numbers'
  | 'only-percentages'
  | 'too-few-rows'
  | 'sheet-not-found'
  | 'chart-sheet'
  | 'workbook-protected'
  | 'sheet-protected'
  | 'not-our-sheet'
  | 'own-sheet'
  | 'correction-not-found'
  // Excel
  | 'cell-edit-mode'
  | 'access-denied'
  | 'item-not-found'
  | 'item-exists'
  | 'invalid-argument'
  | 'payload-too-large'
  | 'unsupported-excel'
  | 'inactive-workbook'
  | 'merged-conflict'
  | 'invalid-reference'
  | 'invalid-operation'
  | 'formula-too-long'
  | 'memory-limit'
  | 'excel-busy'
  | 'changed-meanwhile'
  | 'change-unknown'
  | 'excel-failed'
  | 'cancelled'
  | 'timeout'
  /** What computes beside the page stopped answering. */
  | 'worker-silent';

/**
 * The one error class that crosses folders. `subject` names the file, sheet or cell that it is about; where it is about
 * one sheet of a file, `sheet` names that.
 */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';
  readonly sheet: string | null;
  constructor(
    readonly code: WorkbookErrorCode,
    readonly subject: string | null = null,
    options?: { cause?: unknown; sheet?: string },
  ) {
    super([code, subject, options?.sheet].filter((part) => part !== null && part !== undefined).join(': '), options);
    this.sheet = options?.sheet ?? null;
  }
}

/** Codes whose texts advise what to do in Excel, and the codes that say the same of a document. */
const OF_DOCUMENTS: Partial<Record<WorkbookErrorCode, WorkbookErrorCode>> = {
  damaged: 'damaged-document',
  'too-large': 'large-document',
  'not-finished': 'unfinished-document',
};

/** The same error as it is said of a document, which no Excel opens. */
export function documentError(error: WorkbookError): WorkbookError {
  const code = OF_DOCUMENTS[error.code];
  return code === undefined ? error : new WorkbookError(code, error.subject, { cause: error });
}
