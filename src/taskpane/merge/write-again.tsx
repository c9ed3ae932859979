/** A merge stands in the workbook already: whether it is to be written again, or another one beside it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { MadeMerge } from '../../jobs';
import { formatDate } from '../../locales';
import { useMergingText } from '../files/merging-text';
import { useListStyles } from '../parts/list-style';
import { useLocale } from '../parts/text';
import type { MergeStore } from './merge-store';

const useStyles = makeStyles({
  question: {
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
});

export interface WriteAgainProps {
  readonly merge: MadeMerge;
  readonly store: MergeStore;
  /** The question is answered: the focus goes back to where it was asked. */
  readonly onAnswer: () => void;
}

export function WriteAgain({ merge, store, onAnswer }: WriteAgainProps) {
  const t = useMergingText();
  const locale = useLocale();
  const lists = useListStyles();
  const styles = useStyles();
  const id = useId();
  const answer = (work: () => void): void => {
    onAnswer();
    work();
  };
  const quit = (): void => answer(() => store.quitAskingAgain());
  const date = formatDate(locale, new Date(merge.date));
  const sheets = merge.sheets.map(({ sheet }) => sheet).join(', ');
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={styles.question}
      onKeyDown={({ key }) => key === 'Escape' && quit()}
    >
      <div id={id}>{t('merge.again.ask', { date, sheets })}</div>
      <div className={lists.actions}>
        <Button size="small" appearance="primary" onClick={() => answer(() => void store.writeAgain(merge))}>
          {t('merge.again')}
        </Button>
        <Button size="small" onClick={() => answer(() => void store.writeAnother())}>
          {t('merge.again.new')}
        </Button>
        <Button size="small" autoFocus onClick={quit}>
          {t('merge.again.no')}
        </Button>
      </div>
    </div>
  );
}
