/** What the tab "Đối chiếu báo cáo" asks of the core, wherever the core runs. */
import type { ChangedLink, Claim, MoneyUnit, SourceLink, SourcedFigure } from '../../../narrative';
import type { PackedGrid } from '../../../sheet';
import type { Selection } from '../../../workbook';
import type { TaskRunner } from '../../work/tasks/tasks';

/** A stretch of the text; UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What was read of a text. */
export interface TextReading {
  /** The text that all places refer to: as given, or what it is in Unicode where it was in old letters. */
  readonly text: string;
  readonly isConverted: boolean;
  readonly isVietnamese: boolean;
  /** In the order of their places. */
  readonly claims: readonly Claim[];
  readonly figures: readonly Span[];
}

/** What the tables of the workbook say of a text. */
export interface TablesReading {
  readonly figures: readonly SourcedFigure[];
  readonly changed: readonly ChangedLink[];
  /** The sheets with tables that were looked through. */
  readonly sheets: readonly string[];
}

export interface ParagraphWish {
  readonly length: 'short' | 'full';
  readonly unit: MoneyUnit;
}

export interface Paragraph {
  readonly text: string;
  readonly sheet: string;
  /** Whether its amounts are money, so that another unit can be asked for. */
  readonly isMoney: boolean;
}

/** The jobs by name: what each is given and what it answers. */
export interface ReportTasks {
  /** The text of a .docx or .txt. */
  readonly file: { readonly given: { readonly name: string; readonly bytes: Uint8Array }; readonly answer: string };
  readonly read: { readonly given: { readonly text: string }; readonly answer: TextReading };
  readonly compare: {
    /** `grids`: null where they are those that were given last. */
    readonly given: {
      readonly text: string;
      readonly links: readonly SourceLink[];
      readonly grids: readonly PackedGrid[] | null;
    };
    readonly answer: TablesReading;
  };
  /** The paragraph of the table at the selection; null where no table of the sheet can be written about. */
  readonly write: {
    readonly given: { readonly grid: PackedGrid; readonly selection: Selection; readonly wish: ParagraphWish };
    readonly answer: Paragraph | null;
  };
  /** The bytes of a .docx. */
  readonly document: { readonly given: { readonly text: string }; readonly answer: Uint8Array<ArrayBuffer> };
}

export type ReportEngine = TaskRunner<ReportTasks>;
