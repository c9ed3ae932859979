/**
 * `npm run baseline -- [FOLDER] [-o FILE]`: writes all that is understood, found and planned of every workbook under the
 * folder (by default ../shared/data) and of the samples into one sorted file, a line each (by default
 * build/baseline.txt). A change of structure leaves the file byte-equal; a change of a rule shows what it moved
 * (`diff`). Lines begin with the workbook, then T (a table), R (a relation), F (a finding), U (unread), S (a summary).
 * `--shard I/N` takes the I-th of N parts, so that N processes can share the work; their files sorted together are the
 * whole. `--except PATTERN` leaves out files by name. `--typed` takes the formulas off and leaves their values: what would be said
 * of the tables had they been typed.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrokenRelation, Finding } from '../src/checks';
import { readWorkbook } from '../src/files';
import { checkWorkbook, findingCounts, offersFor } from '../src/jobs';
import type { Relation } from '../src/relations';
import { type Grid, keyName, packGrid, rangeName, unpackGrid } from '../src/sheet';
import { planSummary } from '../src/summary';
import { findingText } from '../src/wording';
import { needFolder } from './requirements';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', short: 'o', default: 'build/baseline.txt' },
    shard: { type: 'string', default: '1/1' },
    // Hostile inputs, some of which end the process that reads them.
    except: { type: 'string', default: '^f-' },
    typed: { type: 'boolean', default: false },
  },
});

function workbooksIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return workbooksIn(path);
    return /\.xlsx?$/.test(entry.name) && !new RegExp(values.except).test(entry.name) ? [path] : [];
  });
}

const operandNames = ({ operands, operandSheets }: Relation | BrokenRelation): string[] =>
  operands.map((key, i) => `${operandSheets ? `${operandSheets[i]}!` : ''}${keyName(key)}`);

const relationLine = (relation: Relation): string => {
  const { sheet, kind, role, result, signs, scale, comparison, evidence, confidence, source, unitFactor } = relation;
  const operands = operandNames(relation);
  return JSON.stringify({
    ...{ sheet, result: keyName(result), kind, role, operands, signs, scale, comparison, evidence },
    ...{ confidence, source, unitFactor },
  });
};

const brokenLine = (broken: BrokenRelation): object => {
  const { kind, role, sheet, result, evidence, stated, expected, low, high, source } = broken;
  const operands = operandNames(broken);
  return { kind, role, sheet, result: keyName(result), operands, evidence, stated, expected, low, high, source };
};

const findingLine = (finding: Finding, message: string): string => {
  const { id, rule, severity, sheet, cell, details } = finding;
  const suspects = finding.suspects.map(({ sheet: on, cell: key, value, suggestion, slip, confidence }) => ({
    ...{ sheet: on, cell: keyName(key), value, suggestion, slip, confidence },
  }));
  return JSON.stringify({
    ...{ sheet, cell: keyName(cell), rule, severity, id, broken: finding.broken.map(brokenLine), suspects, details },
    message,
  });
};

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

function summaryLines(result: ReturnType<typeof checkWorkbook>, grids: readonly Grid[]): string[] {
  const existingNames = grids.map(({ sheet }) => sheet);
  return result.tables.flatMap(({ table }) => {
    const name = `S ${table.sheet} ${rangeName(table.range)}`;
    const { grid, choices } = offersFor(result, grids, { sheet: table.sheet, range: table.range });
    if (choices.offers.length === 0) return [`${name} ${choices.reason}`];
    const findings = findingCounts(result, table);
    return choices.offers.map((offer) => {
      const { choice } = offer;
      let plan: unknown;
      try {
        plan = planSummary({ table, grid, relations: result.relations, findings, choice, existingNames });
      } catch (error) {
        plan = String(error);
      }
      return `${name} ${choice.template} ${choice.grouping.kind} offer ${digest(offer)} plan ${digest(plan)}`;
    });
  });
}

function withoutFormulas(grid: Grid): Grid {
  const packed = packGrid(grid);
  return unpackGrid({ ...packed, content: { ...packed.content, formulas: new Map() } });
}

function linesOf(path: string): string[] {
  const read = readWorkbook(path, new Uint8Array(readFileSync(path))).grids;
  const grids = values.typed ? read.map(withoutFormulas) : read;
  const result = checkWorkbook(grids);
  return [
    ...result.tables.map(
      ({ table, tally }) => `T ${table.sheet} ${rangeName(table.range)} ${JSON.stringify(tally)} ${digest(table)}`,
    ),
    ...result.unread.map((unread) => `U ${JSON.stringify(unread)}`),
    ...result.relations.map((relation) => `R ${relationLine(relation)}`),
    ...result.findings.map((finding) => `F ${findingLine(finding, findingText('vi', finding))}`),
    ...summaryLines(result, grids),
  ];
}

const folder = needFolder(positionals[0] ?? '../shared/data');
const [shard, shards] = values.shard.split('/').map(Number) as [number, number];
const files = [...workbooksIn(folder), ...workbooksIn('samples')].sort();
const lines = files
  .filter((_, at) => at % shards === shard - 1)
  .flatMap((path) => {
    // The samples go by their path here, so that a checkout in another folder gives the same file.
    const within = relative(folder, path);
    const name = within.startsWith('..') ? path : within;
    try {
      return linesOf(path).map((line) => `${name} ${line}`);
    } catch (error) {
      return [`${name} E ${String(error)}`];
    }
  })
  .sort();
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, `${lines.join('\n')}\n`);
process.stdout.write(`${lines.length} lines of ${files.length} workbooks in ${values.out}\n`);
