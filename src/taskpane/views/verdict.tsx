/** The verdict: the largest thing in the pane, and only about the sheets that it names. */
import { mergeClasses } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { countGrades } from '../../checks';
import { type Locale, formatTime } from '../../locales';
import { countsText } from '../../wording';
import { type Text, useLocale, useText } from '../parts/text';
import { type Tone, useVerdictStyles } from '../parts/verdict-style';
import { type CheckState, frontIsChecked } from '../store/check-state';

/** Seconds that one calculation takes with a desk calculator, typed and compared (docs/huong-dan.md). */
const SECONDS = 7.5;

/** "24 phút", "2,6 giờ". */
function workTime(t: Text, relations: number): string {
  const minutes = (relations * SECONDS) / 60;
  return minutes < 60
    ? t('verdict.minutes', { count: Math.max(1, Math.round(minutes)) })
    : t('verdict.hours', { count: Math.round(minutes / 6) / 10 });
}

/** "trang Biểu 02"; "3 trang: Biểu 01, Biểu 02, Biểu 03". */
function sheetsText(t: Text, sheets: readonly string[]): string {
  const [first, ...others] = sheets;
  if (others.length === 0) return t('verdict.sheet', { sheet: first ?? '' });
  const named = sheets.slice(0, 4).join(', ');
  return t('verdict.sheets', { count: sheets.length, names: sheets.length > 4 ? `${named}…` : named });
}

interface Verdict {
  readonly tone: Tone;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is said of what was checked. */
function verdictOf(state: CheckState, t: Text, locale: Locale): Verdict {
  const { open, quiet, report, checked, checkedAt, settings, stale } = state;
  const { error, review, rounding, info } = countGrades(open);
  const counts = countsText(locale, open);
  const tables = report?.tables ?? [];
  const relations = tables.reduce((sum, { tally }) => sum + tally.relations, 0);
  const clean = quiet.length > 0 ? t('verdict.clean.accepted') : t('verdict.clean');
  const isEmpty = relations === 0 && counts === '';
  const lines = [
    ...(checkedAt ? [t('verdict.about', { sheets: sheetsText(t, checked), time: formatTime(checkedAt) })] : []),
    ...(relations > 0 ? [t('verdict.work', { relations, tables: tables.length, time: workTime(t, relations) })] : []),
    ...(rounding + info > 0 ? [t('verdict.notes', { count: rounding + info })] : []),
    ...(quiet.length > 0 ? [t('verdict.accepted', { count: quiet.length })] : []),
    ...(settings.tolerance > 0 ? [t('verdict.tolerance', { count: settings.tolerance })] : []),
  ];
  const title = isEmpty ? t('verdict.no-relations') : counts || clean;
  if (isEmpty || (stale && counts === '')) return { tone: 'none', title, lines };
  if (error > 0) return { tone: 'bad', title, lines };
  return { tone: review > 0 ? 'doubt' : 'good', title, lines };
}

export interface VerdictViewProps {
  readonly state: CheckState;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Never green about a sheet that was not checked: while one is in front, that is what is said. */
export function VerdictView({ state, heading }: VerdictViewProps) {
  const t = useText();
  const styles = useVerdictStyles();
  const verdict = verdictOf(state, t, useLocale());
  const isChecked = frontIsChecked(state);
  const shown: Verdict = isChecked
    ? verdict
    : {
        tone: 'none',
        title: t('verdict.unchecked'),
        lines: state.open.length > 0 ? [t('verdict.unchecked.of', { sheets: sheetsText(t, state.checked) })] : [],
      };
  const tone = { bad: styles.bad, doubt: styles.doubt, good: styles.good, none: styles.none }[shown.tone];
  return (
    <div className={mergeClasses(styles.root, tone)} data-tone={shown.tone}>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {shown.title}
      </h2>
      {state.frontIsOurs && <p className={styles.text}>{t('verdict.ours')}</p>}
      {shown.lines.map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
    </div>
  );
}
