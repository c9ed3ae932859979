/** An open finding: its relations, figures and suspects, with what can be done about it. */
import { writingOf } from '../../figures';
import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useEffect, useId, useRef, useState } from 'react';
import type { BrokenRelation, Finding, Suspect } from '../../checks';
import { formatPercent } from '../../locales';
import { columnOfKey, keyName, rowOfKey } from '../../sheet';
import { CellLink } from '../parts/cell-link';
import { useLocale, useText } from '../parts/text';
import { type GridOf, OPERATOR, cellText, writtenFigure } from '../../wording';
import type { FindingActions } from './finding-item';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 0 ${tokens.spacingVerticalM} 24px`,
    overflowWrap: 'anywhere',
  },
  relation: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  expression: { lineHeight: '1.7' },
  figures: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalM, margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  figure: { margin: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  suspect: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  suspectText: { flex: '1 1 150px' },
  note: { minWidth: 0, width: '100%', '& > textarea': { minWidth: 0 } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface FindingDetailsProps {
  readonly finding: Finding;
  readonly gridOf: GridOf;
  readonly actions: FindingActions;
  readonly busy: boolean;
}

const SHOWN_RELATIONS = 4;

/** Everything behind a finding: relation with figures, evidence, suspects, what can be done. */
export function FindingDetails({ finding, gridOf, actions, busy }: FindingDetailsProps) {
  const t = useText();
  const styles = useStyles();
  const [accepting, setAccepting] = useState(false);
  const accept = useRef<HTMLButtonElement>(null);
  const quit = useRef(false);
  // After cancelling, the focus returns to the button that opened the form.
  useEffect(() => {
    if (!accepting && quit.current) accept.current?.focus();
    quit.current = false;
  }, [accepting]);
  const [first, ...others] = finding.broken;
  return (
    <div className={styles.root}>
      {finding.suspects.length > 0 && <Suspects finding={finding} gridOf={gridOf} actions={actions} busy={busy} />}
      {first && <RelationText relation={first} home={finding.sheet} gridOf={gridOf} onSelect={actions.select} />}
      {others.length > 0 && (
        <>
          <p className={styles.quiet}>{t('finding.also', { count: others.length })}</p>
          {others.slice(0, SHOWN_RELATIONS).map((relation, index) => (
            <RelationText
              key={index}
              relation={relation}
              home={finding.sheet}
              gridOf={gridOf}
              onSelect={actions.select}
            />
          ))}
        </>
      )}
      {accepting ? (
        <AcceptForm
          onSave={(note) => actions.accept(finding, note)}
          onQuit={() => {
            quit.current = true;
            setAccepting(false);
          }}
        />
      ) : (
        <div className={styles.actions}>
          <Button ref={accept} size="small" disabledFocusable={busy} onClick={() => setAccepting(true)}>
            {t('finding.accept')}
          </Button>
        </div>
      )}
    </div>
  );
}

function RelationText({
  relation,
  home,
  gridOf,
  onSelect,
}: {
  readonly relation: BrokenRelation;
  readonly home: string;
  readonly gridOf: GridOf;
  readonly onSelect: FindingActions['select'];
}) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const grid = gridOf(relation.sheet);
  const printed = writingOf(grid, relation.result);
  // Where the printed figures look the same, two decimals more show what parts them.
  const alike = writtenFigure(locale, relation.stated, printed) === writtenFigure(locale, relation.expected, printed);
  const writing = alike ? { ...printed, decimals: printed.decimals + 2 } : printed;
  const write = (value: number, signed = false): string => writtenFigure(locale, value, writing, signed);
  const shown = shownOperands(relation.operands.length);
  const evidence = relation.evidence.map((kind) => t(`evidence.${kind}`)).join('; ');
  return (
    <div className={styles.relation} data-found-by={relation.foundBy}>
      <h4 className={styles.heading}>
        {t('finding.relation', { role: t(`role.${relation.role}`), cell: keyName(relation.result) })}
      </h4>
      <div className={styles.expression}>
        {relation.kind === 'average' && '('}
        {shown.map((index, position) => {
          if (index === null)
            return (
              <Fragment key="more">
                {' '}
                {t('finding.operands.more', { count: relation.operands.length - shown.length + 1 })}{' '}
              </Fragment>
            );
          const sheet = relation.operandSheets?.[index] ?? relation.sheet;
          const cell = relation.operands[index]!;
          return (
            <Fragment key={index}>
              {position > 0 && ` ${OPERATOR[relation.kind]} `}
              {cellText(gridOf(sheet), cell, locale)}{' '}
              <span className={styles.term}>
                (<CellLink sheet={sheet} cell={cell} home={home} onSelect={onSelect} />)
              </span>
            </Fragment>
          );
        })}
        {relation.kind === 'average' && `) : ${relation.operands.length}`}
        {relation.kind === 'growth' && ' − 1'}
      </div>
      <dl className={styles.figures}>
        <dt className={styles.term}>{t('finding.expected')}</dt>
        <dd className={styles.figure}>{write(relation.expected)}</dd>
        {write(relation.low) !== write(relation.high) && (
          <>
            <dt className={styles.term}>{t('finding.range')}</dt>
            <dd className={styles.figure}>
              {t('finding.range.value', { low: write(relation.low), high: write(relation.high) })}
            </dd>
          </>
        )}
        <dt className={styles.term}>{t('finding.stated', { cell: keyName(relation.result) })}</dt>
        <dd className={styles.figure}>{write(relation.stated)}</dd>
        <dt className={styles.term}>{t('finding.gap')}</dt>
        <dd className={styles.figure}>{write(relation.stated - relation.expected, true)}</dd>
      </dl>
      {evidence && (
        <p className={styles.quiet}>
          {relation.source
            ? t('finding.evidence.source', { evidence, source: relation.source })
            : t('finding.evidence', { evidence })}
        </p>
      )}
    </div>
  );
}

/** Positions of the operands to write; null in place of those left out of a long list. */
function shownOperands(count: number): (number | null)[] {
  const all = Array.from({ length: count }, (_, index) => index);
  return count <= 8 ? all : [...all.slice(0, 4), null, ...all.slice(-2)];
}

function Suspects({ finding, gridOf, actions, busy }: FindingDetailsProps) {
  const t = useText();
  const styles = useStyles();
  const heading = useId();
  const [first, second] = finding.suspects;
  const tie = second !== undefined && first !== undefined && first.confidence - second.confidence < 0.05;
  return (
    <div className={styles.relation}>
      <h4 className={styles.heading} id={heading}>
        {t(tie ? 'finding.suspects.tie' : 'finding.suspects')}
      </h4>
      <ul className={styles.list} aria-labelledby={heading}>
        {finding.suspects.slice(0, 5).map((suspect) => (
          <SuspectLine
            key={`${suspect.sheet}!${suspect.cell}`}
            suspect={suspect}
            finding={finding}
            gridOf={gridOf}
            actions={actions}
            busy={busy}
          />
        ))}
      </ul>
    </div>
  );
}

function SuspectLine({ suspect, finding, gridOf, actions, busy }: FindingDetailsProps & { readonly suspect: Suspect }) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const line = useId();
  const grid = gridOf(suspect.sheet);
  const writing = writingOf(grid, suspect.cell);
  const value = writtenFigure(locale, suspect.value, writing);
  const parts = [
    suspect.suggestion === null
      ? t('finding.suspect.only', { value })
      : t('finding.suspect.change', { value, suggestion: writtenFigure(locale, suspect.suggestion, writing) }),
  ];
  if (suspect.slip && suspect.slip !== 'unknown')
    parts.push(t('finding.suspect.slip', { slip: t(`slip.${suspect.slip}`) }));
  parts.push(t('finding.suspect.confidence', { confidence: formatPercent(locale, suspect.confidence, 0) }));
  const formula = grid?.formula(rowOfKey(suspect.cell), columnOfKey(suspect.cell)) !== undefined;
  return (
    <li className={styles.suspect}>
      <span className={styles.suspectText} id={line}>
        <CellLink sheet={suspect.sheet} cell={suspect.cell} home={finding.sheet} onSelect={actions.select} />{' '}
        {parts.join('; ')}.{formula && suspect.suggestion !== null && ` ${t('finding.suspect.formula')}`}
      </span>
      {suspect.suggestion !== null && (
        <Button
          size="small"
          appearance="primary"
          aria-describedby={line}
          disabledFocusable={busy}
          onClick={() => actions.correct(suspect)}
        >
          {t('finding.correct')}
        </Button>
      )}
    </li>
  );
}

function AcceptForm({ onSave, onQuit }: { readonly onSave: (note: string) => void; readonly onQuit: () => void }) {
  const t = useText();
  const styles = useStyles();
  const [note, setNote] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(note);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onQuit();
      }}
    >
      <Field label={t('finding.accept.note')}>
        <Textarea className={styles.note} autoFocus value={note} onChange={(_, data) => setNote(data.value)} />
      </Field>
      <div className={styles.actions} style={{ marginTop: tokens.spacingVerticalS }}>
        <Button size="small" appearance="primary" type="submit">
          {t('finding.accept.save')}
        </Button>
        <Button size="small" onClick={onQuit}>
          {t('finding.accept.quit')}
        </Button>
      </div>
    </form>
  );
}
