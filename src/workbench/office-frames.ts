/** Gives each page of the add-in, in its frame, an Office.js on the workbench's workbook. */
import { type BootOptions, type BootedOffice, type HostDialog, type HostWorkbook, bootOffice } from '../host';
import { LANGUAGES, type Locale } from '../locales';
import { nextTask } from './next-task';

/** What a page of the add-in calls when it runs in one of the workbench's frames (boot.js). */
export interface WorkbenchDoor {
  boot(frame: Window): void;
}

declare global {
  interface Window {
    khopSoWorkbench?: WorkbenchDoor;
  }
}

/** A dialog that the add-in opened. */
export interface OpenDialog {
  readonly address: string;
  /** Per cent of the screen, as `displayDialogAsync` asks for it. */
  readonly width: number;
  readonly height: number;
  readonly message: (text: string) => void;
  readonly close: () => void;
}

export interface FrameSettings {
  readonly workbook: HostWorkbook;
  readonly language: Locale;
  readonly theme: 'light' | 'dark' | 'contrast';
  readonly onDialog: (dialog: OpenDialog | null) => void;
  readonly onPane: (shown: boolean) => void;
}

export const FRAME_PAGES = {
  taskpane: 'workbench/taskpane.html',
  commands: 'workbench/commands.html',
  dialog: 'workbench/dialog.html',
} as const;

/**
 * Answers the frames: each page that loads gets its Office on the one workbook, as in Excel, where the pane,
 * the function file and a dialog are three runtimes.
 */
export class OfficeFrames implements WorkbenchDoor {
  private readonly booted = new Map<Window, BootedOffice>();
  private dialog: OpenDialog | null = null;

  constructor(private readonly settings: FrameSettings) {}

  boot(frame: Window): void {
    this.booted.get(frame)?.dispose();
    const { language, theme, workbook } = this.settings;
    const options: BootOptions = {
      displayLanguage: LANGUAGES[language].tag,
      theme,
      nextTask,
      openDialog: (dialog) => this.openDialog(dialog),
      messageParent: (text) => this.dialog?.message(text),
      showPane: () => this.settings.onPane(true),
      hidePane: () => this.settings.onPane(false),
    };
    this.booted.set(frame, bootOffice(frame, workbook, options));
  }

  /** The Office of a frame, once its page has run its scripts. */
  of(frame: Window | null): BootedOffice | undefined {
    return frame ? this.booted.get(frame) : undefined;
  }

  dispose(): void {
    for (const office of this.booted.values()) office.dispose();
    this.booted.clear();
  }

  private openDialog(dialog: HostDialog): () => void {
    const close = () => {
      this.dialog = null;
      this.settings.onDialog(null);
    };
    this.dialog = {
      // Dialogs ask for the page that Excel would load; the frame's copy differs in Office.js's address only.
      address: dialog.url,
      width: dialog.width,
      height: dialog.height,
      message: (text) => dialog.message(text),
      close: () => {
        close();
        dialog.closed();
      },
    };
    this.settings.onDialog(this.dialog);
    return close;
  }
}
