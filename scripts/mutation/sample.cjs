/**
 * Stryker's checker `sample`: lets a random sample of the changes through and refuses the rest, so that a large room can
 * be measured. KHOP_SO_SAMPLE holds its size and seed, as `150 1`. A change is drawn by the hash of its place and text:
 * with one seed and unchanged code it is always the same sample.
 */
const { createHash } = require('node:crypto');
const { relative } = require('node:path');

const [size, seed] = (process.env.KHOP_SO_SAMPLE ?? '0 1').split(' ');
let drawn = new Set();

const lot = ({ fileName, location, replacement }) => {
  const { start, end } = location;
  const place = [relative('.', fileName), start.line, start.column, end.line, end.column];
  return createHash('sha256')
    .update([seed, ...place, replacement].join(' '))
    .digest('hex');
};

const sample = {
  init: async () => undefined,
  /** Stryker hands over all changes here before it asks about each. */
  group: async (mutants) => {
    const lots = mutants.map((mutant) => [lot(mutant), mutant.id]).sort(([one], [other]) => (one < other ? -1 : 1));
    drawn = new Set(lots.slice(0, Number(size)).map(([, id]) => id));
    return [mutants.map(({ id }) => id)];
  },
  check: async (mutants) =>
    Object.fromEntries(
      mutants.map(({ id }) => [
        id,
        drawn.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' },
      ]),
    ),
};

exports.strykerPlugins = [{ kind: 'Checker', name: 'sample', value: sample }];
