import type { commandLine as vietnamese } from '../vi/command-line';

export const commandLine: Record<keyof typeof vietnamese, string> = {
  description: 'Khớp Số: checks figures and builds summaries in Excel files',
  help: 'show help',
  check: 'check the figures of .xlsx, .xls and .csv files',
  relations: 'list the relations between figures',
  summarize: 'write a copy with a summary sheet and charts added',
  json: 'print JSON, one line per file',
  output: 'the .xlsx file to write',
  sheet: 'name of the sheet to summarise',
  template: 'template: plan-actual, same-period, structure, progress, years, ranking',
  fileLine: 'File {file}',
  tableLine:
    '  Table {sheet}!{range}: {relations} relations, {consistent} consistent, {rounding} within rounding, {inconsistent} inconsistent',
  unreadLine: '  Not checked: {sheet}{range} ({reason})',
  findingLine: '  [{severity}] {sheet}: {message}',
  noFindings: '  Nothing found that does not agree.',
  relationLine: '  {sheet}!{cell} = {kind} of ({operands}); known by: {evidence}',
  written: 'Sheet “{sheet}” written to {file}',
  'kind.sum': 'sum',
  'kind.difference': 'difference',
  'kind.ratio': 'ratio',
  'kind.growth': 'growth',
  'kind.average': 'average',
};
