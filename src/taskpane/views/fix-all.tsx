/** All certain mistakes mended at once, after their list was read. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../checks';
import { changeText, placeText } from '../../wording';
import { useLocale, useText } from '../parts/text';
import { useFocusBack } from '../parts/use-focus-back';
import { useFindingContext } from './finding-context';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Offered from two on: one has its own button. */
export function FixAll({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useText();
  const locale = useLocale();
  const styles = useStyles();
  const { fixes, busy, correct, tables, gridOf } = useFindingContext();
  const [asking, setAsking] = useState(false);
  const opener = useFocusBack(asking);
  const certain = findings.filter((finding) => fixes.get(finding)?.certainty === 'certain');
  if (certain.length < 2) return null;
  // Two findings may ask for the same change of a cell.
  const all = certain.flatMap((finding) => fixes.get(finding)!.changes.map((change) => ({ finding, change })));
  const listed = [...new Map(all.map((one) => [`${one.change.sheet}!${one.change.cell}`, one])).values()];
  const changes = listed.map(({ change }) => change);
  if (!asking)
    return (
      <div>
        <Button ref={opener} disabledFocusable={busy} onClick={() => setAsking(true)}>
          {t('fix-all.offer', { count: certain.length })}
        </Button>
      </div>
    );
  return (
    <div
      role="group"
      aria-label={t('fix-all.offer', { count: certain.length })}
      onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}
    >
      {t('fix-all.ask', { count: changes.length })}
      <ul className={styles.list}>
        {listed.map(({ finding, change }) => (
          <li key={`${change.sheet}!${change.cell}`}>
            {placeText(locale, tables, gridOf(change.sheet), change.sheet, change.cell)}:{' '}
            {changeText(locale, gridOf, finding, change)}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            setAsking(false);
            correct(changes, certain);
          }}
        >
          {t('fix-all.run')}
        </Button>
        <Button size="small" autoFocus onClick={() => setAsking(false)}>
          {t('finding.accept.quit')}
        </Button>
      </div>
    </div>
  );
}
