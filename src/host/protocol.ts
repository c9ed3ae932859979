/**
 * Office.js's request protocol, as the genuine client of `@microsoft/office-js` speaks it
 * (`excel-web-16.00.debug.js`, ClientRequestBase and ClientRequestContext).
 */

export interface ObjectPath {
  readonly Id: number;
  /** 1 the workbook, 3 a method, 4 a property, 5 an indexer, 6 a kept reference. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** Set on objects that the add-in untracked: their references are not kept. */
  readonly D?: boolean;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 call a method, 4 set a property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface RequestMessage {
  readonly Url?: string;
  readonly Headers?: Readonly<Record<string, string>> | null;
  readonly Body: RequestBody;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly ActionIndex: number;
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  readonly Location: string;
}

export interface ResponseMessage {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string | null;
  readonly ErrorMessage: string | null;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: {
    readonly Results: readonly ActionResult[];
    readonly TraceIds: readonly number[];
    readonly Error?: ResponseError;
  } | null;
}

/** A failure to order. Requests are counted from the moment it is ordered, 1 being the next. */
export interface Fault {
  /** Which request fails. */
  readonly request: number;
  /** Which action inside of it fails, 0-based: earlier ones happen, later ones do not. Missing: the whole request is refused. */
  readonly action?: number;
  /** Office's code, e.g. `GeneralException`. */
  readonly code: string;
  /**
   * `fail` (the default) answers with the error; `lose` does the work and answers with the error all the same; `drop` does
   * the work and never answers; `delay` answers late.
   */
  readonly kind?: 'fail' | 'lose' | 'drop' | 'delay';
  /** For `delay`. */
  readonly milliseconds?: number;
  /** What an answer holds of the actions before the failed one; nothing published says which Excel does. */
  readonly results?: 'present' | 'absent';
  /** Every later request is refused with the same code: the network is gone. */
  readonly lasting?: boolean;
}

/** What went through the executor since the last reset. */
export interface HostCounts {
  requests: number;
  actions: number;
  /** Bytes of all requests and answers as JSON in UTF-8. */
  bytesIn: number;
  bytesOut: number;
  largestRequest: number;
  largestResponse: number;
  /** Cells asked for or written. */
  cells: number;
}

export interface ExecutorOptions {
  /** Highest ExcelApi set, e.g. "1.14"; members above it are refused. Default "1.17". */
  readonly apiLevel?: string;
  /** Bytes that a request or an answer may have; default 5 MB as in Excel on the web. */
  readonly maxPayload?: number;
  /** Cells that one range may return; above it values are null without an error. Default 5,000,000. */
  readonly maxCells?: number;
  /** False: bytes are neither counted nor limited, which halves the time of small requests. */
  readonly weighs?: boolean;
}

/** Answers Office.js. One per frame, so that counts and faults are the frame's own. */
export interface HostExecutor {
  executeAsync(customData: string, flags: number, message: RequestMessage): Promise<ResponseMessage>;
  readonly counts: HostCounts;
  resetCounts(): void;
  /** Orders a failure; several may be ordered. */
  order(fault: Fault): void;
  clearFaults(): void;
  /** Calls back with each event that Excel would send; {@link bootOffice} passes them to the client. Returns how to stop. */
  onEvent(listener: (event: HostEvent) => void): () => void;
}

/** One rich-API event as the client's event registration takes it. */
export interface HostEvent {
  readonly messageType: number;
  readonly targetId: string;
  /** JSON. */
  readonly message: string;
}
