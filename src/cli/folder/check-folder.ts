/** `khop-so check FOLDER`: every workbook of a folder on all cores, resumed where it stopped, cut for several machines. */
import type { CsvOptions } from '../../files';
import { commandLineTexts, fill } from '../../locales';
import { WorkbookError } from '../../workbook';
import { printableLines } from '../printable';
import { showProgress } from '../progress';
import { fileError } from '../read-file';
import type { Status, Terminal } from '../terminal';
import { newFilePath, writeWhole } from '../write-file';
import { HtmlReport } from './html-report';
import { listFiles, readShard } from './list-files';
import { eachResult } from './pool';
import { ResultsFile } from './results';
import type { FileResult } from './task';

export interface FolderOptions {
  readonly json: boolean;
  readonly jobs?: number | undefined;
  /** "1/4". */
  readonly shard?: string | undefined;
  /** A file of results that is written, or continued. */
  readonly out?: string | undefined;
  /** A page that is written for people. */
  readonly html?: string | undefined;
  /** How text files are read. */
  readonly csv?: CsvOptions | undefined;
}

/** What is wrong with the file of results is said; of the workbooks each says its own. */
export async function runCheckFolder(
  paths: readonly string[],
  options: FolderOptions,
  terminal: Terminal,
): Promise<Status> {
  try {
    return await checkFolder(paths, options, terminal);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    terminal.warn(`${fileError(error, terminal.locale).message}\n`);
    return 2;
  }
}

async function checkFolder(paths: readonly string[], options: FolderOptions, terminal: Terminal): Promise<Status> {
  const { locale } = terminal;
  const texts = commandLineTexts(locale);
  const shard = options.shard === undefined ? { index: 1, count: 1 } : readShard(options.shard);
  if (!shard) {
    terminal.warn(`${fill(locale, texts.badCall, { detail: `--shard ${options.shard}` })}\n`);
    return 2;
  }
  const page = options.html === undefined ? null : new HtmlReport(locale);
  const target = options.html === undefined ? '' : newFilePath(options.html, true);
  const files = listFiles(paths).filter((_, at) => at % shard.count === shard.index - 1);
  const results = options.out === undefined ? null : new ResultsFile(options.out);
  const done = new Set(results?.before.map(({ file }) => file));
  const tally = new Tally();
  for (const result of results?.before ?? []) {
    tally.add(result);
    page?.add(result);
  }
  const rest = files.filter((file) => !done.has(file));
  const lines = { stored: results !== null, printed: options.json };
  const { jobs, csv } = options;
  const progress = (count: number, total: number): void => showProgress(terminal, count, total);
  await eachResult(rest, { jobs, check: true, locale, csv, lines, progress }, ({ result, stored, printed }) => {
    results?.add(stored);
    tally.add(result);
    page?.add(result);
    if (options.json) terminal.write(printed);
    else terminal.write(`${printableLines(tally.lines(result, terminal))}\n`);
  });
  const verdict = fill(locale, texts.folderVerdict, tally.counts());
  if (page) writeWhole(target, page.page(verdict));
  if (!options.json) terminal.write(`${verdict}\n`);
  return tally.status;
}

/** Counts results for the table and the verdict. */
export class Tally {
  private files = 0;
  private unread = 0;
  private incomplete = 0;
  private empty = 0;
  private wrong = 0;
  private errors = 0;

  add({ error, findings, tables, uncomputed = [] }: FileResult): void {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    this.files++;
    this.errors += errors;
    if (error) this.unread++;
    else if (uncomputed.length > 0) this.incomplete++;
    else if (errors > 0) this.wrong++;
    else if (tables.length === 0) this.empty++;
  }

  /** `clean`: files with tables, all of them checked, without an error. */
  counts(): Readonly<Record<'files' | 'clean' | 'wrong' | 'errors' | 'incomplete' | 'empty' | 'unread', number>> {
    const { files, unread, incomplete, empty, wrong, errors } = this;
    return { files, clean: files - unread - incomplete - empty - wrong, wrong, errors, incomplete, empty, unread };
  }

  lines({ file, error, tables, findings, uncomputed = [] }: FileResult, { locale }: Terminal): string[] {
    const texts = commandLineTexts(locale);
    if (error) return [fill(locale, texts.folderUnread, { file, message: error.message })];
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
    const unchecked = uncomputed.map((one) => fill(locale, texts.uncomputedLine, { ...one }));
    const line = fill(locale, texts.folderLine, {
      file,
      tables: tables.length,
      errors: count('error'),
      reviews: count('review'),
    });
    return [line, ...unchecked];
  }

  get status(): Status {
    if (this.unread + this.incomplete > 0) return 2;
    return this.errors > 0 ? 1 : 0;
  }
}
