/** The cells that may be wrong besides the one that is proposed: to be looked at, not to be changed by a press. */
import { makeStyles } from '@fluentui/react-components';
import type { Finding, Suspect } from '../../checks';
import { writingOf } from '../../figures';
import { columnOfKey, rowOfKey } from '../../sheet';
import { accused, isBlankAt, pairAt, writtenFigure } from '../../wording';
import { CellLink } from '../parts/cell-link';
import { Section } from '../parts/section';
import { useLocale, useText } from '../parts/text';
import { useFindingContext } from './finding-context';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  text: { margin: 0 },
});

/** More of them tell nobody where to look. */
const MOST = 5;

/** Folded, since each of them is probably right. */
export function OtherSuspects({ finding }: { readonly finding: Finding }) {
  const t = useText();
  const styles = useStyles();
  const { gridOf } = useFindingContext();
  const named = accused(finding);
  const others = finding.suspects.filter((suspect) => !named.includes(suspect));
  const [only] = named;
  const isFormula =
    only !== undefined && gridOf(only.sheet)?.formula(rowOfKey(only.cell), columnOfKey(only.cell)) !== undefined;
  return (
    <>
      {isFormula && <p className={styles.text}>{t('finding.formula')}</p>}
      {others.length > 0 && (
        <Section
          title={t(named.length > 0 ? 'finding.others' : 'finding.suspects', { count: others.length })}
          level="h4"
        >
          <ul className={styles.list}>
            {others.slice(0, MOST).map((suspect) => (
              <SuspectLine key={`${suspect.sheet}!${suspect.cell}`} suspect={suspect} finding={finding} />
            ))}
            {others.length > MOST && <li>…</li>}
          </ul>
        </Section>
      )}
    </>
  );
}

function SuspectLine({ suspect, finding }: { readonly suspect: Suspect; readonly finding: Finding }) {
  const t = useText();
  const locale = useLocale();
  const { gridOf, select } = useFindingContext();
  const { sheet, cell, value, suggestion, slip } = suspect;
  const held = writtenFigure(locale, value, writingOf(gridOf(sheet), cell));
  const both = pairAt(locale, gridOf, finding, suspect, [value, suggestion ?? value]);
  const parts = [
    suggestion === null
      ? t('finding.suspect.only', { value: held })
      : isBlankAt(gridOf, suspect)
        ? t('finding.suspect.blank', { suggestion: both.b })
        : t('finding.suspect.change', { value: both.a, suggestion: both.b }),
    ...(slip && slip !== 'unknown' ? [t('finding.suspect.slip', { slip: t(`slip.${slip}`) })] : []),
  ];
  return (
    <li>
      <CellLink sheet={sheet} cell={cell} home={finding.sheet} onSelect={select} /> {parts.join('; ')}.
    </li>
  );
}
