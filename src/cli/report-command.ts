/** `khop-so report`: what the text of a report claims, and whether its own figures bear it out. */
import { basename } from 'node:path';
import { readReportText } from '../files';
import { type CommandLineTexts, type Locale, commandLineTexts, fill, formatFigure } from '../locales';
import { type Claim, claimsIn } from '../narrative';
import { toUnicodeText } from '../tables';
import { eachFile, failedAnswer } from './each-file';
import { printable, printableLines } from './printable';
import { readBytes } from './read-file';
import type { Status, Terminal } from './terminal';

export interface ReportOptions {
  readonly json: boolean;
}

const isWrong = ({ verdict }: Claim): boolean => verdict !== 'consistent' && verdict !== 'unchecked';

/** `report [--json] TEXT-FILE…`: status 1 where a claim is wrong; files that cannot be read are reported. */
export const runReport = (files: readonly string[], { json }: ReportOptions, terminal: Terminal): Promise<Status> =>
  eachFile(files, terminal, {
    work: async (file) => {
      const { text, isConverted } = await readReportText(basename(file), readBytes(file), toUnicodeText);
      terminal.watch?.wasRead();
      const claims = claimsIn(text);
      const { locale } = terminal;
      terminal.write(
        json ? `${JSON.stringify(reportJson(file, isConverted, claims))}\n` : listing(file, claims, locale),
      );
      return claims.some(isWrong) ? 1 : 0;
    },
    failed: (file, error) => failedAnswer(file, error, json, { claims: [] }),
  });

/** Positions refer to the text as given; of a text in old letters (`converted`) to what it is in Unicode. */
function reportJson(file: string, isConverted: boolean, claims: readonly Claim[]): object {
  return { file, error: null, ...(isConverted ? { converted: true } : {}), claims };
}

/** What people read: the wrong claims with what comes out, then those that could not be checked. */
function listing(file: string, claims: readonly Claim[], locale: Locale): string {
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
