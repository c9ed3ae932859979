/**
 * Pictures of every template for the user guide, as LibreOffice prints them: docs/images/template-<name>.png, and
 * template-<name>-2.png for a second page; only those that the guide links. Run by `npm run pictures:templates`; needs
 * soffice and pdftoppm. The tables are our own (scripts/pictures/tables.ts).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbook, readWorkbook, writeSheet } from '../src/files';
import { checkWorkbook, offersFor, planFor, reportFor } from '../src/jobs';
import type { SheetPlan } from '../src/sheet';
import { PICTURE_TABLES, type PictureTable, sourcePlan } from './pictures/tables';
import { needPrograms } from './requirements';
import { convert } from './verify/soffice';

needPrograms('soffice', 'pdfinfo', 'pdftoppm');

const images = join('docs', 'images');
const guide = readFileSync(join('docs', 'huong-dan.md'), 'utf8');
const DOTS_PER_INCH = 72;
const LARGEST = 150_000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

function tool(name: string, args: readonly string[]): string {
  const done = spawnSync(name, args, { encoding: 'utf8' });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${name}: ${done.stderr}`);
  return done.stdout;
}

const pagesOf = (pdf: string): number => Number(/^Pages:\s+(\d+)/m.exec(tool('pdfinfo', [pdf]))?.[1] ?? 0);

/** The tables of the report's picture. */
const REPORTED: readonly string[] = ['plan-actual', 'same-period', 'targets'];

/** A workbook of several tables, and with their report added. */
function report(): { source: Uint8Array; summarised: Uint8Array } {
  const tables = PICTURE_TABLES.filter(({ picture }) => REPORTED.includes(picture));
  const source = createWorkbook(tables.map(sourcePlan));
  const { grids } = readWorkbook('report.xlsx', source);
  const { plan } = reportFor(
    checkWorkbook(grids),
    grids,
    grids.map(({ sheet }) => sheet),
  );
  return { source, summarised: writeSheet(source, plan).bytes };
}

/** The source as a workbook, and with its summary added. */
function workbooks(table: PictureTable): { source: Uint8Array; summarised: Uint8Array; plan: SheetPlan } {
  const source = createWorkbook([sourcePlan(table)]);
  const { grids } = readWorkbook(`${table.picture}.xlsx`, source);
  const result = checkWorkbook(grids);
  const { offers } = offersFor(result, grids, { sheet: table.sheet }).choices;
  const offer = offers.find(({ choice }) => choice.template === table.template);
  if (!offer)
    throw new Error(
      `${table.picture}: offered are ${offers.map(({ choice }) => choice.template).join(', ') || 'none'}`,
    );
  const choice = table.measures ? { ...offer.choice, measures: offer.measures.slice(0, table.measures) } : offer.choice;
  const plan = planFor(result, grids, { sheet: table.sheet }, [table.sheet], { choice });
  return { source, summarised: writeSheet(source, plan).bytes, plan };
}

function main(): void {
  const work = mkdtempSync(join(tmpdir(), 'picture-templates-'));
  const write = (picture: string, { source, summarised }: { source: Uint8Array; summarised: Uint8Array }): string[] => {
    const paths = [join(work, `${picture}-source.xlsx`), join(work, `${picture}.xlsx`)];
    writeFileSync(paths[0]!, source);
    writeFileSync(paths[1]!, summarised);
    return paths;
  };
  const files = PICTURE_TABLES.flatMap((table) => {
    const { plan, ...both } = workbooks(table);
    say(`${table.picture}: ${table.template}, ${plan.print.orientation}, ${plan.charts.length} charts`);
    return write(table.picture, both);
  });
  files.push(...write('report', report()));
  const pdfs = convert(files, 'pdf', join(work, 'pdf'), join(work, 'profile'), 'vi-VN');
  for (const name of readdirSync(images)) if (name.startsWith('template-')) rmSync(join(images, name));
  [...PICTURE_TABLES.map(({ picture }) => picture), 'report'].forEach((picture, i) => {
    // The summary's pages come after those of its source.
    const [before, all] = [pagesOf(pdfs[2 * i]!), pagesOf(pdfs[2 * i + 1]!)];
    for (let page = before + 1; page <= all; page++) {
      const name = `template-${picture}${page - before > 1 ? `-${page - before}` : ''}`;
      if (!guide.includes(`images/${name}.png`)) continue;
      const target = join(images, name);
      const pages = ['-f', String(page), '-l', String(page)];
      tool('pdftoppm', ['-png', '-singlefile', '-r', String(DOTS_PER_INCH), ...pages, pdfs[2 * i + 1]!, target]);
      const { size } = statSync(`${target}.png`);
      say(`${target}.png ${Math.round(size / 1000)} KB${size > LARGEST ? ': too large' : ''}`);
      if (size > LARGEST) process.exitCode = 1;
    }
  });
  rmSync(work, { recursive: true, force: true });
}

main();
