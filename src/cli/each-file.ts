/** One file after the other: what goes wrong with one is said of that one, and the others are still done. */
import { basename } from 'node:path';
import { WorkbookError, documentError } from '../workbook';
import { type FileError, fileError } from './read-file';
import { showProgress } from './progress';
import type { Answer, Status, Terminal } from './terminal';

export interface FileJob {
  /** Does one file and tells its status; throws where it cannot be done. */
  readonly work: (file: string) => Status | Promise<Status>;
  /** What is printed for a file that could not be done. */
  readonly failed: (file: string, error: FileError) => Answer;
  /** Whether the files are documents, of which other advice is given than of workbooks. */
  readonly areDocuments?: boolean;
}

/** The worse of two: a file that could not be read weighs more than one with errors. */
const worse = (a: Status, b: Status): Status => (a > b ? a : b);

export async function eachFile(files: readonly string[], terminal: Terminal, job: FileJob): Promise<Status> {
  const { watch, locale } = terminal;
  let status: Status = 0;
  const unfinished = (file: string): WorkbookError => {
    const error = new WorkbookError('not-finished', basename(file));
    return job.areDocuments ? documentError(error) : error;
  };
  for (let index = watch?.from ?? 0; index < files.length; index++) {
    const file = files[index]!;
    showProgress(terminal, index, files.length);
    watch?.begins(index, file, job.failed(file, fileError(unfinished(file), locale)));
    try {
      status = worse(status, await job.work(file));
    } catch (cause) {
      const error = cause instanceof WorkbookError ? cause : new WorkbookError('unexpected', basename(file), { cause });
      const { out, warn } = job.failed(file, fileError(error, locale));
      if (out) terminal.write(out);
      if (warn) terminal.warn(warn);
      status = 2;
    }
  }
  showProgress(terminal, files.length, files.length);
  return status;
}

/** The answer of a command that prints people's texts, or JSON with `empty` lists beside the error. */
export const failedAnswer = (file: string, error: FileError, json: boolean, empty: object): Answer =>
  json ? { out: `${JSON.stringify({ file, error, ...empty })}\n`, warn: '' } : { out: '', warn: `${error.message}\n` };
