/** The report on its way from the worker; apart from the jobs, whose code the page does not load. */
import { type PackedTable, unpackTable } from '../../tables';
import type { CheckReport } from './engine';

/** A report as it is sent. */
export interface PackedReport extends Omit<CheckReport, 'tables'> {
  readonly tables: readonly (Omit<CheckReport['tables'][number], 'table'> & { readonly table: PackedTable })[];
}

export const unpackReport = ({ tables, ...rest }: PackedReport): CheckReport => ({
  ...rest,
  tables: tables.map((one) => ({ ...one, table: unpackTable(one.table) })),
});
