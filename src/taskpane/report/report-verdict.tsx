/** The verdict on a text; green only when nothing in it was left unchecked. */
import { mergeClasses } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { type Text, useText } from '../parts/text';
import { type Tone, useVerdictStyles } from '../parts/verdict-style';
import type { ReportState } from '../store/report-store';
import { countStates } from './marks';

function tablesLine({ tables }: ReportState, t: Text): string {
  if (!tables) return t('report.verdict.no-tables');
  const count = tables.sheets.length;
  return count === 0 ? t('report.verdict.empty-tables') : t('report.verdict.tables', { count });
}

function verdictOf(state: ReportState, t: Text): { tone: Tone; title: string; lines: readonly string[] } {
  const { wrong, different, outdated, unchecked, agrees } = countStates(state.marks);
  const problems = [
    ...(wrong > 0 ? [t('report.verdict.wrong', { count: wrong })] : []),
    ...(different > 0 ? [t('report.verdict.different', { count: different })] : []),
    ...(outdated > 0 ? [t('report.verdict.outdated', { count: outdated })] : []),
  ];
  const lines = [
    ...(agrees > 0 ? [t('report.verdict.agrees', { count: agrees })] : []),
    ...(unchecked > 0 ? [t('report.verdict.unchecked', { count: unchecked })] : []),
    tablesLine(state, t),
  ];
  if (problems.length > 0) return { tone: wrong > 0 ? 'bad' : 'doubt', title: problems.join(', '), lines };
  if (agrees === 0) return { tone: 'none', title: t('report.verdict.nothing'), lines };
  const isWhole = unchecked === 0;
  return {
    tone: isWhole ? 'good' : 'none',
    title: t(isWhole ? 'report.verdict.good' : 'report.verdict.partly'),
    lines,
  };
}

export interface ReportVerdictProps {
  readonly state: ReportState;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

export function ReportVerdict({ state, heading }: ReportVerdictProps) {
  const styles = useVerdictStyles();
  const { tone, title, lines } = verdictOf(state, useText());
  return (
    <div className={mergeClasses(styles.root, styles[tone])} data-tone={tone}>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {lines.map((line) => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
    </div>
  );
}
