/**
 * `npm run test:browser [-- --only text] [-- --report file] [-- --dist folder]`: plays the browser tests in Chromium on the built
 * program (built first when dist/ is missing). Ends with "N passed, N failed"; pictures go to docs/images/.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BrowserTest, launch } from './browser';
import { serveFolder } from './static-server';
import { addInTests } from './add-in.browser';
import { containedTests } from './contained.browser';
import { everyoneTests } from './everyone.browser';
import { languageTests } from './languages.browser';
import { mergeTests } from './merge.browser';
import { paneCheckTests } from './pane-check.browser';
import { paneListTests } from './pane-list.browser';
import { paneRecordTests } from './pane-record.browser';
import { paneStoryTests } from './pane-story.browser';
import { paneVerdictTests } from './pane-verdict.browser';
import { paneViewTests } from './pane-views.browser';
import { paneWordsTests } from './pane-words.browser';
import { paneWorkTests } from './pane-work.browser';
import { reportTests } from './report.browser';
import { sheetTests } from './sheet.browser';
import { undoTests } from './undo.browser';
import { strangerStoryTests } from './stranger-stories.browser';

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, report: { type: 'string' }, dist: { type: 'string' } },
});
const tests: readonly BrowserTest[] = [
  ...sheetTests,
  ...undoTests,
  ...addInTests,
  ...containedTests,
  ...everyoneTests,
  ...languageTests,
  ...paneStoryTests,
  ...strangerStoryTests,
  ...paneCheckTests,
  ...paneVerdictTests,
  ...paneWordsTests,
  ...paneListTests,
  ...paneRecordTests,
  ...paneWorkTests,
  ...paneViewTests,
  ...reportTests,
  ...mergeTests,
].filter(({ name }) => name.includes(options.only ?? ''));
const dist = options.dist ?? 'dist';

if (!existsSync(`${dist}/index.html`)) {
  const built = spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
}
mkdirSync('build/browser', { recursive: true });

const server = await serveFolder(dist);
const browser = await launch();
let passed = 0;
let failed = 0;
for (const test of tests) {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 820 },
    locale: 'vi-VN',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  // The workbench asks before it gives up changes.
  page.on('dialog', (dialog) => void dialog.accept());
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  // Nothing but our own files may be asked for.
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^https?:$/.test(protocol) && host !== new URL(server.address).host)
      complaints.push(`asked for ${request.url()}`);
  });
  const started = Date.now();
  try {
    await test.run({ page, context, address: server.address, dist });
    if (complaints.length > 0) throw new Error(`the page complained: ${complaints.join(' | ')}`);
    passed++;
    process.stdout.write(`  ✓ ${test.name} (${Date.now() - started} ms)\n`);
  } catch (error) {
    failed++;
    const picture = `build/browser/failed-${failed}.png`;
    await page.screenshot({ path: picture }).catch(() => undefined);
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stdout.write(
      `  ✗ ${test.name}\n      ${detail.replace(/\n/g, '\n      ')}\n      page said: ${complaints.join(' | ')}\n      ${picture}\n`,
    );
  }
  await context.close();
}
await browser.close();
await server.close();
if (options.report) writeFileSync(options.report, JSON.stringify({ numPassedTests: passed, numFailedTests: failed }));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
