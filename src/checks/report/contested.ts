/** Findings that ask for different figures of one cell: at most one of them can be right. */
import type { CellKey } from '../../sheet';
import type { Finding, Suspect } from '../types';
import { clearSuspect } from './suspects';

/** Nobody is surer than this. */
const SUREST = 0.999;

const placeOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: CellKey }): string => `${sheet}!${cell}`;

/** What is asked of a cell that stands out: each figure with the greatest confidence of the findings that ask for it. */
function demandsOf(findings: readonly Finding[]): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const demands = new Map<string, Map<number, number>>();
  for (const { suspects } of findings) {
    const clear = clearSuspect(suspects);
    if (!clear || clear.suggestion === null) continue;
    const figures = demands.get(placeOf(clear)) ?? new Map<number, number>();
    demands.set(placeOf(clear), figures);
    const confidence = Math.min(SUREST, clear.confidence);
    figures.set(clear.suggestion, Math.max(confidence, figures.get(clear.suggestion) ?? 0));
  }
  return demands;
}

/** How likely the figure is where each excludes the others, and none of them may be right. */
function chanceOf(figure: number, figures: ReadonlyMap<number, number>): number {
  let all = 1;
  let own = 0;
  for (const [other, chance] of figures) {
    const odds = chance / (1 - chance);
    all += odds;
    if (other === figure) own = odds;
  }
  return own / all;
}

/** The findings, each clear suspect as likely as what the others ask of its cell leaves it. */
export function contested(findings: readonly Finding[]): readonly Finding[] {
  const demands = demandsOf(findings);
  const weighed = (suspect: Suspect): Suspect => {
    const figures = demands.get(placeOf(suspect));
    if (suspect.suggestion === null || !figures || figures.size < 2) return suspect;
    const confidence = Math.min(suspect.confidence, chanceOf(suspect.suggestion, figures));
    return { ...suspect, confidence };
  };
  return findings.map((finding) => {
    const clear = clearSuspect(finding.suspects);
    if (!clear) return finding;
    const suspect = weighed(clear);
    return suspect === clear ? finding : { ...finding, suspects: [suspect, ...finding.suspects.slice(1)] };
  });
}
