/** `khop-so report`: what the text of a report claims, and whether its own figures bear it out. */
import { basename } from 'node:path';
import { readReportText } from '../files';
import { type CommandLineTexts, type Locale, commandLineTexts, fill, formatFigure } from '../locales';
import { type Claim, type SourcedFigure, type SourceSheet, claimsIn, compareWithTables } from '../narrative';
import { cellName } from '../sheet';
import { readTables, toUnicodeText } from '../tables';
import { WorkbookError, documentError } from '../workbook';
import { eachFile, failedAnswer } from './each-file';
import { printable, printableLines } from './printable';
import { readBytes, readFile } from './read-file';
import type { Status, Terminal } from './terminal';

export interface ReportOptions {
  readonly json: boolean;
  /** The workbook in whose tables the figures are looked for; null where none is named. */
  readonly workbook: string | null;
}

const isWrong = ({ verdict }: Claim): boolean => verdict !== 'consistent' && verdict !== 'unchecked';

/** What was found of one text. `figures` is null where no workbook was named. */
interface Report {
  readonly file: string;
  readonly isConverted: boolean;
  readonly claims: readonly Claim[];
  readonly figures: readonly SourcedFigure[] | null;
}

/** `report [--workbook FILE] [--json] TEXT-FILE…`: status 1 where a claim or a figure is wrong. */
export function runReport(
  files: readonly string[],
  { json, workbook }: ReportOptions,
  terminal: Terminal,
): Promise<Status> {
  // Read once, and within the care for the first file, so that what is wrong with it is said like that of any file.
  let sheets: readonly SourceSheet[] | null = null;
  return eachFile(files, terminal, {
    work: async (file) => {
      if (workbook !== null) sheets ??= await sheetsOf(workbook, terminal);
      const { text, isConverted } = await readReportText(basename(file), documentBytes(file), toUnicodeText);
      terminal.watch?.wasRead();
      const figures = sheets && compareWithTables(text, sheets);
      const report: Report = { file, isConverted, claims: claimsIn(text), figures };
      const { locale } = terminal;
      terminal.write(json ? `${JSON.stringify(reportJson(report))}\n` : listing(report, locale));
      return report.claims.some(isWrong) || figures?.some(isDifferent) ? 1 : 0;
    },
    failed: (file, error) => failedAnswer(file, error, json, { claims: [] }),
    areDocuments: true,
  });
}

/** A document's bytes. Throws WorkbookError as `readBytes` does, with what is said of documents. */
function documentBytes(file: string): Uint8Array {
  try {
    return readBytes(file);
  } catch (error) {
    throw error instanceof WorkbookError ? documentError(error) : error;
  }
}

const isDifferent = ({ status }: SourcedFigure): boolean => status === 'different';

async function sheetsOf(workbook: string, terminal: Terminal): Promise<SourceSheet[]> {
  const { sources } = await readFile(workbook, terminal);
  return sources.map((grid) => ({ grid, tables: readTables(grid).tables }));
}

/** Positions refer to the text as given; of a text in old letters (`converted`) to what it is in Unicode. */
function reportJson({ file, isConverted, claims, figures }: Report): object {
  return {
    file,
    error: null,
    ...(isConverted ? { converted: true } : {}),
    claims,
    ...(figures ? { figures: figures.map(figureJson) } : {}),
  };
}

const placeOf = ({ sheet, row, column }: SourcedFigure['cells'][number]): string => `${sheet}!${cellName(row, column)}`;

const figureJson = ({ cells, ...figure }: SourcedFigure): object => ({
  ...figure,
  cells: cells.map((cell) => ({ cell: placeOf(cell), value: cell.value })),
});

/** The figures that the workbook knows otherwise, after how many it knows. */
function sourceLines(figures: readonly SourcedFigure[], locale: Locale): string[] {
  const texts = commandLineTexts(locale);
  const count = (wanted: SourcedFigure['status']): number => figures.filter(({ status }) => status === wanted).length;
  const [found, several, missing] = [count('found'), count('several'), count('not-found')];
  return [
    fill(locale, texts.foundLine, { found, several, missing }),
    ...figures.filter(isDifferent).map(({ quote, cells: [cell] }) =>
      fill(locale, texts.differentLine, {
        quote: oneLine(quote),
        cell: cell ? placeOf(cell) : '',
        value: cell ? formatFigure(locale, cell.value) : '',
      }),
    ),
  ];
}

/** What people read: the wrong claims with what comes out, then those that could not be checked. */
function listing({ file, claims, figures }: Report, locale: Locale): string {
  const texts = commandLineTexts(locale);
  const lines = [fill(locale, texts.fileLine, { file })];
  const count = (wanted: (claim: Claim) => boolean): number => claims.filter(wanted).length;
  lines.push(
    fill(locale, texts.claimsLine, {
      count: claims.length,
      consistent: count(({ verdict }) => verdict === 'consistent'),
      wrong: count(isWrong),
      unchecked: count(({ verdict }) => verdict === 'unchecked'),
    }),
  );
  for (const claim of claims.filter(isWrong)) lines.push(wrongLine(claim, texts, locale));
  for (const { verdict, quote } of claims) {
    if (verdict === 'unchecked') lines.push(fill(locale, texts.uncheckedLine, { quote: oneLine(quote) }));
  }
  if (claims.length === 0) lines.push(texts.noClaims);
  if (figures) lines.push(...sourceLines(figures, locale));
  return `${printableLines(lines)}\n\n`;
}

const oneLine = (quote: string): string => printable(quote.replace(/\s+/g, ' ').trim());

function wrongLine(claim: Claim, texts: CommandLineTexts, locale: Locale): string {
  const { verdict, quote, suggestion, inputs } = claim;
  const parameters = {
    quote: oneLine(quote),
    suggestion: suggestion ?? '',
    inputs: inputs
      .map(({ value, unit, decimals }) => `${formatFigure(locale, value, { decimals })} ${unit}`.trim())
      .join('; '),
  };
  if (claim.kind === 'unit') return fill(locale, texts.misspeltUnitLine, parameters);
  switch (verdict) {
    case 'direction-wrong':
      return fill(locale, texts.directionWrongLine, parameters);
    case 'unit-wrong':
      return fill(locale, texts.unitWrongLine, parameters);
    default:
      return fill(locale, texts.inconsistentLine, parameters);
  }
}
