/** Numbers that look random and are the same every time. */
export class Dice {
  constructor(private state: number) {}

  /** From 0 to less than 1. */
  next(): number {
    this.state = (Math.imul(this.state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return this.state / 0x80000000;
  }

  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  of<T>(values: readonly T[]): T {
    return values[this.between(0, values.length - 1)]!;
  }
}
