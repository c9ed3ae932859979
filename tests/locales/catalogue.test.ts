import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  cliTexts,
  commandTexts,
  errorMessages,
  findingMessages,
  messages,
  parameterNames,
  workbenchTexts,
} from '../../src/locales';
import type { WorkbookErrorCode } from '../../src/workbook';

const catalogues = {
  messages,
  errors: errorMessages,
  findings: findingMessages,
  'the workbench': { vi: workbenchTexts('vi'), en: workbenchTexts('en') },
  'the ribbon functions': { vi: commandTexts('vi'), en: commandTexts('en') },
  'the command line': { vi: cliTexts('vi'), en: cliTexts('en') },
} as const;

/** Every source file outside of the catalogues themselves, as one text. */
function sources(): string {
  const texts: string[] = [];
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (statSync(file).isDirectory()) walk(file);
      else if (/\.tsx?$/.test(name) && !/src\/locales\/(vi|en)\//.test(file)) texts.push(readFileSync(file, 'utf8'));
    }
  };
  walk('src');
  return texts.join('\n');
}

/** Keys are used as a whole ('tab.check') or put together from data (`severity.${grade}`). */
function unused(keys: readonly string[], text: string): string[] {
  const families = new Set([...text.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map((match) => match[1]!));
  return keys.filter((key) => {
    if (text.includes(`'${key}'`)) return false;
    return ![...families].some((family) => key.startsWith(family));
  });
}

describe('the catalogues', () => {
  it.each(Object.entries(catalogues))('have the same keys in Vietnamese and English: %s', (_, { vi, en }) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
  });

  it.each(Object.entries(catalogues))('ask for the same parameters in both: %s', (_, { vi, en }) => {
    const differing = Object.entries(vi).filter(
      ([key, text]) => parameterNames(text).join() !== parameterNames((en as Record<string, string>)[key] ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(Object.entries(catalogues))('have no empty text: %s', (_, { vi, en }) => {
    expect(
      [...Object.entries(vi), ...Object.entries(en)].filter(([, text]) => text.trim() === '').map(([key]) => key),
    ).toEqual([]);
  });

  it('have a text for each error that a workbook can raise', () => {
    const declared = /export type WorkbookErrorCode =([\s\S]*?);/.exec(
      readFileSync('src/workbook/errors.ts', 'utf8'),
    )![1]!;
    const codes = [...declared.matchAll(/'([a-z-]+)'/g)].map((match) => match[1] as WorkbookErrorCode);
    expect(codes.length).toBeGreaterThan(25);
    expect(Object.keys(errorMessages.vi).sort()).toEqual([...codes].sort());
  });

  it('hold nothing that no view says', () => {
    expect(unused(Object.keys(messages.vi), sources())).toEqual([]);
  });

  it('would notice a key that nobody uses', () => {
    expect(unused(['tab.check', 'tab.nobody', 'severity.error'], "t('tab.check'); t(`severity.${grade}`)")).toEqual([
      'tab.nobody',
    ]);
  });

  it('are written in composed letters, so that searching finds them', () => {
    const all = [
      ...Object.values(messages.vi),
      ...Object.values(errorMessages.vi),
      ...Object.values(findingMessages.vi),
    ];
    expect(all.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
  });
});
