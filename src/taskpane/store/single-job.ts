/** The one piece of work that a store does at a time. */
import type { Progress } from '../../workbook';
import { type Failure, failureOf } from './failure';

/** What a store shows of its work. */
export interface JobState {
  readonly running: { readonly progress: Progress | null } | null;
  readonly failure?: Failure | null;
}

/** What a piece of work is given. */
export interface WorkOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Runs one piece of work at a time: a second click while the first one works does nothing. */
export class SingleJob {
  private abort: AbortController | null = null;

  /** @param afterFailure what is owed once a piece of work failed */
  constructor(
    private readonly show: (state: JobState) => void,
    private readonly afterFailure?: () => void,
  ) {}

  get isRunning(): boolean {
    return this.abort !== null;
  }

  /** Does the work and shows how far it is, and what went wrong; never rejects. */
  async run(work: (options: WorkOptions) => Promise<void>): Promise<void> {
    if (this.abort) return;
    const abort = (this.abort = new AbortController());
    this.show({ running: { progress: null }, failure: null });
    let failure: Failure | null = null;
    try {
      await work({ signal: abort.signal, onProgress: (progress) => this.show({ running: { progress } }) });
    } catch (error) {
      failure = failureOf(error);
      this.afterFailure?.();
    } finally {
      this.abort = null;
    }
    this.show(failure ? { running: null, failure } : { running: null });
  }

  stop(): void {
    this.abort?.abort();
  }
}
