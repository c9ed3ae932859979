/** How an object of Office.js's model is declared: members, the API set that each came with, checks of values. */
import type { HostSheet } from '../model';
import type { HostWorkbook } from '../workbook';
import { apiNotFound, invalidArgument } from '../refusal';

/** What every object of one executor shares. */
export interface Scope {
  readonly workbook: HostWorkbook;
  /** Highest ExcelApi set that answers, as [major, minor]. */
  readonly level: readonly [number, number];
  /** Above so many cells a range gives null values, without an error, as Excel does. */
  readonly maxCells: number;
  countCells(cells: number): void;
  /** Event kinds (EventType numbers) that the add-in listens to. */
  readonly listening: Map<number, number>;
  forget(referenceId: string): void;
}

/** One member of an Office.js class; `since` is the ExcelApi requirement set that brought it. */
export interface Member<T> {
  readonly since?: string;
  readonly get?: (self: T) => unknown;
  readonly set?: (self: T, value: unknown) => void;
  /** A method that returns a value or nothing. */
  readonly call?: (self: T, args: readonly unknown[]) => unknown;
  /** A navigation property or a method that returns an object; null makes a null object. */
  readonly object?: (self: T, args: readonly unknown[]) => Thing | null;
}

export interface Kind<T> {
  readonly name: string;
  readonly members: Readonly<Record<string, Member<T>>>;
  /** Identity inside its collection. */
  readonly id?: (self: T) => string;
  readonly items?: (self: T) => readonly Thing[];
  /** `getItem(key)`. */
  readonly item?: (self: T, key: unknown) => Thing;
  /** Ranges: the add-in may keep a reference to it from one request to the next. */
  readonly keptByReference?: boolean;
}

/** An object of Office.js's model as the executor handles it, whatever stands behind. */
export interface Thing {
  readonly kind: string;
  readonly id: string | null;
  readonly isCollection: boolean;
  readonly keptByReference: boolean;
  /** Sheets: what the thing stands for, so that other things may take it as an argument. */
  readonly self: unknown;
  items(): readonly Thing[];
  item(key: unknown): Thing;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  call(name: string, args: readonly unknown[]): unknown;
  object(name: string, args: readonly unknown[]): Thing | null;
  isObject(name: string): boolean;
  scalars(): readonly string[];
}

export function levelOf(text: string): readonly [number, number] {
  const [major, minor] = text.split('.').map(Number);
  return [major ?? 1, minor ?? 0];
}

class ThingOf<T> implements Thing {
  constructor(
    private readonly of: Kind<T>,
    readonly self: T,
    private readonly scope: Scope,
  ) {}

  get kind(): string {
    return this.of.name;
  }

  get id(): string | null {
    return this.of.id?.(this.self) ?? null;
  }

  get isCollection(): boolean {
    return this.of.items !== undefined;
  }

  get keptByReference(): boolean {
    return this.of.keptByReference === true;
  }

  items(): readonly Thing[] {
    if (!this.of.items) throw invalidArgument(`${this.kind} is no collection`);
    return this.of.items(this.self);
  }

  item(key: unknown): Thing {
    if (!this.of.item) throw apiNotFound(`${this.kind}.getItem`);
    return this.of.item(this.self, key);
  }

  private member(name: string): Member<T> {
    const member = Object.hasOwn(this.of.members, name) ? this.of.members[name] : undefined;
    if (!member) throw apiNotFound(`${this.kind}.${name} is not implemented by the stand-in`);
    const [major, minor] = levelOf(member.since ?? '1.1');
    const [hostMajor, hostMinor] = this.scope.level;
    if (major > hostMajor || (major === hostMajor && minor > hostMinor)) {
      throw apiNotFound(`${this.kind}.${name} needs ExcelApi ${member.since ?? ''}`);
    }
    return member;
  }

  get(name: string): unknown {
    const { get } = this.member(name);
    if (!get) throw apiNotFound(`${this.kind}.${name} cannot be read`);
    return get(this.self);
  }

  set(name: string, value: unknown): void {
    const { set } = this.member(name);
    if (!set) throw invalidArgument(`${this.kind}.${name} cannot be set`);
    set(this.self, value);
  }

  call(name: string, args: readonly unknown[]): unknown {
    const { call } = this.member(name);
    if (!call) throw apiNotFound(`${this.kind}.${name} is no method`);
    return call(this.self, args);
  }

  object(name: string, args: readonly unknown[]): Thing | null {
    const { object } = this.member(name);
    if (!object) throw apiNotFound(`${this.kind}.${name} is no object`);
    return object(this.self, args);
  }

  isObject(name: string): boolean {
    return this.member(name).object !== undefined;
  }

  scalars(): readonly string[] {
    return Object.keys(this.of.members).filter((name) => this.of.members[name]?.get !== undefined);
  }
}

/** Makes things of one class: `kindOf` its description, then one call per object. */
export function maker<T extends { readonly scope: Scope }>(kind: Kind<T>): (self: T) => Thing {
  return (self) => new ThingOf(kind, self, self.scope);
}

export interface SheetSelf {
  readonly scope: Scope;
  readonly sheet: HostSheet;
}

/** A setter or method that changes how a sheet looks: whoever listens to the workbook hears of it afterwards. */
export function layoutChange<S extends SheetSelf, A, R>(
  change: (self: S, argument: A) => R,
): (self: S, argument: A) => R {
  return (self, argument) => {
    const result = change(self, argument);
    self.scope.workbook.announce({ type: 'layout', sheet: self.sheet.name, sheetId: self.sheet.id });
    return result;
  };
}

/** A {@link layoutChange} that a protected sheet refuses. */
export function guardedChange<S extends SheetSelf, A, R>(
  change: (self: S, argument: A) => R,
): (self: S, argument: A) => R {
  return layoutChange((self, argument) => {
    self.scope.workbook.guard(self.sheet);
    return change(self, argument);
  });
}

// --- arguments as Excel checks them ---------------------------------------------------------------------------------

export function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${what} must be a text`);
  return value;
}

export function numberOf(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`${what} must be a number`);
  return value;
}

export function flagOf(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${what} must be true or false`);
  return value;
}

export function oneOf<const T extends string>(value: unknown, choices: readonly T[], what: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument(`${what} must be one of ${choices.join(', ')}`);
  return found;
}

export function colorOf(value: unknown): string {
  if (typeof value !== 'string' || !/^#[0-9A-Fa-f]{6}$/.test(value)) throw invalidArgument(`a colour must be #RRGGBB`);
  return value.toUpperCase();
}

/** The thing that an argument points at, when it is one of the kind. */
export function thingOf(value: unknown, kind: string): Thing {
  const isThing = typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
  if (!isThing) throw invalidArgument(`a ${kind} is wanted`);
  return value as Thing;
}
