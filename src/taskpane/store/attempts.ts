/** Things tried with the workbook for a check: what failed and what was done is said in the state. */
import type { Correction } from '../../workbook';
import type { CheckState } from './check-state';
import { type Saying, failureOf } from './failure';
import type { State } from './state';

export class Attempts {
  /** Whether the last thing asked for was done and said: what follows cannot make it a failure. */
  isSaid = false;

  constructor(
    private readonly state: State<CheckState>,
    /** Called after a failure of what the user asked for. */
    private readonly onFailed: () => void,
  ) {}

  /** Does something that the user asked for; a failure is shown and answers false. */
  async trying(work: () => Promise<void>): Promise<boolean> {
    this.isSaid = false;
    this.state.set({ failure: null });
    const isDone = await this.quietly(work);
    if (!isDone) this.onFailed();
    return isDone;
  }

  /** The same for what nobody asked for: an earlier failure stays to be read. */
  async quietly(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.state.set({ failure: failureOf(error) });
      return false;
    }
  }

  /** Something else is asked for now: what fails after it is told. */
  forget(): void {
    this.isSaid = false;
  }

  /** What follows a check: after a job that was done its refusal is no failure, the list is only out of date. */
  async afterwards(work: () => Promise<void>): Promise<boolean> {
    if (!this.isSaid) return this.quietly(work);
    try {
      await work();
      return true;
    } catch {
      this.state.set({ stale: true });
      return false;
    }
  }

  /** Says what was done; `undo`: the corrections that can be taken back where it is said. */
  say(text: Saying, undo: readonly Correction[] = []): void {
    this.isSaid = true;
    this.state.set({ said: { text, undo } });
  }
}
