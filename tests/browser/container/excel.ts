/**
 * An Excel around the add-in's pages, for browser tests: Microsoft's own Office.js and its client for Windows or Mac run in
 * the page, and the native part that they call is played here, on the stand-in's workbook. Nothing of the program is
 * changed. Numbers and names are those of the clients in `@microsoft/office-js`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import {
  type HostEvent,
  type HostExecutor,
  type HostWorkbook,
  type RequestBody,
  createExecutor,
} from '../../../src/host';

const require = createRequire(import.meta.url);
const OFFICE_FOLDER = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** The Excels that are played, of 2021: their names in `_host_Info`, and what they put into the page. */
const PLATFORMS = {
  windows: { info: ['Win32', '16.01'], version: '16.0.14332.20763', script: 'windows.js' },
  mac: { info: ['Mac', '16.00'], version: '16.53.21091200', script: 'mac.js' },
} as const;
export type ContainedPlatform = keyof typeof PLATFORMS;

/** `OSF.DDA.MethodDispId`. */
const METHODS = { richApi: 93, commandCompleted: 94 } as const;
/** `OSF.DDA.EventDispId`. */
const EVENTS = { dialogMessage: 10, richApi: 33, command: 39 } as const;
/** `OSF.DDA.ErrorCodeManager.errorCodes`: what a request as a whole is refused with. */
const REFUSALS: Readonly<Record<string, number>> = {
  AccessDenied: 7000,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};
const SUCCESS = 0;
const INTERNAL_ERROR = 5001;
/** `richApiMessageEventCategory`. */
const RICH_API_EVENT = 65536;
const MESSAGE_RECEIVED = 0;
const DIALOG_CLOSED = 12006;
/** What the client asks for itself when a function was associated; Excel's own affair, so no part of the stand-in. */
const CLIENTS_OWN = 'Microsoft.InternalService.AddinInternalService';

export interface ContainedOptions {
  readonly platform: ContainedPlatform;
  /** Highest ExcelApi set of this Excel, e.g. "1.14". */
  readonly apiLevel: string;
  /** Excel's language, e.g. "vi-VN". */
  readonly language: string;
  /** Files of Office.js that the network does not have. */
  readonly missing: readonly string[];
}

/** Where a site is, and where its pages look for Office.js; both end with "/". */
export interface Site {
  readonly address: string;
  readonly office: string;
}

/** What Excel says of itself: for Windows each is a method `Get…` of the context, for Mac a place in an array. */
function contextOf({ platform, apiLevel, language }: ContainedOptions): object {
  const facts = {
    AppType: 1,
    SolutionRef: '{khop-so}',
    AppVersionMajor: 16,
    AppVersionMinor: 0,
    AppUILocale: language,
    AppDataLocale: language,
    DocUrl: 'C:\\So lieu\\bieu.xlsx',
    AppCapabilities: 0,
    ActivationMode: 2,
    ControlIntegrationLevel: 0,
    SolutionToken: '',
    CorrelationId: '',
    InstanceId: '{khop-so}',
    TouchEnabled: false,
    CommerceAllowed: false,
    SupportedMatrix: JSON.stringify({ ExcelApi: apiLevel, DialogApi: '1.2', AddinCommands: '1.1' }),
    HostCustomMessage: '',
    HostFullVersion: PLATFORMS[platform].version,
    InitialDisplayMode: 0,
    OfficeThemeInfo: JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626 }),
  };
  return { facts, settings: {} };
}

/** A page of the add-in, and what answers its requests. */
interface ContainedPage {
  readonly page: Page;
  readonly executor: HostExecutor;
  /** The page that opened this dialog. */
  readonly opener: Page | null;
}

/** One Excel with one workbook; its pages are those of a browser context. */
export class ContainedExcel {
  /** Files of Office.js that the pages asked for, by their names below its folder. */
  readonly loaded: string[] = [];
  /** What the pages asked of the network beyond their own site and Office.js. */
  readonly strangers: string[] = [];
  /** Errors of the pages. */
  readonly complaints: string[] = [];
  /** Numbers of native methods that were called and are not played here. */
  readonly unknownCalls: number[] = [];
  /** The dialog that is open. */
  dialog: Page | null = null;
  private dialogOpener: Page | null = null;
  /** What to do when a ribbon function is done, by the identity of its click. */
  private readonly clicks = new Map<string, () => void>();
  /** What to do when a page listens for clicks. */
  private readonly listeningForCommands = new Map<Page, () => void>();

  private constructor(
    private readonly context: BrowserContext,
    private readonly site: Site,
    readonly workbook: HostWorkbook,
    private readonly options: ContainedOptions,
  ) {}

  static async open(
    context: BrowserContext,
    site: Site,
    workbook: HostWorkbook,
    options: ContainedOptions,
  ): Promise<ContainedExcel> {
    const excel = new ContainedExcel(context, site, workbook, options);
    await context.route(/^https?:/, (route) => {
      const [url] = route.request().url().split('?');
      const file = url!.startsWith(site.office) ? url!.slice(site.office.length) : null;
      const served = url!.startsWith(site.address);
      if (file === null && !served) excel.strangers.push(url!);
      if (file === null ? !served : options.missing.includes(file)) return route.abort();
      if (file !== null) excel.loaded.push(file);
      if (file === null || served) return route.continue();
      return route.fulfill({ contentType: 'text/javascript', body: readFileSync(path.join(OFFICE_FOLDER, file)) });
    });
    return excel;
  }

  /** Opens the task pane. */
  openPane(): Promise<Page> {
    return this.openPage('taskpane.html', null);
  }

  /**
   * Presses a ribbon button with a function of the add-in: Excel opens a page that nobody sees, and closes it when the
   * function says that it is done. Resolves when the function was called; `completed` when it is done.
   */
  async click(functionName: string): Promise<{ readonly completed: Promise<void> }> {
    const id = `command-${this.clicks.size + 1}`;
    const completed = new Promise<void>((resolve) => this.clicks.set(id, resolve));
    const page = await this.openPage('commands.html', null, (opened) => {
      const source = JSON.stringify({ source: { id: 'Summarize' } });
      this.listeningForCommands.set(opened, () => void this.raise(opened, EVENTS.command, [id, functionName, source]));
    });
    return { completed: completed.then(() => page.close()) };
  }

  /** The user closes the window of the dialog. */
  async closeDialog(): Promise<void> {
    const opener = await this.dialogGone();
    if (opener) await this.raise(opener, EVENTS.dialogMessage, [DIALOG_CLOSED]);
  }

  private async dialogGone(): Promise<Page | null> {
    const { dialog, dialogOpener } = this;
    this.dialog = null;
    await dialog?.close();
    return dialogOpener;
  }

  private async openPage(name: string, opener: Page | null, prepare?: (page: Page) => void): Promise<Page> {
    const { platform, language, apiLevel } = this.options;
    const page = await this.context.newPage();
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      const isOfMissing = this.options.missing.some((file) => message.location().url === this.site.office + file);
      if (message.type() === 'error' && !isOfMissing) this.complaints.push(message.text());
    });
    prepare?.(page);
    const executor = createExecutor(this.workbook, { apiLevel });
    executor.onEvent((event) => void this.announce(page, event));
    const contained = { page, executor, opener };
    await page.exposeFunction('khopSoNative', (kind: string, id: number, argument: unknown) =>
      this.answer(contained, kind, id, argument),
    );
    await page.addInitScript(`window.khopSoContext = ${JSON.stringify(contextOf(this.options))};`);
    await page.addInitScript({ path: path.join(import.meta.dirname, PLATFORMS[platform].script) });
    const url = new URL(name, this.site.address);
    // Excel adds this to the address of each page.
    const info = ['Excel', ...PLATFORMS[platform].info, language, 'telemetry', opener ? 'isDialog' : ''];
    url.searchParams.set('_host_Info', info.join('$'));
    await page.goto(url.href);
    return page;
  }

  /** Answers a call of the client as COM does: the outcome, then what was asked for. */
  private async answer(
    { page, executor, opener }: ContainedPage,
    kind: string,
    id: number,
    argument: unknown,
  ): Promise<unknown[]> {
    if (kind === 'message-parent' && opener) {
      await this.raise(opener, EVENTS.dialogMessage, [MESSAGE_RECEIVED, argument, new URL(this.site.address).origin]);
    } else if (kind === 'register' && id === EVENTS.command) {
      // The click is handed over once Excel has answered that it listens.
      setTimeout(() => this.listeningForCommands.get(page)?.(), 0);
    } else if (kind === 'register' && id === EVENTS.dialogMessage) {
      const { url } = JSON.parse(argument as string) as { url: string };
      this.dialog = await this.openPage(url, page);
      this.dialogOpener = page;
    } else if (kind === 'unregister' && id === EVENTS.dialogMessage) {
      await this.dialogGone();
    } else if (kind === 'execute') {
      return this.execute(executor, id, argument as unknown[]);
    }
    return [SUCCESS];
  }

  private async execute(executor: HostExecutor, id: number, parameters: readonly unknown[]): Promise<unknown[]> {
    if (id === METHODS.richApi) return requestAnswered(executor, parameters[0] as unknown[]);
    if (id === METHODS.commandCompleted) this.clicks.get(parameters[0] as string)?.();
    else this.unknownCalls.push(id);
    return [SUCCESS];
  }

  private announce(page: Page, { messageType, targetId, message }: HostEvent): Promise<void> {
    return this.raise(page, EVENTS.richApi, [[RICH_API_EVENT, messageType, targetId, message, 0, false]]);
  }

  private async raise(page: Page, id: number, values: readonly unknown[]): Promise<void> {
    try {
      await page.evaluate(`window.khopSoRaise(${id}, ${JSON.stringify(values)})`);
    } catch (error) {
      // Excel's events to a page that is gone reach nobody.
      if (!page.isClosed()) throw error;
    }
  }
}

/** A batch of `Excel.run` as the client packs it (`buildRequestMessageSafeArray`). */
async function requestAnswered(executor: HostExecutor, parts: readonly unknown[]): Promise<unknown[]> {
  const [customData, , , , text, , flags] = parts as [string, string, string, unknown, string, number, number];
  const body = JSON.parse(text) as RequestBody;
  const answered = (answer: unknown): unknown[] => [SUCCESS, [200, [], JSON.stringify(answer)]];
  if (Object.values(body.ObjectPaths).some(({ Name }) => Name === CLIENTS_OWN)) {
    return answered({ Results: body.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) });
  }
  const { Body, ErrorCode } = await executor.executeAsync(customData, flags, { Body: body });
  return Body === null ? [REFUSALS[ErrorCode ?? ''] ?? INTERNAL_ERROR, ''] : answered(Body);
}
