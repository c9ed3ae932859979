/** The samples of the application, workbooks, sheets and names. */
import { type Sample, loaded, namesOf, rangeOf, sheetOf } from './stage';

export const SHEETS: readonly Sample[] = [
  ['Application.calculate', 'in full', (context) => context.workbook.application.calculate('Full'), undefined],
  ['Application.load', 'mode', (context) => loaded(context.workbook.application, 'calculationMode'), 'Automatic'],
  [
    'Workbook.getSelectedRange',
    'address',
    (context) => loaded(context.workbook.getSelectedRange(), 'address'),
    'Sheet1!A1',
  ],
  [
    'WorksheetCollection.add',
    'by a name',
    (context) => loaded(context.workbook.worksheets.add('Sample Name'), 'name'),
    'Sample Name',
  ],
  [
    'WorksheetCollection.getActiveWorksheet',
    'name',
    (context) => loaded(context.workbook.worksheets.getActiveWorksheet(), 'name'),
    'Sheet1',
  ],
  [
    'WorksheetCollection.load',
    'names of the items',
    (context) => namesOf(context.workbook.worksheets),
    ['Sheet1', 'Sheet2'],
  ],
  [
    'Worksheet.activate',
    'by name',
    (context) => context.workbook.worksheets.getItem('Sheet2').activate(),
    'Sheet2',
    ({ active }) => active?.name,
  ],
  [
    'Worksheet.delete',
    'by name',
    (context) => sheetOf(context).delete(),
    ['Sheet2'],
    (workbook) => workbook.sheets.map(({ name }) => name),
  ],
  ['Worksheet.getRange', 'by address', (context) => loaded(rangeOf(context, 'A1:F8'), 'cellCount'), 48],
  [
    'Worksheet.getUsedRange',
    'address',
    (context) => loaded(sheetOf(context).getUsedRange().untrack(), 'address'),
    'Sheet1!A1:C4',
  ],
  ['Worksheet.load', 'position', (context) => loaded(sheetOf(context), 'position'), 0],
  [
    'Worksheet.load',
    'position set',
    (context) => void (sheetOf(context).position = 1),
    ['Sheet2', 'Sheet1'],
    (workbook) => workbook.sheets.map(({ name }) => name),
  ],
  [
    'NamedItem.load',
    'formula',
    (context) => loaded(context.workbook.names.getItem('MyRange'), 'formula'),
    '=Sheet1!$A$1:$C$4',
  ],
  [
    'NamedItemCollection.getItem',
    'by name',
    (context) => loaded(context.workbook.names.getItem('myrange'), 'name'),
    'MyRange',
  ],
  ['NamedItemCollection.load', 'names of the items', (context) => namesOf(context.workbook.names), ['MyRange']],
];
