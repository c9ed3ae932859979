/** What a command writes to, the language that it speaks, and how it ends. */
import type { Locale } from '../locales';

/** Where the command line writes to: so that a test can listen. */
export interface Output {
  write(text: string): void;
  warn(text: string): void;
}

/** An output whose reader reads one language. */
export interface Terminal extends Output {
  readonly locale: Locale;
}

/** Exit status: 0 all well, 1 something of severity `error` was found, 2 a file could not be read or the call is wrong. */
export type Status = 0 | 1 | 2;
