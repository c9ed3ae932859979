/** Changes of a workbook: noted as they are made, told at the end of a request or of the user's edit. */
import type { HostChange } from './model';

export class ChangeQueue {
  private readonly listeners = new Set<(change: HostChange) => void>();
  private pending: HostChange[] = [];
  private quiet = false;

  /** Notes a change. */
  announce(change: HostChange): void {
    if (!this.quiet) this.pending.push(change);
  }

  /** One operation on many cells is one change, as Excel tells it, also when it is refused half-way. */
  asOne(change: HostChange, operation: () => void): void {
    const outer = this.quiet;
    this.quiet = true;
    try {
      operation();
    } finally {
      this.quiet = outer;
      this.announce(change);
    }
  }

  /** Tells what was noted. */
  flush(): void {
    const changes = this.pending;
    this.pending = [];
    for (const change of changes) for (const listener of this.listeners) listener(change);
  }

  /** Forgets what was noted: nobody has seen the workbook before. */
  forget(): void {
    this.pending = [];
  }

  /** Calls back for each change; returns how to stop. */
  onChange(listener: (change: HostChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
