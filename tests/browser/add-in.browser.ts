import type { BrowserTest } from './browser';

/** The pane and the ribbon functions, on the workbench. */
export const addInTests: readonly BrowserTest[] = [];
