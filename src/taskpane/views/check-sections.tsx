/** The sections under the list of findings: tables read, accepted findings, corrections. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { formatDate, translateTerm } from '../../locales';
import { type CellKey, type CellRange, cellKey, rangeName } from '../../sheet';
import { BracketedCell, CellLink } from '../parts/cell-link';
import { Section } from '../parts/section';
import { useLocale, useText } from '../parts/text';
import { type CheckState, changedTexts } from '../store/check-state';
import type { CheckStore } from '../store/check-store';
import { findingText, nameOf, tallyText } from '../../wording';
import { useFindingContext } from './finding-context';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { flex: '1 1 150px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const placeName = (sheet: string, range: CellRange | null): string => (range ? `${sheet}!${rangeName(range)}` : sheet);

/** A cell in the table's own words, with its address, which leads there. */
function NamedCell({
  sheet,
  cell,
  store,
}: {
  readonly sheet: string;
  readonly cell: CellKey;
  readonly store: CheckStore;
}) {
  const { tables } = useFindingContext();
  const name = nameOf(tables, sheet, cell);
  const link = { sheet, cell, home: '', onSelect: (...place: [string, CellKey]) => void store.select(...place) };
  if (name === '') return <CellLink {...link} />;
  return (
    <>
      {name} <BracketedCell {...link} />:
    </>
  );
}

/** The tables that were read, each with how its relations came out, and what could not be read. */
export function TablesRead({ state, store }: { readonly state: CheckState; readonly store: CheckStore }) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const { tables, unread } = state.report ?? { tables: [], unread: [] };
  return (
    <>
      {tables.length > 0 && (
        <Section title={t('tables.title', { count: tables.length })}>
          <ul className={styles.list}>
            {tables.map(({ table, tally }) => (
              <li key={placeName(table.sheet, table.range)}>
                <div>{table.title || t('tables.untitled')}</div>
                <Link as="button" inline onClick={() => void store.selectRange(table.sheet, table.range)}>
                  {placeName(table.sheet, table.range)}
                </Link>
                <div className={styles.quiet}>
                  {tally.relations > 0 ? `${tallyText(locale, tally)}.` : t('tables.tally.none')}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {unread.length > 0 && (
        <Section title={t('unread.title', { count: unread.length })}>
          <ul className={styles.list}>
            {unread.map(({ sheet, range, reason }) => {
              const place = placeName(sheet, range);
              return (
                <li key={place}>
                  {t('unread.item', { place, reason: translateTerm(locale, `unread.${reason}`, reason) })}
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </>
  );
}

interface ChangedProps {
  readonly state: CheckState;
  readonly store: CheckStore;
  /** Called before a line goes away with the button that was pressed in it. */
  readonly onGone: () => void;
}

/** Findings that were accepted; they can be taken back into the list. */
export function AcceptedFindings({ state, store, onGone }: ChangedProps) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  if (state.quiet.length === 0) return null;
  return (
    <Section title={t('accepted.title', { count: state.quiet.length })}>
      <ul className={styles.list}>
        {state.quiet.map(({ finding, accepted }) => (
          <li key={finding.id} className={styles.row}>
            <span className={styles.text}>
              <NamedCell sheet={finding.sheet} cell={finding.cell} store={store} /> {findingText(locale, finding)}{' '}
              <span className={styles.quiet}>
                {accepted.reason && `${t('accepted.note', { note: accepted.reason })}. `}
                {accepted.date && t('accepted.date', { date: formatDate(locale, new Date(accepted.date)) })}
              </span>
            </span>
            <Button
              size="small"
              onClick={() => {
                onGone();
                void store.restore({ finding, accepted });
              }}
            >
              {t('accepted.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Cells that were changed from the pane, also before it was last closed; each can be taken back. */
export function Corrections({ state, store, onGone }: ChangedProps) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const id = useId();
  if (state.corrections.length === 0) return null;
  return (
    <Section title={t('corrections.title', { count: state.corrections.length })}>
      <ul className={styles.list}>
        {state.corrections.map((correction, index) => {
          const line = `${id}-${index}`;
          const cell = cellKey(correction.row, correction.column);
          const place = { sheet: correction.sheet, cell };
          const [before, after] = changedTexts(locale, correction, store.grid(correction.sheet), place);
          return (
            <li key={correction.id} className={styles.row}>
              <span className={styles.text} id={line}>
                <NamedCell sheet={correction.sheet} cell={cell} store={store} />{' '}
                {t('corrections.item', { before, after })}
              </span>
              <Button
                size="small"
                aria-describedby={line}
                disabledFocusable={state.running !== null}
                onClick={() => {
                  onGone();
                  void store.takeBack([correction]);
                }}
              >
                {t('corrections.take-back')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
