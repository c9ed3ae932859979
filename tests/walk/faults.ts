/** What both walks of faults share: which faults there are, and when two workbooks are one and the same. */
import type { Fault, HostWorkbook } from '../../src/host';
import { stateOf } from '../host/state';

export interface Extent {
  /** Codes with which whole requests are refused. */
  readonly codes: readonly string[];
  /** Every so many actions one is failed; the last ones of a request always. */
  readonly stride: number;
  /** Of all faults every so many are tried; every one when missing. */
  readonly every?: number;
  /** Which of so many parts of those is walked: the second of four; all when missing. */
  readonly share?: Share;
}

/** One of so many equal parts; the first is 1. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

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

const WALK = process.env['WALK'];
const [part = 1, of = 1] = (process.env['WALK_PART'] ?? '1/1').split('/').map(Number);

/**
 * `npm run walk` walks everything and prints what is wrong; with the other tests a short form runs. A number in WALK walks
 * every so many of all faults: a sample. `WALK_PART=2/4` walks the second of four parts, for several processes or sittings.
 */
export const isFull = WALK !== undefined;

export const EXTENT: Extent = isFull
  ? { codes: CODES, stride: 1, every: Number(WALK) || 1, share: { part, of } }
  : { codes: ['GeneralException', 'InvalidOperationInCellEditMode'], stride: 25 };

const LAST_ACTIONS = 6;

/** Every fault of a job whose requests have so many actions. */
export function faultsOf(actions: readonly number[], { codes, stride, every = 1, share }: Extent): Fault[] {
  const faults: Fault[] = [];
  actions.forEach((count, index) => {
    const request = index + 1;
    for (const code of codes) {
      faults.push({ request, code });
      faults.push({ request, code, lasting: true });
      faults.push({ request, code, kind: 'lose' });
    }
    faults.push({ request, code: 'GeneralException', kind: 'lose', lasting: true });
    faults.push({ request, code: '', kind: 'delay', milliseconds: 1 });
    for (let action = 0; action < count; action++) {
      if (action % stride !== 0 && action < count - LAST_ACTIONS) continue;
      faults.push({ request, action, code: 'GeneralException', results: 'present' });
      faults.push({ request, action, code: 'InvalidArgument', results: 'absent' });
      faults.push({ request, action, code: 'GeneralException', results: 'absent', lasting: true });
    }
  });
  const tried = faults.filter((_fault, at) => at % every === every - 1);
  return share ? tried.filter((_fault, at) => at % share.of === share.part - 1) : tried;
}

/** All of a workbook as one text. Ids of corrections are new each time; what formulas give is not computed in a walk. */
export const known = (workbook: HostWorkbook): string =>
  JSON.stringify(stateOf(workbook), (_key, one: unknown) =>
    typeof one === 'object' && one !== null && 'formula' in one && one.formula ? { ...one, value: null } : one,
  ).replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,27}/g, 'id');

/** A part of the state that a judgement may leave aside. */
export type Part = 'layout' | 'settings' | 'place' | 'fills';

/** What is stored of the cells that are coloured. */
const COLOUR_SETTINGS = ['khop-so.marks', 'khop-so.khopso.marked'];

interface PlainCell {
  readonly value: unknown;
  readonly formula?: unknown;
  readonly numberFormat: string;
  format: string;
}

const withoutFill = (format: string): string => {
  const plain = JSON.parse(format) as { fill?: unknown };
  delete plain.fill;
  return JSON.stringify(plain);
};

/** Cells without their colours; what was nothing but a colour is no cell. */
function withoutFills(cells: readonly (readonly [string, PlainCell])[]): unknown {
  return cells
    .map(([name, cell]) => [name, { ...cell, format: withoutFill(cell.format) }] as const)
    .filter(
      ([, cell]) => cell.value !== null || cell.formula || cell.numberFormat !== 'General' || cell.format !== '{}',
    );
}

/** A state without some of its parts: how pages are printed, what is only remembered, where the user is, what is coloured. */
export function without(state: string, parts: readonly Part[]): string {
  if (parts.length === 0) return state;
  const plain = JSON.parse(state) as {
    settings: (readonly [string, unknown])[] | null;
    active: unknown;
    selection: unknown;
    sheets: { rest: { layout: unknown }; cells: unknown }[];
  };
  if (parts.includes('settings')) plain.settings = null;
  if (parts.includes('place')) plain.active = plain.selection = null;
  if (parts.includes('fills')) {
    plain.settings = plain.settings?.filter(([key]) => !COLOUR_SETTINGS.includes(key)) ?? null;
    for (const sheet of plain.sheets) sheet.cells = withoutFills(sheet.cells as [string, PlainCell][]);
  }
  if (parts.includes('layout')) for (const { rest } of plain.sheets) rest.layout = null;
  return JSON.stringify(plain);
}

const MOST_DIFFERENCES = 4;

/** Where a state differs from the expected one, for the reader of a complaint. */
export function differences(expected: string, state: string): string {
  const found: string[] = [];
  const compare = (a: unknown, b: unknown, path: string): void => {
    if (found.length === MOST_DIFFERENCES || JSON.stringify(a) === JSON.stringify(b)) return;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
      found.push(`${path} ${String(JSON.stringify(a)).slice(0, 80)} → ${String(JSON.stringify(b)).slice(0, 80)}`);
      return;
    }
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
      compare(Reflect.get(a, key), Reflect.get(b, key), `${path}/${key}`);
  };
  compare(JSON.parse(expected), JSON.parse(state), '');
  return found.join('; ');
}

export interface Walked {
  readonly cases: number;
  /** Cases in which the job told a failure. */
  readonly failures: number;
  readonly wrong: readonly string[];
}

/** Adds up what was walked, and prints it at the end of the full walk. */
export function counting(what: string): { readonly add: (walked: Walked) => void; readonly print: () => void } {
  const total = { cases: 0, failures: 0, wrong: 0 };
  return {
    add: ({ cases, failures, wrong }) => {
      total.cases += cases;
      total.failures += failures;
      total.wrong += wrong.length;
      for (const one of isFull ? wrong : []) process.stdout.write(`${one}\n`);
    },
    print: () => {
      const { cases, failures, wrong } = total;
      const whole = of === 1 ? '' : ` (part ${part} of ${of})`;
      if (isFull)
        process.stdout.write(`${what}${whole}: walked ${cases} cases, ${failures} told as failed, ${wrong} wrong\n`);
    },
  };
}
