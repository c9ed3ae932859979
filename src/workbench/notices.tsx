/** What the workbench is doing, and its last message. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { WorkbenchTexts } from '../locales';
import type { Status } from './use-status';

export interface NoticesProps extends Pick<Status, 'busy' | 'notice' | 'dismiss'> {
  readonly texts: WorkbenchTexts;
}

export function Notices({ busy, notice, dismiss, texts }: NoticesProps) {
  return (
    <div className="workbench-notices" role="status" aria-live="polite">
      {busy !== null && <Spinner size="tiny" label={busy} />}
      {notice && (
        <MessageBar intent={notice.failed ? 'error' : 'success'}>
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button appearance="transparent" icon={<DismissRegular />} aria-label={texts.dismiss} onClick={dismiss} />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
