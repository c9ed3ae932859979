/** `khop-so collect RESULTS…`: the results of shards put together, the same bytes as those of one run. */
import { commandLineTexts, fill } from '../../locales';
import { WorkbookError } from '../../workbook';
import { fileError } from '../read-file';
import type { Status, Terminal } from '../terminal';
import { newFilePath, writeWhole } from '../write-file';
import { Tally } from './check-folder';
import { readResults } from './results';

export function runCollect(
  paths: readonly string[],
  out: string | undefined,
  force: boolean,
  terminal: Terminal,
): Status {
  const { locale } = terminal;
  try {
    const byFile = new Map(paths.flatMap(readResults).map((entry) => [entry.result.file, entry]));
    const entries = [...byFile.values()].sort((a, b) => inOrderOfFiles(a.result.file, b.result.file));
    const text = entries.map(({ line }) => line).join('');
    const tally = new Tally();
    for (const { result } of entries) tally.add(result);
    if (out === undefined) terminal.write(text);
    else {
      writeWhole(newFilePath(out, force), text);
      terminal.write(`${fill(locale, commandLineTexts(locale).folderVerdict, tally.counts())}\n`);
    }
    return tally.status;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    terminal.warn(`${fileError(error, locale).message}\n`);
    return 2;
  }
}

/** The order in which folders are walked: names part by part, as in list-files.ts. */
function inOrderOfFiles(one: string, other: string): number {
  const [a, b] = [one.split(/[/\\]/), other.split(/[/\\]/)];
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i]! !== b[i]!) return a[i]! < b[i]! ? -1 : 1;
  }
  return a.length - b.length;
}
