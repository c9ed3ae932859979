/** How large the sheet is drawn: by buttons, or by the wheel with Ctrl, as in Excel. */
import { type RefObject, useEffect, useState } from 'react';

const STEPS = [0.5, 0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

export interface Zoom {
  /** 1 is 100 %. */
  readonly zoom: number;
  /** To the next step; nothing beyond the first and the last. */
  readonly step: (by: 1 | -1) => void;
  readonly reset: () => void;
}

/** The wheel is heard over `place`; without Ctrl it scrolls. */
export function useZoom(place: RefObject<HTMLElement | null>): Zoom {
  const [at, setAt] = useState<number>(STEPS.indexOf(1));
  const step = (by: 1 | -1): void => setAt((now) => Math.min(Math.max(now + by, 0), STEPS.length - 1));
  useEffect(() => {
    const element = place.current;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      step(event.deltaY < 0 ? 1 : -1);
    };
    // React listens passively: it could not keep the browser from enlarging the page.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [place]);
  return { zoom: STEPS[at]!, step, reset: () => setAt(STEPS.indexOf(1)) };
}
