/** The tables that a report may hold, and which of them are wanted. */
import type { Report, ReportBlock } from '../../jobs';

export interface ReportLine {
  readonly block: ReportBlock;
  readonly title: string;
  readonly isWanted: boolean;
}

/** All tables of a planned report, each wanted until the user says otherwise. */
export const reportLines = ({ blocks, titles }: Report): ReportLine[] =>
  blocks.map((block, i) => ({ block, title: titles[i]!, isWanted: true }));

export const withWanted = (lines: readonly ReportLine[], line: ReportLine, isWanted: boolean): ReportLine[] =>
  lines.map((other) => (other === line ? { ...line, isWanted } : other));

export const wantedBlocks = (lines: readonly ReportLine[]): ReportBlock[] =>
  lines.flatMap(({ block, isWanted }) => (isWanted ? [block] : []));
