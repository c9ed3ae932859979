/** A unit that figures are given in. Money is counted in đồng: `factor` says how many one unit is. */
export interface Unit {
  readonly kind: 'money' | 'percent' | 'count' | 'other';
  /** As people write it: "triệu đồng", "%", "đề án". */
  readonly name: string;
  /** For money: đồng per unit (1, 1e3, 1e6, 1e9); for percent and others 1. */
  readonly factor: number;
}
