/** Corrections of a check: written, taken back, and listed as the workbook has them. */
import { translate } from '../../locales';
import { type Grid, cellName, keyName } from '../../sheet';
import type { Correction, WorkbookPort } from '../../workbook';
import type { Fix } from '../../wording';
import type { Attempts } from './attempts';
import { type CheckState, changedTexts } from './check-state';
import type { Corrector } from './corrector';
import type { State } from './state';

export interface CorrectionHooks {
  /** Excel does not tell just now which corrections the workbook has. */
  readonly onUnrecalled: () => void;
  /** Cells of these sheets were changed by the pane. */
  readonly onChanged: (sheets: readonly string[]) => Promise<void>;
}

export class CheckCorrections {
  constructor(
    private readonly port: WorkbookPort,
    private readonly corrector: Corrector,
    private readonly grid: (sheet: string) => Grid | undefined,
    private readonly state: State<CheckState>,
    private readonly attempts: Attempts,
    private readonly hooks: CorrectionHooks,
  ) {}

  readonly recall = async (): Promise<void> => {
    const corrections = await this.port.corrections();
    this.state.set({ corrections });
    const standing = new Set(corrections.map(({ id }) => id));
    const { said } = this.state.get();
    if (said && said.undo.length > 0 && !said.undo.some(({ id }) => standing.has(id))) this.attempts.unsay();
  };

  /** Writes the values that the suspects should have, then checks again. */
  async correct(changes: Fix['changes']): Promise<void> {
    let done: readonly Correction[] = [];
    const isDone = await this.attempts.trying(async () => {
      done = await this.corrector.correct(changes);
    });
    const [first] = changes;
    if (!isDone || !first) return;
    await this.recallOr([...done, ...this.state.get().corrections]);
    const cell = keyName(first.cell);
    this.attempts.say(
      (locale) =>
        changes.length > 1
          ? translate(locale, 'check.corrected.many', { count: changes.length })
          : translate(locale, 'check.corrected', {
              cell,
              value: changedTexts(
                locale,
                { before: first.value, after: first.suggestion },
                this.grid(first.sheet),
                first,
              )[1],
            }),
      { undo: done },
    );
    await this.hooks.onChanged(changes.map(({ sheet }) => sheet));
  }

  /** Takes corrections back, all that are given. */
  async takeBack(corrections: readonly Correction[]): Promise<void> {
    const isDone = await this.attempts.trying(() => this.corrector.takeBack(corrections));
    const [first] = corrections;
    if (!isDone || !first) return;
    const gone = new Set(corrections.map(({ id }) => id));
    await this.recallOr(this.state.get().corrections.filter(({ id }) => !gone.has(id)));
    const cell = cellName(first.row, first.column);
    this.attempts.say((locale) =>
      corrections.length > 1
        ? translate(locale, 'check.taken-back.many', { count: corrections.length })
        : translate(locale, 'check.taken-back', { cell }),
    );
    await this.hooks.onChanged(corrections.map(({ sheet }) => sheet));
  }

  /** The corrections that the workbook has; `known`: what they are where Excel does not tell just now. */
  private async recallOr(known: readonly Correction[]): Promise<void> {
    try {
      await this.recall();
    } catch {
      this.state.set({ corrections: known });
      this.hooks.onUnrecalled();
    }
  }
}
