/** Languages: their texts come when somebody reads in them, and nobody sees another language meanwhile. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createWorkbook } from '../../src/files';
import { type BrowserTest, openWorkbench, paneOf } from './browser';
import { letterSheet } from './workbooks';

/** The script that holds the English texts and nothing else. */
function englishFile(dist: string): string {
  const files = readdirSync(`${dist}/scripts`).filter((name) => /^\d+\..*\.js$/.test(name));
  const english = files.filter((name) => readFileSync(`${dist}/scripts/${name}`, 'utf8').includes(ENGLISH));
  assert.equal(english.length, 1, 'one file of English texts; a second one is a language that is not translated yet');
  return english[0]!;
}
const ENGLISH = 'recomputed from {expression}';

/** Lets the next page of a browser keep every line that its tabs have shown; `window.shown` has them. */
const KEEP_SHOWN = `
  window.shown = [];
  const look = () => {
    const tabs = document.querySelector('.khopso-jobs, [role=tablist]');
    const line = tabs ? tabs.innerText.split('\\n')[0].trim() : '';
    if (line && window.shown.at(-1) !== line) window.shown.push(line);
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
`;

export const languageTests: readonly BrowserTest[] = [
  {
    name: 'languages: an English reader never sees the pane in Vietnamese, however late its texts are',
    async run({ context, address, dist }) {
      const english = await context.browser()!.newContext({ locale: 'en-GB' });
      try {
        const page = await english.newPage();
        await english.addInitScript(KEEP_SHOWN);
        await english.route(`**/${englishFile(dist)}`, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 1500));
          await route.continue();
        });
        await page.goto(`${address}?lang=en`);
        const pane = paneOf(page);
        await pane.getByRole('tab', { name: 'Check figures' }).waitFor();
        const frame = page.frames().find((one) => one.url().includes('taskpane.html'))!;
        assert.deepEqual([...new Set(await frame.evaluate<string[]>('window.shown'))], ['Check']);
      } finally {
        await english.close();
      }
    },
  },
  {
    name: 'languages: a Vietnamese reader loads no English; the link loads it, and the pane goes there and back',
    async run(stage) {
      const { page } = stage;
      const asked: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith(englishFile(stage.dist))) asked.push(request.url());
      });
      await openWorkbench(stage);
      const pane = paneOf(page);
      await pane.getByRole('tab', { name: 'Kiểm tra số liệu' }).waitFor();
      await pane.getByRole('button', { name: 'Kiểm tra lại' }).waitFor();
      assert.deepEqual(asked, []);
      await pane.getByRole('button', { name: 'English' }).click();
      await pane.getByRole('tab', { name: 'Check figures' }).waitFor();
      await pane.getByRole('button', { name: 'Check again' }).waitFor();
      assert.equal(asked.length, 1);
      await pane.getByRole('button', { name: 'Tiếng Việt' }).click();
      await pane.getByRole('tab', { name: 'Kiểm tra số liệu' }).waitFor();
    },
  },
  {
    name: 'languages: the dialog of a ribbon function that failed says why in English, too',
    async run(stage) {
      const { page } = stage;
      await openWorkbench(stage, '?lang=en');
      const letter = Buffer.from(createWorkbook([letterSheet()]));
      await page.locator('input[type=file]').setInputFiles({ name: 'letter.xlsx', mimeType: '', buffer: letter });
      await page.locator('.title-bar-file', { hasText: 'letter.xlsx' }).waitFor();
      await page.getByRole('button', { name: 'Summarise', exact: true }).click();
      const dialog = page.frameLocator('.dialog iframe');
      await dialog.getByRole('heading', { name: 'No summary could be made' }).waitFor();
      assert.match(await dialog.locator('#message').innerText(), /No table could be read on the sheet/);
    },
  },
];
