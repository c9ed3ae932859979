/** A relation of a finding, as a calculation whose figures lead to their cells. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { BrokenRelation } from '../../checks';
import { writingOf } from '../../figures';
import { CellLink } from '../parts/cell-link';
import { useLocale, useText } from '../parts/text';
import { OPERATOR, calculationText, cellText, printedGap, writtenApart, writtenFigure } from '../../wording';
import { useFindingContext } from './finding-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  expression: { lineHeight: '1.7' },
  figure: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Positions of the operands to write; null in place of those left out of a long list. */
function shownOperands(count: number): (number | null)[] {
  const all = Array.from({ length: count }, (_, index) => index);
  return count <= 8 ? all : [...all.slice(0, 4), null, ...all.slice(-2)];
}

export interface CalculationProps {
  readonly relation: BrokenRelation;
  /** The sheet of the finding; cells on others are called by sheet, too. */
  readonly home: string;
  readonly rounding: boolean;
}

/** "13.592,5 (D12) : 34.534,6 (C12) × 100 = 39,36", its gap, and how we know of it. */
export function Calculation({ relation, home, rounding }: CalculationProps) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const { gridOf, select } = useFindingContext();
  const head = { sheet: relation.sheet, cell: relation.result };
  const [, expected] = writtenApart(locale, gridOf, head, relation.stated, relation.expected);
  const gap = writtenFigure(
    locale,
    relation.stated - relation.expected,
    writingOf(gridOf(relation.sheet), relation.result),
    true,
  );
  const printed = rounding ? printedGap(locale, relation, gridOf) : null;
  const { before, after } = calculationText(relation, gridOf);
  const evidence = relation.evidence.map((kind) => t(`evidence.${kind}`)).join('; ');
  const shown = shownOperands(relation.operands.length);
  return (
    <div className={styles.root} data-found-by={relation.foundBy}>
      <div className={styles.expression}>
        {t(`role.${relation.role}`)} (
        <CellLink sheet={relation.sheet} cell={relation.result} home={home} onSelect={select} />
        ): {before}
        {shown.map((index, position) => {
          if (index === null)
            return (
              <Fragment key="more">
                {' '}
                {t('finding.operands.more', { count: relation.operands.length - shown.length + 1 })}{' '}
              </Fragment>
            );
          const sheet = relation.operandSheets?.[index] ?? relation.sheet;
          const cell = relation.operands[index]!;
          return (
            <Fragment key={index}>
              {position > 0 && ` ${OPERATOR[relation.kind]} `}
              {cellText(gridOf(sheet), cell, locale)}{' '}
              <span className={styles.quiet}>
                (<CellLink sheet={sheet} cell={cell} home={home} onSelect={select} />)
              </span>
            </Fragment>
          );
        })}
        {after} = <span className={styles.figure}>{expected}</span>
        {!printed && ` · ${t('finding.gap', { gap })}`}
      </div>
      {printed && (
        <p className={styles.quiet}>
          {t('finding.printed', {
            expression: shown
              .map((index) => (index === null ? '…' : printed.operands[index]!))
              .join(` ${OPERATOR[relation.kind]} `),
            expected: printed.expected,
            stated: printed.stated,
          })}
        </p>
      )}
      {evidence && (
        <p className={styles.quiet}>
          {relation.source
            ? t('finding.evidence.source', { evidence, source: relation.source })
            : t('finding.evidence', { evidence })}
        </p>
      )}
    </div>
  );
}
