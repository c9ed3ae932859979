/** The keys of the list of findings. */
import type { KeyboardEvent } from 'react';
import type { Finding } from '../../checks';
import { useText } from '../parts/text';
import { useFindingContext } from './finding-context';

export interface ListKeys {
  /** To the finding before or after. */
  readonly go: (from: Finding, step: 1 | -1) => void;
  /** Asks for the reason of passing over. */
  readonly accept: (finding: Finding) => void;
}

/** ↑ ↓ go from line to line; a letter mends or passes over the finding whose line has the focus. */
export function useListKeys(findings: readonly Finding[], { go, accept }: ListKeys): (event: KeyboardEvent) => void {
  const t = useText();
  const { fixes, busy, correct } = useFindingContext();
  return (event) => {
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-finding]');
    const finding = findings.find(({ id }) => id === line?.dataset['finding']);
    if (!finding || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const fix = fixes.get(finding);
    if (key === 'arrowdown') go(finding, 1);
    else if (key === 'arrowup') go(finding, -1);
    else if (key === t('finding.key.correct') && fix && !busy) correct(fix.changes, [finding]);
    else if (key === t('finding.key.accept') && !busy) accept(finding);
    else return;
    event.preventDefault();
  };
}
