/** What the workbench is doing, and its last message. */
import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import type { Status } from './use-status';

export function Notices({ busy, notice }: Pick<Status, 'busy' | 'notice'>) {
  return (
    <div className="workbench-notices" role="status" aria-live="polite">
      {busy !== null && <Spinner size="tiny" label={busy} />}
      {notice && (
        <MessageBar intent={notice.failed ? 'error' : 'success'}>
          <MessageBarBody>{notice.text}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
