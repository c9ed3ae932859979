/**
 * The house's floor plan as data: which folder of `src/` may know of which (docs/architecture.md). ESLint enforces it
 * (eslint.config.js) and a test breaks it on purpose (tests/frame/house.test.ts).
 *
 * `locales` knows nothing; the core knows neither DOM, Office, files nor clock.
 */
const core = ['sheet', 'figures', 'tables', 'relations', 'checks', 'summary', 'narrative', 'merging'];

export const house = {
  sheet: [],
  figures: ['sheet'],
  tables: ['sheet', 'figures'],
  relations: ['sheet', 'figures', 'tables'],
  checks: ['sheet', 'figures', 'tables', 'relations'],
  summary: ['sheet', 'figures', 'tables', 'relations', 'checks', 'workbook'],
  narrative: ['sheet', 'figures', 'tables', 'relations', 'checks'],
  merging: ['sheet', 'figures', 'tables'],
  workbook: ['sheet'],
  excel: ['sheet', 'workbook'],
  files: ['sheet', 'workbook'],
  host: ['sheet', 'workbook', 'files'],
  locales: [],
  wording: ['sheet', 'figures', 'relations', 'checks', 'locales'],
  record: ['sheet', 'figures', 'tables', 'checks', 'locales'],
  jobs: [...core, 'workbook'],
  chartview: ['sheet'],
  taskpane: [...core, 'workbook', 'jobs', 'locales', 'wording', 'record', 'chartview'],
  commands: [...core, 'workbook', 'jobs', 'locales'],
  workbench: [...core, 'workbook', 'files', 'host', 'jobs', 'locales', 'chartview'],
  cli: [...core, 'workbook', 'files', 'jobs', 'locales', 'wording'],
};

/**
 * Composition roots: the one file of a front room that hands it its port. Only here may `excel` be imported, so that
 * the pane and the ribbon functions themselves never call Office.
 */
export const roots = {
  taskpane: ['excel'],
  commands: ['excel'],
};

export const pureCore = core;
