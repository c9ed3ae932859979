/** The frame that the pane runs in, with its movable edge. */
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { WorkbenchTexts } from '../locales';
import type { EditHistory } from './edit-history';
import { hearFrame } from './use-page-keys';
import { FRAME_PAGES } from './office-frames';

/** Excel's own first width of a task pane, and what the pane is laid out for. */
const NARROWEST = 320;
const WIDEST = 720;

export interface PaneFrameProps {
  readonly texts: WorkbenchTexts;
  readonly shown: boolean;
  /** What the pane changes in the workbook can be undone. */
  readonly history: EditHistory;
  readonly onClose: () => void;
}

const within = (width: number): number => Math.min(Math.max(width, NARROWEST), WIDEST);

/** The task pane as Excel frames it: a title, a cross, and the page; its left edge can be dragged. */
export function PaneFrame({ texts, shown, history, onClose }: PaneFrameProps) {
  const [width, setWidth] = useState(NARROWEST);
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const from = event.clientX + width;
    const move = (moved: globalThis.PointerEvent) => setWidth(within(from - moved.clientX));
    const stop = () => {
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', stop);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', stop);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') setWidth(within(width + 20));
    else if (event.key === 'ArrowRight') setWidth(within(width - 20));
  };
  return (
    <aside className="pane" style={{ width }} hidden={!shown} aria-label={texts.pane}>
      <div
        className="pane-edge"
        role="separator"
        aria-orientation="vertical"
        aria-label={texts.resizePane}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        aria-valuenow={width}
        tabIndex={0}
        onPointerDown={drag}
        onKeyDown={onKeyDown}
      />
      <div className="pane-title">
        <h2>{texts.product}</h2>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={texts.closePane}
          onClick={onClose}
        />
      </div>
      <iframe
        src={FRAME_PAGES.taskpane}
        title={texts.pane}
        onLoad={({ currentTarget }) => hearFrame(currentTarget, history)}
      />
    </aside>
  );
}
