/** The grades of findings, worst first. The list gives the order; the type, and every table keyed by it, follow from it. */
export const GRADES = ['error', 'review', 'rounding', 'info'] as const;

/**
 * `error`: no rounding of the printed figures explains it. `review`: likely wrong or unclean, someone should look.
 * `rounding`: the stored values agree, the printed ones differ within rounding. `info`: worth knowing, no mistake.
 */
export type Severity = (typeof GRADES)[number];

/** How many findings there are of each grade. */
export type GradeCounts = Readonly<Record<Severity, number>>;

const RANK = Object.fromEntries(GRADES.map((grade, rank) => [grade, rank])) as Readonly<Record<Severity, number>>;

/** 0 for the worst grade. */
export const gradeRank = (grade: Severity): number => RANK[grade];

/** Order of findings: the worst first, the rest as they were found. */
export const bySeverity = (a: { readonly severity: Severity }, b: { readonly severity: Severity }): number =>
  RANK[a.severity] - RANK[b.severity];

/** Counts by grade, all of them present. */
export function countGrades(findings: Iterable<{ readonly severity: Severity }>): GradeCounts {
  const counts = Object.fromEntries(GRADES.map((grade) => [grade, 0])) as Record<Severity, number>;
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
