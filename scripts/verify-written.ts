/**
 * Writes summary sheets into a copy of every workbook of a folder and lets others judge them; run by `npm run verify:written`.
 *
 *   npm run verify:written -- [FOLDER…] [--log FILE] [--all] [--probe] [--limit N] [--keep FOLDER]
 *
 * `scripts/dialects.py` makes a folder of the same workbooks as other programs write them. Formulas that a file holds no
 * result for are computed first, as on the command line; workbooks where some stay without one are counted and left out,
 * and so are those that are refused (damaged, with a password).
 *
 * Written is, for every table of every visible sheet, the summary that fits it; with `--all` every summary that it
 * offers, in every grouping. Where none fits, or with `--probe`, a trial sheet is written, made of the workbook's own
 * numbers. All sheets of a workbook go into one copy, one after the other.
 *
 * - LibreOffice recalculates the file: every cell of the new sheet must keep its cached value (numbers to 1e-9, text equal);
 * - openpyxl opens it and sees the sheet with its charts;
 * - Microsoft's Open XML validator finds no error that the source did not have;
 * - every part that is not the workbook's own list or look is byte for byte what it was; the calculation chain is longer;
 * - no total of a summary differs from the source table's own total where that is sound (counted by cause).
 *
 * With a log, a run that was stopped goes on where it was. Ends with 1 when anything failed.
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createWorkbook, readWorkbook, type WorkbookFile, writeSheet } from '../src/files';
import { computeMissing, loadCalculation } from '../src/host';
import type { SheetPlan } from '../src/sheet';
import { WorkbookError } from '../src/workbook';
import { needFolder, needOpenpyxl, needPrograms } from './requirements';
import {
  type Judgement,
  judgeByOpenpyxl,
  judgeByValidator,
  judgeParts,
  judgeRecalculated,
  type Written,
  type WrittenSheet,
} from './verify/judges';
import { probePlan } from './verify/probe-plan';
import { convert } from './verify/soffice';
import { type PlannedSummary, summariesOf } from './verify/summaries';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean' },
    probe: { type: 'boolean' },
    limit: { type: 'string' },
    log: { type: 'string' },
    keep: { type: 'string' },
  },
});
/** Workbooks that are written and judged together. */
const BATCH = 12;
const work = options.keep ? resolve(options.keep) : mkdtempSync(join(tmpdir(), 'verify-written-'));
const profile = join(work, 'profile');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What was found of a workbook: a line of the log. */
class Verdict {
  readonly counts: Record<string, number> = {};
  /** Totals that the summary's rows do not make. */
  readonly odd: string[] = [];
  readonly failures: string[] = [];

  constructor(readonly source: string) {}

  count(what: string, by = 1): void {
    this.counts[what] = (this.counts[what] ?? 0) + by;
  }
}

function workbooksUnder(directory: string): string[] {
  return readdirSync(directory)
    .sort()
    .flatMap((name) => {
      const path = join(directory, name);
      if (statSync(path).isDirectory()) return workbooksUnder(path);
      return /\.xls[xm]$/i.test(name) ? [path] : [];
    });
}

/** The plans to write into a workbook. */
function plansOf(workbook: WorkbookFile, verdict: Verdict): readonly PlannedSummary[] {
  const { tables, planned, unfit } = options.probe
    ? { tables: 0, planned: [], unfit: [] }
    : summariesOf(workbook, options.all ?? false);
  verdict.count('tables', tables);
  for (const reason of unfit) verdict.count(`tables that no template fits: ${reason}`);
  for (const { what, totals } of planned) {
    verdict.count(`summaries ${what.slice(what.lastIndexOf(' ') + 1)}`);
    for (const { cause, detail } of totals) {
      verdict.count(`totals: ${cause}`);
      const line = `${what}: ${cause} ${detail}`;
      if (cause === 'differs-sound' || cause === 'no-total-sound') verdict.failures.push(line);
      else if (cause !== 'agrees' && cause !== 'no-source-total') verdict.odd.push(line);
    }
  }
  if (planned.length > 0) return planned;
  const plan = probePlan(workbook.grids.filter((grid) => grid.visible));
  if (plan) verdict.count('trial sheets');
  return plan ? [{ what: 'trial', plan, totals: [] }] : [];
}

const engine = await loadCalculation(
  readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')),
);

/** The workbook with the results that its formulas lack; null where some cannot be computed. */
function withResults(workbook: WorkbookFile): WorkbookFile | null {
  if (!workbook.uncomputed?.length) return workbook;
  const { grids, left } = computeMissing(workbook.grids, workbook.uncomputed, engine);
  return left.size > 0 ? null : { ...workbook, grids };
}

/** Writes the copy; null where there is nothing to write, which the verdict says. */
function write(source: string, path: string, verdict: Verdict): Written | null {
  try {
    let bytes = new Uint8Array(readFileSync(source));
    const sheets: WrittenSheet[] = [];
    const read = readWorkbook(source, bytes);
    if (read.structureProtected) {
      verdict.count('workbooks left out: structure locked');
      return null;
    }
    const workbook = withResults(read);
    if (!workbook) {
      verdict.count('workbooks left out: formulas without results that the engine cannot compute');
      return null;
    }
    for (const { what, plan } of plansOf(workbook, verdict)) {
      const result = writeSheet(bytes, plan, { name: source });
      bytes = new Uint8Array(result.bytes);
      sheets.push({ what, sheet: result.sheet, plan });
    }
    if (sheets.length === 0) {
      verdict.count('workbooks left out: without figures');
      return null;
    }
    writeFileSync(path, bytes);
    verdict.count('workbooks written');
    verdict.count('sheets written', sheets.length);
    return { source, path, sheets };
  } catch (error) {
    if (error instanceof WorkbookError) verdict.count(`workbooks left out: refused, ${error.code}`);
    else verdict.failures.push(`not written: ${String(error)}`);
    return null;
  }
}

/** Proof that LibreOffice does recalculate: a wrong cached value must not survive. */
function recalculates(): boolean {
  const plan = probePlan([...readWorkbook('x.csv', new TextEncoder().encode('1000,2000\n')).grids])!;
  const lying: SheetPlan = {
    ...plan,
    cells: [{ row: 0, column: 0, content: { type: 'formula', formula: '=1+1', value: 3 }, style: {} }],
    merges: [],
    charts: [],
  };
  const path = join(work, 'canary.xlsx');
  writeFileSync(path, createWorkbook([lying]));
  const [converted] = convert([path], 'xlsx', join(work, 'canary'), profile);
  return readWorkbook('canary.xlsx', new Uint8Array(readFileSync(converted!))).grids[0]!.number(0, 0) === 2;
}

async function judge(sources: readonly string[], folder: string): Promise<Verdict[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'written'), { recursive: true });
  const all = sources.map((source, i) => {
    const verdict = new Verdict(source);
    const path = join(folder, 'written', `${i}.${source.toLowerCase().endsWith('m') ? 'xlsm' : 'xlsx'}`);
    return { verdict, written: write(source, path, verdict) };
  });
  const done = all.flatMap(({ verdict, written }) => (written ? [{ verdict, written }] : []));
  const copies = done.map(({ written }) => written);
  const recalculated = convert(
    copies.map(({ path }) => path),
    'xlsx',
    join(folder, 'recalculated'),
    profile,
  );
  const opened = judgeByOpenpyxl(copies);
  for (const [i, { verdict, written }] of done.entries()) {
    const judgements: Record<string, Judgement> = {
      'untouched parts byte for byte the same': judgeParts(written),
      'cells recalculated by LibreOffice and compared': judgeRecalculated(written, recalculated[i]!),
      'opened by openpyxl with all their charts': opened[i]!,
      'without a new error of the Open XML validator': await judgeByValidator(written),
    };
    for (const [what, { count, failures, passedOver }] of Object.entries(judgements)) {
      verdict.count(what, count);
      if (passedOver) verdict.count(`workbooks passed over: ${passedOver}`);
      verdict.failures.push(...failures);
    }
  }
  return all.map(({ verdict }) => verdict);
}

/** What a log holds of earlier runs; its last line may have been cut off. */
function logged(): Verdict[] {
  if (!options.log || !existsSync(options.log)) return [];
  return readFileSync(options.log, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Verdict);
}

function print(verdicts: readonly Verdict[]): number {
  const totals = new Map<string, number>();
  for (const { counts } of verdicts)
    for (const [what, times] of Object.entries(counts)) totals.set(what, (totals.get(what) ?? 0) + times);
  say(`${verdicts.length} workbooks`);
  for (const [what, times] of [...totals].sort(([a], [b]) => (a < b ? -1 : 1)))
    say(`${String(times).padStart(8)} ${what}`);
  const lines = (which: 'odd' | 'failures'): string[] =>
    verdicts.flatMap((verdict) => verdict[which].map((line) => `${relative('.', verdict.source)}: ${line}`));
  for (const line of lines('odd')) say(`LOOK ${line}`);
  const failures = lines('failures');
  for (const line of failures) say(`FAILED ${line}`);
  say(failures.length === 0 ? 'all passed' : `${failures.length} failures`);
  return failures.length;
}

async function main(): Promise<void> {
  needPrograms('soffice');
  needOpenpyxl();
  const folders = (positionals.length > 0 ? positionals : ['../shared/data/workbooks']).map(needFolder);
  mkdirSync(work, { recursive: true });
  const sources = folders
    .flatMap((folder) => workbooksUnder(resolve(folder)))
    .slice(0, options.limit ? Number(options.limit) : undefined);
  const verdicts = logged();
  const known = new Set(verdicts.map(({ source }) => source));
  const open = sources.filter((source) => !known.has(source));
  if (open.length > 0 && !recalculates())
    throw new Error('LibreOffice does not recalculate on loading: the comparison would prove nothing');
  for (let at = 0; at < open.length; at += BATCH) {
    const judged = await judge(open.slice(at, at + BATCH), join(work, `batch-${at / BATCH}`));
    if (!options.keep) rmSync(join(work, `batch-${at / BATCH}`), { recursive: true, force: true });
    verdicts.push(...judged);
    if (options.log) appendFileSync(options.log, judged.map((verdict) => `${JSON.stringify(verdict)}\n`).join(''));
  }
  const failures = print(verdicts);
  if (!options.keep) rmSync(work, { recursive: true, force: true });
  process.exitCode = failures === 0 ? 0 : 1;
}

await main();
