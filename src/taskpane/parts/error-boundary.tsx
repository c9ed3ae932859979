/** What the pane shows when drawing itself fails. */
import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { type Locale, translate } from '../../locales';
import { Notice } from './notice';

interface Props {
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** Never a blank pane: an error while drawing is shown, and drawing can be tried again. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const error: Error | null = this.state.error;
    if (!error) return this.props.children;
    const { locale } = this.props;
    return (
      <Notice
        intent="error"
        title={translate(locale, 'failure.title')}
        actions={
          <Button size="small" onClick={() => this.setState({ error: null })}>
            {translate(locale, 'start.again')}
          </Button>
        }
      >
        {translate(locale, 'failure.text', { detail: (error as Error).message })}
      </Notice>
    );
  }
}
