/**
 * Things tried with the workbook for a check. What the user asked for is answered: said to be done, or shown as failed. What
 * follows by itself never changes that answer; where Excel refuses it, the state says what is behind.
 */
import type { CheckState, Said } from './check-state';
import { type Saying, failureOf } from './failure';
import type { State } from './state';

export class Attempts {
  /** Set while what was said is too new to go unread. */
  private fresh: ReturnType<typeof setTimeout> | undefined;
  private isOvertaken = false;

  constructor(
    private readonly state: State<CheckState>,
    /** Called after a failure of what the user asked for. */
    private readonly onFailed: () => void,
    /** Milliseconds for which what was said stands at least. */
    private readonly settle: number,
  ) {}

  /** Does something that the user asked for; a failure is shown and answers false. */
  async trying(work: () => Promise<void>): Promise<boolean> {
    this.state.set({ failure: null });
    try {
      await work();
      return true;
    } catch (error) {
      // What was said before is of another job: a failure stands alone.
      this.state.set({ failure: failureOf(error), said: null });
      this.onFailed();
      return false;
    }
  }

  /**
   * Says what was done; `undo`: the corrections that can be taken back where it is said; `sheet`: the one that was written,
   * with which the words go.
   */
  say(text: Saying, { undo = [], sheet = null }: Partial<Omit<Said, 'text'>> = {}): void {
    this.state.set({ said: { text, undo, sheet } });
    clearTimeout(this.fresh);
    this.isOvertaken = false;
    this.fresh = setTimeout(() => {
      this.fresh = undefined;
      if (this.isOvertaken) this.overtaken();
    }, this.settle);
  }

  /**
   * The user has changed cells. What corrections said stands as long as the workbook has them; other words go, but not
   * unread: Excel tells of a change a moment later, so that one from during the job is heard after its end.
   */
  overtaken(): void {
    this.isOvertaken = true;
    if (this.fresh === undefined && this.state.get().said?.undo.length === 0) this.unsay();
  }

  /** What was said is of another sheet, or no longer so. */
  unsay(): void {
    if (this.state.get().said) this.state.set({ said: null });
  }
}
