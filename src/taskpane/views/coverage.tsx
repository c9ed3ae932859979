/** How many typed figures something was compared with, and where those are that nothing can be. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { type CellKey, type CellRange, columnOfKey, rangeName, rowOfKey } from '../../sheet';
import { coverageText } from '../../wording';
import { Section } from '../parts/section';
import { useLocale, useText } from '../parts/text';
import type { CheckStore } from '../store/check-store';
import type { CheckReport } from '../work/engine';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none', overflowWrap: 'anywhere' },
  ranges: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

/** Ranges of one table that are shown. */
const MOST = 12;

/** Cells below each other drawn together. */
function rangesOf(cells: readonly CellKey[]): CellRange[] {
  const ranges: { top: number; bottom: number; left: number; right: number }[] = [];
  const order = [...cells].sort((a, b) => columnOfKey(a) - columnOfKey(b) || rowOfKey(a) - rowOfKey(b));
  for (const cell of order) {
    const [row, column] = [rowOfKey(cell), columnOfKey(cell)];
    const last = ranges.at(-1);
    if (last && last.left === column && last.bottom === row - 1) last.bottom = row;
    else ranges.push({ top: row, bottom: row, left: column, right: column });
  }
  return ranges;
}

/** The line about coverage; pressing it lists the figures that nobody can check, and each range leads to its cells. */
export function Coverage({ report, store }: { readonly report: CheckReport; readonly store: CheckStore }) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const sum = (count: (coverage: CheckReport['tables'][number]['coverage']) => number): number =>
    report.tables.reduce((total, { coverage }) => total + count(coverage), 0);
  const known = sum(({ confirmed, found }) => confirmed + found);
  const unchecked = sum((coverage) => coverage.unchecked.length);
  const formulas = sum((coverage) => coverage.formulas);
  if (known + unchecked === 0) return null;
  const line = coverageText(locale, { known, unchecked, formulas });
  if (unchecked === 0) return <p className={styles.text}>{line}</p>;
  return (
    <Section title={line}>
      {formulas > 0 && formulas < known + unchecked && <p className={styles.text}>{t('coverage.formulas.why')}</p>}
      <ul className={styles.list}>
        {report.tables
          .filter(({ coverage }) => coverage.unchecked.length > 0)
          .map(({ table, coverage }) => {
            const ranges = rangesOf(coverage.unchecked);
            return (
              <li key={`${table.sheet}!${rangeName(table.range)}`}>
                {t('coverage.table', { table: table.title || table.sheet, count: coverage.unchecked.length })}
                <div className={styles.ranges}>
                  {ranges.slice(0, MOST).map((range) => (
                    <Link
                      key={rangeName(range)}
                      as="button"
                      inline
                      onClick={() => void store.selectRange(table.sheet, range)}
                    >
                      {rangeName(range)}
                    </Link>
                  ))}
                  {ranges.length > MOST && '…'}
                </div>
              </li>
            );
          })}
      </ul>
    </Section>
  );
}
