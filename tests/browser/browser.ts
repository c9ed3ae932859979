/** Starts Chromium and opens the workbench, for browser tests. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type FrameLocator,
  type Locator,
  type Page,
  chromium,
} from 'playwright-core';
import { programFor } from '../../scripts/requirements';

/** Chromium, where CHROMIUM says or where it is installed; ends the process where it is not. */
export const chromiumFile = (): string => process.env.CHROMIUM ?? programFor('chromium');

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumFile(),
    // Without a language Chromium cannot name a file “(Khớp Số)”: it saves it as “download”.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The network is cut: no other host has an address.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
      // The certificate of a test's own server is nobody's.
      '--ignore-certificate-errors',
    ],
  });

/** What a test is handed: a fresh page, and where the program is served. */
/** Where a picture of the documents goes; one that they do not show is kept in build/pictures, to be looked at. */
export function picturePath(name: string): string {
  const shown = path.join('docs/images', name);
  return existsSync(shown) ? shown : path.join('build/pictures', name);
}

export interface Stage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Ends with "/". */
  readonly address: string;
  /** Where the pages look for Office.js: Microsoft's folder or one of the site, ends with "/". */
  readonly office: string;
  /** The folder that is served. */
  readonly dist: string;
}

export interface BrowserTest {
  readonly name: string;
  run(stage: Stage): Promise<void>;
}

/** The folder of Office.js that the pages in `dist` name, as an address. */
export function officeFolder(dist: string, address: string): string {
  const html = readFileSync(path.join(dist, 'taskpane.html'), 'utf8');
  const [, script] = /<script[^>]*\ssrc="?([^"\s>]*\/)office\.js/.exec(html) ?? [];
  if (!script) throw new Error('taskpane.html names no office.js');
  return new URL(script, address).href;
}

/** Opens the workbench and waits until the sheet and the pane are drawn. */
export async function openWorkbench({ page, address }: Stage, query = ''): Promise<void> {
  await page.goto(`${address}${query}`);
  await page.getByRole('grid').waitFor();
  await page.locator('[data-cell]').first().waitFor();
  // The sample opens on the sheet with a finding; tests begin on its first.
  const first = page.getByRole('tab', { name: 'KH-TH 2018' });
  if (await first.count()) await first.click();
}

/** The pane's page, as a person sees it in the frame beside the sheet. */
export const paneOf = (page: Page): FrameLocator => page.frameLocator('.pane iframe');

/** A cell of the sheet in view. */
export const cellAt = (page: Page, name: string): Locator => page.locator(`[data-cell="${name}"]`);

/** The selected cell's name as the name box shows it. */
export const selectedCell = (page: Page): Promise<string> => page.locator('.formula-bar-name').innerText();

/** Waits until a condition holds; says what was seen last when it does not. */
export async function eventually<T>(
  look: () => Promise<T>,
  holds: (seen: T) => boolean,
  what: string,
  milliseconds = 15_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  let seen = await look();
  while (!holds(seen)) {
    if (Date.now() > end) throw new Error(`${what}: last seen ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    seen = await look();
  }
  return seen;
}
