/** Variations made to tempt a matcher: each would be matched wrongly by who looks at names, numbers or places alone. */
import { type Draft, type DraftRow, fillIn } from './draft';
import type { TestForm } from './forms';
import type { Random } from './random';
import { subtree } from './variations';

/** What a trap asks of the merge beyond right matches: a file that must not be added up without a question. */
export interface Sprung {
  readonly drafts: Draft[];
  /** Files of which the reader must be told: not added up, or in doubt. */
  readonly suspects: readonly string[];
}

export type Trap = (drafts: Draft[], form: TestForm, random: Random) => Sprung | null;

/** Leaves the section of one of two like-named groups without its head: its rows follow on the group before. */
const headlessSection: Trap = (drafts, _, random) => {
  const draft = random.pick(drafts.slice(1));
  const heads = draft.rows.flatMap((row, at) => {
    const before = draft.rows.slice(0, at).some((other) => other.level === row.level);
    return before && subtree(draft.rows, at).length > 2 && row.level > 0 ? [at] : [];
  });
  if (heads.length === 0) return null;
  draft.rows.splice(random.pick(heads), 1);
  return { drafts, suspects: [] };
};

const ofWhichRow: Trap = (drafts, _, random) => {
  const draft = random.pick(drafts.slice(1));
  const at = 1 + random.below(draft.rows.length - 1);
  const row = draft.rows[at]!;
  const values = new Map(
    [...row.values].map(([id, value]): [string, number | string] => [
      id,
      typeof value === 'number' ? Math.round(value / 3) : value,
    ]),
  );
  const inner: DraftRow = {
    id: `x of which ${row.id}`,
    index: '',
    label: `Trong đó: ${row.label}`,
    level: row.level + 1,
    values,
  };
  draft.rows.splice(at + subtree(draft.rows, at).length, 0, inner);
  return { drafts, suspects: [] };
};

const repeatedIndex: Trap = (drafts, _, random) => {
  for (const draft of drafts.slice(1)) {
    const numbered = draft.rows.flatMap((row, at) => (/^\d+$/.test(row.index) ? [at] : []));
    for (let i = 0; i < 2 && numbered.length > 1; i++)
      draft.rows[random.pick(numbered)]!.index = draft.rows[random.pick(numbered)]!.index;
  }
  return { drafts, suspects: [] };
};

const totalInside: Trap = (drafts, _, random) => {
  const draft = random.pick(drafts.slice(1));
  const at = 1 + random.below(draft.rows.length - 1);
  const { level, values } = draft.rows[at]!;
  draft.rows.splice(at + subtree(draft.rows, at).length, 0, {
    id: `x total after ${draft.rows[at]!.id}`,
    index: '',
    label: random.pick(['Cộng', 'Tổng cộng', 'Cộng mục']),
    level,
    values: new Map(values),
  });
  return { drafts, suspects: [] };
};

/** One column takes the name of another that is there too. */
const renamedColumn: Trap = (drafts, _, random) => {
  const draft = random.pick(drafts.slice(1));
  const free = draft.columns.filter(({ kind }) => kind === 'money');
  if (free.length < 2) return null;
  const [one, other] = random.shuffled(free);
  one!.path = [...other!.path];
  return { drafts, suspects: [] };
};

/** Two headers exchanged; the number row still says what is computed from what. */
const exchangedHeaders: Trap = (drafts, _, random) => {
  const draft = random.pick(drafts.slice(1));
  const rate = draft.columns.find(({ quotient }) => quotient);
  if (!rate?.quotient) return null;
  const [one, other] = rate.quotient.map((id) => draft.columns.find((column) => column.id === id)!);
  if (!one || !other) return null;
  draft.numbers = 'own';
  [one.path, other.path] = [other.path, one.path];
  return { drafts, suspects: [] };
};

const lastYear: Trap = (drafts, form, random) => {
  const draft = random.pick(drafts);
  const old = fillIn(form, `${draft.file} nam truoc`, draft.province, draft.year - 1, random);
  return { drafts: [...drafts, old], suspects: [old.file] };
};

const lastYearInstead: Trap = (drafts, form, random) => {
  const at = 1 + random.below(drafts.length - 1);
  const old = fillIn(form, drafts[at]!.file, drafts[at]!.province, drafts[at]!.year - 1, random);
  return { drafts: drafts.map((draft, i) => (i === at ? old : draft)), suspects: [old.file] };
};

const sentAgain: Trap = (drafts, _, random) => {
  const draft = random.pick(drafts);
  const again: Draft = {
    ...draft,
    file: `${draft.file} ban sao`,
    rows: draft.rows.map((row) => ({ ...row, values: new Map(row.values) })),
  };
  return { drafts: [...drafts, again], suspects: [again.file] };
};

const sentCorrected: Trap = (drafts, _, random) => {
  const sprung = sentAgain(drafts, { title: '', columns: [], rows: [] }, random)!;
  const again = sprung.drafts[sprung.drafts.length - 1]!;
  for (const [id, value] of again.rows[again.rows.length - 1]!.values)
    if (typeof value === 'number') again.rows[again.rows.length - 1]!.values.set(id, value + 7);
  return sprung;
};

/** Figures in tỷ or nghìn đồng under a line that says triệu. */
const wrongUnit: Trap = (drafts, _, random) => {
  const draft = random.pick(drafts);
  draft.unsaid = random.pick([1e-3, 1e3]);
  draft.unit = { line: 'Đơn vị tính: triệu đồng', perMillion: 1 };
  const isMoney = draft.columns.some(({ kind }) => kind === 'money');
  return isMoney ? { drafts, suspects: [draft.file] } : null;
};

/** Tỷ đồng, and said so. */
const billionsAmongMillions: Trap = (drafts, _, random) => {
  random.pick(drafts).unit = { line: 'Đơn vị tính: tỷ đồng', perMillion: 1e-3 };
  return { drafts, suspects: [] };
};

/** A province is not there, and the numbers of the others run on without a gap. */
const absentRow: Trap = (drafts, _, random) => {
  const draft = random.pick(drafts.slice(1));
  const numbered = draft.rows.flatMap((row, at) =>
    /^\d+$/.test(row.index) && subtree(draft.rows, at).length === 1 ? [at] : [],
  );
  if (numbered.length < 3) return null;
  const at = random.pick(numbered);
  const { level } = draft.rows[at]!;
  draft.rows.splice(at, 1);
  for (let next = at; next < draft.rows.length && draft.rows[next]!.level >= level; next++) {
    const row = draft.rows[next]!;
    if (row.level === level && /^\d+$/.test(row.index)) row.index = String(Number(row.index) - 1);
  }
  return { drafts, suspects: [] };
};

export const TRAPS = {
  headlessSection,
  ofWhichRow,
  repeatedIndex,
  totalInside,
  renamedColumn,
  exchangedHeaders,
  lastYear,
  lastYearInstead,
  sentAgain,
  sentCorrected,
  wrongUnit,
  billionsAmongMillions,
  absentRow,
} as const satisfies Readonly<Record<string, Trap>>;
