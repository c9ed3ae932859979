/** How an object of Office.js's model is declared: members, the API set that each came with, checks of values. */
import type { HostSheet } from '../model';
import type { HostWorkbook } from '../workbook';
import { HostRefusal, apiNotFound, invalidArgument } from '../refusal';

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
  readonly object?: (self: T, args: readonly unknown[]) => OfficeObject | null;
}

export interface ObjectClass<T> {
  readonly name: string;
  readonly members: Readonly<Record<string, Member<T>>>;
  /** Identity inside its collection. */
  readonly id?: (self: T) => string;
  readonly items?: (self: T) => readonly OfficeObject[];
  /** `getItem(key)`. */
  readonly item?: (self: T, key: unknown) => OfficeObject;
  /** Ranges: the add-in may keep a reference to it from one request to the next. */
  readonly keptByReference?: boolean;
}

/** An object of Office.js's model as the executor handles it, whatever its class. */
export interface OfficeObject {
  readonly className: string;
  readonly id: string | null;
  readonly isCollection: boolean;
  readonly keptByReference: boolean;
  /** What the object represents, so that it can be passed to methods of other objects. */
  readonly self: unknown;
  items(): readonly OfficeObject[];
  item(key: unknown): OfficeObject;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  call(name: string, args: readonly unknown[]): unknown;
  object(name: string, args: readonly unknown[]): OfficeObject | null;
  isObject(name: string): boolean;
  scalars(): readonly string[];
}

export function levelOf(text: string): readonly [number, number] {
  const [major, minor] = text.split('.').map(Number);
  return [major ?? 1, minor ?? 0];
}

class DeclaredObject<T> implements OfficeObject {
  constructor(
    private readonly description: ObjectClass<T>,
    readonly self: T,
    private readonly scope: Scope,
  ) {}

  get className(): string {
    return this.description.name;
  }

  get id(): string | null {
    return this.description.id?.(this.self) ?? null;
  }

  get isCollection(): boolean {
    return this.description.items !== undefined;
  }

  get keptByReference(): boolean {
    return this.description.keptByReference === true;
  }

  items(): readonly OfficeObject[] {
    if (!this.description.items) throw invalidArgument(`${this.className} is no collection`);
    return this.description.items(this.self);
  }

  item(key: unknown): OfficeObject {
    if (!this.description.item) throw apiNotFound(`${this.className}.getItem`);
    return this.description.item(this.self, key);
  }

  private member(name: string): Member<T> {
    const member = Object.hasOwn(this.description.members, name) ? this.description.members[name] : undefined;
    if (!member) throw apiNotFound(`${this.className}.${name} is not implemented by the stand-in`);
    const [major, minor] = levelOf(member.since ?? '1.1');
    const [hostMajor, hostMinor] = this.scope.level;
    if (major > hostMajor || (major === hostMajor && minor > hostMinor)) {
      throw apiNotFound(`${this.className}.${name} needs ExcelApi ${member.since ?? ''}`);
    }
    return member;
  }

  get(name: string): unknown {
    const { get } = this.member(name);
    if (!get) throw apiNotFound(`${this.className}.${name} cannot be read`);
    return get(this.self);
  }

  set(name: string, value: unknown): void {
    const { set } = this.member(name);
    if (!set) throw invalidArgument(`${this.className}.${name} cannot be set`);
    set(this.self, value);
  }

  call(name: string, args: readonly unknown[]): unknown {
    const { call } = this.member(name);
    if (!call) throw apiNotFound(`${this.className}.${name} is no method`);
    return call(this.self, args);
  }

  object(name: string, args: readonly unknown[]): OfficeObject | null {
    const { object } = this.member(name);
    if (!object) throw apiNotFound(`${this.className}.${name} is no object`);
    return object(this.self, args);
  }

  isObject(name: string): boolean {
    return this.member(name).object !== undefined;
  }

  scalars(): readonly string[] {
    return Object.keys(this.description.members).filter((name) => this.description.members[name]?.get !== undefined);
  }
}

const declared = new Map<string, Set<string>>();

/** Whether the stand-in declares a member of a class, both named as in Office.js: `knowsMember('Range', 'values')`. */
export function knowsMember(className: string, member: string): boolean {
  const known = declared.get(className);
  if (!known || member === 'load') return known !== undefined;
  const event = /^on(\w+)$/.exec(member);
  const upper = member.charAt(0).toUpperCase() + member.slice(1);
  return known.has(member) || known.has(event ? `_Register${event[1]!}Event` : upper);
}

/** Makes objects of one class: `description` says what it can do; one call of the result per object. */
export function maker<T extends { readonly scope: Scope }>(description: ObjectClass<T>): (self: T) => OfficeObject {
  const known = declared.get(description.name) ?? new Set<string>();
  declared.set(description.name, known);
  for (const name of Object.keys(description.members)) known.add(name);
  if (description.item) known.add('getItem');
  return (self) => new DeclaredObject(description, self, self.scope);
}

export interface SheetSelf {
  readonly scope: Scope;
  readonly sheet: HostSheet;
}

/** A setter or method that changes how a sheet looks: the listeners of the workbook are called afterwards. */
export function layoutChange<S extends SheetSelf, A, R>(
  change: (self: S, argument: A) => R,
): (self: S, argument: A) => R {
  return (self, argument) => {
    const result = change(self, argument);
    self.scope.workbook.announce({ type: 'layout', sheet: self.sheet.name, sheetId: self.sheet.id });
    return result;
  };
}

/** A {@link layoutChange} of the printed page, which Excel refuses where there is no printer. */
export function pageChange<S extends SheetSelf, A, R>(
  change: (self: S, argument: A) => R,
): (self: S, argument: A) => R {
  return layoutChange((self, argument) => {
    if (!self.scope.workbook.hasPrinter) throw new HostRefusal('GeneralException', 'there is no printer');
    self.scope.workbook.guard(self.sheet);
    return change(self, argument);
  });
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

export function shortText(value: unknown, longest: number, what: string): string {
  const text = textOf(value, what);
  if (text.length > longest) throw invalidArgument(`${what} has at most ${longest} characters`);
  return text;
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

/** The object that an argument points at, when it is of the class. */
export function objectOfClass(value: unknown, className: string): OfficeObject {
  const isMatch = typeof value === 'object' && value !== null && 'className' in value && value.className === className;
  if (!isMatch) throw invalidArgument(`a ${className} is wanted`);
  return value as OfficeObject;
}
