/** Opens the small dialog that says why a ribbon function failed. */
import type { Locale } from '../locales';
import { type Failure, failureAddress } from './failure';

/** Excel ends a function command after five minutes; the dialog is given up before that. */
const GIVE_UP = 4.5 * 60_000;

/** Opens the dialog page with the failure; resolves when the user closed it. Rejects when Office does not open it. */
export function tellInDialog(failure: Failure, locale: Locale): Promise<void> {
  return new Promise((resolve, reject) => {
    const address = failureAddress(window.location.href, failure, locale);
    Office.context.ui.displayDialogAsync(address, { width: 28, height: 34, displayInIframe: true }, (result) => {
      if (result.status === Office.AsyncResultStatus.Failed) {
        reject(new Error(`${result.error.code}: ${result.error.message}`));
        return;
      }
      const dialog = result.value;
      const giveUp = window.setTimeout(close, GIVE_UP);
      function close() {
        window.clearTimeout(giveUp);
        dialog.close();
        resolve();
      }
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, close);
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
        window.clearTimeout(giveUp);
        resolve();
      });
    });
  });
}
