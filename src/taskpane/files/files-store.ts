/** The list of files that the pane reads from disk, one at a time, and what came of each. */
import { type Grid, packGrid } from '../../sheet';
import { WorkbookError } from '../../workbook';
import { type Failure, failureOf } from '../store/failure';
import { State } from '../store/state';
import type { SourceFile } from './source-file';
import type { FileEngine, FileReading } from './work/file-tasks';

export type FileStatus = 'waiting' | 'reading' | 'read' | 'failed';

/** A file of the list. */
export interface FileLine {
  readonly key: number;
  /** No two lines have the same. */
  readonly path: string;
  readonly size: number;
  readonly status: FileStatus;
  readonly reading: FileReading | null;
  readonly failure: Failure | null;
  /** Sheets of the open workbook, which are no file of the disk. */
  readonly isOpenWorkbook: boolean;
}

export interface FilesProgress {
  readonly file: string;
  /** Files. */
  readonly done: number;
  readonly total: number;
  /** Of all that there is to read, 0…1. */
  readonly part: number;
  /** Null while nobody can say. */
  readonly secondsLeft: number | null;
}

export interface FilesState {
  readonly lines: readonly FileLine[];
  readonly running: FilesProgress | null;
  /** Reading was stopped before all files were read. */
  readonly isStopped: boolean;
  /** Files that were chosen again, at the last choice. */
  readonly again: number;
  /** The last choice held no workbook. */
  readonly isNothing: boolean;
}

/** What a line's key stands for: the file, or the sheets, that are read. */
type Source = SourceFile | { readonly grids: readonly Grid[] };

/** Files of one name may come from several folders: only one of the same state is the same. */
const stateOf = (source: Source): string =>
  'grids' in source ? '' : [source.path, source.size, source.modified].join('\n');

/** Larger files are refused before they are read. */
const LARGEST = 100_000_000;
/** Milliseconds that one file may take: a hostile one ends its worker only. */
const timeFor = (size: number): number => 60_000 + (20_000 * size) / 1e6;
/** What reading a file takes beside its bytes, as bytes. */
const OVERHEAD = 20_000;

/** Lives as long as the pane; its engine is started when the first file is read. */
export class FilesStore {
  readonly state = new State<FilesState>({ lines: [], running: null, isStopped: false, again: 0, isNothing: false });
  private engine: Promise<FileEngine> | null = null;
  private readonly sources = new Map<number, Source>();
  /** The lines whose tables the engine holds, and since which of its workers. */
  private readonly held = new Map<number, number>();
  private abort: AbortController | null = null;
  private next = 1;

  constructor(
    private readonly startEngine: () => Promise<FileEngine>,
    private readonly clock: () => Date = () => new Date(),
    /** Called when the list has changed and nothing is being read. */
    private readonly onSettled: () => void = () => undefined,
  ) {}

  started(): Promise<FileEngine> {
    return (this.engine ??= this.startEngine());
  }

  /** Puts files on the list and reads them; those that are on it already are not read twice. */
  async add(files: readonly SourceFile[]): Promise<void> {
    const known = new Set([...this.sources.values()].map(stateOf));
    const fresh = files.filter((file) => !known.has(stateOf(file)));
    const lines = fresh.map(({ path, size }) => this.newLine(path, size));
    fresh.forEach((file, i) => this.sources.set(lines[i]!.key, file));
    this.append(lines, files.length - fresh.length);
    await this.read();
  }

  /** Puts the sheets of the open workbook on the list, as a file of its name; they take the place of those read before. */
  async addSheets(name: string, grids: readonly Grid[]): Promise<void> {
    for (const { key, isOpenWorkbook } of this.state.get().lines) if (isOpenWorkbook) this.drop([key]);
    const line = { ...this.newLine(name, 0), isOpenWorkbook: true };
    this.sources.set(line.key, { grids });
    this.append([line], 0);
    await this.read();
  }

  private newLine(path: string, size: number): FileLine {
    const taken = new Set(this.state.get().lines.map((line) => line.path));
    let own = path;
    for (let count = 2; taken.has(own); count++) own = `${path} (${count})`;
    return {
      key: this.next++,
      path: own,
      size,
      status: 'waiting',
      reading: null,
      failure: null,
      isOpenWorkbook: false,
    };
  }

  private append(lines: readonly FileLine[], again: number): void {
    const isNothing = lines.length === 0 && again === 0;
    this.state.set({ lines: [...this.state.get().lines, ...lines], again, isNothing });
  }

  /** Reads what waits, one file after the other. */
  async read(): Promise<void> {
    if (this.abort) return;
    const abort = (this.abort = new AbortController());
    this.state.set({ isStopped: false });
    const started = this.clock().getTime();
    for (let line = this.waiting(); line && !abort.signal.aborted; line = this.waiting()) {
      this.state.set({ running: this.progress(line, started) });
      await this.readOne(line, abort.signal);
    }
    this.abort = null;
    this.state.set({ running: null, isStopped: abort.signal.aborted });
    this.onSettled();
  }

  private waiting(): FileLine | undefined {
    return this.state.get().lines.find(({ status }) => status === 'waiting');
  }

  private progress({ path }: FileLine, started: number): FilesProgress {
    const { lines } = this.state.get();
    const weight = (some: readonly FileLine[]): number => some.reduce((sum, { size }) => sum + size + OVERHEAD, 0);
    const done = lines.filter(({ status }) => status === 'read' || status === 'failed');
    const part = weight(done) / weight(lines);
    const now = done.filter(({ key }) => this.readAt.has(key) && this.readAt.get(key)! >= started);
    const left = weight(lines) - weight(done);
    const seconds = (this.clock().getTime() - started) / 1000;
    const secondsLeft = now.length > 1 ? Math.ceil((seconds / weight(now)) * left) : null;
    return { file: path, done: done.length, total: lines.length, part, secondsLeft };
  }

  /** When each line was done, in milliseconds since 1970. */
  private readonly readAt = new Map<number, number>();

  private async readOne(line: FileLine, signal: AbortSignal): Promise<void> {
    this.change(line.key, { status: 'reading' });
    const change = await this.outcome(line, signal);
    this.readAt.set(line.key, this.clock().getTime());
    this.change(line.key, change);
  }

  private async outcome({ key, path, size }: FileLine, signal: AbortSignal): Promise<Partial<FileLine>> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), timeFor(size));
    const pass = (): void => late.abort();
    signal.addEventListener('abort', pass, { once: true });
    try {
      const reading = await this.readingOf(key, path, size, late.signal);
      return { status: 'read', reading };
    } catch (error) {
      if (signal.aborted) return { status: 'waiting' };
      const name = path.split('/').pop() ?? path;
      const isLate = late.signal.aborted;
      // A worker that ran out of memory is gone without a word, and the next file gets another.
      const known = !isLate && error instanceof WorkbookError ? error : new WorkbookError('not-finished', name);
      return { status: 'failed', failure: failureOf(known) };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', pass);
    }
  }

  private async readingOf(key: number, path: string, size: number, signal: AbortSignal): Promise<FileReading> {
    const engine = await this.started();
    const source = this.sources.get(key)!;
    const named = { key, file: path, readAt: minuteOf(this.clock()) };
    let reading: FileReading;
    if ('grids' in source)
      reading = await engine.run('sheets', { ...named, grids: source.grids.map(packGrid) }, { signal });
    else {
      if (size > LARGEST) throw new WorkbookError('too-large', path);
      const bytes = await source.bytes().catch((cause: unknown) => {
        // Moved, removed, or locked since it was chosen.
        throw new WorkbookError('read-failed', path, { cause });
      });
      reading = await engine.run('read', { ...named, bytes }, { signal });
    }
    this.held.set(key, engine.generation);
    return reading;
  }

  /** Gives the engine the tables of these lines where a worker that was stopped has lost them. */
  async hold(keys: readonly number[]): Promise<void> {
    const engine = await this.started();
    const lines = new Map(this.state.get().lines.map((line) => [line.key, line]));
    for (const key of keys) {
      const reading = lines.get(key)?.reading;
      if (!reading || this.held.get(key) === engine.generation) continue;
      await engine.run('hold', { key, submissions: reading.submissions });
      this.held.set(key, engine.generation);
    }
  }

  private change(key: number, change: Partial<FileLine>): void {
    this.state.set({ lines: this.state.get().lines.map((line) => (line.key === key ? { ...line, ...change } : line)) });
  }

  remove(key: number): void {
    this.drop([key]);
    if (!this.abort) this.onSettled();
  }

  clear(): void {
    this.abort?.abort();
    this.drop(this.state.get().lines.map(({ key }) => key));
    this.state.set({ isStopped: false, again: 0, isNothing: false });
    if (!this.abort) this.onSettled();
  }

  private drop(keys: readonly number[]): void {
    for (const key of keys) this.sources.delete(key);
    this.state.set({ lines: this.state.get().lines.filter(({ key }) => !keys.includes(key)) });
  }

  stop(): void {
    this.abort?.abort();
  }

  async close(): Promise<void> {
    this.abort?.abort();
    const { engine } = this;
    this.engine = null;
    (await engine)?.close();
  }
}

const two = (value: number): string => String(value).padStart(2, '0');

/** "2026-11-27 08:05", in the user's own time. */
const minuteOf = (date: Date): string =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
