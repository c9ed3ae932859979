/** How the merged table is laid out, and who should have sent. */
import { Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useMergingText } from '../files/merging-text';
import { Choice } from '../parts/choice';
import { Section } from '../parts/section';
import type { MergeLayout, MergeStore } from './merge-store';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // An input is as wide as its contents unless it may be narrower.
  field: {
    minWidth: 0,
    '& textarea': { minWidth: 0, width: '100%' },
    '& > .fui-Textarea': { minWidth: 0, width: '100%' },
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const SHAPES = ['auto', 'down', 'across'] as const;
const GROUPINGS = ['none', 'region', 'province'] as const;
const ROSTERS = ['none', '34', '63', 'own'] as const;

export interface MergeOptionsProps {
  readonly layout: MergeLayout;
  readonly store: MergeStore;
}

export function MergeOptionsView({ layout, store }: MergeOptionsProps) {
  const t = useMergingText();
  const styles = useStyles();
  const hint = useId();
  const [names, setNames] = useState(layout.names);
  return (
    <Section title={t('merge.options')}>
      <div className={styles.group}>
        <Choice
          label={t('merge.shape')}
          value={layout.shape}
          options={SHAPES.map((shape) => ({ value: shape, text: t(`merge.shape.${shape}`) }))}
          onChoose={(shape) => void store.setLayout({ shape })}
        />
        <Choice
          label={t('merge.grouping')}
          value={layout.grouping}
          describedBy={hint}
          options={GROUPINGS.map((grouping) => ({ value: grouping, text: t(`merge.grouping.${grouping}`) }))}
          onChoose={(grouping) => void store.setLayout({ grouping })}
        />
        {layout.grouping === 'province' && (
          <p id={hint} className={styles.hint}>
            {t('merge.grouping.hint')}
          </p>
        )}
        <Choice
          label={t('merge.roster')}
          value={layout.roster}
          options={ROSTERS.map((roster) => ({ value: roster, text: t(`merge.roster.${roster}`) }))}
          onChoose={(roster) => void store.setLayout({ roster })}
        />
        {layout.roster === 'own' && (
          <Field className={styles.field} label={t('merge.roster.names')}>
            <Textarea
              resize="vertical"
              value={names}
              onChange={(_, { value }) => setNames(value)}
              onBlur={() => void store.setLayout({ names })}
            />
          </Field>
        )}
      </div>
    </Section>
  );
}
