/** The port: what the rest may ask of an open workbook, and its errors. */
export * from './port';
export * from './errors';
export * from './stored-settings';
