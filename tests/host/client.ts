/** The genuine Office.js client on a workbook in memory, for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import {
  type BootOptions,
  type BootedOffice,
  Calculation,
  HostWorkbook,
  type OfficeWindow,
  bootOffice,
  loadCalculation,
} from '../../src/host';

const modules = join(__dirname, '../../node_modules');
const client = readFileSync(join(modules, '@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');

let engine: Promise<Calculation> | null = null;

/** IronCalc, loaded once per test file. */
export const calculation = (): Promise<Calculation> =>
  (engine ??= loadCalculation(readFileSync(join(modules, '@ironcalc/wasm/wasm_bg.wasm'))));

export interface TestOffice extends BootedOffice {
  readonly window: OfficeWindow;
}

let window: OfficeWindow | null = null;

/**
 * The genuine client in a jsdom window, talking to the workbook; `Excel` and `Office` are global afterwards, as they are
 * in the pane. The window is used again by later calls of the same test file, as its script takes a second to load.
 */
export function openInOffice(workbook: HostWorkbook, options: BootOptions = {}): TestOffice {
  if (!window) {
    const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
      runScripts: 'outside-only',
      url: 'https://localhost/',
    });
    dom.window.eval(client);
    window = dom.window as unknown as OfficeWindow;
  }
  const booted = bootOffice(window, workbook, options);
  const globals = globalThis as Record<string, unknown>;
  const loaded = window as unknown as Record<string, unknown>;
  for (const name of ['Excel', 'Office', 'OfficeExtension']) globals[name] = loaded[name];
  return { ...booted, window };
}
