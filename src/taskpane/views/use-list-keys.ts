/** The keys of the list of findings. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Finding } from '../../checks';
import { useText } from '../parts/text';
import { useFindingContext } from './finding-context';

export interface ListKeys {
  /** To the finding before or after. */
  readonly go: (from: Finding, step: 1 | -1) => void;
  /** Asks for the reason of passing over. */
  readonly accept: (finding: Finding) => void;
}

/** The finding whose line holds the element. */
const idOf = (element: Element | null): string | undefined =>
  element?.closest<HTMLElement>('[data-finding]')?.dataset['finding'];

/**
 * ↑ ↓ go from line to line; a letter mends or passes over the finding whose line has the focus. A letter that is pressed while
 * something is under way, as after the last one, waits for its end: no grey button says that it would do nothing.
 */
export function useListKeys(findings: readonly Finding[], { go, accept }: ListKeys): (event: KeyboardEvent) => void {
  const t = useText();
  const { fixes, busy, correct } = useFindingContext();
  const waiting = useRef<{ readonly id: string; readonly key: string } | null>(null);
  /** What the key does to the finding now; undefined where it does nothing. */
  const deed = (finding: Finding, key: string): (() => void) | undefined => {
    const fix = fixes.get(finding);
    if (key === t('finding.key.correct')) return fix && (() => correct(fix.changes, [finding]));
    return key === t('finding.key.accept') ? () => accept(finding) : undefined;
  };
  useEffect(() => {
    if (busy || !waiting.current) return;
    const { id, key } = waiting.current;
    waiting.current = null;
    const finding = findings.find((one) => one.id === id);
    if (finding && idOf(document.activeElement) === id) deed(finding, key)?.();
  });
  return (event) => {
    const id = idOf(event.target as HTMLElement);
    const finding = findings.find((one) => one.id === id);
    if (!finding || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    waiting.current = null;
    if (key === 'arrowdown') go(finding, 1);
    else if (key === 'arrowup') go(finding, -1);
    else {
      const act = deed(finding, key);
      if (!act) return;
      if (busy) waiting.current = { id: finding.id, key };
      else act();
    }
    event.preventDefault();
  };
}
