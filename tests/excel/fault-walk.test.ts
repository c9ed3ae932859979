/**
 * Lets every request and action of every job fail in every way: the workbook is as it was, or the job is done, and the job
 * says which. The short form runs with the other tests; `npm run walk` walks all of it and prints the count.
 */
import { JOBS } from './walk/jobs';
import { type Extent, type Walked, walkDeeds, walkFaults } from './walk/walk';

const isFull = process.env['WALK'] === 'full';

/** Codes that Excel documents and that mean different things to a job. */
const CODES = [
  'GeneralException',
  'InvalidOperationInCellEditMode',
  'AccessDenied',
  'ItemNotFound',
  'InvalidArgument',
  'RequestAborted',
  'InvalidOperation',
  'ActivityLimitReached',
];

const EXTENT: Extent = isFull
  ? { codes: CODES, stride: 1 }
  : { codes: ['GeneralException', 'InvalidOperationInCellEditMode'], stride: 25 };

const total = { cases: 0, failures: 0, wrong: 0 };

function count({ cases, failures, wrong }: Walked): void {
  total.cases += cases;
  total.failures += failures;
  total.wrong += wrong.length;
}

test.each(JOBS)(
  '$name: whatever fails, the workbook is untouched or complete, and the job says which',
  async (job) => {
    const walked = await walkFaults(job, EXTENT);
    count(walked);
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
    count(walked);
    expect(walked.wrong).toEqual([]);
  },
  600_000,
);

afterAll(() => {
  if (isFull)
    process.stdout.write(`walked ${total.cases} cases, ${total.failures} told as failed, ${total.wrong} wrong\n`);
});
