/** What the page and the worker that opens files say to each other. */
import type { PackedGrid } from '../../sheet';
import type { WorkbookErrorCode } from '../../workbook';
import type { OpenedFile } from './open-file';

export interface OpenRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type OpenReply =
  | { readonly type: 'done'; readonly file: Omit<OpenedFile, 'grids'>; readonly grids: readonly PackedGrid[] }
  | {
      readonly type: 'failed';
      /** Null for an error that is none of ours. */
      readonly code: WorkbookErrorCode | null;
      readonly subject: string | null;
      readonly sheet: string | null;
    };
