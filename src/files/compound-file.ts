/** Reads compound files, the containers of .xls and of encrypted workbooks, within bounds ([MS-CFB]). */
import { WorkbookError } from '../workbook';

/**
 * Compound files ([MS-CFB]), in which binary workbooks and encrypted ones lie: their streams by name. Chains of sectors
 * are followed no further than the file has sectors, so that a chain that runs in a circle is damage and not endless.
 */

const END_OF_CHAIN = 0xfffffffe;
const LAST_SECTOR = 0xfffffffa;
const HEADER_CHAINS = 109;
const ENTRY_SIZE = 128;
const MINI_SECTOR = 64;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

export class CompoundFile {
  private readonly view: DataView;
  private readonly shift: number;
  private readonly sectors: number;
  private readonly table: Uint32Array;
  private readonly entries: readonly Entry[];

  constructor(
    private readonly bytes: Uint8Array,
    private readonly file: string,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 512) throw this.damaged();
    this.shift = this.view.getUint16(0x1e, true);
    if (this.shift !== 9 && this.shift !== 12) throw this.damaged();
    this.sectors = Math.ceil(bytes.length / this.sectorSize) - 1;
    this.table = this.readTable();
    this.entries = this.readDirectory();
  }

  private get sectorSize(): number {
    return 1 << this.shift;
  }

  private damaged(): WorkbookError {
    return new WorkbookError('damaged', this.file);
  }

  /** A sector's bytes; the last one of a file may be short. */
  private sector(index: number): Uint8Array {
    if (index >= this.sectors) throw this.damaged();
    const start = (index + 1) * this.sectorSize;
    return this.bytes.subarray(start, start + this.sectorSize);
  }

  private wordsOf(sector: number): Uint32Array {
    const bytes = this.sector(sector);
    const words = new Uint32Array(this.sectorSize / 4);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let i = 0; i < Math.floor(bytes.length / 4); i++) words[i] = view.getUint32(i * 4, true);
    return words;
  }

  /** The table that says which sector follows which. */
  private readTable(): Uint32Array {
    const parts: number[] = [];
    for (let i = 0; i < HEADER_CHAINS; i++) parts.push(this.view.getUint32(0x4c + 4 * i, true));
    let next = this.view.getUint32(0x44, true);
    for (let count = 0; next < LAST_SECTOR; count++) {
      if (count > this.sectors) throw this.damaged();
      const words = this.wordsOf(next);
      for (let i = 0; i < words.length - 1; i++) parts.push(words[i]!);
      next = words[words.length - 1]!;
    }
    const used = parts.filter((sector) => sector < LAST_SECTOR).slice(0, this.view.getUint32(0x2c, true));
    const perSector = this.sectorSize / 4;
    const table = new Uint32Array(used.length * perSector);
    used.forEach((sector, i) => table.set(this.wordsOf(sector), i * perSector));
    return table;
  }

  /** The sectors of a chain; throws where it runs in a circle or out of the file. */
  private chain(start: number, table: Uint32Array, most: number): number[] {
    const found: number[] = [];
    for (let sector = start; sector < LAST_SECTOR; sector = table[sector] ?? END_OF_CHAIN) {
      if (sector >= most || found.length > most) throw this.damaged();
      found.push(sector);
    }
    return found;
  }

  private read(start: number): Uint8Array {
    return joined(this.chain(start, this.table, this.sectors).map((sector) => this.sector(sector)));
  }

  private readDirectory(): Entry[] {
    const bytes = this.read(this.view.getUint32(0x30, true));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
      const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 64);
      entries.push({
        name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length)),
        type: bytes[at + 66]!,
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      });
    }
    return entries;
  }

  /** A stream's bytes by its name, without regard to case; null when there is none. Throws `damaged` for a broken chain. */
  stream(name: string): Uint8Array | null {
    const entry = this.entries.find((one) => one.type === 2 && one.name.toLowerCase() === name.toLowerCase());
    if (!entry) return null;
    if (entry.size >= this.view.getUint32(0x38, true)) return this.whole(this.read(entry.start), entry.size);
    const root = this.entries.find(({ type }) => type === 5);
    if (!root) throw this.damaged();
    const mini = this.read(root.start);
    const bytes = this.read(this.view.getUint32(0x3c, true));
    const table = new Uint32Array(bytes.slice(0, bytes.length - (bytes.length % 4)).buffer);
    const parts = this.chain(entry.start, table, Math.ceil(mini.length / MINI_SECTOR));
    return this.whole(joined(parts.map((at) => mini.subarray(at * MINI_SECTOR, (at + 1) * MINI_SECTOR))), entry.size);
  }

  /** A stream of the size that the directory says; its chain may be longer, but not shorter. */
  private whole(bytes: Uint8Array, size: number): Uint8Array {
    if (bytes.length < size) throw this.damaged();
    return bytes.subarray(0, size);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
