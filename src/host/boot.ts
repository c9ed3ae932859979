/** Starts the genuine Office.js client of a window on a workbook in memory. */
import type { BootOptions, BootedOffice } from './boot-types';
import { createExecutor } from './executor';
import { levelOf } from './objects/office-object';
import { inOwnTasks } from './own-tasks';
import type { HostEvent, HostExecutor } from './protocol';
import type { HostWorkbook } from './workbook';

/** What the boot needs of the genuine client's `OfficeExtension` namespace. */
interface OfficeExtensionNamespace {
  ClientRequestContext: { defaultRequestUrlAndHeaders: unknown };
  SessionBase: new () => object;
  Promise: PromiseConstructor;
  GenericEventRegistration: {
    getGenericEventRegistration(controlId: string): {
      _handleRichApiMessage(message: { entries: readonly object[] }): void;
    };
  };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
}

/** A window, or a frame's window, that has loaded `excel-web-16.00.debug.js`. */
export type OfficeWindow = Window & { Office?: unknown; OfficeExtension?: unknown };

type ActionHandler = (event: { readonly source: { readonly id: string }; completed(): void }) => void;

const THEMES = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#262626',
    controlBackgroundColor: '#F0F0F0',
    controlForegroundColor: '#262626',
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: '#262626',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#363636',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
  },
  contrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#FFFF00',
    isDarkTheme: true,
  },
} as const;

/** Enumerations that `office.js` itself defines before it loads the Excel client (office.debug.js). */
const ENUMERATIONS = {
  HostType: {
    Word: 'Word',
    Excel: 'Excel',
    PowerPoint: 'PowerPoint',
    Outlook: 'Outlook',
    OneNote: 'OneNote',
    Project: 'Project',
    Access: 'Access',
    Visio: 'Visio',
  },
  PlatformType: {
    PC: 'PC',
    OfficeOnline: 'OfficeOnline',
    Mac: 'Mac',
    iOS: 'iOS',
    Android: 'Android',
    Universal: 'Universal',
  },
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  EventType: { DialogMessageReceived: 'dialogMessageReceived', DialogEventReceived: 'dialogEventReceived' },
} as const;

/** Dialogs that the stand-in cannot open fail as when the user refuses them (Office error 12009). */
const DIALOG_REFUSED = 12009;
/** The dialog was closed by the user (Office event code 12006). */
const DIALOG_CLOSED = 12006;

/** Answers `Office.context.requirements.isSetSupported` as an Excel of the given level would. */
function supports(level: readonly [number, number], name: string, version: string | undefined): boolean {
  const [major, minor] = levelOf(String(version ?? '1.1'));
  const atMost = ([highMajor, highMinor]: readonly [number, number]): boolean =>
    major < highMajor || (major === highMajor && minor <= highMinor);
  switch (name) {
    case 'ExcelApi':
      return atMost(level);
    case 'DialogApi':
      return atMost([1, 2]);
    case 'AddinCommands':
    case 'RibbonApi':
    case 'Settings':
      return atMost([1, 1]);
    default:
      return false;
  }
}

/**
 * Makes a window that has loaded the genuine Excel client (`excel-web-16.00.debug.js` of `@microsoft/office-js`)
 * believe that it runs beside an Excel whose open workbook is `workbook`. Call it once, before the add-in's own
 * scripts run. Afterwards the window has
 * - Excel's answers: every request of `Excel.run` goes to {@link createExecutor};
 * - `Office.onReady` (resolves with `{ host: 'Excel', platform }`), `Office.context` with `displayLanguage`,
 *   `contentLanguage`, `officeTheme`, `requirements.isSetSupported`, `diagnostics`, `host`, `platform`;
 * - `Office.actions.associate`, whose functions {@link BootedOffice.invokeAction} runs like clicks on the ribbon;
 * - `Office.context.ui`: `displayDialogAsync` (by {@link BootOptions.openDialog}), `messageParent`, `closeContainer`;
 *   `Office.addin.showAsTaskpane` and `hide`.
 *
 * In the workbench the pane runs in a frame of the same origin: the page around it holds the {@link HostWorkbook} and
 * calls this with the frame's window (see the workbench's `boot.js`, which the frame loads right after the client).
 * In tests the window is jsdom's. Excel's own start-up over postMessage is not imitated: the client trusts
 * Microsoft's hosts only, rightly.
 */
export function bootOffice(window: OfficeWindow, workbook: HostWorkbook, options: BootOptions = {}): BootedOffice {
  const answering = createExecutor(workbook, options);
  const executor = options.nextTask ? inOwnTasks(answering, options.nextTask) : answering;
  const extension = window.OfficeExtension as OfficeExtensionNamespace | undefined;
  if (!extension) throw new Error('the window has not loaded the Office.js client');
  connect(extension, executor);
  const stopEvents = executor.onEvent((event) => deliver(window, extension, event));
  const actions = new Map<string, ActionHandler>();
  const level = levelOf(options.apiLevel ?? '1.17');
  const platform = options.platform ?? 'PC';
  // The client's own `Office` has properties that cannot be redefined; its enumerations are inherited.
  const office = Object.create((window.Office ?? null) as object | null) as Record<string, unknown>;
  window.Office = office;
  const ready = { host: 'Excel', platform };

  for (const [name, values] of Object.entries(ENUMERATIONS)) define(office, name, values);
  define(office, 'onReady', (callback?: (info: typeof ready) => unknown) =>
    Promise.resolve(ready).then((info) => {
      callback?.(info);
      return info;
    }),
  );
  define(office, 'context', {
    host: 'Excel',
    platform,
    displayLanguage: options.displayLanguage ?? 'vi-VN',
    contentLanguage: options.contentLanguage ?? 'vi-VN',
    officeTheme: THEMES[options.theme ?? 'light'],
    diagnostics: { host: 'Excel', platform, version: '16.0.17928.20000' },
    requirements: { isSetSupported: (name: string, version?: string) => supports(level, name, version) },
    ui: dialogs(options),
  });
  define(office, 'actions', { associate: (id: string, handler: ActionHandler) => void actions.set(id, handler) });
  define(office, 'addin', {
    showAsTaskpane: () => Promise.resolve(options.showPane?.()),
    hide: () => Promise.resolve(options.hidePane?.()),
  });

  return {
    executor,
    actionIds: () => [...actions.keys()],
    invokeAction: async (id) => {
      const handler = actions.get(id);
      if (!handler) throw new Error(`no function is associated with ${id}`);
      await new Promise<void>((resolve) => handler({ source: { id }, completed: resolve }));
    },
    dispose: stopEvents,
  };
}

function connect(extension: OfficeExtensionNamespace, executor: HostExecutor): void {
  // Promises of the client's own window, so that its `instanceof` checks hold across frames.
  extension.ClientRequestContext.defaultRequestUrlAndHeaders = {
    _resolveRequestUrlAndHeaderInfo: () => extension.Promise.resolve(null),
    _createRequestExecutorOrNull: () => executor,
    getEventRegistration: (controlId: string) =>
      extension.GenericEventRegistration.getGenericEventRegistration(controlId),
  };
  extension._testSetRichApiMessageReadyImpl(() => extension.Promise.resolve());
}

/** Events arrive after the request that caused them has been answered, as Excel's do. */
function deliver(window: OfficeWindow, extension: OfficeExtensionNamespace, event: HostEvent): void {
  const RICH_API_EVENT = 65536;
  window.setTimeout(() => {
    extension.GenericEventRegistration.getGenericEventRegistration('')._handleRichApiMessage({
      entries: [{ messageCategory: RICH_API_EVENT, ...event }],
    });
  }, 0);
}

function define(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: true });
}

interface DialogResult {
  readonly status: 'succeeded' | 'failed';
  readonly value?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

function dialogs(options: BootOptions): Record<string, unknown> {
  return {
    displayDialogAsync: (
      url: string,
      second?: { width?: number; height?: number } | ((result: DialogResult) => void),
      third?: (result: DialogResult) => void,
    ): void => {
      const size = typeof second === 'object' ? second : {};
      const callback = typeof second === 'function' ? second : third;
      const { openDialog } = options;
      if (!openDialog) {
        callback?.({ status: 'failed', error: { code: DIALOG_REFUSED, message: 'the user refused the dialog' } });
        return;
      }
      const handlers = new Map<string, (argument: object) => void>();
      const close = openDialog({
        url,
        width: size.width ?? 80,
        height: size.height ?? 80,
        message: (text) =>
          handlers.get('dialogMessageReceived')?.({ message: text, origin: null, type: 'dialogMessageReceived' }),
        closed: () => handlers.get('dialogEventReceived')?.({ error: DIALOG_CLOSED, type: 'dialogEventReceived' }),
      });
      callback?.({
        status: 'succeeded',
        value: {
          close,
          addEventHandler: (type: string, handler: (argument: object) => void) => void handlers.set(type, handler),
        },
      });
    },
    messageParent: (text: string): void => options.messageParent?.(text),
    closeContainer: (): void => options.hidePane?.(),
  };
}
