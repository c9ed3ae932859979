/** What starting Office.js on the stand-in takes and gives. */
import type { NextTask } from './own-tasks';
import type { HostExecutor, ExecutorOptions } from './protocol';

/** What a dialog opened by the add-in asks of the page around it. */
export interface HostDialog {
  readonly url: string;
  /** Per cent of the screen. */
  readonly width: number;
  readonly height: number;
  /** Gives the add-in a message from the dialog page, as `Office.context.ui.messageParent` there would. */
  message(text: string): void;
  /** The user closed it. */
  closed(): void;
}

export interface BootOptions extends ExecutorOptions {
  /** Office's own language; "vi-VN" by default. */
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  readonly theme?: 'light' | 'dark' | 'contrast';
  /** Where a page is shared with the add-in: each request and what its answer sets off are tasks of their own. */
  readonly nextTask?: NextTask;
  /** What `Office.context.platform` says; "PC" by default. */
  readonly platform?: 'PC' | 'Mac' | 'OfficeOnline';
  /** Opens a dialog; returns how to close it. Missing: dialogs are refused with code 12009, as when the user says no. */
  readonly openDialog?: (dialog: HostDialog) => () => void;
  /** The frame is a dialog's page: where `Office.context.ui.messageParent` goes. */
  readonly messageParent?: (text: string) => void;
  /** `Office.addin.showAsTaskpane` and `hide`, `Office.context.ui.closeContainer`. */
  readonly showPane?: () => void;
  readonly hidePane?: () => void;
}

export interface BootedOffice {
  readonly executor: HostExecutor;
  /** Ids that the page gave to `Office.actions.associate`. */
  actionIds(): readonly string[];
  /**
   * Runs a function command as a click on its ribbon button does. Resolves when the function calls
   * `event.completed()`; rejects for an unknown id.
   */
  invokeAction(id: string): Promise<void>;
  /** Stops listening to the workbook. */
  dispose(): void;
}
