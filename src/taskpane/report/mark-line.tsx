/** A figure of the text on a line of a list. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useText } from '../parts/text';
import { REPORT_LANGUAGE } from './report-language';
import { useMarkStyles } from './mark-style';
import type { Mark } from './marks';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    width: '100%',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sample: { textDecorationLine: 'underline', textUnderlineOffset: '3px' },
});

export interface MarkLineProps {
  readonly text: string;
  readonly mark: Mark;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

export function MarkLine({ text, mark, isShown, onShow }: MarkLineProps) {
  const t = useText();
  const styles = useStyles();
  const look = useMarkStyles();
  const [claim] = mark.claims;
  const quote = (claim?.quote ?? text.slice(mark.start, mark.end)).replace(/\s+/g, ' ');
  return (
    <li className={styles.item}>
      <button type="button" className={styles.button} aria-pressed={isShown} onClick={onShow}>
        <span className={mergeClasses(styles.sample, look[mark.state])}>{t(`report.state.${mark.state}`)}</span>
        {': '}
        <span lang={REPORT_LANGUAGE}>“{quote}”</span> ({t(`report.kind.${claim?.kind ?? 'none'}`)})
      </button>
    </li>
  );
}
