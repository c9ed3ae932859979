/** What the pane shows when it cannot start. */
import { Button, FluentProvider } from '@fluentui/react-components';
import { type Locale, translate } from '../../locales';
import { Notice } from '../parts/notice';
import { type ThemeName, themeOf } from '../theme';
import { PATIENCE_SECONDS, type StartProblem } from './office';

export interface StartNoticeProps {
  readonly problem: StartProblem;
  readonly locale: Locale;
  readonly theme: ThemeName;
  readonly onAgain: () => void;
}

/** Says why the pane cannot start and what to do. */
export function StartNotice({ problem, locale, theme, onAgain }: StartNoticeProps) {
  const text =
    problem === 'no-answer'
      ? translate(locale, 'start.no-answer.text', { seconds: PATIENCE_SECONDS })
      : translate(locale, `start.${problem}.text`);
  return (
    <FluentProvider theme={themeOf(theme)}>
      <main style={{ padding: '12px' }}>
        <Notice
          intent="error"
          title={translate(locale, `start.${problem}.title`)}
          actions={
            <Button size="small" onClick={onAgain}>
              {translate(locale, 'start.again')}
            </Button>
          }
        >
          {text}
        </Notice>
      </main>
    </FluentProvider>
  );
}
