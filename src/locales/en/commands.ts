/** English texts of the ribbon functions' dialog; the keys are those of `../vi/commands.ts`. */
export const commands = {
  summarizeFailed: 'No summary could be made',
  close: 'Close',
  nothingWritten: 'Nothing was written to the workbook.',
} as const satisfies Record<string, string>;
