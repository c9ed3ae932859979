import { WorkbookError, type WorkbookErrorCode } from '../workbook';

/** Office's codes are the same in every language; its messages are not (excel.md). */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  AccessDenied: 'access-denied',
  InactiveWorkbook: 'inactive-workbook',
  InvalidArgument: 'invalid-argument',
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  InvalidReference: 'invalid-reference',
  InvalidBinding: 'invalid-reference',
  InvalidSelection: 'invalid-argument',
  ItemAlreadyExists: 'item-exists',
  ItemNotFound: 'item-not-found',
  MergedRangeConflict: 'merged-conflict',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  RangeExceedsLimit: 'payload-too-large',
  OperationCellsExceedLimit: 'payload-too-large',
  ApiNotFound: 'unsupported-excel',
  NotImplemented: 'unsupported-excel',
  UnsupportedFeature: 'unsupported-excel',
  UnsupportedOperation: 'unsupported-excel',
  UnsupportedSheet: 'chart-sheet',
};

/**
 * Office's code of a failed request; null for anything else that was thrown. Not told by `instanceof`: in a frame the
 * client's errors may come from another realm.
 */
export function officeCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || error instanceof WorkbookError) return null;
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Every way in which a job may be refused by a protected sheet or workbook, told by what the job does. */
export type Guarded = 'sheet-protected' | 'workbook-protected';

/** Whatever a job threw, as the one error that leaves this folder. */
export function workbookError(error: unknown, subject: string | null, guarded: Guarded | null): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = officeCode(error);
  if (code === 'AccessDenied' && guarded !== null) return new WorkbookError(guarded, subject, { cause: error });
  return new WorkbookError((code === null ? undefined : CODES[code]) ?? 'excel-failed', subject, { cause: error });
}
