/** The decisions about doubts of merges, remembered for the person and with the workbook. */
import type { PersonSettings } from '../../jobs';
import type { Answer, Decision, QuestionKind } from '../../merging';
import type { WorkbookPort } from '../../workbook';

/** A decision with what was asked, so that it can be shown and undone. */
export interface KeptDecision extends Decision {
  readonly kind: QuestionKind;
  readonly theirs: string;
  readonly ours: string;
}

const DECISIONS_SETTING = 'khopso.merge-decisions';
/** The oldest of more decisions than these are forgotten. */
const MOST = 2_000;

const KINDS: readonly unknown[] = [
  'form',
  'column',
  'row',
  'rows',
  'sender',
  'duplicate',
  'period',
  'scale',
] satisfies QuestionKind[];
const ANSWERS: readonly unknown[] = ['match', 'apart', 'leave-out'] satisfies Answer[];

function isDecision(value: unknown): value is KeptDecision {
  if (typeof value !== 'object' || value === null) return false;
  const { id, kind, answer, theirs, ours } = value as Record<string, unknown>;
  const areTexts = [id, theirs, ours].every((text) => typeof text === 'string');
  return areTexts && KINDS.includes(kind) && ANSWERS.includes(answer);
}

const readDecisions = (stored: unknown): KeptDecision[] => (Array.isArray(stored) ? stored.filter(isDecision) : []);

/** Those of the workbook, and those of the person about which it says nothing; the latest first. */
export async function loadDecisions(port: WorkbookPort, person?: PersonSettings): Promise<KeptDecision[]> {
  const own = readDecisions(await port.readSetting(DECISIONS_SETTING));
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...readDecisions(person?.read(DECISIONS_SETTING)).filter(({ id }) => !known.has(id))];
}

export async function keepDecisions(
  port: WorkbookPort,
  decisions: readonly KeptDecision[],
  person?: PersonSettings,
): Promise<void> {
  const kept = decisions.slice(0, MOST);
  person?.write(DECISIONS_SETTING, kept);
  await port.changeSettings([{ key: DECISIONS_SETTING, change: () => kept }]);
}
