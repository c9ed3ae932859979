/**
 * Lets every request and action of every job of the pane fail in every way: the workbook is as it was, or the job is done;
 * the pane says which, agrees with the workbook afterwards and works on. It takes too long for the other tests:
 * `npm run walk:pane` walks all of it and prints the count, `WALK=29 npm run walk:pane:sample` every 29th fault.
 *
 * Jest would take apart what the client has left in the globals: after the last of 80,000 cases it had no end.
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import { EXTENT, counting, isFull } from '../walk/faults';
import { PANE_JOBS } from './walk/jobs';
import { walkPaneDeeds, walkPaneFaults } from './walk/walk';

const count = counting('the pane');

test.each(PANE_JOBS)(
  '$name: whatever fails, what the pane says is so',
  async (job) => {
    const walked = await walkPaneFaults(job, isFull ? EXTENT : { ...EXTENT, every: 29 });
    count.add(walked);
    expect(walked.wrong).toEqual([]);
  },
  7_200_000,
);

const deeds = PANE_JOBS.flatMap((job) => (job.meanwhile ?? []).map((deed) => ({ job, deed })));

test.each(deeds)(
  '$job.name while the user $deed.name: nothing of his is lost',
  async ({ job, deed }) => {
    const walked = await walkPaneDeeds(job, deed);
    count.add(walked);
    expect(walked.wrong).toEqual([]);
  },
  600_000,
);

afterAll(() => count.print());
