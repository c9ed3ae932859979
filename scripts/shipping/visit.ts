/** Opens the pages of a site in Chromium with every other host cut off, and says what they asked for. */
import { launch } from '../../tests/browser/browser';

/** What the pages asked for in vain. */
export interface Visit {
  /** Files of the site that were asked for. */
  readonly asked: number;
  /** Addresses of other hosts. */
  readonly foreign: readonly string[];
  /** Files of the site that are not there, or came with an error. */
  readonly missing: readonly string[];
  /** What pages complained of: refused by the Content-Security-Policy, errors of scripts. */
  readonly complaints: readonly string[];
}

/** The pages that Office opens, and the workbench, which opens the pane and its dialog in frames. */
const PAGES = ['index.html', 'taskpane.html', 'commands.html', 'dialog.html'];

/** `address` ends with `/`. A certificate of the machine's own is accepted. */
export async function visit(address: string): Promise<Visit> {
  const asked = new Set<string>();
  const foreign = new Set<string>();
  const missing = new Set<string>();
  const complaints: string[] = [];
  const browser = await launch();
  const context = await browser.newContext({ locale: 'vi-VN', ignoreHTTPSErrors: true });
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && !url.href.startsWith(address),
    (route) => {
      foreign.add(route.request().url());
      return route.abort();
    },
  );
  context.on('response', (response) => {
    if (!response.url().startsWith(address)) return;
    asked.add(response.url());
    if (response.status() >= 400) missing.add(`${response.status()} ${response.url()}`);
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  for (const name of PAGES) {
    const page = await context.newPage();
    await page.goto(address + name);
    await page.waitForLoadState('networkidle');
    if (name === 'index.html') {
      await page.getByRole('grid').waitFor();
      await page.frameLocator('.pane iframe').getByRole('tab').first().waitFor();
    }
    await page.close();
  }
  await browser.close();
  return { asked: asked.size, foreign: [...foreign], missing: [...missing], complaints };
}
