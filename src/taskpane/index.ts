export { Pane, type PaneProps } from './pane';
export type { Engine, CheckReport, SummaryDraft } from './work/engine';
