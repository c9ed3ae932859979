/** Excel 2021 and later: what the program needs (docs/excel.md, "Requirements"). */
const MINIMUM_API = '1.14';
const FULL_API = '1.19';

export type ExcelSupport = 'full' | 'limited' | 'unsupported';

/**
 * How far the Excel that the pane runs in carries the program: `limited` does every job but cannot show numbers as a
 * narrow column does, `unsupported` is below ExcelApi 1.14 and gets a notice. Call after `Office.onReady`.
 */
export function excelSupport(): ExcelSupport {
  const { requirements } = Office.context;
  if (!requirements.isSetSupported('ExcelApi', MINIMUM_API)) return 'unsupported';
  return requirements.isSetSupported('ExcelApi', FULL_API) ? 'full' : 'limited';
}
