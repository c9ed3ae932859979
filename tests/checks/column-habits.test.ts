import { ColumnHabits, lastPlace } from '../../src/checks/search/column-habits';

describe('lastPlace', () => {
  it.each([
    [4300, 2],
    [17, 0],
    [1.5, -1],
    [-250, 1],
  ])('of %d is %d', (value, place) => expect(lastPlace(value)).toBe(place));
});

describe('ColumnHabits.allows', () => {
  const whole = new ColumnHabits([120, 340, 95, 410]);

  it('refuses a negative amount where the column has none', () => expect(whole.allows(-18, 120)).toBe(false));
  it('refuses decimals where the column has none', () => expect(whole.allows(12.5, 120)).toBe(false));
  it('allows a negative amount where another figure is negative', () =>
    expect(new ColumnHabits([120, -340, 95, 410]).allows(-18, 120)).toBe(true));
  it('allows the sign of a figure to be taken away', () =>
    expect(new ColumnHabits([120, 340, 95, -410]).allows(410, -410)).toBe(true));
  it('does not count the figure in question as a habit', () =>
    expect(new ColumnHabits([120, 340, 95, -410]).allows(-18, -410)).toBe(true));
  it('knows nothing of a column with too few figures', () =>
    expect(new ColumnHabits([120, 340]).allows(-18, 120)).toBe(true));
});

describe('ColumnHabits.favour', () => {
  const round = new ColumnHabits([44500, 8500, 19839, 70000, 12000]);

  it('favours a round value in place of the one figure that is not', () =>
    expect(round.favour(17000, 19839)).toBeGreaterThan(1));
  it('speaks against an arbitrary value in place of a round figure', () =>
    expect(round.favour(41661, 44500)).toBeLessThan(-1));
  it('says next to nothing where both are written to the same place and of one size', () =>
    expect(round.favour(45500, 44500)).toBeCloseTo(0, 1));
  it('speaks against a value far from the sizes of the column', () =>
    expect(round.favour(445000000, 44500)).toBeLessThan(round.favour(445000, 44500)));
});

describe('ColumnHabits.isOdd', () => {
  const PLANS = [120, 340, 95, 410, 255, 610];

  it('the only minus, or the only decimals, among seven figures', () => {
    expect(new ColumnHabits([...PLANS, -75]).isOdd(-75)).toBe(true);
    expect(new ColumnHabits([...PLANS, 7.5]).isOdd(7.5)).toBe(true);
  });
  it('not the second of them', () => {
    expect(new ColumnHabits([...PLANS, -75, -30]).isOdd(-75)).toBe(false);
    expect(new ColumnHabits([...PLANS, 7.5, 3.25]).isOdd(7.5)).toBe(false);
  });
  it('not a whole figure without a minus, nor an empty one', () => {
    expect(new ColumnHabits([...PLANS, -75]).isOdd(340)).toBe(false);
    expect(new ColumnHabits([...PLANS, 0]).isOdd(0)).toBe(false);
  });
  it('not among six, which are too few for a habit', () => {
    expect(new ColumnHabits([...PLANS.slice(1), -75]).isOdd(-75)).toBe(false);
  });
});
