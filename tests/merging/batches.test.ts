/** Batches of tables that many units send: nothing is matched wrongly without a word, most without a question. */
import { addScore, makeBatch, noScore, scoreBatch } from './batches';
import { FORMS } from './forms';
import { TRAPS } from './traps';
import { VARIATIONS } from './variations';

const namesOf = <Name extends string>(list: Readonly<Record<Name, unknown>>): Name[] => Object.keys(list) as Name[];

describe('one form from many units', () => {
  it.each(namesOf(VARIATIONS))('is merged without a wrong match where offices vary it: %s', (variation) => {
    const all = noScore();
    FORMS.forEach((form, i) =>
      addScore(all, scoreBatch(makeBatch(form, 100 + i, { units: 4, variations: [variation], trap: null }))),
    );
    expect(all.notes.filter((note) => /^(WRONG|FIGURE)/.test(note))).toEqual([]);
    expect(all.right / all.pairs).toBeGreaterThan(0.95);
  });

  it.each(namesOf(TRAPS))('is merged without a wrong match where it tempts: %s', (trap) => {
    const all = noScore();
    FORMS.forEach((form, i) => addScore(all, scoreBatch(makeBatch(form, 200 + i, { units: 5, trap }))));
    expect(all.notes.filter((note) => /^(WRONG|FIGURE)|nothing said/.test(note))).toEqual([]);
    expect(all.right / all.pairs).toBeGreaterThan(0.9);
  });

  it('gives all units of a form that all filled in alike, without a question', () => {
    for (const form of FORMS) {
      const score = scoreBatch(makeBatch(form, 7, { units: 4, variations: [], trap: null }));
      expect(score.right).toBe(score.pairs);
    }
  });

  // "Quết toán" over the first of two exchanged columns: nothing is matched with it that would show the exchange.
  it.each([16_431, 16_679])('asks about both of two exchanged headers of which one is misspelt (seed %d)', (seed) => {
    const { notes } = scoreBatch(makeBatch(FORMS[seed % FORMS.length]!, seed));
    expect(notes.filter((note) => note.startsWith('WRONG'))).toEqual([]);
    expect(notes.filter((note) => note.startsWith('asked: tep-5.xlsx')).length).toBeGreaterThanOrEqual(2);
  });
});
