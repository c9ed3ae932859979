/** A check in steps, for a page without a worker: the same answer, and a pause after each sheet. */
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/files';
import { checkInSteps, checkWorkbook } from '../../src/jobs';

const SAMPLE = 'samples/kinh-phi-khuyen-cong-2019.xlsx';
const { grids } = readWorkbook(SAMPLE, new Uint8Array(readFileSync(SAMPLE)));

describe('a check in steps', () => {
  it('counts the sheets that were read, pauses once more before the findings, and answers what the whole check answers', () => {
    const work = checkInSteps(grids);
    const pauses: number[] = [];
    for (;;) {
      const step = work.next();
      if (step.done) {
        expect(step.value).toEqual(checkWorkbook(grids));
        break;
      }
      pauses.push(step.value);
    }
    expect(pauses).toEqual([...grids.map((_, index) => index + 1), grids.length]);
    expect(grids.length).toBeGreaterThan(1);
  });

  it('has nothing to find where there is no sheet', () => {
    expect(checkWorkbook([])).toEqual({ tables: [], unread: [], findings: [], relations: [] });
  });
});
