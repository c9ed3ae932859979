/** A figure of the text on a line of a list. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { LineButton, useLineStyles } from '../parts/line-button';
import { useText } from '../parts/text';
import { REPORT_LANGUAGE } from './report-language';
import { useMarkStyles } from './mark-style';
import type { Mark } from './marks';

const useStyles = makeStyles({
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
  const lines = useLineStyles();
  const look = useMarkStyles();
  const [claim] = mark.claims;
  const quote = (claim?.quote ?? text.slice(mark.start, mark.end)).replace(/\s+/g, ' ');
  return (
    <li className={lines.item}>
      <LineButton aria-pressed={isShown} onClick={onShow}>
        <span>
          <span className={mergeClasses(styles.sample, look[mark.state])}>{t(`report.state.${mark.state}`)}</span>
          {': '}
          <span lang={REPORT_LANGUAGE}>“{quote}”</span> ({t(`report.kind.${claim?.kind ?? 'none'}`)})
        </span>
      </LineButton>
    </li>
  );
}
