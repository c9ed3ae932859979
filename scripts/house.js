/**
 * The house's floor plan as data: the folders of `src/` (rooms), what each holds and which others it may import.
 * ESLint enforces it (scripts/house-rule.js), `npm run docs:architecture` writes it into docs/architecture.md, and
 * tests/frame/house.test.ts breaks it on purpose and refuses permissions that nobody uses.
 *
 * The core knows neither DOM, Office, files nor clock; `locales` knows nothing.
 */
export const rooms = {
  sheet: {
    core: true,
    holds: 'what comes in and what goes out: `Grid` (what one sheet shows), `SheetPlan` (what to write), A1 addresses',
    knows: [],
  },
  figures: {
    core: true,
    holds: 'reading a Vietnamese figure, units, the interval that a printed figure stands for',
    knows: ['sheet'],
  },
  tables: {
    core: true,
    holds: '`Grid → Table[]`: region, header tree, number row, unit line, row tree, column roles',
    knows: ['sheet', 'figures'],
  },
  places: {
    core: true,
    holds: 'provinces before and after July 2025 (63 → 34), their regions, and how people write their names',
    knows: [],
  },
  relations: {
    core: true,
    holds: '`Table[] → Relation[]`: which cell is the sum, difference, ratio, growth or mean of which, with evidence',
    knows: ['sheet', 'figures', 'tables'],
  },
  checks: {
    core: true,
    holds:
      '`Relation[] → Finding[]`: recomputes with intervals, groups by cause, names the suspect, proposes the value',
    knows: ['sheet', 'figures', 'tables', 'relations'],
  },
  summary: {
    core: true,
    holds: '`Table` + choice `→ SheetPlan`: the templates of summary sheets',
    knows: ['sheet', 'figures', 'places', 'tables', 'relations', 'workbook'],
  },
  merging: {
    core: true,
    holds: "many workbooks' tables of one form `→ SheetPlan`s: rows and columns matched, doubts asked, totals",
    knows: ['sheet', 'figures', 'places', 'tables'],
  },
  narrative: {
    core: true,
    holds: "a report's text `→ Claim[]`: what its figures claim, whether that holds; a paragraph from a `Table`",
    knows: ['sheet', 'figures', 'tables'],
  },
  workbook: {
    core: false,
    holds: 'the port: what the rest may ask of an open workbook, and its errors',
    knows: ['sheet'],
  },
  excel: { core: false, holds: 'the port on Office.js', knows: ['sheet', 'workbook'] },
  files: {
    core: false,
    holds: 'the port on bytes: `.xlsx`, `.xls`, `.csv` → grids; plan → `.xlsx` without touching what was there',
    knows: ['sheet', 'workbook'],
  },
  host: {
    core: false,
    holds: "a stand-in for Excel: a workbook in memory that answers Office.js's own request protocol",
    knows: ['sheet'],
  },
  locales: { core: false, holds: 'what users read, one folder a language', knows: [] },
  wording: {
    core: false,
    holds: "a finding's sentence and figures as its cell writes them, for the pane, the record and the command line",
    knows: ['sheet', 'figures', 'tables', 'checks', 'summary', 'locales'],
  },
  record: {
    core: false,
    holds: 'the dated sheet "Biên bản kiểm tra số liệu": findings `→ SheetPlan`, in the reader\'s language',
    knows: ['sheet', 'figures', 'tables', 'checks', 'locales'],
  },
  jobs: {
    core: false,
    holds: 'whole jobs for every front room: scan and check, plan and write a summary, write a merge',
    knows: ['sheet', 'tables', 'relations', 'checks', 'summary', 'merging', 'workbook', 'locales'],
  },
  chartview: {
    core: false,
    holds: 'draws a `ChartPlan` on a page (React, Chart.js), for the preview in the pane and for the workbench',
    knows: ['sheet'],
  },
  taskpane: {
    core: false,
    holds: 'the React pane; it is handed a port and never calls Office itself',
    knows: [
      'sheet',
      'figures',
      'tables',
      'checks',
      'summary',
      'merging',
      'narrative',
      'workbook',
      'files',
      'jobs',
      'locales',
      'wording',
      'record',
      'chartview',
    ],
  },
  commands: { core: false, holds: 'ribbon functions', knows: ['workbook', 'jobs', 'locales'] },
  workbench: {
    core: false,
    holds: 'a page: ribbon, sheet view and the pane side by side, on `host/`; what `npm start` opens',
    knows: ['sheet', 'workbook', 'files', 'host', 'locales', 'chartview'],
  },
  cli: {
    core: false,
    holds: 'the `khop-so` command, on `files/`',
    knows: [
      'sheet',
      'tables',
      'relations',
      'checks',
      'summary',
      'merging',
      'narrative',
      'workbook',
      'files',
      'host',
      'jobs',
      'locales',
      'wording',
      'record',
    ],
  },
};

/** Room → the rooms that it may import. */
export const house = Object.fromEntries(Object.entries(rooms).map(([name, { knows }]) => [name, knows]));

/** The rooms that hold no DOM, Office, Node or clock. */
export const pureCore = Object.keys(rooms).filter((name) => rooms[name].core);

/**
 * Composition roots: `main.ts` of a front room, which hands the room its port. Only there may `excel` be imported, so
 * that the pane and the ribbon functions themselves never call Office.
 */
export const roots = {
  taskpane: ['excel'],
  commands: ['excel'],
};
