/** What is behind a figure: stated and recomputed, from which figures, what the workbook shows, and the correction. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { formatFigure } from '../../locales';
import type { Claim } from '../../narrative';
import { cellKey } from '../../sheet';
import { CellLink } from '../parts/cell-link';
import { useLocale, useText } from '../parts/text';
import { REPORT_LANGUAGE } from './report-language';
import type { ReportState, ReportStore } from '../store/report-store';
import { type Mark, correctionOf, isProblem, isWrong } from './marks';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  heading: { margin: 0, flex: '1 1 140px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  position: { whiteSpace: 'nowrap' },
  text: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface MarkDetailsProps {
  readonly state: ReportState;
  readonly store: ReportStore;
  readonly busy: boolean;
}

/** The shown mark; with the way through those that someone should look at. */
export function MarkDetails({ state, store, busy }: MarkDetailsProps) {
  const t = useText();
  const styles = useStyles();
  const mark = state.shown === null ? null : (state.marks[state.shown] ?? null);
  const hasProblems = state.marks.some(isProblem);
  if (!mark && !hasProblems) return null;
  const correction = mark && correctionOf(mark);
  return (
    <section className={styles.root} aria-label={t('report.problems')}>
      <div className={styles.head}>
        <h3 className={styles.heading} role="status">
          {mark
            ? t('report.mark', {
                quote: state.text.slice(mark.start, mark.end),
                state: t(`report.state.${mark.state}`),
              })
            : t('report.problems')}
        </h3>
        {hasProblems && <Steps state={state} store={store} />}
      </div>
      {mark && <MarkFacts mark={mark} state={state} store={store} />}
      {correction && (
        <div className={styles.actions}>
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void store.correct(mark)}>
            {t('report.correct', { text: correction.text.replace(/\s+/g, ' ') })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** "‹ 2/5 ›". */
function Steps({ state, store }: Pick<MarkDetailsProps, 'state' | 'store'>) {
  const t = useText();
  const styles = useStyles();
  const problems = state.marks.flatMap((mark, index) => (isProblem(mark) ? [index] : []));
  const { shown } = state;
  const at = shown === null ? -1 : problems.indexOf(shown);
  const before = problems.findLast((index) => index < (shown ?? -1));
  const after = problems.find((index) => index > (shown ?? -1));
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUp16Regular />}
        aria-label={t('report.previous')}
        disabledFocusable={before === undefined}
        onClick={() => before !== undefined && store.show(before)}
      />
      <span className={styles.position}>
        {t('report.position', { at: at < 0 ? '–' : at + 1, total: problems.length })}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDown16Regular />}
        aria-label={t('report.next')}
        disabledFocusable={after === undefined}
        onClick={() => after !== undefined && store.show(after)}
      />
    </>
  );
}

interface FactsProps {
  readonly mark: Mark;
  readonly state: ReportState;
  readonly store: ReportStore;
}

function MarkFacts({ mark, state, store }: FactsProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <>
      {mark.claims.map((claim, index) => (
        <ClaimFacts key={index} claim={claim} state={state} store={store} />
      ))}
      {mark.claims.length === 0 && mark.state === 'unchecked' && <p className={styles.text}>{t('report.no-claim')}</p>}
      <SourceFacts mark={mark} store={store} />
    </>
  );
}

function ClaimFacts({ claim, state, store }: { readonly claim: Claim } & Omit<FactsProps, 'mark'>) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const { expected, stated, suggestion } = claim;
  const computed =
    suggestion ?? (expected === null ? null : formatFigure(locale, Math.abs(expected), { most: stated.decimals }));
  const places = claim.inputs.filter(({ from }) => from === 'text');
  return (
    <>
      <p className={styles.text}>
        {t(`report.kind.${claim.kind}`)}. {t('report.stated')}{' '}
        <span lang={REPORT_LANGUAGE}>“{claim.quote.replace(/\s+/g, ' ')}”</span>
        {isWrong(claim) && computed !== null && (
          <>
            . {t('report.computed')} <strong>{computed}</strong>
          </>
        )}
      </p>
      {places.length > 0 && (
        <p className={styles.text}>
          {t('report.from')}{' '}
          {places.map(({ start, end }, index) => {
            const quote = state.text.slice(start, end);
            const target = state.marks.findIndex((mark) => mark.start === start);
            return (
              <span key={start}>
                {index > 0 && '; '}
                {target < 0 ? (
                  quote
                ) : (
                  <Link
                    as="button"
                    inline
                    aria-label={t('report.go-figure', { quote })}
                    onClick={() => store.show(target)}
                  >
                    {quote}
                  </Link>
                )}
              </span>
            );
          })}
        </p>
      )}
      {claim.verdict === 'consistent' && <p className={styles.text}>{t('report.consistent')}</p>}
      {claim.verdict === 'unchecked' && <p className={styles.text}>{t('report.no-base')}</p>}
      {claim.slip && <p className={styles.text}>{t(`report.slip.${claim.slip}`)}</p>}
    </>
  );
}

function SourceFacts({
  mark: { claims, sourced, changed },
  store,
}: {
  readonly mark: Mark;
  readonly store: ReportStore;
}) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const link = ({ sheet, row, column }: { sheet: string; row: number; column: number }) => (
    <CellLink
      key={`${sheet} ${row} ${column}`}
      sheet={sheet}
      cell={cellKey(row, column)}
      home=""
      onSelect={(where, cell) => void store.select(where, cell)}
    />
  );
  if (changed) {
    const was = formatFigure(locale, changed.value);
    return (
      <p className={styles.text}>
        {changed.now === null
          ? t('report.changed.gone', { was })
          : t('report.changed', { was, now: formatFigure(locale, changed.now) })}{' '}
        {link(changed)}
      </p>
    );
  }
  if (!sourced) return null;
  const { status, cells } = sourced;
  const [first] = cells;
  const isConfirmed = claims.some(({ verdict }) => verdict === 'consistent');
  return (
    <p className={styles.text}>
      {status === 'different'
        ? t('report.source.different', { value: first ? formatFigure(locale, first.value) : '' })
        : t(`report.source.${status}`)}{' '}
      {cells.flatMap((cell, index) => (index > 0 ? ['; ', link(cell)] : [link(cell)]))}
      {status === 'different' && isConfirmed && `. ${t('report.source.suspect')}`}
    </p>
  );
}
