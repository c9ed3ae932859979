/** What `taskpane.html` shows before the pane's scripts have run, or where they cannot run: webpack fills it in. */
import { DEFAULT_LOCALE, LOCALES, type Locale, loadTexts, staticPageTexts, translate } from '../../locales';

/** The page's words in one language. */
export interface StaticWords {
  readonly locale: Locale;
  /** The names of the jobs, as the pane's tabs show them. */
  readonly jobs: readonly string[];
  readonly loading: string;
  /** Said when Office.js does not come. */
  readonly lateTitle: string;
  readonly lateText: string;
  /** Said on an Office whose webview is too old: in all languages, one after another, under the first one's heading. */
  readonly oldOffice: { readonly heading: string | null; readonly paragraphs: readonly string[] };
}

/** The parameters of the template. */
export interface StaticPage {
  /** The page's language until its script has read which one is wanted. */
  readonly locale: Locale;
  readonly locales: readonly Locale[];
  readonly languages: readonly StaticWords[];
  /** CSS that hides what is written in another language than the page's. */
  readonly hideOthers: string;
}

function oldOffice(locale: Locale): StaticWords['oldOffice'] {
  const [first, ...others] = staticPageTexts(locale).oldOffice.split('\n');
  return locale === DEFAULT_LOCALE
    ? { heading: first ?? null, paragraphs: others }
    : { heading: null, paragraphs: [first!, ...others] };
}

const wordsIn = (locale: Locale): StaticWords => ({
  locale,
  jobs: (['tab.check.short', 'tab.summary.short', 'tab.merge.short', 'tab.report.short'] as const).map((key) =>
    translate(locale, key),
  ),
  loading: translate(locale, 'app.loading'),
  lateTitle: translate(locale, 'start.no-office.title'),
  lateText: translate(locale, 'start.no-office.text'),
  oldOffice: oldOffice(locale),
});

export const staticPage = (): StaticPage => ({
  locale: DEFAULT_LOCALE,
  locales: LOCALES,
  languages: LOCALES.map(wordsIn),
  hideOthers: LOCALES.map(
    (locale) => `[lang='${locale}'] .khopso-shell [lang]:not([lang='${locale}']) { display: none; }`,
  ).join('\n'),
});

/** The same, for the build: with the texts of every language loaded first. */
export async function loadStaticPage(): Promise<StaticPage> {
  await Promise.all(LOCALES.map(loadTexts));
  return staticPage();
}
