/** The list of files: how each came out, its findings, and the way to leave it out. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { findingText } from '../../wording';
import { useListStyles } from '../parts/list-style';
import { SeverityIcon } from '../parts/severity';
import { useLocale, useText } from '../parts/text';
import { useFocusBack } from '../parts/use-focus-back';
import type { FileLine, FilesState, FilesStore } from './files-store';
import { toneOf, verdictText } from './file-verdict';
import { useMergingText } from './merging-text';
import type { FileReading } from './work/file-tasks';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  failed: { color: tokens.colorPaletteRedForeground1 },
  finding: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'baseline' },
});

/** So many files are drawn; the others come when they are asked for. */
const SHOWN = 30;

export interface FileListProps {
  readonly store: FilesStore;
  readonly state: FilesState;
  /** Whether the tables of each file are named. */
  readonly withTables?: boolean;
  /** Called when the list goes away under what was pressed. */
  readonly onGone: () => void;
}

/** Files that could not be read come first, then those with something wrong, each in the order of the list. */
function inOrder(lines: readonly FileLine[]): readonly FileLine[] {
  const rank = ({ status, reading }: FileLine): number => {
    if (status === 'reading') return 0;
    if (status === 'failed') return 1;
    if (!reading) return 4;
    return reading.counts.error > 0 ? 2 : 3;
  };
  return [...lines].sort((a, b) => rank(a) - rank(b) || a.key - b.key);
}

export function FileList({ store, state, withTables = false, onGone }: FileListProps) {
  const t = useMergingText();
  const lists = useListStyles();
  const [shown, setShown] = useState(SHOWN);
  const [isAsking, setAsking] = useState(false);
  const opener = useFocusBack(isAsking);
  const heading = useRef<HTMLHeadingElement>(null);
  const question = useId();
  const { lines } = state;
  if (lines.length === 0) return null;
  const ordered = inOrder(lines);
  const toRest = (): void => (lines.length > 1 ? heading.current?.focus() : onGone());
  return (
    <section>
      <h2 className={lists.heading} tabIndex={-1} ref={heading}>
        {t('files.title', { count: lines.length })}
      </h2>
      <ul className={lists.list}>
        {ordered.slice(0, shown).map((line) => (
          <FileItem
            key={line.key}
            line={line}
            withTables={withTables}
            onRemove={() => {
              toRest();
              store.remove(line.key);
            }}
          />
        ))}
      </ul>
      <div className={lists.actions}>
        {lines.length > shown && (
          <Button size="small" onClick={() => setShown(shown + SHOWN)}>
            {t('files.more', { count: Math.min(SHOWN, lines.length - shown) })}
          </Button>
        )}
        {lines.length > 1 && !isAsking && (
          <Button ref={opener} size="small" onClick={() => setAsking(true)}>
            {t('files.clear')}
          </Button>
        )}
      </div>
      {isAsking && (
        <div role="group" aria-labelledby={question} onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}>
          <div id={question}>{t('files.clear.ask', { count: lines.length })}</div>
          <div className={lists.actions}>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setAsking(false);
                onGone();
                store.clear();
              }}
            >
              {t('files.clear')}
            </Button>
            <Button size="small" autoFocus onClick={() => setAsking(false)}>
              {t('files.clear.no')}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
}

interface FileItemProps {
  readonly line: FileLine;
  readonly withTables: boolean;
  readonly onRemove: () => void;
}

function FileItem({ line, withTables, onRemove }: FileItemProps) {
  const t = useMergingText();
  const locale = useLocale();
  const lists = useListStyles();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { reading, failure, status } = line;
  const findings = reading?.findings.length ?? 0;
  const name = line.isOpenWorkbook ? t('merge.own-workbook', { name: line.path }) : line.path;
  return (
    <li data-file={line.path} data-tone={reading ? toneOf(reading) : status}>
      <div id={id} className={styles.name}>
        {name}
      </div>
      {status === 'waiting' && <div className={styles.quiet}>{t('files.waiting')}</div>}
      {status === 'reading' && <div className={styles.quiet}>{t('files.now')}</div>}
      {failure && <div className={styles.failed}>{t('files.failed', { reason: failure.text(locale) })}</div>}
      {reading && <div>{verdictText(reading, t)}</div>}
      {reading && withTables && <SentTables reading={reading} />}
      {reading && isOpen && <Findings reading={reading} />}
      <div className={lists.actions}>
        {findings > 0 && (
          <Button size="small" aria-expanded={isOpen} aria-describedby={id} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t('files.findings.hide') : t('files.findings', { count: findings })}
          </Button>
        )}
        {status !== 'reading' && (
          <Button size="small" aria-describedby={id} onClick={onRemove}>
            {t('files.remove')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** The tables of a file that is merged, and who sent them. */
function SentTables({ reading }: { readonly reading: FileReading }) {
  const t = useMergingText();
  const styles = useStyles();
  return (
    <>
      {reading.uncomputed > 0 && (
        <div className={styles.failed}>{t('files.not-merged', { count: reading.uncomputed })}</div>
      )}
      {reading.tables.map(({ unit, sheet, range, period }) => (
        <div key={`${sheet}!${range}`} className={styles.quiet}>
          {t('files.sender', { unit, sheet, range })}
          {period !== null && `, ${t('files.period', { period })}`}
        </div>
      ))}
    </>
  );
}

function Findings({ reading }: { readonly reading: FileReading }) {
  const t = useMergingText();
  const words = useText();
  const locale = useLocale();
  const lists = useListStyles();
  const styles = useStyles();
  const { findings, names, counts } = reading;
  const rest = counts.error + counts.review + counts.rounding + counts.info - findings.length;
  return (
    <ul className={lists.list}>
      {findings.map((finding, index) => (
        <li key={`${finding.id} ${index}`} className={styles.finding}>
          <SeverityIcon severity={finding.severity} />
          <span>
            {t('files.finding', {
              severity: words(`severity.${finding.severity}`),
              place: [finding.sheet, ...[names[index] ?? ''].filter((name) => name !== '')].join(', '),
              text: findingText(locale, finding),
            })}
          </span>
        </li>
      ))}
      {rest > 0 && <li className={styles.quiet}>{t('files.findings.rest', { count: rest })}</li>}
    </ul>
  );
}
