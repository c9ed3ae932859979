/** The merged tables that were written into this workbook: go there, or remove their sheets. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { MadeMerge } from '../../jobs';
import { formatDate } from '../../locales';
import { useMergingText } from '../files/merging-text';
import { useListStyles } from '../parts/list-style';
import { useLocale } from '../parts/text';
import { useFocusBack } from '../parts/use-focus-back';
import type { MergeState, MergeStore } from './merge-store';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface MadeMergesProps {
  readonly state: MergeState;
  readonly store: MergeStore;
  /** Called when the list goes away under what was pressed. */
  readonly onGone: () => void;
}

const namesOf = ({ sheets }: MadeMerge): string => sheets.map(({ sheet }) => sheet).join(', ');

export function MadeMerges({ state: { made, asking, running }, store, onGone }: MadeMergesProps) {
  const t = useMergingText();
  const lists = useListStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  if (made.length === 0) return null;
  const toRest = (): void => (made.length > 1 ? heading.current?.focus() : onGone());
  return (
    <section>
      <h2 className={lists.heading} tabIndex={-1} ref={heading}>
        {t('merge.made')}
      </h2>
      <ul className={lists.list}>
        {made.map((merge) => (
          <MadeMergeLine
            key={merge.date}
            merge={merge}
            isAsking={asking?.date === merge.date}
            busy={running !== null}
            store={store}
            onGone={toRest}
          />
        ))}
      </ul>
    </section>
  );
}

interface MadeMergeLineProps {
  readonly merge: MadeMerge;
  readonly isAsking: boolean;
  readonly busy: boolean;
  readonly store: MergeStore;
  /** Called before what was pressed goes away. */
  readonly onGone: () => void;
}

function MadeMergeLine({ merge, isAsking, busy, store, onGone }: MadeMergeLineProps) {
  const t = useMergingText();
  const locale = useLocale();
  const lists = useListStyles();
  const styles = useStyles();
  const line = useId();
  const opener = useFocusBack(isAsking);
  const quit = (): void => store.ask(null);
  return (
    <li>
      <div id={line}>
        {namesOf(merge)}
        <div className={styles.quiet}>
          {merge.isWhole
            ? t('merge.made.facts', { date: formatDate(locale, new Date(merge.date)), count: merge.files })
            : t('merge.made.broken')}
        </div>
      </div>
      {isAsking ? (
        <div role="group" aria-labelledby={`${line}-question`} onKeyDown={({ key }) => key === 'Escape' && quit()}>
          <div id={`${line}-question`}>
            {t('merge.remove.ask', { count: merge.sheets.length, sheets: namesOf(merge) })}
          </div>
          <div className={lists.actions}>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                onGone();
                void store.remove(merge);
              }}
            >
              {t('merge.remove')}
            </Button>
            <Button size="small" autoFocus onClick={quit}>
              {t('merge.remove.no')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={lists.actions}>
          <Button size="small" aria-describedby={line} disabledFocusable={busy} onClick={() => void store.goTo(merge)}>
            {t('merge.go')}
          </Button>
          <Button
            ref={opener}
            size="small"
            aria-describedby={line}
            disabledFocusable={busy}
            onClick={() => store.ask(merge)}
          >
            {t('merge.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
