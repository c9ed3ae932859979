/** How many files are done and how many are left: one line on a terminal, which whatever comes next takes away. */
import { commandLineTexts, fill } from '../locales';
import type { Output, Terminal } from './terminal';

/** To the start of the line, which is emptied. */
export const EMPTY_LINE = '\r\u001b[K';

/** Shows how far a command is; of a single file there is nothing to say. */
export function showProgress({ locale, progress }: Terminal, done: number, total: number): void {
  if (total < 2) return;
  const { filesLeft } = commandLineTexts(locale);
  progress?.(done < total ? fill(locale, filesLeft, { done, total, left: total - done }) : '');
}

/** An output on a terminal: its line of progress is taken away before anything else is written. */
export function withProgress(output: Output, show: (text: string) => void): Output {
  let isShown = false;
  const clear = (): void => {
    if (isShown) show(EMPTY_LINE);
    isShown = false;
  };
  return {
    write: (text) => {
      clear();
      output.write(text);
    },
    warn: (text) => {
      clear();
      output.warn(text);
    },
    progress: (text) => {
      if (text === '') return clear();
      show(`${EMPTY_LINE}${text}`);
      isShown = true;
    },
  };
}
