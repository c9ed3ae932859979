/** `khop-so check FOLDER`: every workbook of a folder on all cores, resumed where it stopped, cut for several machines. */
import { commandLineTexts, fill } from '../../locales';
import { printableLines } from '../printable';
import type { Status, Terminal } from '../terminal';
import { listFiles, readShard } from './list-files';
import { eachResult } from './pool';
import { ResultsFile, lineOf } from './results';
import type { FileResult } from './task';

export interface FolderOptions {
  readonly json: boolean;
  readonly jobs?: number | undefined;
  /** "1/4". */
  readonly shard?: string | undefined;
  /** A file of results that is written, or continued. */
  readonly out?: string | undefined;
}

export async function runCheckFolder(
  paths: readonly string[],
  options: FolderOptions,
  terminal: Terminal,
): Promise<Status> {
  const { locale } = terminal;
  const texts = commandLineTexts(locale);
  const shard = options.shard === undefined ? { index: 1, count: 1 } : readShard(options.shard);
  if (!shard) {
    terminal.warn(`${fill(locale, texts.badCall, { detail: `--shard ${options.shard}` })}\n`);
    return 2;
  }
  const files = listFiles(paths).filter((_, at) => at % shard.count === shard.index - 1);
  const results = options.out === undefined ? null : new ResultsFile(options.out);
  const done = new Set(results?.before.map(({ file }) => file));
  const tally = new Tally();
  for (const result of results?.before ?? []) tally.add(result);
  const rest = files.filter((file) => !done.has(file));
  await eachResult(rest, { jobs: options.jobs, check: true, locale }, (result) => {
    results?.add(result);
    tally.add(result);
    if (options.json) terminal.write(lineOf({ ...result, submissions: [] }));
    else terminal.write(`${printableLines([tally.line(result, terminal)])}\n`);
  });
  if (!options.json) terminal.write(`${fill(locale, texts.folderVerdict, tally.counts())}\n`);
  return tally.status;
}

/** Counts results for the table and the verdict. */
export class Tally {
  private files = 0;
  private unread = 0;
  private wrong = 0;
  private errors = 0;

  add({ error, findings }: FileResult): void {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    this.files++;
    this.errors += errors;
    if (error) this.unread++;
    else if (errors > 0) this.wrong++;
  }

  counts(): Readonly<Record<'files' | 'clean' | 'wrong' | 'errors' | 'unread', number>> {
    const { files, unread, wrong, errors } = this;
    return { files, clean: files - unread - wrong, wrong, errors, unread };
  }

  line({ file, error, tables, findings }: FileResult, { locale }: Terminal): string {
    const texts = commandLineTexts(locale);
    if (error) return fill(locale, texts.folderUnread, { file, message: error.message });
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
    return fill(locale, texts.folderLine, {
      file,
      tables: tables.length,
      errors: count('error'),
      reviews: count('review'),
    });
  }

  get status(): Status {
    if (this.unread > 0) return 2;
    return this.errors > 0 ? 1 : 0;
  }
}
