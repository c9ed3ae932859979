/**
 * `npm run test:browser [-- --only text] [-- --report file] [-- --dist folder] [-- --at address]`: plays the browser tests in
 * Chromium on the built program (built first when dist/ is missing), served here or, with `--at`, by another server at that
 * address. Ends with "N passed, N failed"; pictures go to docs/images/. `--slow 4` plays them on a processor of a fourth of
 * the speed, `--late 250` on a workbook whose every answer takes so many milliseconds: what passes only on a fast machine fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BrowserTest, chromiumFile, launch, officeFolder } from './browser';
import { lateFromTheStart, slowProcessor } from './slow-excel';
import { serveFolder } from './static-server';
import { addInTests } from './add-in.browser';
import { containedTests } from './contained.browser';
import { everyoneTests } from './everyone.browser';
import { languageTests } from './languages.browser';
import { mergeTests } from './merge.browser';
import { paneCheckTests } from './pane-check.browser';
import { paneKeyboardTests } from './pane-keyboard.browser';
import { paneListTests } from './pane-list.browser';
import { paneProposalTests } from './pane-proposals.browser';
import { paneQuestionTests } from './pane-questions.browser';
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
import { workbenchTests } from './workbench.browser';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    report: { type: 'string' },
    dist: { type: 'string' },
    at: { type: 'string' },
    slow: { type: 'string' },
    late: { type: 'string' },
  },
});
const tests: readonly BrowserTest[] = [
  ...sheetTests,
  ...undoTests,
  ...workbenchTests,
  ...addInTests,
  ...containedTests,
  ...everyoneTests,
  ...languageTests,
  ...paneStoryTests,
  ...strangerStoryTests,
  ...paneCheckTests,
  ...paneVerdictTests,
  ...paneProposalTests,
  ...paneWordsTests,
  ...paneListTests,
  ...paneQuestionTests,
  ...paneKeyboardTests,
  ...paneRecordTests,
  ...paneWorkTests,
  ...paneViewTests,
  ...reportTests,
  ...mergeTests,
].filter(({ name }) => name.includes(options.only ?? ''));
const dist = options.dist ?? 'dist';

// Before the build, which takes a minute.
chromiumFile();

if (!existsSync(`${dist}/index.html`)) {
  const built = spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
}
mkdirSync('build/browser', { recursive: true });

const server = options.at ? { address: options.at, close: () => Promise.resolve() } : await serveFolder(dist);
const { address } = server;
const office = officeFolder(dist, address);
const browser = await launch();
let passed = 0;
let failed = 0;
/** What any page of any test asked of another host. */
const foreign: string[] = [];
const isOfWeb = (url: string): boolean => /^https?:/.test(url);
browser.on('context', (opened) =>
  opened.on('request', (request) => {
    const url = request.url();
    if (isOfWeb(url) && !url.startsWith(address) && !url.startsWith(office)) foreign.push(url);
  }),
);
for (const test of tests) {
  const context = await browser.newContext({
    viewport: { width: 1360, height: 820 },
    locale: 'vi-VN',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(options.slow ? 60_000 : 20_000);
  if (options.slow) await slowProcessor(context, page, Number(options.slow));
  if (options.late) await lateFromTheStart(context, Number(options.late));
  // The workbench asks before it gives up changes.
  page.on('dialog', (dialog) => void dialog.accept());
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  // Nothing but our own files may be asked for; the workbench brings its own Office.js.
  context.on('request', (request) => {
    if (isOfWeb(request.url()) && !request.url().startsWith(address)) complaints.push(`asked for ${request.url()}`);
  });
  const foreignBefore = foreign.length;
  const started = Date.now();
  try {
    await test.run({ page, context, address, office, dist });
    complaints.push(...foreign.slice(foreignBefore).map((url) => `asked another host for ${url}`));
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
if (options.report)
  writeFileSync(options.report, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, foreign }));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
