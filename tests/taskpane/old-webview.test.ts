/** The static page in a webview that cannot run the pane: it says so, by ES5 alone. */
import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';

const template = readFileSync('src/taskpane/taskpane.html', 'utf8').replace(/<%[\s\S]*?%>/g, '');

/** What the page shows when its scripts have run; `spoil` changes them as an old webview would read them. */
function shown(spoil: (html: string) => string): string {
  const { window } = new JSDOM(spoil(template), {
    runScripts: 'dangerously',
    url: 'https://localhost/',
    // What an old webview reports is not for this output.
    virtualConsole: new VirtualConsole(),
  });
  window.document.documentElement.setAttribute('data-locales', 'vi en');
  const { display } = window.document.getElementById('khopso-old')!.style;
  window.close();
  return display;
}

test('a browser of today sees the pane’s first picture, not the notice', () => {
  expect(shown((html) => html)).toBe('');
});

test.each([
  ['cannot parse lookbehind (Safari before 16.4)', (html: string) => html.replace('(?<=a)b', '(?<=a')],
  ['cannot parse “?.” (EdgeHTML)', (html: string) => html.replace('{}.a?.b', '{}.a?.')],
  ['has no Object.hasOwn', (html: string) => html.replace('Object.hasOwn', 'Object.hasNot')],
])('a webview that %s gets the notice', (_what, spoil) => {
  expect(spoil(template)).not.toBe(template);
  expect(shown(spoil)).toBe('block');
});
