/** Things tried with the workbook for a check: what failed and what was done is said in the state. */
import type { Correction } from '../../workbook';
import type { CheckState } from './check-state';
import { type Saying, failureOf } from './failure';
import type { State } from './state';

export class Attempts {
  constructor(
    private readonly state: State<CheckState>,
    /** Called after a failure of what the user asked for. */
    private readonly onFailed: () => void,
  ) {}

  /** Does something that the user asked for; a failure is shown and answers false. */
  async trying(work: () => Promise<void>): Promise<boolean> {
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

  /** Says what was done; `undo`: the corrections that can be taken back where it is said. */
  say(text: Saying, undo: readonly Correction[] = []): void {
    this.state.set({ said: { text, undo } });
  }
}
