/** One English text for each code of `WorkbookError`. */
import type { errors as vietnamese } from '../vi/errors';

/** English texts of the error codes; where an error names no subject, `{subject}` and the space before it fall away. */
export const errors: Record<keyof typeof vietnamese, string> = {
  'file-not-found': 'The file {subject} was not found. Check its name and folder.',
  'is-a-folder': '{subject} is a folder, not a file. Name a file in it.',
  'not-a-file': '{subject} is not an ordinary file but a device or a pipe. Name an Excel file.',
  'no-permission': 'There is no permission to read the file {subject}. Ask for it, or copy the file to another folder.',
  'read-failed':
    'The file {subject} could not be read: another program has it open, or the disk or network failed. Close that program and try again.',
  'link-loop': 'The path to the file {subject} consists of links that lead in a circle. Name the file itself.',
  'not-finished':
    'Time or memory ran out before the file {subject} was read: it is too large or damaged. Open it in Excel, save it as .xlsx and try again.',
  unexpected: 'Something unexpected happened with the file {subject}; it was not checked. Please tell the developers.',
  'not-a-workbook': 'The file {subject} is not an Excel workbook. Choose an .xlsx or .xls file.',
  encrypted: 'The file {subject} is protected by a password. Remove the password and choose it again.',
  'too-large': 'The file {subject} is too large to open. Move some sheets to another file and try again.',
  damaged: 'The file {subject} is damaged. Open it in Excel, save it as .xlsx and try again.',
  'unsupported-xls-write':
    'The file {subject} is an old .xls file, to which no sheet can be added: save it as .xlsx first.',
  'unsupported-csv-write':
    'The file {subject} is a text file (.csv), which can hold no summary sheet with formulas and charts: save it as .xlsx first.',
  'unsupported-format-write': 'The file {subject} is not an .xlsx, so no sheet can be added: save it as .xlsx first.',
  'write-failed':
    'Writing to the file {subject} failed. The workbook is unchanged; check that it may be written and try again.',
  'output-is-source': 'The output {subject} is the source file itself. Give another name, so that the source stays.',
  'output-folder-not-found': 'The folder for {subject} was not found. Make it or choose another place.',
  'output-extension': 'The output {subject} must have the same extension as the source (.xlsx or .xlsm).',
  'output-exists': 'The file {subject} exists and is not overwritten. Give another name with -o, or add --force.',
  'output-not-a-file': 'Nothing can be written to {subject}: it is a link, a folder or a device. Give another name.',
  'unknown-template': 'There is no template {subject}. Templates: {templates}.',
  'template-not-offered': 'The table on the sheet {subject} does not fit the chosen template. Leave out --template.',
  'unknown-finding': 'No finding of the file has the id {subject}. Check again to get the ids.',
  'damaged-record': 'The record of accepted findings {subject} is damaged. Mend it or delete it.',
  'one-file-only': 'Findings ({subject}) are accepted for one file at a time. Name one file.',
  'not-a-report': 'The file {subject} is no text that can be read. Choose a .docx or .txt file.',
  'old-document': 'The file {subject} is an old .doc. Open it in Word, save it as .docx and try again.',
  'damaged-document': 'The file {subject} is damaged. Open it in Word, save it as .docx and try again.',
  'large-document': 'The file {subject} is too large to open. Split it into shorter files and try again.',
  'unfinished-document':
    'Time or memory ran out before the file {subject} was read: it is too long or damaged. Open it in Word, split it into shorter .docx files and try again.',
  'empty-report': 'The file {subject} holds no text. Choose a file with words; a scanned picture cannot be read.',
  'nothing-to-write':
    'In {subject} there is no table with a total row, an actual column and a plan or previous column to write about.',
  'workbook-without-table':
    'No table could be read in the workbook {subject}. It needs row names and columns of figures.',
  'chart-sheets-only': 'The workbook {subject} holds chart sheets only. Choose a workbook with a table.',
  'empty-workbook': 'The workbook {subject} holds no figures yet. Open a workbook with a table.',
  'empty-sheet': 'The sheet {subject} holds no figures. Open a sheet with a table and try again.',
  'no-table': 'No table could be read on the sheet {subject}. Open a sheet with row names and columns of figures.',
  'no-fitting-template':
    'No summary fits the table on the sheet {subject}. It needs row names and at least one column of figures.',
  'no-numeric-column': 'The table on {subject} has no column of figures to summarise. Choose a table with figures.',
  'only-text-numbers':
    'The figures of the table on {subject} are kept as text that can be read two ways (such as 12.5). Turn them into numbers and try again.',
  'only-percentages':
    'The table on {subject} holds percentages only, which cannot be added up. Choose a table with amounts.',
  'too-few-rows': 'The table on {subject} has too few rows to summarise. It needs at least two rows of figures.',
  'sheet-not-found': 'The sheet {subject} is gone. It may have been deleted or renamed; check again.',
  'chart-sheet': 'The sheet {subject} holds a chart only. Go to a sheet with a table.',
  'workbook-protected':
    'The structure of the workbook {subject} is protected, so no sheet can be added. Unprotect it under Review.',
  'sheet-protected': 'The sheet {subject} is protected, so it cannot be changed. Unprotect it under Review.',
  'own-sheet': 'The sheet {subject} was made by Khớp Số and is no source. Open the sheet with the table to summarise.',
  'not-our-sheet': 'The sheet {subject} was not made by Khớp Số and is neither replaced nor removed from here.',
  'correction-not-found': 'The change {subject} is no longer remembered and cannot be taken back.',
  'cell-edit-mode': 'Excel is waiting for a cell to be finished: press Enter in the sheet and try again.',
  'access-denied': 'Excel does not allow this on the sheet {subject}. It may be protected or read-only.',
  'item-not-found': 'Excel cannot find the item {subject}. It may have been deleted or renamed; check again.',
  'item-exists': 'The name {subject} is taken. Rename the existing sheet and try again.',
  'invalid-argument': 'Excel refused the request ({subject}). Check the figures and try again.',
  'payload-too-large':
    'The sheet {subject} is too large to be read at once. Delete empty formatted rows and columns and try again.',
  'unsupported-excel': 'This Excel is too old. Khớp Số needs Excel 2021, Excel 2024 or Microsoft 365 {subject}.',
  'inactive-workbook': 'The workbook {subject} is no longer in front. Click into it and try again.',
  'merged-conflict': 'The range {subject} has merged cells and cannot be written. Unmerge them and try again.',
  'invalid-reference': 'The address {subject} no longer holds. Rows or columns may have been deleted; check again.',
  'invalid-operation':
    'Excel cannot do this ({subject}) right now. If a cell is being edited, press Enter; if a chart or shape is selected, click a cell and try again.',
  'formula-too-long': 'The formula ({subject}) is longer than Excel allows. Choose fewer rows or columns.',
  'memory-limit': 'Excel has not enough memory for this. Close some workbooks and try again.',
  'excel-busy': 'Excel is busy and dropped this request. Wait a moment and try again.',
  'changed-meanwhile':
    'Something ({subject}) was changed just now, so Khớp Số did not overwrite it. Check again and decide.',
  'change-unknown':
    'Excel did not answer, so it is not known whether the change ({subject}) was written. Look at the workbook before you try again.',
  'excel-failed': 'Excel reported an error and could not do this ({subject}). The workbook is unchanged; try again.',
  cancelled: 'Stopped as you asked. The workbook is unchanged.',
  timeout:
    'Excel did not answer in time. Close open dialogs in Excel, press Enter if a cell is being edited, and try again.',
  'worker-silent':
    'The calculation of Khớp Số stopped answering and was ended. The workbook is unchanged; try again, sheet by sheet if the workbook is large.',
};
