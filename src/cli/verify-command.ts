/** `khop-so verify`: whether the sheets are still those that their log "Biên bản kiểm tra số liệu" was made of. */
import { type Locale, commandLineTexts, fill } from '../locales';
import { type Fingerprint, rangeFingerprint, readFingerprints } from '../record';
import { type Grid, rangeName } from '../sheet';
import { eachFile, failedAnswer } from './each-file';
import { printableLines } from './printable';
import { readFile } from './read-file';
import type { Status, Terminal } from './terminal';

interface Verified extends Fingerprint {
  /** The sheet of the log. */
  readonly log: string;
  readonly state: 'same' | 'changed' | 'missing';
}

const CODES: Readonly<Record<Verified['state'], 0 | 1>> = { same: 0, changed: 1, missing: 1 };

/** `verify [--json] FILE…`: 0 where every checked range is as it was, 1 where one is not, 2 where there is no log. */
export function runVerify(files: readonly string[], json: boolean, terminal: Terminal): Promise<Status> {
  return eachFile(files, terminal, {
    work: async (file) => {
      const { workbook } = await readFile(file, terminal);
      const found = verify(workbook.grids);
      terminal.write(json ? `${jsonLine(file, found)}\n` : listing(file, found, terminal.locale));
      if (found.length === 0) return 2;
      return found.some(({ state }) => CODES[state] === 1) ? 1 : 0;
    },
    failed: (file, error) => failedAnswer(file, error, json, { ranges: [] }),
  });
}

function verify(grids: readonly Grid[]): readonly Verified[] {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return grids.flatMap((log) =>
    readFingerprints(log).map((one): Verified => {
      const grid = bySheet.get(one.sheet);
      if (!grid) return { ...one, log: log.sheet, state: 'missing' };
      const isSame = rangeFingerprint(grid, one.range) === one.hash;
      return { ...one, log: log.sheet, state: isSame ? 'same' : 'changed' };
    }),
  );
}

const jsonLine = (file: string, found: readonly Verified[]): string =>
  JSON.stringify({
    file,
    error: null,
    ranges: found.map(({ log, sheet, range, hash, state }) => ({ log, sheet, range: rangeName(range), hash, state })),
  });

function listing(file: string, found: readonly Verified[], locale: Locale): string {
  const texts = commandLineTexts(locale);
  const lines = { same: texts.verifySame, changed: texts.verifyChanged, missing: texts.verifyMissing };
  const all = [
    fill(locale, texts.fileLine, { file }),
    ...(found.length === 0 ? [texts.verifyNone] : []),
    ...found.map(({ log, sheet, range, state }) => fill(locale, lines[state], { log, sheet, range: rangeName(range) })),
  ];
  return `${printableLines(all)}\n\n`;
}
