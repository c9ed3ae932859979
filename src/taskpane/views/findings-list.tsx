/** The list of findings, with its filter by grade. */
import { Button, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Finding, GRADES, type Severity, countGrades } from '../../checks';
import { SeverityIcon } from '../parts/severity';
import { useText } from '../parts/text';
import type { GridOf } from '../../wording';
import { type FindingActions, FindingItem } from './finding-item';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  filter: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  sheet: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

/** A long list is drawn in steps: a sheet with thousands of findings would keep the pane busy for seconds. */
const STEP = 40;

export interface FindingsListProps {
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly gridOf: GridOf;
  readonly busy: boolean;
  readonly hidden: ReadonlySet<Severity>;
  /** Where the list begins; while it holds the focus, the list may pass the focus on. */
  readonly heading: RefObject<HTMLElement | null>;
  readonly onHide: (hidden: ReadonlySet<Severity>) => void;
  readonly actions: FindingActions;
}

/** Findings by sheet, the sheet with the worst first, with a filter by grade. */
export function FindingsList({ findings, gridOf, busy, hidden, heading, onHide, actions }: FindingsListProps) {
  const t = useText();
  const styles = useStyles();
  const [openId, setOpenId] = useState<string | null>(null);
  const [shown, setShown] = useState(STEP);
  const countOf = countGrades(findings);
  const counts = GRADES.map((severity) => ({
    severity,
    count: countOf[severity],
  })).filter(({ count }) => count > 0);
  const visible = findings.filter(({ severity }) => !hidden.has(severity));
  const root = useRef<HTMLDivElement>(null);
  const focusOn = (index: number): void => root.current?.querySelectorAll<HTMLElement>('li > button')[index]?.focus();
  const leaving = useRef<{ readonly id: string; readonly index: number } | null>(null);
  // Whoever works the list off with the keyboard goes on with the next finding, not from its beginning.
  useEffect(() => {
    const left = leaving.current;
    if (!left || visible.some(({ id }) => id === left.id)) return;
    leaving.current = null;
    if (document.activeElement === heading.current) focusOn(Math.min(left.index, visible.length - 1));
  });
  const leave = (finding: Finding): void => {
    leaving.current = { id: finding.id, index: visible.indexOf(finding) };
  };
  const more = useRef<number | null>(null);
  useEffect(() => {
    if (more.current !== null) focusOn(more.current);
    more.current = null;
  }, [shown]);
  const toggle = (finding: Finding): void => {
    setOpenId(openId === finding.id ? null : finding.id);
    actions.select(finding.sheet, finding.cell);
  };
  const hide = (severity: Severity): void => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    onHide(next);
  };
  const showMore = (): void => {
    more.current = shown;
    setShown(shown + STEP);
  };
  return (
    <div className={styles.root} ref={root}>
      <div className={styles.filter} role="group" aria-label={t('check.filter')}>
        {counts.map(({ severity, count }) => (
          <ToggleButton
            key={severity}
            size="small"
            shape="circular"
            checked={!hidden.has(severity)}
            icon={<SeverityIcon severity={severity} />}
            title={t(`severity.${severity}.meaning`)}
            onClick={() => hide(severity)}
          >
            {`${t(`severity.${severity}`)} ${count}`}
          </ToggleButton>
        ))}
      </div>
      {visible.length === 0 && <p>{t('check.filter.none')}</p>}
      {bySheet(visible.slice(0, shown)).map(([sheet, list]) => (
        <div key={sheet}>
          <h3 className={styles.sheet}>{t('check.sheet', { sheet })}</h3>
          <ul className={styles.list}>
            {list.map((finding) => (
              <FindingItem
                key={finding.id}
                finding={finding}
                gridOf={gridOf}
                open={finding.id === openId}
                busy={busy}
                onToggle={toggle}
                onLeave={leave}
                actions={actions}
              />
            ))}
          </ul>
        </div>
      ))}
      {visible.length > shown && (
        <Button onClick={showMore}>{t('check.more', { count: visible.length - shown })}</Button>
      )}
    </div>
  );
}

/** Sheets in the order of their worst finding. */
function bySheet(findings: readonly Finding[]): [string, Finding[]][] {
  const sheets = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = sheets.get(finding.sheet);
    if (list) list.push(finding);
    else sheets.set(finding.sheet, [finding]);
  }
  return [...sheets];
}
