/**
 * Lets every request and action of every job fail in every way: the workbook is as it was, or the job is done, and the job
 * says which. The short form runs with the other tests; `npm run walk` walks all of it and prints the count.
 */
import { EXTENT, counting } from '../walk/faults';
import { JOBS } from './walk/jobs';
import { walkDeeds, walkFaults } from './walk/walk';

const count = counting('the port');

test.each(JOBS)(
  '$name: whatever fails, the workbook is untouched or complete, and the job says which',
  async (job) => {
    const walked = await walkFaults(job, EXTENT);
    count.add(walked);
    expect(walked.wrong).toEqual([]);
    // The faults are such as the job can notice.
    expect(walked.failures).toBeGreaterThan(0);
  },
  3_600_000,
);

const deeds = JOBS.flatMap((job) => (job.meanwhile ?? []).map((deed) => ({ job, deed })));

test.each(deeds)(
  '$job.name while the user $deed.name: nothing of his is lost',
  async ({ job, deed }) => {
    const walked = await walkDeeds(job, deed);
    count.add(walked);
    expect(walked.wrong).toEqual([]);
  },
  600_000,
);

afterAll(() => count.print());
