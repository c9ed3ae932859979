/** Waits for Office.js, reads from it what the pane must know, and remembers language and theme. */
import { type Locale, isLocale } from '../../locales';

/** Why the pane cannot start. */
export type StartProblem = 'no-office' | 'no-answer' | 'not-excel' | 'old-excel';

/** What must be known of Office before the pane can be drawn. */
export interface OfficeFacts {
  readonly onReady: () => Promise<{ readonly host: unknown }>;
  readonly isExcel: (host: unknown) => boolean;
  /** Whether this Excel has what the program needs. */
  readonly supported: () => boolean;
}

/** The seconds that Office gets to answer before the pane says that it does not. */
export const PATIENCE_SECONDS = 10;

/**
 * Waits for Office. Answers null when the pane can start, else why not; when the patience runs out first, `onLate` gets
 * the answer that comes after all.
 */
export async function awaitOffice(
  office: OfficeFacts | null,
  onLate: (problem: StartProblem | null) => void,
  patience = PATIENCE_SECONDS * 1000,
): Promise<StartProblem | null> {
  if (!office) return 'no-office';
  let late = false;
  const answer = office
    .onReady()
    .then(({ host }): StartProblem | null => {
      if (!office.isExcel(host)) return 'not-excel';
      return office.supported() ? null : 'old-excel';
    })
    .catch((): StartProblem => 'no-answer');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patient = new Promise<StartProblem>((resolve) => {
    timer = setTimeout(() => {
      late = true;
      resolve('no-answer');
    }, patience);
  });
  void answer.then((problem) => late && onLate(problem));
  const problem = await Promise.race([answer, patient]);
  clearTimeout(timer);
  return problem;
}

const LANGUAGE_KEY = 'khopso.language';

/**
 * The language that the user chose in the pane before, for an Office in this display language; null where none was or
 * nothing can be kept. When Office itself changes its language, the pane follows it again.
 */
export function rememberedLocale(storage: () => Storage, displayLanguage: string | undefined): Locale | null {
  try {
    const [office, chosen] = (storage().getItem(LANGUAGE_KEY) ?? '').split('>');
    return office === (displayLanguage ?? '') && chosen !== undefined && isLocale(chosen) ? chosen : null;
  } catch {
    // Storage is switched off for add-ins on some browsers; the choice then lasts as long as the pane.
    return null;
  }
}

export function rememberLocale(storage: () => Storage, displayLanguage: string | undefined, locale: Locale): void {
  try {
    storage().setItem(LANGUAGE_KEY, `${displayLanguage ?? ''}>${locale}`);
  } catch {
    // As above.
  }
}

/** Read by the static page before anything is drawn, so that a dark pane does not open white. */
const THEME_KEY = 'khopso.theme';

export function rememberTheme(storage: () => Storage, theme: string): void {
  try {
    storage().setItem(THEME_KEY, theme);
  } catch {
    // As above.
  }
}
