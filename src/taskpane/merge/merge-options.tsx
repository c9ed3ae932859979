/** How the merged table is laid out, and who should have sent. */
import { Field, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useMergingText } from '../files/merging-text';
import { Section } from '../parts/section';
import type { MergeLayout, MergeStore } from './merge-store';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // Inputs and selects are as wide as their contents unless they may be narrower.
  field: {
    minWidth: 0,
    '& select, & textarea': { minWidth: 0, width: '100%' },
    '& > .fui-Select, & > .fui-Textarea': { minWidth: 0, width: '100%' },
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
  const found = <Value extends string>(values: readonly Value[], value: string): Value =>
    values.find((one) => one === value)!;
  return (
    <Section title={t('merge.options')}>
      <div className={styles.group}>
        <Field className={styles.field} label={t('merge.shape')}>
          <Select
            value={layout.shape}
            onChange={(_, { value }) => void store.setLayout({ shape: found(SHAPES, value) })}
          >
            {SHAPES.map((shape) => (
              <option key={shape} value={shape}>
                {t(`merge.shape.${shape}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={styles.field} label={t('merge.grouping')}>
          <Select
            value={layout.grouping}
            aria-describedby={hint}
            onChange={(_, { value }) => void store.setLayout({ grouping: found(GROUPINGS, value) })}
          >
            {GROUPINGS.map((grouping) => (
              <option key={grouping} value={grouping}>
                {t(`merge.grouping.${grouping}`)}
              </option>
            ))}
          </Select>
        </Field>
        {layout.grouping === 'province' && (
          <p id={hint} className={styles.hint}>
            {t('merge.grouping.hint')}
          </p>
        )}
        <Field className={styles.field} label={t('merge.roster')}>
          <Select
            value={layout.roster}
            onChange={(_, { value }) => void store.setLayout({ roster: found(ROSTERS, value) })}
          >
            {ROSTERS.map((roster) => (
              <option key={roster} value={roster}>
                {t(`merge.roster.${roster}`)}
              </option>
            ))}
          </Select>
        </Field>
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
