/** The merged tables that were written into this workbook: go there, or remove their sheets. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { MadeMerge } from '../../jobs';
import { formatDate } from '../../locales';
import { useMergingText } from '../files/merging-text';
import { useListStyles } from '../parts/list-style';
import { useLocale } from '../parts/text';
import type { MergeState, MergeStore } from './merge-store';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface MadeMergesProps {
  readonly state: MergeState;
  readonly store: MergeStore;
}

const namesOf = ({ sheets }: MadeMerge): string => sheets.map(({ sheet }) => sheet).join(', ');

export function MadeMerges({ state: { made, asking, running }, store }: MadeMergesProps) {
  const t = useMergingText();
  const locale = useLocale();
  const lists = useListStyles();
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  if (made.length === 0) return null;
  const toHeading = (): void => heading.current?.focus();
  return (
    <section>
      <h2 className={lists.heading} tabIndex={-1} ref={heading}>
        {t('merge.made')}
      </h2>
      <ul className={lists.list}>
        {made.map((merge, index) => {
          const line = `${id}-${index}`;
          const quit = (): void => {
            toHeading();
            store.ask(null);
          };
          return (
            <li key={merge.date}>
              <div id={line}>
                {namesOf(merge)}
                <div className={styles.quiet}>
                  {merge.isWhole
                    ? t('merge.made.facts', { date: formatDate(locale, new Date(merge.date)), count: merge.files })
                    : t('merge.made.broken')}
                </div>
              </div>
              {asking?.date === merge.date ? (
                <div
                  role="group"
                  aria-labelledby={`${line}-question`}
                  onKeyDown={({ key }) => key === 'Escape' && quit()}
                >
                  <div id={`${line}-question`}>
                    {t('merge.remove.ask', { count: merge.sheets.length, sheets: namesOf(merge) })}
                  </div>
                  <div className={lists.actions}>
                    <Button
                      size="small"
                      appearance="primary"
                      onClick={() => {
                        toHeading();
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
                  <Button
                    size="small"
                    aria-describedby={line}
                    disabledFocusable={running !== null}
                    onClick={() => void store.goTo(merge)}
                  >
                    {t('merge.go')}
                  </Button>
                  <Button
                    size="small"
                    aria-describedby={line}
                    disabledFocusable={running !== null}
                    onClick={() => store.ask(merge)}
                  >
                    {t('merge.remove')}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
