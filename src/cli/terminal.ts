/** What a command writes to, the language that it speaks, and how it ends. */
import type { ReadOptions } from '../files';
import type { Locale } from '../locales';

/** Where the command line writes to: so that a test can listen. */
export interface Output {
  write(text: string): void;
  warn(text: string): void;
  /** Says how far the command is, until something else is said; an empty text takes it away. Missing: nobody looks. */
  readonly progress?: ((text: string) => void) | undefined;
}

/** What is printed for a file. */
export interface Answer {
  readonly out: string;
  readonly warn: string;
}

/** Follows the reading of files from another process, so that one that never ends can be ended. */
export interface Watch {
  /** The file to begin with: those before it have been done by a process that ended. */
  readonly from: number;
  /** Reading of a file begins; `unfinished` is what to print should it not come to its end. */
  begins(index: number, file: string, unfinished: Answer): void;
  /** It has been read: what comes now takes as long as it takes. */
  wasRead(): void;
}

/** An output whose reader reads one language. */
export interface Terminal extends Output {
  readonly locale: Locale;
  readonly watch?: Watch | undefined;
  /** How text files are read, where the call says it. */
  readonly reading?: ReadOptions | undefined;
}

/** Exit status: 0 all well, 1 something of severity `error` was found, 2 a file could not be read or the call is wrong. */
export type Status = 0 | 1 | 2;
