/** Explanations by cell, with the best always at hand: a heap, so that thousands of causes are not thousands of passes. */
import type { Explanation } from './explain';

interface Entry {
  readonly explanation: Explanation;
  readonly cell: number;
  /** Among equals the one that came first leads. */
  readonly order: number;
}

const leads = (a: Entry, b: Entry): boolean => {
  const [x, y] = [a.explanation.score, b.explanation.score];
  return x === y ? a.order < b.order : x > y;
};

export class Ranking {
  private readonly current = new Map<number, Entry>();
  /** A binary heap; entries that are no longer current are dropped when they come to the top. */
  private readonly heap: Entry[] = [];
  private count = 0;

  get(cell: number): Explanation | null {
    return this.current.get(cell)?.explanation ?? null;
  }

  cells(): number[] {
    return [...this.current.keys()];
  }

  set(cell: number, explanation: Explanation): void {
    const entry = { explanation, cell, order: this.current.get(cell)?.order ?? this.count++ };
    this.current.set(cell, entry);
    this.push(entry);
  }

  delete(cell: number): void {
    this.current.delete(cell);
  }

  /** The explanation with the highest score; null when there is none. */
  leader(): Explanation | null {
    for (let top = this.heap[0]; top; top = this.heap[0]) {
      if (this.current.get(top.cell) === top) return top.explanation;
      this.pop();
    }
    return null;
  }

  private push(entry: Entry): void {
    const { heap } = this;
    let at = heap.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!leads(entry, heap[above]!)) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = entry;
  }

  private pop(): void {
    const { heap } = this;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      const right = heap[below + 1];
      const child = right && leads(right, heap[below]!) ? below + 1 : below;
      if (!leads(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
  }
}
