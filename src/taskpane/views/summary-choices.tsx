/** The fields that choose a summary's template, grouping, unit and measures. */
import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { Grouping, Measure, SummaryChoice, SummaryOffer, SummaryUnit } from '../../summary';
import { templateKey } from '../../wording';
import { Choice } from '../parts/choice';
import { type Text, useText } from '../parts/text';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingVerticalM,
  },
  field: { minWidth: 0 },
  measures: { display: 'flex', flexDirection: 'column' },
});

const UNITS: readonly SummaryUnit[] = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'];

export interface SummaryChoicesProps {
  readonly offers: readonly SummaryOffer[];
  readonly offer: SummaryOffer;
  readonly choice: SummaryChoice;
  /** Whether the table's figures are money, so that another unit can be asked for. */
  readonly money: boolean;
  readonly disabled: boolean;
  readonly onChoose: (choice: SummaryChoice) => void;
}

/** What may be chosen beside the fitting summary: template, grouping, measures, unit. What leaves no choice is not shown. */
export function SummaryChoices({ offers, offer, choice, money, disabled, onChoose }: SummaryChoicesProps) {
  const t = useText();
  const styles = useStyles();
  const chosen = new Set(choice.measures.map(measureKey));
  const toggle = (measure: Measure, on: boolean): void => {
    // In the order of the table, whatever the order of the clicks.
    const measures = offer.measures.filter((other) =>
      measureKey(other) === measureKey(measure) ? on : chosen.has(measureKey(other)),
    );
    if (measures.length > 0) onChoose({ ...choice, measures });
  };
  return (
    <div className={styles.root}>
      {offers.length > 1 && (
        <Choice
          label={t('summary.template')}
          value={choice.template}
          disabled={disabled}
          options={offers.map(({ choice: { template } }) => ({ value: template, text: t(templateKey(template)) }))}
          onChoose={(value) => {
            const next = offers.find((other) => other.choice.template === value);
            if (next) onChoose(next.choice);
          }}
        />
      )}
      {offer.groupings.length > 1 && (
        <Choice
          label={t('summary.grouping')}
          value={JSON.stringify(choice.grouping)}
          disabled={disabled}
          options={offer.groupings.map((one) => ({ value: JSON.stringify(one), text: groupingName(one, t) }))}
          onChoose={(value) => {
            const grouping = offer.groupings.find((other) => JSON.stringify(other) === value);
            if (grouping) onChoose({ ...choice, grouping });
          }}
        />
      )}
      {money && (
        <Choice
          label={t('summary.unit')}
          value={choice.unit ?? ''}
          disabled={disabled}
          options={[
            { value: '', text: t('summary.unit.source') },
            ...UNITS.map((unit) => ({ value: unit, text: unit })),
          ]}
          onChoose={(value) => onChoose({ ...choice, unit: UNITS.find((unit) => unit === value) ?? null })}
        />
      )}
      {offer.measures.length > 1 && choice.grouping.kind !== 'parts' && (
        <Field
          className={styles.field}
          label={t('summary.measures')}
          hint={
            offer.maxMeasures < offer.measures.length
              ? t('summary.measures.most', { count: offer.maxMeasures })
              : undefined
          }
        >
          <div className={styles.measures} role="group" aria-label={t('summary.measures')}>
            {offer.measures.map((measure) => {
              const on = chosen.has(measureKey(measure));
              const last = on ? chosen.size === 1 : chosen.size >= offer.maxMeasures;
              return (
                <Checkbox
                  key={measureKey(measure)}
                  label={measureName(measure)}
                  checked={on}
                  disabled={disabled || last}
                  onChange={(_, { checked }) => toggle(measure, checked === true)}
                />
              );
            })}
          </div>
        </Field>
      )}
    </div>
  );
}

const measureKey = (measure: Measure): string =>
  Object.values(measure.columns)
    .map(({ column }) => column)
    .join(',');

const measureName = (measure: Measure): string =>
  measure.label ||
  Object.values(measure.columns)
    .map(({ header }) => header)
    .join('; ');

function groupingName(grouping: Grouping, t: Text): string {
  switch (grouping.kind) {
    case 'hierarchy':
      return t('grouping.hierarchy', { depth: grouping.depth });
    case 'region':
      return grouping.lamDong === 'central' ? t('grouping.region.central') : t('grouping.region.south');
    case 'province':
      return grouping.provinces === 63 ? t('grouping.province.63') : t('grouping.province.34');
    case 'content':
      return t('grouping.content');
    case 'parts':
      return t('grouping.parts');
  }
}
