/** Tables of other offices than those of the budget: right ones are silent, and a mistyped figure is told and named. */
import { LAYOUTS } from './layouts';
import { type LayoutScore, scoreLayouts } from './score';

const SEEDS = [501, 502, 503];

describe.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
  let score: LayoutScore;
  beforeAll(() => (score = scoreLayouts(SEEDS, 4, [layout])));
  it('is silent where every figure is right', () => expect(score.alarms).toEqual([]));
  it('tells nearly every slip of typing', () => {
    expect(score.slips).toBeGreaterThan(10);
    expect(score.found / score.slips).toBeGreaterThanOrEqual(0.8);
  });
});

test('most slips are named before all other cells, with the right figure', () => {
  const { first, value, slips } = scoreLayouts(SEEDS, 2);
  expect(first / slips).toBeGreaterThan(0.85);
  expect(value / slips).toBeGreaterThan(0.8);
});
