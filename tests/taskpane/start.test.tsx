/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cleanup, render, screen } from '@testing-library/react';
import { LOCALES, type MessageKey, localeOf, translate } from '../../src/locales';
import { type OfficeFacts, awaitOffice, rememberLocale, rememberedLocale } from '../../src/taskpane/start/office';
import { loadStaticPage, staticPage } from '../../src/taskpane/start/static-page';
import { StartNotice } from '../../src/taskpane/start/start-notice';
import { themeName } from '../../src/taskpane/theme';

afterEach(cleanup);

/** `taskpane.html` as html-webpack-plugin makes it, with the plugin's own template engine. */
function filledPage(): string {
  const { template } = createRequire(require.resolve('html-webpack-plugin'))('lodash') as {
    template: (text: string) => (parameters: object) => string;
  };
  const fillIn = template(readFileSync('src/taskpane/taskpane.html', 'utf8'));
  const parameters = {
    page: staticPage(),
    officeScripts: ['office.js'],
    htmlWebpackPlugin: { options: { title: 'Khớp Số' } },
  };
  return fillIn(parameters)
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\s+/g, ' ');
}

const office = (facts: Partial<OfficeFacts> = {}): OfficeFacts => ({
  onReady: async () => ({ host: 'Excel' }),
  isExcel: (host) => host === 'Excel',
  supported: () => true,
  ...facts,
});
const unexpected = (): void => {
  throw new Error('nothing is late here');
};

describe('opening the pane', () => {
  it('begins when Excel is ready', async () => {
    expect(await awaitOffice(office(), unexpected)).toBeNull();
  });

  it('tells that Office.js did not load', async () => {
    expect(await awaitOffice(null, unexpected)).toBe('no-office');
  });

  it('tells that the Excel is too old, or that this is no Excel', async () => {
    expect(await awaitOffice(office({ supported: () => false }), unexpected)).toBe('old-excel');
    expect(await awaitOffice(office({ onReady: async () => ({ host: 'Word' }) }), unexpected)).toBe('not-excel');
  });

  it('tells that Excel does not answer, and begins when it answers after all', async () => {
    let ready: (info: { host: string }) => void = () => undefined;
    const late = new Promise<unknown>((resolve) => {
      const slow = office({ onReady: () => new Promise((answer) => (ready = answer)) });
      void awaitOffice(slow, resolve, 10).then((problem) => {
        expect(problem).toBe('no-answer');
        ready({ host: 'Excel' });
      });
    });
    expect(await late).toBeNull();
  });

  it('tells that Excel failed to get ready', async () => {
    expect(await awaitOffice(office({ onReady: () => Promise.reject(new Error('RichApi.Error')) }), unexpected)).toBe(
      'no-answer',
    );
  });

  it.each([
    ['no-office', 'Không tải được thư viện của Excel'],
    ['no-answer', 'Excel chưa sẵn sàng'],
    ['not-excel', 'Hãy mở Khớp Số trong Excel'],
    ['old-excel', 'Cần bản Excel mới hơn'],
  ] as const)('shows what to do: %s', (problem, title) => {
    render(<StartNotice problem={problem} locale="vi" theme="light" onAgain={() => undefined} />);
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Thử lại' })).toBeTruthy();
  });
});

describe('the language', () => {
  it('follows Office, Vietnamese for all but English', () => {
    const tags = ['vi-VN', 'en-US', 'EN', 'english', 'zz-ZZ', 'constructor', '', undefined];
    expect(tags.map(localeOf)).toEqual(['vi', 'en', 'en', 'vi', 'vi', 'vi', 'vi', 'vi']);
  });

  it('is remembered as the user chose it, until Office changes its own', () => {
    const storage = () => window.localStorage;
    rememberLocale(storage, 'en-US', 'vi');
    expect(rememberedLocale(storage, 'en-US')).toBe('vi');
    expect(rememberedLocale(storage, 'vi-VN')).toBeNull();
  });

  it('does without a memory where the browser forbids it', () => {
    const forbidden = (): Storage => {
      throw new Error('SecurityError');
    };
    rememberLocale(forbidden, 'vi-VN', 'en');
    expect(rememberedLocale(forbidden, 'vi-VN')).toBeNull();
  });
});

describe('the theme', () => {
  it('follows Office: light, dark, high contrast', () => {
    expect(themeName({ bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000' }, false)).toBe('light');
    expect(themeName({ bodyBackgroundColor: '#262626', bodyForegroundColor: '#F3F2F1' }, false)).toBe('dark');
    expect(themeName({ bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF' }, false)).toBe('contrast');
    expect(themeName({ bodyBackgroundColor: '#FFFFFF' }, true)).toBe('contrast');
    expect(themeName(undefined, false)).toBe('light');
  });
});

describe('the static page, before any script has run', () => {
  const page = filledPage();
  const document = new DOMParser().parseFromString(page, 'text/html');
  const textOf = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());

  it.each(LOCALES)('says in the catalogue’s own words what opens and why it may not: %s', (locale) => {
    const said = (key: MessageKey): string => translate(locale, key as 'tab.check');
    expect(textOf(`.khopso-jobs [lang=${locale}]`)).toEqual(
      (['check', 'summary', 'merge', 'report'] as const).map((job) => said(`tab.${job}.short`)),
    );
    expect(textOf(`.khopso-shell [role=status] [lang=${locale}]`)).toEqual([said('app.loading')]);
    expect(textOf(`#khopso-late [lang=${locale}]`)).toEqual([
      said('start.no-office.title') + said('start.no-office.text'),
    ]);
  });

  it('is built with the texts of every language, although a page loads only its own', async () => {
    await jest.isolateModulesAsync(async () => {
      const fresh = await import('../../src/taskpane/start/static-page');
      expect(fresh.staticPage()).not.toEqual(staticPage());
      expect(await fresh.loadStaticPage()).toEqual(await loadStaticPage());
    });
  });

  it('tells an old Office what it needs in every language, Vietnamese first', () => {
    expect(textOf('#khopso-old h1')).toEqual(['Cần phiên bản Office mới hơn']);
    const [first, second, ...others] = textOf('#khopso-old p');
    expect([first, second].map((text) => text?.slice(0, 20))).toEqual(['Khớp Số chạy trên Ex', 'Hãy cập nhật Office,']);
    expect(others[0]).toMatch(/^Khớp Số needs Excel/);
    expect(textOf('#khopso-old [lang]').length).toBe(LOCALES.length);
  });

  const scripts = [...page.matchAll(/<script>(.*?)<\/script>/g)].map((match) => match[1]!);

  /** Runs the page's first script as a browser in this language does, and gives the language that the page then has. */
  function languageAfterStart(browser: string, remembered: string | null): string {
    const opened = new DOMParser().parseFromString(page, 'text/html');
    const localStorage = { getItem: (key: string) => (key === 'khopso.language' ? remembered : null) };
    new Function('window', 'document', scripts[0]!)({ localStorage, navigator: { language: browser } }, opened);
    return opened.documentElement.lang;
  }

  it('has the language that was chosen last, else the browser’s, else Vietnamese', () => {
    expect(languageAfterStart('en-GB', null)).toBe('en');
    expect(languageAfterStart('vi-VN', null)).toBe('vi');
    expect(languageAfterStart('zz-ZZ', null)).toBe('vi');
    expect(languageAfterStart('en-US', 'en-US>vi')).toBe('vi');
    expect(languageAfterStart('vi-VN', 'vi-VN>en')).toBe('en');
    expect(languageAfterStart('vi-VN', 'vi-VN>xx')).toBe('vi');
  });

  it('hides what is written in another language', () => {
    for (const locale of LOCALES) {
      document.documentElement.lang = locale;
      const shown = [...document.querySelectorAll('.khopso-jobs [lang]')].filter(
        (element) =>
          !staticPage()
            .hideOthers.split('\n')
            .some((rule) => element.matches(rule.split(' {')[0]!)),
      );
      expect(shown.map((element) => element.getAttribute('lang'))).toEqual(Array(4).fill(locale));
    }
  });

  it('lets no script hold up its own drawing', () => {
    const sources = [...page.matchAll(/<script[^>]*\ssrc=[^>]*>/g)].map(([tag]) => tag);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((tag) => !/\sdefer\s/.test(tag))).toEqual([]);
  });

  it('speaks ES5 in its own scripts, which the old webview must read', () => {
    expect(scripts.length).toBe(3);
    for (const script of scripts) expect(script).not.toMatch(/=>|`|\b(let|const|class)\s/);
  });
});
