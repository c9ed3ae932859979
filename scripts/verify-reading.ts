/**
 * `npm run verify:reading -- [FOLDER] [--limit N] [--office COPIES]`: compares every cell of the .xlsx files of a folder
 * as we read it with what openpyxl reads. With `--office`, also with what LibreOffice read, and the .xls files too: COPIES
 * is a folder in which it saved the same workbooks (`scripts/dialects.py` calls them "office--…"), and openpyxl reads those.
 *
 * Prints how many cells were compared, how many differ and by which cause, with the first places of each cause; ends
 * with 1 where a difference has no known cause.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readWorkbook } from '../src/files';
import { type Grid, cellName } from '../src/sheet';
import { WorkbookError } from '../src/workbook';
import { PYTHON, needFolder, needOpenpyxl } from './requirements';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: 'string' }, office: { type: 'string' } },
});

/** A cell as openpyxl reads it: row and column from 0, the kind (n, s, b, e, d for a date), the value. */
type Read = readonly [row: number, column: number, kind: string, value: number | string | boolean];

const OPENPYXL = `
import json, sys, warnings
warnings.simplefilter('ignore')
import openpyxl
from openpyxl.styles.stylesheet import Stylesheet
from openpyxl.utils.datetime import to_excel

# LibreOffice saves styles whose base it does not write; openpyxl then reads nothing. Links to other workbooks are no cells.
expand = Stylesheet._expand_named_style
def expand_known(self, style):
    if style.xfId < len(self.cellStyleXfs.xf):
        expand(self, style)
Stylesheet._expand_named_style = expand_known
try:
    book = openpyxl.load_workbook(sys.argv[1], data_only=True, keep_links=False)
except Exception as error:
    print(json.dumps({'error': repr(error)}))
    sys.exit()
sheets = {}
for sheet in book.worksheets:
    cells = []
    for (row, column), cell in sheet._cells.items():
        if cell.value is None:
            continue
        kind, value = cell.data_type, cell.value
        if kind == 'd':
            value = to_excel(value, book.epoch)
        elif kind not in 'nb':
            value = str(value)
        cells.append([row - 1, column - 1, kind, value])
    sheets[sheet.title] = cells
print(json.dumps({'sheets': sheets}))
`;

function filesUnder(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return filesUnder(path);
      return /\.xlsx?$/.test(name) ? [path] : [];
    });
}

const counts = new Map<string, number>();
const places = new Map<string, string[]>();
function note(cause: string, place: string): void {
  counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const listed = places.get(cause) ?? [];
  places.set(cause, listed);
  if (listed.length < 5) listed.push(place);
}

const UNKNOWN = 'NO KNOWN CAUSE';
const sameText = (a: string, b: string): boolean =>
  a.replace(/\r\n?/g, '\n').normalize('NFC') === b.replace(/\r\n?/g, '\n').normalize('NFC');

/**
 * Why LibreOffice has something else in a cell although the file says what we read; null where that is not the reason.
 * It calculates what the file marks for calculation on opening (an .xls says 0 until then: [MS-XLS] 2.4.127, fCalcOnLoad)
 * and errors, and it ends the spans of a web page earlier than the 1,000 columns of HTML (4.9.11).
 */
function officeReason(grid: Grid, row: number, column: number): string | null {
  const withoutResult = grid.number(row, column) === 0 || ['error', 'empty'].includes(grid.kind(row, column));
  if (grid.formula(row, column) && withoutResult) return 'formulas without a result in the file, which it calculates';
  return column >= 256 ? 'cells of a wide web page, which it spans less widely' : null;
}

function causeFor(who: string, grid: Grid, row: number, column: number, cause: string | null): string | null {
  return cause === UNKNOWN && who === 'LibreOffice' ? (officeReason(grid, row, column) ?? UNKNOWN) : cause;
}

/** Why a cell differs; null where it does not. */
function differenceOf(grid: Grid, [row, column, kind, value]: Read): string | null {
  const ours = grid.kind(row, column);
  if (kind === 'n' || kind === 'd') {
    const number = grid.number(row, column);
    if (number === value) return null;
    if (Math.abs(number - Number(value)) <= 1e-14 * Math.abs(number)) return 'a number written with fifteen digits';
    // openpyxl keeps dates to the microsecond and times as parts of a day.
    if (kind === 'd' && Math.abs(number - Number(value)) < 1e-6) return 'a date to the microsecond';
    if (kind === 'd' && Math.abs(number - Number(value)) === 1 && number < 61) return 'a date before March 1900';
    return UNKNOWN;
  }
  if (kind === 'b') return ours === 'boolean' && (grid.string(row, column) === 'TRUE') === value ? null : UNKNOWN;
  const text = grid.string(row, column);
  if (text === value) return null;
  if (value === '' && ours === 'empty') return null;
  if (sameText(text, String(value))) return 'line ends';
  if (
    sameText(
      text,
      String(value).replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    )
  )
    return 'escaped characters, which openpyxl leaves';
  if (text.trim() === String(value).trim()) return 'blanks at the ends';
  return UNKNOWN;
}

type Theirs = Readonly<Record<string, readonly Read[]>>;

/** The sheets of a workbook as openpyxl reads them; a text that says why not. */
function openpyxlReads(path: string): Theirs | string {
  const done = spawnSync(PYTHON, ['-c', OPENPYXL, path], { encoding: 'utf8', maxBuffer: 1 << 29 });
  const answer = JSON.parse(done.stdout) as { error?: string; sheets?: Theirs };
  return answer.sheets ?? answer.error ?? 'no answer';
}

function oursOf(path: string): readonly Grid[] | WorkbookError {
  try {
    return readWorkbook(basename(path), new Uint8Array(readFileSync(path))).grids;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}

/** The number of cells compared; `who` read `theirs`. */
function compare(name: string, ours: readonly Grid[] | WorkbookError, theirs: Theirs | string, who: string): number {
  if (ours instanceof WorkbookError) {
    note(typeof theirs === 'string' ? `${who}: refused by both` : `${who}: refused by us alone, ${ours.code}`, name);
    return 0;
  }
  if (typeof theirs === 'string') {
    note(`${who}: refused by it alone`, `${name} ${theirs}`);
    return 0;
  }
  let compared = 0;
  for (const grid of ours) {
    const cells = theirs[grid.sheet];
    if (!cells) {
      note(`${who}: sheets that it does not have`, `${name} ${grid.sheet}`);
      continue;
    }
    const seen = new Set<string>();
    for (const cell of cells) {
      compared++;
      seen.add(`${cell[0]},${cell[1]}`);
      const cause = causeFor(who, grid, cell[0], cell[1], differenceOf(grid, cell));
      const place = `${name} ${grid.sheet}!${cellName(cell[0], cell[1])}`;
      if (cause) note(`${who}: ${cause}`, `${place} ${grid.text(cell[0], cell[1])} ≠ ${cell[3]}`);
    }
    for (const { row, columns } of grid.filledRows()) {
      for (const column of columns) {
        if (seen.has(`${row},${column}`)) continue;
        compared++;
        const cause = causeFor(who, grid, row, column, missingCause(grid, row, column));
        const place = `${name} ${grid.sheet}!${cellName(row, column)}`;
        note(`${who}: ${cause}`, `${place} ${grid.text(row, column)} is read by us alone`);
      }
    }
  }
  return compared;
}

/** Why a cell that we read is not there. */
function missingCause(grid: Grid, row: number, column: number): string {
  if (covered(grid, row, column)) return 'cells under a merged area, which it drops';
  if (grid.kind(row, column) === 'text' && grid.string(row, column) === '') return 'empty texts, which it drops';
  return UNKNOWN;
}

const covered = (grid: Grid, row: number, column: number): boolean =>
  grid.merges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);

needOpenpyxl();
const folder = needFolder(resolve(positionals[0] ?? '../shared/data'));
const files = filesUnder(folder).slice(0, Number(options.limit ?? Infinity));
const read = { openpyxl: { files: 0, cells: 0 }, LibreOffice: { files: 0, cells: 0 } };
for (const path of files) {
  const name = basename(path);
  const flat = relative(folder, path)
    .replace(/\.\w+$/, '')
    .replaceAll('/', '-');
  const copy = options.office && join(resolve(options.office), `office--${flat}.xlsx`);
  const copied = copy && existsSync(copy) ? copy : null;
  const inOpenpyxl = path.endsWith('.xlsx');
  if (!inOpenpyxl && !copied) {
    if (options.office) note('LibreOffice: no copy', name);
    continue;
  }
  const ours = oursOf(path);
  if (inOpenpyxl) {
    read.openpyxl.files++;
    read.openpyxl.cells += compare(name, ours, openpyxlReads(path), 'openpyxl');
  }
  if (copied) {
    read.LibreOffice.files++;
    read.LibreOffice.cells += compare(name, ours, openpyxlReads(copied), 'LibreOffice');
  }
}
for (const [who, { files: compared, cells }] of Object.entries(read))
  process.stdout.write(`${compared} files, ${cells} cells compared with ${who}\n`);
for (const [cause, count] of counts) {
  process.stdout.write(`${String(count).padStart(8)} ${cause}\n`);
  for (const place of places.get(cause)!) process.stdout.write(`           ${place}\n`);
}
process.exitCode = [...counts.keys()].some((cause) => cause.endsWith(UNKNOWN)) ? 1 : 0;
