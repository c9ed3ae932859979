/** The pane, for whoever puts it on a page. */
export { Pane, type PaneProps } from './pane';
export type { Engine, CheckReport, SummaryDraft } from './work/engine';
