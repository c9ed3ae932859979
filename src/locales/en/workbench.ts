/** Texts of the workbench page, in English. */
import type { workbench as vietnamese } from '../vi/workbench';

/** English texts of the workbench page. */
export const workbench: Record<keyof typeof vietnamese, string> = {
  product: 'Khớp Số',
  pageTitle: 'Khớp Số – workbench',
  openFile: 'Open file…',
  openSample: 'Open the sample',
  download: 'Download .xlsx',
  dropHere: 'Drop an .xlsx or .xls file here to open it',
  language: 'Language',
  theme: 'Theme',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeContrast: 'High contrast',
  ribbon: 'Ribbon',
  homeTab: 'Home',
  group: 'Khớp Số',
  summarize: 'Summarise',
  summarizeTip:
    'Builds the fitting summary of the table under the cursor on a new sheet, with live formulas and charts.',
  check: 'Check figures',
  checkTip: 'Recomputes totals, rates, shares and differences of the tables and names the cells that are wrong.',
  nameBox: 'Selected cell',
  formulaBar: 'Formula bar',
  sheetGrid: 'Sheet {sheet}',
  sheetTabs: 'Sheets',
  zoom: 'Zoom',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  zoomReset: 'Back to 100%',
  pane: 'Khớp Số pane',
  closePane: 'Close the pane',
  resizePane: 'Drag to change the width of the pane',
  dialog: 'Message from Khớp Số',
  close: 'Close',
  dismiss: 'Dismiss message',
  loseEdits:
    'The open workbook has changes that were not downloaded. Opening another file loses them. Open it all the same?',
  readOnly:
    '{file} is open. Files of this kind can be read and checked here; to download a corrected one, save it as .xlsx in Excel and open that.',
  loading: 'Opening {file}…',
  working: 'Running {command}…',
  opened: '{file} is open',
  downloaded: '{file} was downloaded',
  chartSheet: 'A chart sheet: the workbench does not draw this kind.',
  noWorkbook: 'No file is open. Choose Open file… or drop one on this page.',
  localNote: 'Files are read on this machine and sent nowhere.',
  cannotOpen: '{file} could not be opened',
  computed:
    'The file has {count} {count:formula|formulas} without a result; the workbench has computed {count:it|them}.',
  withoutResult:
    'The file has {count} {count:formula|formulas} without a result that the workbench cannot compute. Open it in Excel, save it and open it here again.',
  cannotDownload: 'Could not be downloaded',
  cannotEnter: 'Excel does not take this.',
  unexpected: 'Something unexpected happened ({detail}). Reload the page and tell the developers.',
};
