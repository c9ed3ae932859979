/** Of several sets of lines that may add up to a total: which is believed, on either side of each limit. */
import { chooseTotal, secondWay, type TotalCandidate } from '../../src/relations/choice/totals';
import type { Agreement } from '../../src/relations/lines/agreement';

const agreement = (facts: Partial<Agreement>): Agreement => ({
  hits: 4,
  misses: 0,
  single: 0,
  digits: 16,
  longest: 4,
  variety: 4,
  fill: 1,
  ...facts,
});
const candidate = (how: Partial<Agreement>, facts: Partial<TotalCandidate> = {}): TotalCandidate => ({
  operands: [1, 2, 3],
  by: 'figures',
  ofWhich: false,
  agreement: agreement(how),
  ...facts,
});
const isBelieved = (how: Partial<Agreement>, facts: Partial<TotalCandidate> = {}, isTotal = false): boolean =>
  chooseTotal([candidate(how, facts)], isTotal) !== null;

describe('found by figures alone', () => {
  it('seven of ten figures have to agree', () => {
    expect(isBelieved({ hits: 7, misses: 3, digits: 28 })).toBe(true);
    expect(isBelieved({ hits: 6, misses: 4, digits: 24 })).toBe(false);
  });
  it('with digits that no sum meets by chance, four of one figure, three and a half of several', () => {
    expect(isBelieved({ hits: 1, digits: 4, variety: 1 })).toBe(true);
    expect(isBelieved({ hits: 1, digits: 3.9, variety: 1 })).toBe(false);
    expect(isBelieved({ hits: 2, digits: 3.5, variety: 2 })).toBe(true);
    expect(isBelieved({ hits: 2, digits: 3.4, variety: 2 })).toBe(false);
  });
  it('figures in one proportion count once, unless each is long enough to speak for itself', () => {
    expect(isBelieved({ hits: 4, variety: 1, digits: 4 * 4.5 })).toBe(true);
    expect(isBelieved({ hits: 4, variety: 1, digits: 4 * 4.4 })).toBe(false);
    expect(isBelieved({ hits: 4, variety: 2, digits: 4 * 4.4 })).toBe(true);
  });
  it('a line called a total needs half of its figures and two digits', () => {
    expect(isBelieved({ hits: 1, misses: 1, digits: 2, variety: 1 }, {}, true)).toBe(true);
    expect(isBelieved({ hits: 1, misses: 1, digits: 1.9, variety: 1 }, {}, true)).toBe(false);
    expect(isBelieved({ hits: 2, misses: 3, digits: 9, variety: 2 }, {}, true)).toBe(false);
  });
});

describe('named by the hierarchy', () => {
  it('half of the figures agree, or those that do have eight digits together', () => {
    expect(isBelieved({ hits: 2, misses: 2, digits: 2 }, { by: 'tree' })).toBe(true);
    expect(isBelieved({ hits: 2, misses: 3, digits: 7.9 }, { by: 'tree' })).toBe(false);
    expect(isBelieved({ hits: 2, misses: 3, digits: 8 }, { by: 'tree' })).toBe(true);
  });
  it('one part alone adds up to nothing', () => {
    expect(isBelieved({}, { by: 'tree', operands: [1] })).toBe(false);
    expect(isBelieved({}, { by: 'tree', operands: [1, 2] })).toBe(true);
  });
  it('columns that repeat each other are one witness for parts of one name', () => {
    const namesakes = { by: 'tree', namesakes: true } as const;
    expect(isBelieved({ variety: 2 }, namesakes)).toBe(true);
    expect(isBelieved({ variety: 1 }, namesakes)).toBe(false);
  });
  it('where one part is nil everywhere, two figures and hardly a miss are enough for a total', () => {
    const single = { hits: 0, digits: 0, variety: 0 };
    expect(isBelieved({ ...single, single: 2 }, { by: 'tree' }, true)).toBe(true);
    expect(isBelieved({ ...single, single: 2 }, { by: 'tree' })).toBe(false);
    expect(isBelieved({ ...single, single: 1 }, { by: 'tree' }, true)).toBe(false);
    expect(isBelieved({ ...single, single: 2 }, {}, true)).toBe(false);
    expect(isBelieved({ ...single, single: 50, misses: 1 }, { by: 'tree' }, true)).toBe(true);
    expect(isBelieved({ ...single, single: 49, misses: 1 }, { by: 'tree' }, true)).toBe(false);
    expect(isBelieved({ ...single, single: 2 }, { by: 'tree', ofWhich: true }, true)).toBe(false);
  });
});

describe('parts of "Trong đó"', () => {
  const ofWhich = { by: 'tree', ofWhich: true } as const;
  it('are all there is where two figures agree, with five digits', () => {
    expect(isBelieved({ hits: 2, digits: 5 }, ofWhich)).toBe(true);
    expect(isBelieved({ hits: 2, digits: 4.9 }, ofWhich)).toBe(false);
    expect(isBelieved({ hits: 1, digits: 6 }, ofWhich)).toBe(false);
  });
  it('or with ten digits and one miss', () => {
    expect(isBelieved({ hits: 2, misses: 1, digits: 10 }, ofWhich)).toBe(true);
    expect(isBelieved({ hits: 2, misses: 1, digits: 9.9 }, ofWhich)).toBe(false);
    expect(isBelieved({ hits: 2, misses: 2, digits: 12 }, ofWhich)).toBe(false);
  });
  it('or where one figure of eight digits agrees, and half of all', () => {
    expect(isBelieved({ hits: 1, misses: 1, digits: 7, longest: 7 }, ofWhich)).toBe(true);
    expect(isBelieved({ hits: 1, misses: 2, digits: 7, longest: 7 }, ofWhich)).toBe(false);
    expect(isBelieved({ hits: 1, misses: 1, digits: 6.9, longest: 6.9 }, ofWhich)).toBe(false);
  });
});

describe('of several', () => {
  it('the one whose figures agree more is meant; of equals the declared one, then the named one, then the filled one', () => {
    const [figures, tree, declared] = (['figures', 'tree', 'declared'] as const).map((by) => candidate({}, { by }));
    expect(chooseTotal([figures!, tree!, declared!], false)).toBe(declared);
    expect(chooseTotal([tree!, figures!], false)).toBe(tree);
    const more = candidate({ hits: 6, digits: 24 });
    expect(chooseTotal([declared!, more], false)).toBe(more);
    const bare = candidate({ fill: 0.5 });
    expect(chooseTotal([bare, figures!], false)).toBe(figures);
    expect(chooseTotal([], true)).toBeNull();
  });
});

describe('another way to the same total', () => {
  const first = candidate({}, { operands: [3, 4, 5], by: 'tree' });
  const second = (how: Partial<Agreement>, operands: readonly number[] = [7, 8]): TotalCandidate | null =>
    secondWay(first, [candidate(how, { operands })]);

  it('stands apart from the parts of the first', () => {
    expect(second({})).not.toBeNull();
    expect(second({}, [1, 2])).not.toBeNull();
    expect(second({}, [5, 6])).toBeNull();
    expect(second({}, [2, 3])).toBeNull();
    expect(second({}, [1, 8])).toBeNull();
  });
  it('holds in two places and nearly everywhere, with seven digits', () => {
    expect(second({ hits: 2, digits: 7 })).not.toBeNull();
    expect(second({ hits: 1, digits: 7 })).toBeNull();
    expect(second({ hits: 2, digits: 6.9 })).toBeNull();
    expect(second({ hits: 4, misses: 1 })).not.toBeNull();
    expect(second({ hits: 3, misses: 1 })).toBeNull();
  });
  it('is none where most figures only repeat one of its parts', () => {
    expect(second({ hits: 4, single: 8 })).not.toBeNull();
    expect(second({ hits: 4, single: 9 })).toBeNull();
  });
  it('is the strongest', () => {
    const [weak, strong] = [candidate({}, { operands: [7, 8] }), candidate({ hits: 6 }, { operands: [9, 10] })];
    expect(secondWay(first, [weak, strong])).toBe(strong);
    expect(secondWay(first, [strong, weak])).toBe(strong);
  });
});
