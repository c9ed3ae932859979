/**
 * One sentence or two for each rule of `checks/`, by rule id. `{name}` is a parameter of the finding (its `details`,
 * and always {cell}, {stated}, {expected}, {gap}, {source}, {operands} where they are known); numbers are written
 * the Vietnamese way by `findingMessage`. Every key must stand in `../en/findings.ts` with the same parameters.
 */
export const findings = {
  unknown: 'Số liệu tại ô {cell} chưa khớp.',
} as const satisfies Record<string, string>;
