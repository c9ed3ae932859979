/** What the pane could not do because Excel refused, done as soon as Excel answers again. */
type Work = () => Promise<void>;

export class CatchUp {
  private readonly owed = new Map<string, Work>();
  private running: Promise<void> | null = null;

  /** Remembers a piece of work; one of the same name is owed once. */
  owe(name: string, work: Work): void {
    this.owed.set(name, work);
  }

  /** Does what is owed, in its order; the first refusal ends it, and the rest stays owed. */
  run(): Promise<void> {
    return (this.running ??= this.perform().finally(() => (this.running = null)));
  }

  private async perform(): Promise<void> {
    for (const [name, work] of this.owed) {
      await work();
      this.owed.delete(name);
    }
  }
}
