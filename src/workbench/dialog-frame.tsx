/** A dialog of the add-in as a window over the sheet. */
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { WorkbenchTexts } from '../locales';
import { FRAME_PAGES, type OpenDialog } from './office-frames';

export interface DialogFrameProps {
  readonly dialog: OpenDialog;
  readonly texts: WorkbenchTexts;
}

/** A dialog that the add-in opened, as a window over the sheet. */
export function DialogFrame({ dialog, texts }: DialogFrameProps) {
  const asked = new URL(dialog.address, window.location.href);
  // The add-in asks for its own dialog page; here its twin with the workbench's Office.js is shown.
  const page = new URL(FRAME_PAGES.dialog, document.baseURI);
  page.search = asked.search;
  page.hash = asked.hash;
  return (
    <div className="dialog-shade">
      <div
        className="dialog"
        role="dialog"
        aria-modal="true"
        aria-label={texts.dialog}
        style={{ width: `max(${dialog.width}vw, 360px)`, height: `max(${dialog.height}vh, 290px)` }}
      >
        <div className="pane-title">
          <h2>{texts.product}</h2>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={texts.close}
            onClick={dialog.close}
          />
        </div>
        <iframe src={page.href} title={texts.dialog} />
      </div>
    </div>
  );
}
