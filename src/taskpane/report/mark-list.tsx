/** The figures of the text as lists: what someone should look at, what could not be checked, what agrees. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { Section } from '../parts/section';
import { useText } from '../parts/text';
import type { ReportState } from '../store/report-store';
import { MarkLine } from './mark-line';
import { type MarkState, isProblem } from './marks';

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });

/** Lines that are drawn at first. */
const STEP = 40;

interface ListProps {
  readonly state: ReportState;
  readonly indexes: readonly number[];
  readonly onShow: (index: number) => void;
}

function Lines({ state, indexes, onShow }: ListProps) {
  const t = useText();
  const styles = useStyles();
  const [drawn, setDrawn] = useState(STEP);
  return (
    <>
      <ul className={styles.list}>
        {indexes.slice(0, drawn).map((index) => (
          <MarkLine
            key={index}
            text={state.text}
            mark={state.marks[index]!}
            isShown={index === state.shown}
            onShow={() => onShow(index)}
          />
        ))}
      </ul>
      {indexes.length > drawn && (
        <Button size="small" onClick={() => setDrawn(drawn + STEP)}>
          {t('report.list.more')}
        </Button>
      )}
    </>
  );
}

export interface MarkListProps {
  readonly state: ReportState;
  readonly onShow: (index: number) => void;
}

export function MarkList({ state, onShow }: MarkListProps) {
  const t = useText();
  const { marks } = state;
  const problems = marks.flatMap((mark, index) => (isProblem(mark) ? [index] : []));
  const inState = (wanted: MarkState): number[] =>
    marks.flatMap((mark, index) => (mark.state === wanted ? [index] : []));
  const [unchecked, agrees] = [inState('unchecked'), inState('agrees')];
  return (
    <div>
      {problems.length > 0 && (
        <Section title={t('report.problems')} open>
          <Lines state={state} indexes={problems} onShow={onShow} />
        </Section>
      )}
      {unchecked.length > 0 && (
        <Section title={t('report.unchecked', { count: unchecked.length })}>
          <Lines state={state} indexes={unchecked} onShow={onShow} />
        </Section>
      )}
      {agrees.length > 0 && (
        <Section title={t('report.agrees', { count: agrees.length })}>
          <Lines state={state} indexes={agrees} onShow={onShow} />
        </Section>
      )}
    </div>
  );
}
