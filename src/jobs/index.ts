export * from './check-workbook';
