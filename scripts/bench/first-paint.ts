/** Measures in Chromium, slowed down, how soon the pane shows something useful and how long it blocks the page. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { launch } from '../../tests/browser/browser';
import { serveFolder } from '../../tests/browser/static-server';
import type { Measure } from './bench';

const SHARED = '../shared/data/workbooks';
/** Office's weakest machines against this one. */
const SLOW_DOWN = 4;
const RUNS = 5;

/** As much of Office as the pane asks before it draws its first useful picture: the tabs and what is being done. */
const OFFICE = `window.Office = {
  onReady: () => Promise.resolve({ host: 'Excel' }),
  context: { displayLanguage: 'vi-VN', requirements: { isSetSupported: () => true } },
};`;

/**
 * Runs in the page before its own scripts: notes when the program's own tabs and what is being done have been painted.
 * A question from outside would come late, and its answer would take time that the pane does not have.
 */
const WATCH = `(function () {
  var drawn = function () {
    var panel = document.getElementById('panel');
    return document.querySelector('[role=tab]') && panel && panel.textContent.trim() !== '';
  };
  var watch = new MutationObserver(function () {
    if (!drawn()) return;
    watch.disconnect();
    requestAnimationFrame(function () { setTimeout(function () { window.khopsoDrawn = performance.now(); }); });
  });
  watch.observe(document, { childList: true, subtree: true });
})();`;

interface Paints {
  /** Milliseconds until the static page has painted the jobs' names and that the pane is being opened. */
  readonly readable: number;
  /** Milliseconds until the program has painted its own tabs, which answer, and what it is doing. */
  readonly usable: number;
}

/** Opens the pane's page without Office.js on a slowed processor. */
async function timeToPaints(page: Page, session: CDPSession, address: string): Promise<Paints> {
  await page.addInitScript(WATCH);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await page.goto(`${address}taskpane.html`, { waitUntil: 'commit' });
  // Not asked earlier than it can be there: each question costs the slowed page time.
  await page.waitForTimeout(2500);
  await page.waitForFunction('window.khopsoDrawn');
  const [readable, usable] = (await page.evaluate(
    `[performance.getEntriesByName('first-contentful-paint')[0].startTime, window.khopsoDrawn]`,
  )) as [number, number];
  return { readable, usable };
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

const largestWorkbook = (): string | null => {
  if (!existsSync(SHARED)) return null;
  const files = readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.xlsx$/i.test(file))
    .map((file) => path.join(SHARED, file));
  return files.sort((a, b) => statSync(b).size - statSync(a).size)[0] ?? null;
};

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

/** The main thread's tasks of the pane's own work; the workbench draws sheet and pane on the same thread. */
function longestTask(events: readonly TraceEvent[]): number {
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid}:${tid}`),
  );
  return events
    .filter(({ name, pid, tid }) => name === 'RunTask' && main.has(`${pid}:${tid}`))
    .reduce((longest, { dur }) => Math.max(longest, (dur ?? 0) / 1000), 0);
}

/** The longest task while the pane reads and checks the whole workbook, in milliseconds, as the browser's trace has it. */
async function taskOnLargest(page: Page, session: CDPSession, address: string, file: string): Promise<Measure> {
  await page.goto(address);
  await page.getByRole('grid').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: path.basename(file), mimeType: '', buffer: readFileSync(file) });
  await page.locator('.title-bar-file', { hasText: path.basename(file) }).waitFor({ timeout: 120_000 });
  const pane = page.frameLocator('.pane iframe');
  await pane
    .getByText(/^Đã kiểm tra trang |Chưa có bảng/)
    .first()
    .waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1500);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'toplevel', '__metadata'] },
    transferMode: 'ReportEvents',
  });
  await pane.getByRole('switch', { name: 'Cả sổ tính' }).click();
  await pane
    .getByRole('button', { name: 'Dừng' })
    .waitFor({ timeout: 120_000 })
    .catch(() => undefined);
  await pane.getByRole('button', { name: 'Dừng' }).waitFor({ state: 'detached', timeout: 300_000 });
  await page.waitForTimeout(500);
  await session.send('Tracing.end');
  await ended;
  return {
    name: `longest task while the whole workbook is checked, ${path.basename(file)}`,
    value: longestTask(events),
    unit: 'ms',
    goal: 200,
    note: 'sheet view, stand-in host and pane share the thread here; in Excel the pane has it alone',
  };
}

/** Time to the first useful paint and the longest task, in Chromium; nothing where the program is not built. */
export async function paneInBrowser(dist = 'dist'): Promise<Measure[]> {
  if (!existsSync(path.join(dist, 'taskpane.html'))) return [];
  const server = await serveFolder(dist);
  const browser = await launch();
  try {
    const paints: Paints[] = [];
    for (let run = 0; run < RUNS; run++) {
      const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
      await context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/javascript', body: OFFICE }));
      const page = await context.newPage();
      paints.push(await timeToPaints(page, await context.newCDPSession(page), server.address));
      await context.close();
    }
    const seconds = (which: keyof Paints): number => median(paints.map((paint) => paint[which])) / 1000;
    const note = `median of ${RUNS}, Chromium at ${SLOW_DOWN}× slow-down, without Office.js`;
    const measures: Measure[] = [
      {
        name: 'time until the pane’s page names the jobs and says that it opens',
        value: seconds('readable'),
        unit: 's',
        goal: null,
        note,
      },
      {
        name: 'time to the pane’s first useful paint: tabs that answer, and what is being done',
        value: seconds('usable'),
        unit: 's',
        goal: 1.5,
        note,
      },
    ];
    const file = largestWorkbook();
    if (file) {
      const context = await browser.newContext({ viewport: { width: 1360, height: 820 }, locale: 'vi-VN' });
      const page = await context.newPage();
      measures.push(await taskOnLargest(page, await context.newCDPSession(page), server.address, file));
    }
    return measures;
  } finally {
    await browser.close();
    await server.close();
  }
}
