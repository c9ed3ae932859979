/** The focus after a question. */
import { type RefObject, useEffect, useRef } from 'react';

/**
 * A question stands in the place of the button that asked it. When it is taken back the button comes again, and the focus that
 * went with the question returns to it. Where the answer moved the focus on, it stays there.
 */
export function useFocusBack(asking: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asking && document.activeElement === document.body) opener.current?.focus();
    asked.current = asking;
  }, [asking]);
  return opener;
}
