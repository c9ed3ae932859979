/** The pane, to be put on a page. */
export { Pane, type PaneProps } from './pane';
export type { Engine, CheckReport, SummaryDraft } from './work/engine';
