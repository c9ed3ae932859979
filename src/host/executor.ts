/** Carries out the requests that the Office.js client sends, on a workbook in memory. */
import type { HostChange } from './model';
import { EVENTS } from './objects/sheet';
import { type Scope, type OfficeObject, levelOf } from './objects/office-object';
import { workbookObject } from './objects/workbook';
import type {
  Action,
  ActionResult,
  ArgumentInfo,
  ExecutorOptions,
  Fault,
  HostCounts,
  HostEvent,
  HostExecutor,
  ObjectPath,
  QueryInfo,
  RequestBody,
  RequestMessage,
  ResponseError,
  ResponseMessage,
} from './protocol';
import { HostRefusal, apiNotFound, invalidArgument } from './refusal';
import { rangeName } from '../sheet';
import type { HostWorkbook } from './workbook';

const MEGABYTE = 1024 * 1024;
const NULL_OBJECT = Symbol('null object');
type Resolved = OfficeObject | typeof NULL_OBJECT;

const encoder = new TextEncoder();
const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

const newCounts = (): HostCounts => ({
  requests: 0,
  actions: 0,
  bytesIn: 0,
  bytesOut: 0,
  largestRequest: 0,
  largestResponse: 0,
  cells: 0,
});

const upper = (name: string): string => (name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1));

/**
 * Answers the requests of the genuine Office.js client with a workbook in memory: object paths are resolved, actions
 * happen in order until one is refused (docs/excel.md, "The stand-in host"). What it does not know is refused with
 * `ApiNotFound`; what Excel would refuse, with Excel's code.
 */
export function createExecutor(workbook: HostWorkbook, options: ExecutorOptions = {}): HostExecutor {
  return new Executor(workbook, options);
}

class Executor implements HostExecutor {
  counts = newCounts();
  private faults: { remaining: number; fault: Fault }[] = [];
  private readonly kept = new Map<string, OfficeObject>();
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private readonly scope: Scope;
  private readonly maxPayload: number;
  private readonly weigh: (value: unknown) => number;
  private nextReference = 1;
  private queue: Promise<unknown> = Promise.resolve();
  /** The code with which everything is refused since a lasting failure. */
  private gone: string | null = null;

  constructor(
    private readonly workbook: HostWorkbook,
    options: ExecutorOptions,
  ) {
    this.maxPayload = options.maxPayload ?? 5 * MEGABYTE;
    this.weigh = options.weighs === false ? () => 0 : bytesOf;
    this.scope = {
      workbook,
      level: levelOf(options.apiLevel ?? '1.17'),
      maxCells: options.maxCells ?? 5_000_000,
      countCells: (cells) => {
        this.counts.cells += cells;
      },
      listening: new Map(),
      forget: (id) => void this.kept.delete(id),
    };
    workbook.onChange((change) => this.announce(change));
  }

  resetCounts(): void {
    this.counts = newCounts();
  }

  order(fault: Fault): void {
    this.faults.push({ remaining: fault.request, fault });
  }

  clearFaults(): void {
    this.faults = [];
    this.gone = null;
  }

  onEvent(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Requests are answered one after the other, as Excel does. */
  executeAsync(_customData: string, _flags: number, message: RequestMessage): Promise<ResponseMessage> {
    const answer = this.queue.then(() => this.answer(message.Body));
    this.queue = answer.then(
      () => undefined,
      () => undefined,
    );
    return answer;
  }

  private async answer(body: RequestBody): Promise<ResponseMessage> {
    const { gone } = this;
    const fault = this.dueFault();
    if (fault?.lasting) this.gone = fault.code;
    const size = this.weigh(body);
    this.counts.requests++;
    this.counts.bytesIn += size;
    this.counts.largestRequest = Math.max(this.counts.largestRequest, size);
    if (gone !== null) return refused(gone, 'nothing is answered any more');
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds ?? 0));
    if (fault && (fault.kind ?? 'fail') === 'fail' && fault.action === undefined) return refused(fault.code, 'ordered');
    if (size > this.maxPayload) return refused('RequestPayloadSizeLimitExceeded', 'the request is too large');
    if (this.workbook.editing) return refused('InvalidOperationInCellEditMode', 'a cell is being edited');
    const response = this.run(body, fault?.kind === undefined || fault.kind === 'fail' ? fault : undefined);
    this.workbook.flush();
    const answered = this.weigh(response.Body);
    this.counts.bytesOut += answered;
    this.counts.largestResponse = Math.max(this.counts.largestResponse, answered);
    if (answered > this.maxPayload) return refused('ResponsePayloadSizeLimitExceeded', 'the answer is too large');
    // A dropped answer: all of it happened, and the add-in never learns.
    if (fault?.kind === 'lose') return refused(fault.code, 'ordered');
    if (fault?.kind === 'drop') return new Promise<ResponseMessage>(() => undefined);
    return response;
  }

  private dueFault(): Fault | undefined {
    let due: Fault | undefined;
    for (const entry of this.faults) if (--entry.remaining === 0) due = entry.fault;
    this.faults = this.faults.filter(({ remaining }) => remaining > 0);
    return due;
  }

  private run(body: RequestBody, fault: Fault | undefined): ResponseMessage {
    const batch = new Batch(
      this.scope,
      body,
      (object) => this.keep(object),
      (id) => this.kept.get(id),
    );
    const results: ActionResult[] = [];
    const traces: number[] = [];
    let failure: ResponseError | undefined;
    for (const [index, action] of body.Actions.entries()) {
      this.counts.actions++;
      try {
        if (fault?.action === index) throw new HostRefusal(fault.code, 'ordered');
        if (action.ActionType === 5) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: batch.perform(action) });
      } catch (error) {
        if (!(error instanceof HostRefusal)) throw error;
        failure = {
          ActionIndex: index,
          Code: error.code,
          Message: error.message,
          HttpStatusCode: error.httpStatusCode,
          Location: batch.location(action),
        };
        break;
      }
    }
    return {
      HttpStatusCode: failure ? failure.HttpStatusCode : 200,
      ErrorCode: null,
      ErrorMessage: null,
      Headers: {},
      Body: {
        Results: failure && fault?.results === 'absent' ? [] : results,
        TraceIds: traces,
        ...(failure ? { Error: failure } : {}),
      },
    };
  }

  private keep(object: OfficeObject): string {
    const id = `ref:${this.nextReference++}`;
    this.kept.set(id, object);
    return id;
  }

  private announce(change: HostChange): void {
    const event = eventOf(change);
    if (!event || (this.scope.listening.get(event.messageType) ?? 0) === 0) return;
    for (const listener of this.listeners) listener(event);
  }
}

function eventOf(change: HostChange): HostEvent | null {
  const make = (messageType: number, message: object): HostEvent => ({
    messageType,
    targetId: 'Workbook',
    message: JSON.stringify(message),
  });
  switch (change.type) {
    case 'cells':
      return make(EVENTS.Changed, {
        address: (change.areas ?? [change.range]).map(rangeName).join(','),
        changeType: 'RangeEdited',
        source: 'Local',
        worksheetId: change.sheetId,
        shiftDirection: 'None',
        triggerSource: change.source === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
      });
    case 'structure':
      return make(EVENTS.Changed, {
        address: `${change.range.top + 1}:${change.range.bottom + 1}`,
        changeType: change.change,
        source: 'Local',
        worksheetId: change.sheetId,
        shiftDirection: 'None',
        triggerSource: 'Unknown',
      });
    case 'selection':
      return make(EVENTS.SelectionChanged, { address: rangeName(change.range), worksheetId: change.sheetId });
    case 'activated':
      return make(EVENTS.Activated, { worksheetId: change.sheetId });
    case 'added':
      return make(EVENTS.Added, { worksheetId: change.sheetId, source: 'Local' });
    case 'deleted':
      return make(EVENTS.Deleted, { worksheetId: change.sheetId, source: 'Local' });
    case 'format':
    case 'layout':
    case 'renamed':
    case 'settings':
      return null;
  }
}

function refused(code: string, message: string): ResponseMessage {
  return { HttpStatusCode: 400, ErrorCode: code, ErrorMessage: message, Headers: {}, Body: null };
}

/** One request: its object paths, resolved once each when an action first needs them. */
class Batch {
  private readonly resolved = new Map<number, Resolved>();
  private readonly references = new Map<number, string>();
  private readonly root: OfficeObject;

  constructor(
    scope: Scope,
    private readonly body: RequestBody,
    private readonly keep: (object: OfficeObject) => string,
    private readonly kept: (id: string) => OfficeObject | undefined,
  ) {
    this.root = workbookObject({ scope });
  }

  location(action: Action): string {
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    return path ? `${path.Name}.${action.Name}` : action.Name;
  }

  perform(action: Action): unknown {
    if (action.ActionType === 5) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return object === NULL_OBJECT ? null : this.instantiated(action.ObjectPathId, object);
      case 2:
        return object === NULL_OBJECT ? null : query(object, action.QueryInfo ?? {});
      case 3: {
        if (object === NULL_OBJECT) return { _IsNull: true };
        if (action.Name === '_KeepReference') {
          this.referenceOf(action.ObjectPathId, object);
          return null;
        }
        return object.call(action.Name, this.argumentsOf(action.ArgumentInfo)) ?? null;
      }
      case 4: {
        if (object === NULL_OBJECT) throw invalidArgument(`${action.Name} of a null object`);
        object.set(action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      }
      default:
        throw apiNotFound(`action type ${action.ActionType}`);
    }
  }

  private instantiated(pathId: number, object: OfficeObject): unknown {
    const reference = this.references.get(pathId);
    return {
      ...(object.id === null ? {} : { _Id: object.id }),
      ...(object.keptByReference && reference !== undefined ? { _ReferenceId: reference } : {}),
    };
  }

  private referenceOf(pathId: number, object: OfficeObject): void {
    if (!object.keptByReference) throw apiNotFound(`${object.className}._KeepReference`);
    if (!this.references.has(pathId)) this.references.set(pathId, this.keep(object));
  }

  private path(id: number): ObjectPath {
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostRefusal('InvalidObjectPath', `no object path ${id}`);
    return path;
  }

  private resolve(id: number): Resolved {
    const known = this.resolved.get(id);
    if (known) return known;
    const object = this.find(this.path(id));
    this.resolved.set(id, object);
    return object;
  }

  private find(path: ObjectPath): Resolved {
    if (path.ObjectPathType === 1) return this.root;
    if (path.ObjectPathType === 6) {
      const object = this.kept(path.Name);
      if (!object) throw new HostRefusal('InvalidReference', 'the object is no longer kept');
      return object;
    }
    const parent = path.ParentObjectPathId === undefined ? this.root : this.resolve(path.ParentObjectPathId);
    // Whatever is asked of a null object is a null object again.
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const args = this.argumentsOf(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case 3:
      case 4:
        return parent.object(path.Name, args) ?? NULL_OBJECT;
      case 5:
        return parent.item(args[0]);
      default:
        throw apiNotFound(`object path type ${path.ObjectPathType}`);
    }
  }

  /** Arguments with the objects that they point at in their places. */
  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const args = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return args.map((argument, index) => {
      const reference = references?.[index];
      if (typeof reference !== 'number' || reference === 0) return argument;
      const object = this.resolve(reference);
      return object === NULL_OBJECT ? null : object;
    });
  }
}

/** The asked properties, Pascal-cased; a collection's items under `_Items`. */
function query(object: OfficeObject, info: QueryInfo): unknown {
  const names = [...(info.Select ?? []), ...(info.Expand ?? [])];
  if (object.isCollection) {
    const special = names.filter((name) => name.startsWith('$'));
    if (special.length > 0) throw apiNotFound(`${object.className}: ${special.join(',')}`);
    // Its number of items is a property of the collection, all else are properties of its items.
    const ofCollection = names.filter((name) => object.scalars().includes(upper(name)));
    const ofItems = names.filter((name) => !ofCollection.includes(name));
    const itemOf = (item: OfficeObject): object => ({
      ...(item.id === null ? {} : { _Id: item.id }),
      ...properties(item, ofItems),
    });
    return {
      ...(ofCollection.length > 0 && properties(object, ofCollection)),
      ...((ofItems.length > 0 || names.length === 0) && { _Items: object.items().map(itemOf) }),
    };
  }
  return properties(object, names);
}

function properties(object: OfficeObject, names: readonly string[]): Record<string, unknown> {
  const wanted = names.length === 0 ? object.scalars() : names;
  const values: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const name of wanted) {
    const slash = name.search(/[/.]/);
    const head = upper(slash < 0 ? name : name.slice(0, slash));
    if (head === '*') for (const scalar of object.scalars()) values[scalar] = object.get(scalar);
    else if (slash < 0 && !object.isObject(head)) values[head] = object.get(head);
    else {
      const rest = nested.get(head) ?? [];
      if (slash >= 0) rest.push(name.slice(slash + 1));
      nested.set(head, rest);
    }
  }
  for (const [head, rest] of nested) {
    const child = object.object(head, []);
    values[head] = child ? query(child, { Select: rest }) : { _IsNull: true };
  }
  return values;
}
