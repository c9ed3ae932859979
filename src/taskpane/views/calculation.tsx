/** A relation of a finding, as a calculation whose figures lead to their cells. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { BrokenRelation, Finding } from '../../checks';
import { BracketedCell } from '../parts/cell-link';
import { type Text, useLocale, useText } from '../parts/text';
import { OPERATOR, calculationText, cellText, pairAt, printedGap } from '../../wording';
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

/** How we know of a relation: what the table itself says of it in its own words. */
export function evidenceText(t: Text, { evidence, source }: BrokenRelation): string {
  return evidence
    .map((kind) => (kind === 'declared' && source ? t('evidence.declared.source', { source }) : t(`evidence.${kind}`)))
    .join('; ');
}

export interface CalculationProps {
  readonly relation: BrokenRelation;
  readonly finding: Finding;
  /** How we know of it is said already. */
  readonly isKnown: boolean;
}

/** "13.592,5 (D12) : 34.534,6 (C12) × 100 = 39,36", its gap, and how we know of it. */
export function Calculation({ relation, finding, isKnown }: CalculationProps) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const { gridOf, select } = useFindingContext();
  const head = { sheet: relation.sheet, cell: relation.result };
  const { b: expected, gap } = pairAt(locale, gridOf, finding, head, [relation.stated, relation.expected]);
  const home = finding.sheet;
  const printed = finding.severity === 'rounding' ? printedGap(locale, relation, gridOf) : null;
  const { before, after } = calculationText(locale, relation, gridOf);
  const evidence = evidenceText(t, relation);
  const shown = shownOperands(relation.operands.length);
  return (
    <div className={styles.root} data-found-by={relation.foundBy}>
      <div className={styles.expression}>
        {t(`role.${relation.role}`)}{' '}
        <BracketedCell sheet={relation.sheet} cell={relation.result} home={home} onSelect={select} />
        {printed && t('finding.printed')}: {before}
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
              {printed?.operands[index] ?? cellText(gridOf(sheet), cell, locale)}{' '}
              <span className={styles.quiet}>
                <BracketedCell sheet={sheet} cell={cell} home={home} onSelect={select} />
              </span>
            </Fragment>
          );
        })}
        {after} = <span className={styles.figure}>{printed?.expected ?? expected}</span>
        {` · ${printed ? t('finding.printed.stated', { stated: printed.stated }) : t('finding.gap', { gap })}`}
      </div>
      {evidence && !isKnown && <p className={styles.quiet}>{t('finding.evidence', { evidence })}</p>}
    </div>
  );
}
