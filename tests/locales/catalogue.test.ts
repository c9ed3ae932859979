/** The catalogues of all languages: same keys, same parameters, no stray text. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  DEFAULT_LOCALE,
  LANGUAGES,
  LOCALES,
  type Locale,
  commandLineTexts,
  dialogTexts,
  mergingTexts,
  parameterNames,
  staticPageTexts,
  textsOf,
  workbenchTexts,
} from '../../src/locales';
import type { WorkbookErrorCode } from '../../src/workbook';

const inAll = <Texts>(textsIn: (locale: Locale) => Texts): Readonly<Record<Locale, Texts>> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, textsIn(locale)])) as Record<Locale, Texts>;

const vietnamese = textsOf('vi');

const catalogues = {
  messages: inAll((locale) => textsOf(locale).messages),
  errors: inAll((locale) => textsOf(locale).errors),
  findings: inAll((locale) => textsOf(locale).findings),
  'merging files': mergingTexts,
  'the workbench': inAll(workbenchTexts),
  'the ribbon functions': inAll(dialogTexts),
  'the command line': inAll(commandLineTexts),
  'the static page': inAll(staticPageTexts),
} as const;

/** Every catalogue in every language but the first, beside the first. */
const pairs = Object.entries(catalogues).flatMap(([area, byLocale]) =>
  LOCALES.filter((locale) => locale !== DEFAULT_LOCALE).map((locale) => {
    const [first, other]: readonly Readonly<Record<string, string>>[] = [byLocale[DEFAULT_LOCALE], byLocale[locale]];
    return { area, locale, first: first!, other: other! };
  }),
);

/** Every source file outside of the catalogues themselves: its path and its text. */
function sourceFiles(): readonly (readonly [file: string, text: string])[] {
  const files: (readonly [string, string])[] = [];
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      if (statSync(file).isDirectory()) walk(file);
      else if (/\.tsx?$/.test(name) && !/src\/locales\/[a-z]+\//.test(file))
        files.push([file, readFileSync(file, 'utf8')]);
    }
  };
  walk('src');
  return files;
}

const sources = (): string =>
  sourceFiles()
    .map(([, text]) => text)
    .join('\n');

/** Keys are used as a whole ('tab.check') or put together from data (`severity.${grade}`). */
function unused(keys: readonly string[], text: string): string[] {
  const families = new Set([...text.matchAll(/`([a-z][\w.-]*\.)\$\{/g)].map((match) => match[1]!));
  return keys.filter((key) => {
    if (text.includes(`'${key}'`)) return false;
    return ![...families].some((family) => key.startsWith(family));
  });
}

describe('the registry of languages', () => {
  it('has a folder for each language, and no folder besides', () => {
    const folders = readdirSync('src/locales', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...LOCALES].sort());
  });

  it('gives each language a tag with its code, which dates and figures know', () => {
    for (const locale of LOCALES) {
      expect(new Intl.Locale(LANGUAGES[locale].tag).language).toBe(locale);
      expect(Intl.NumberFormat.supportedLocalesOf(LANGUAGES[locale].tag)).not.toEqual([]);
    }
  });

  it('is the one place outside of the catalogues that names a language', () => {
    const named = sourceFiles()
      .filter(([file]) => file !== path.join('src', 'locales', 'languages.ts'))
      // Capitals in Vietnamese texts and names of sheets follow the language of the tables, not the reader's.
      .map(([file, text]) => [file, text.replace(/toLocale(Upper|Lower)Case\('\w+'\)/g, '')] as const)
      .filter(([, text]) => /['"](vi|en)['"]/.test(text));
    expect(named.map(([file]) => file)).toEqual(['src/host/calculation.ts']);
  });
});

describe('the catalogues', () => {
  it.each(pairs)('have the same keys as the first language: $area, $locale', ({ first, other }) => {
    expect(Object.keys(other).sort()).toEqual(Object.keys(first).sort());
  });

  it.each(pairs)('ask for the same parameters as the first language: $area, $locale', ({ first, other }) => {
    const parameters = (text: string | undefined): string => parameterNames(text ?? '').join();
    const differing = Object.keys(first).filter((key) => parameters(first[key]) !== parameters(other[key]));
    expect(differing).toEqual([]);
  });

  it.each(Object.entries(catalogues))('have no empty text: %s', (_, byLocale) => {
    const texts = Object.values(byLocale).flatMap((catalogue) => Object.entries<string>(catalogue));
    expect(texts.filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('have a text for each error that a workbook can raise', () => {
    const declared = /export type WorkbookErrorCode =([\s\S]*?);/.exec(
      readFileSync('src/workbook/errors.ts', 'utf8'),
    )![1]!;
    const codes = [...declared.matchAll(/'([a-z-]+)'/g)].map((match) => match[1] as WorkbookErrorCode);
    expect(codes.length).toBeGreaterThan(25);
    expect(Object.keys(vietnamese.errors).sort()).toEqual([...codes].sort());
  });

  it('hold nothing that no view says', () => {
    expect(unused(Object.keys(vietnamese.messages), sources())).toEqual([]);
  });

  it('would notice a key that nobody uses', () => {
    expect(unused(['tab.check', 'tab.nobody', 'severity.error'], "t('tab.check'); t(`severity.${grade}`)")).toEqual([
      'tab.nobody',
    ]);
  });

  it('are written in composed letters, so that searching finds them', () => {
    const all = [
      ...Object.values(vietnamese.messages),
      ...Object.values(vietnamese.errors),
      ...Object.values(vietnamese.findings),
    ];
    expect(all.filter((text) => text !== text.normalize('NFC'))).toEqual([]);
  });
});
