/** Formulas that read themselves through others. */
import { type CellKey, type CellRange, cellKey, keyName } from '../../../sheet';
import { CELLS_NAMED, type CheckRule, type Observation } from '../rule';
import { type FormulaReference, MOST_CELLS, type ParsedFormula } from './parsed';
import { type Place, usedPart } from './precedents';
import type { WorkbookFormulas } from './subjects';

/** Cells of a circle that its finding's id is made of. */
const IN_ID = 50;

interface Node extends Place {
  readonly formula: ParsedFormula;
}

/** The formulas as the nodes of a graph. */
class FormulaGraph {
  readonly nodes: Node[] = [];
  private readonly indexOf = new Map<string, Map<CellKey, number>>();

  constructor(private readonly subject: WorkbookFormulas) {
    for (const [sheet, formulas] of subject.parsed) {
      const keys = new Map<CellKey, number>();
      this.indexOf.set(sheet, keys);
      for (const [key, formula] of formulas) {
        keys.set(key, this.nodes.length);
        this.nodes.push({ sheet, key, formula });
      }
    }
  }

  /** The formulas that a formula reads. */
  edges(node: number): Edges {
    const { sheet, formula } = this.nodes[node]!;
    return new Edges(formula.references, (reference) => {
      const name = reference.sheet ?? sheet;
      const formulas = this.indexOf.get(name);
      const range = formulas && usedPart(reference, this.subject.grids.get(name)?.range);
      return range ? { range, formulas } : null;
    });
  }
}

/** Cells of a sheet, and its formulas by their places. */
interface ReadCells {
  readonly range: CellRange;
  readonly formulas: ReadonlyMap<CellKey, number>;
}

/** Walks the formulas among the cells that a formula reads. No generator: there are some million steps. */
class Edges {
  private reference = -1;
  private cells: ReadCells | null = null;
  private row = 0;
  private column = 0;
  private seen = 0;

  constructor(
    private readonly references: readonly FormulaReference[],
    private readonly cellsOf: (reference: FormulaReference) => ReadCells | null,
  ) {}

  /** The next formula; −1 at the end. */
  next(): number {
    for (;;) {
      const { cells } = this;
      if (!cells) {
        if (++this.reference >= this.references.length) return -1;
        this.enter(this.cellsOf(this.references[this.reference]!));
        continue;
      }
      const found = cells.formulas.get(cellKey(this.row, this.column));
      this.step(cells.range);
      if (found !== undefined) return found;
    }
  }

  private enter(cells: ReadCells | null): void {
    this.cells = cells;
    this.seen = 0;
    if (cells) ({ top: this.row, left: this.column } = cells.range);
  }

  private step({ left, bottom, right }: CellRange): void {
    if (++this.column > right) {
      this.column = left;
      this.row++;
    }
    if (this.row > bottom || ++this.seen >= MOST_CELLS) this.cells = null;
  }
}

/** A node being visited: the edges not yet followed, and whether one led back to the node itself. */
interface Frame {
  readonly node: number;
  readonly edges: Edges;
  readsItself: boolean;
}

/** Tarjan's strongly connected components (1972) of more than one node, or of one that reads itself. No recursion. */
class Circles {
  readonly found: number[][] = [];
  private readonly order: Int32Array;
  private readonly low: Int32Array;
  private readonly onStack: Uint8Array;
  private readonly stack: number[] = [];
  private readonly work: Frame[] = [];
  private count = 0;

  constructor(private readonly graph: FormulaGraph) {
    const size = graph.nodes.length;
    this.order = new Int32Array(size).fill(-1);
    this.low = new Int32Array(size);
    this.onStack = new Uint8Array(size);
    for (let start = 0; start < size; start++) if (this.order[start]! < 0) this.visitFrom(start);
  }

  private enter(node: number): void {
    this.order[node] = this.low[node] = this.count++;
    this.stack.push(node);
    this.onStack[node] = 1;
    this.work.push({ node, edges: this.graph.edges(node), readsItself: false });
  }

  private visitFrom(start: number): void {
    const { order, low, work } = this;
    this.enter(start);
    while (work.length > 0) {
      const frame = work.at(-1)!;
      const to = frame.edges.next();
      if (to >= 0) {
        if (to === frame.node) frame.readsItself = true;
        if (order[to]! < 0) this.enter(to);
        else if (this.onStack[to]) low[frame.node] = Math.min(low[frame.node]!, order[to]!);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent) low[parent.node] = Math.min(low[parent.node]!, low[frame.node]!);
      if (low[frame.node] === order[frame.node]) this.leave(frame);
    }
  }

  /** Takes a finished component off the stack. */
  private leave({ node: root, readsItself }: Frame): void {
    const circle: number[] = [];
    for (let node = -1; node !== root;) {
      node = this.stack.pop()!;
      this.onStack[node] = 0;
      circle.push(node);
    }
    if (circle.length >= 2 || readsItself) this.found.push(circle);
  }
}

function find(subject: WorkbookFormulas): readonly Observation[] {
  const graph = new FormulaGraph(subject);
  return new Circles(graph).found.map((circle) => {
    const members = circle.map((index) => graph.nodes[index]!).sort((a, b) => a.key - b.key);
    const first = members[0]!;
    return {
      sheet: first.sheet,
      cell: first.key,
      about: members.slice(0, IN_ID).map(({ sheet, key }) => `${sheet}!${key}`),
      details: {
        cells: members
          .slice(0, CELLS_NAMED)
          .map(({ sheet, key }) => (sheet === first.sheet ? keyName(key) : `${sheet}!${keyName(key)}`))
          .join(', '),
        count: members.length,
      },
    };
  });
}

export const CIRCULAR: CheckRule<'circular', WorkbookFormulas> = {
  id: 'circular',
  grades: ['review'],
  title: { vi: 'Công thức tham chiếu vòng', en: 'Circular reference' },
  reads: { vi: 'công thức của cả sổ tính', en: 'the formulas of the workbook' },
  source: { kind: 'paper', text: 'Tarjan (1972): strongly connected components' },
  find,
};
