/** The list of findings: filter, what can be mended at once, and each finding or group on a line. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Finding, Severity } from '../../checks';
import { useText } from '../parts/text';
import { listedOf } from '../store/check-state';
import { type Entry, entriesOf } from '../store/entries';
import { useFindingContext } from './finding-context';
import { FindingGroup } from './finding-group';
import { FindingLine } from './finding-line';
import { FixAll } from './fix-all';
import { GradeFilter } from './grade-filter';
import { useListKeys } from './use-list-keys';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
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
  readonly hidden: readonly Severity[];
  /** Id of the finding whose details are shown. */
  readonly shown: string | null;
  /** Whether the sheets' names stand over their findings. */
  readonly bySheet: boolean;
  /** Where the list begins; while it holds the focus, the list may pass the focus on. */
  readonly heading: RefObject<HTMLElement | null>;
  readonly onHide: (hidden: readonly Severity[]) => void;
  readonly onShow: (finding: Finding | null) => void;
}

/** Findings by sheet, the sheet with the worst first. */
export function FindingsList({ findings, hidden, shown, bySheet, heading, onHide, onShow }: FindingsListProps) {
  const t = useText();
  const styles = useStyles();
  const { fixes } = useFindingContext();
  const [drawn, setDrawn] = useState(STEP);
  const [openGroups, setOpenGroups] = useState<ReadonlySet<string>>(new Set());
  const [accepting, setAccepting] = useState<string | null>(null);
  const listed = listedOf(findings, hidden);
  const entries = entriesOf(listed, fixes);
  const isOpen = ({ id, findings: alike }: Entry): boolean =>
    openGroups.has(id) || alike.some((one) => one.id === shown);
  // Those that stand in open groups are steps of the way, too.
  const steps = entries
    .slice(0, drawn)
    .flatMap((entry) => (entry.findings.length === 1 || isOpen(entry) ? entry.findings : []));
  const root = useRef<HTMLDivElement>(null);
  const lines = (): HTMLElement[] => [...(root.current?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
  const focusOn = (finding: Finding | undefined): void =>
    lines()
      .find((line) => line.dataset['finding'] === finding?.id)
      ?.focus();
  useFocusAfter(listed, heading, lines);
  // A finding that the sheet opened is brought into view.
  useEffect(() => {
    const line = lines().find((one) => one.dataset['finding'] === shown);
    line?.scrollIntoView?.({ block: 'nearest' });
  }, [shown]);
  const more = useRef<number | null>(null);
  useEffect(() => {
    if (more.current !== null) lines()[more.current]?.focus();
    more.current = null;
  }, [drawn]);

  const show = (finding: Finding | null): void => {
    setAccepting(null);
    onShow(finding);
  };
  const go = (from: Finding, step: 1 | -1): void => {
    const next = steps[steps.indexOf(from) + step];
    if (!next) return;
    if (shown !== null) show(next);
    focusOn(next);
  };
  const onKeyDown = useListKeys(steps, {
    go,
    accept: (finding) => {
      if (shown !== finding.id) onShow(finding);
      setAccepting(finding.id);
    },
  });
  const line = (finding: Finding) => (
    <FindingLine
      key={finding.id}
      finding={finding}
      open={finding.id === shown}
      accepting={accepting === finding.id}
      steps={{ position: steps.indexOf(finding) + 1, count: steps.length, go: (step) => go(finding, step) }}
      onToggle={() => show(finding.id === shown ? null : finding)}
      onAccepting={(is) => setAccepting(is ? finding.id : null)}
    />
  );
  const toggleGroup = (id: string): void => {
    const next = new Set(openGroups);
    if (!next.delete(id)) next.add(id);
    setOpenGroups(next);
  };
  const entry = (one: Entry) =>
    one.findings.length === 1 ? (
      line(one.findings[0]!)
    ) : (
      <FindingGroup key={one.id} findings={one.findings} open={isOpen(one)} onToggle={() => toggleGroup(one.id)}>
        {one.findings.map(line)}
      </FindingGroup>
    );
  return (
    <div className={styles.root} ref={root} onKeyDown={onKeyDown}>
      <GradeFilter findings={findings} hidden={hidden} onHide={onHide} />
      <FixAll findings={listed} />
      {listed.length === 0 && <p>{t('check.filter.none')}</p>}
      {sheetsOf(entries.slice(0, drawn)).map(([sheet, list]) => (
        <div key={sheet}>
          {bySheet && <h3 className={styles.sheet}>{t('check.sheet', { sheet })}</h3>}
          <ul className={styles.list}>{list.map(entry)}</ul>
        </div>
      ))}
      {entries.length > drawn && (
        <Button
          onClick={() => {
            more.current = steps.length;
            setDrawn(drawn + STEP);
          }}
        >
          {t('check.more', { count: entries.length - drawn })}
        </Button>
      )}
    </div>
  );
}

/** Whoever works the list off with the keyboard goes on with the next finding, not from its beginning. */
function useFocusAfter(
  listed: readonly Finding[],
  heading: RefObject<HTMLElement | null>,
  lines: () => HTMLElement[],
): void {
  const before = useRef<readonly Finding[]>(listed);
  useEffect(() => {
    const old = before.current;
    before.current = listed;
    if (old === listed || document.activeElement !== heading.current) return;
    const standing = new Set(listed.map(({ id }) => id));
    const gone = old.findIndex(({ id }) => !standing.has(id));
    const next = gone < 0 ? undefined : old.slice(gone).find(({ id }) => standing.has(id));
    const all = lines();
    (all.find((line) => line.dataset['finding'] === next?.id) ?? (gone < 0 ? undefined : all.at(-1)))?.focus();
  });
}

/** Sheets in the order of their worst finding. */
function sheetsOf(entries: readonly Entry[]): [string, Entry[]][] {
  const sheets = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { sheet } = entry.findings[0]!;
    const list = sheets.get(sheet);
    if (list) list.push(entry);
    else sheets.set(sheet, [entry]);
  }
  return [...sheets];
}
