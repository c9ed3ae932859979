import type { BrowserTest } from './browser';

/** The sheet view of the workbench. */
export const sheetTests: readonly BrowserTest[] = [];
