/** What Excel refuses, as errors of the program. */
import { WorkbookError, type WorkbookErrorCode } from '../workbook';

/** Office's codes are the same in every language; its messages are not (docs/excel.md, "Error codes"). */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  AccessDenied: 'access-denied',
  ActivityLimitReached: 'excel-busy',
  Conflict: 'excel-busy',
  DirtySupportingFormula: 'excel-busy',
  EmptyChartSeries: 'excel-failed',
  FilteredRangeConflict: 'invalid-operation',
  FormulaLengthExceedsLimit: 'formula-too-long',
  GeneralException: 'excel-failed',
  InactiveWorkbook: 'inactive-workbook',
  InvalidArgument: 'invalid-argument',
  InsertDeleteConflict: 'excel-busy',
  InvalidOperation: 'invalid-operation',
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  MemoryLimitReached: 'memory-limit',
  NonBlankCellOffSheet: 'invalid-operation',
  InvalidReference: 'invalid-reference',
  InvalidBinding: 'invalid-reference',
  InvalidSelection: 'invalid-operation',
  ItemAlreadyExists: 'item-exists',
  ItemNotFound: 'item-not-found',
  MergedRangeConflict: 'merged-conflict',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  OpenWorkbookLinksBlocked: 'excel-failed',
  PivotTableRangeConflict: 'invalid-operation',
  PowerQueryRefreshResourceChallenge: 'excel-failed',
  RangeExceedsLimit: 'payload-too-large',
  RangeImageExceedsLimit: 'payload-too-large',
  RefreshWorkbookLinksBlocked: 'excel-failed',
  RequestAborted: 'excel-busy',
  OperationCellsExceedLimit: 'payload-too-large',
  ApiNotFound: 'unsupported-excel',
  NotImplemented: 'unsupported-excel',
  UnsupportedFillType: 'unsupported-excel',
  UnsupportedFeature: 'unsupported-excel',
  UnsupportedOperation: 'unsupported-excel',
  UnsupportedSheet: 'chart-sheet',
};

/**
 * Office's code of a failed request; null for anything else that was thrown. Not recognised by `instanceof`: in a frame the
 * client's errors may come from another realm.
 */
export function officeCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || error instanceof WorkbookError) return null;
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** What a job is about: it makes Office's general codes particular. */
export interface JobDescription {
  /** For the message: a sheet, a cell. */
  readonly subject?: string | null;
  /** What `AccessDenied` means here: a protected sheet or a protected workbook. */
  readonly guarded?: 'sheet-protected' | 'workbook-protected';
  /** The sheet that `ItemNotFound` means here. */
  readonly sheet?: string;
}

/** Whatever a job threw, as the one error that leaves this folder. */
export function workbookError(error: unknown, job: JobDescription): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = officeCode(error);
  const subject = job.subject ?? null;
  if (code === 'AccessDenied' && job.guarded) return new WorkbookError(job.guarded, subject, { cause: error });
  if (code === 'ItemNotFound' && job.sheet !== undefined)
    return new WorkbookError('sheet-not-found', job.sheet, { cause: error });
  return new WorkbookError((code === null ? undefined : CODES[code]) ?? 'excel-failed', subject, { cause: error });
}
