/** Files that the user chooses, drops, or has in a folder, before anything of them is read. */

export interface SourceFile {
  /** With its folders where it came with a folder: "Quy 2/kien-giang.xls". */
  readonly path: string;
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number;
  readonly bytes: () => Promise<Uint8Array>;
}

/** For the dialog in which files are chosen. */
export const ACCEPTED = '.xlsx,.xlsm,.xlsb,.xls,.csv,.ods';

const WORKBOOK = /\.(xlsx|xlsm|xlsb|xls|csv|ods)$/i;
/** What Excel and other programs leave beside an open workbook. */
const NO_WORKBOOK = /^(?:~\$|\.)/;

const isWorkbook = (path: string): boolean => {
  const name = path.split('/').pop() ?? '';
  return WORKBOOK.test(name) && !NO_WORKBOOK.test(name);
};

const sourceOf = (file: File, path: string): SourceFile => ({
  path,
  size: file.size,
  modified: file.lastModified,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

/** The workbooks among chosen files; of those of a folder the folder's own name is part of the path. */
export function chosenFiles(files: Iterable<File>): SourceFile[] {
  return inOrder(
    [...files].map((file) => sourceOf(file, file.webkitRelativePath === '' ? file.name : file.webkitRelativePath)),
  );
}

/** The workbooks among what was dropped, those below folders too. To be called while the drop is being handled. */
export async function droppedFiles({ items, files }: Pick<DataTransfer, 'items' | 'files'>): Promise<SourceFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  // What is dropped from a mail program or a web page is a file without an entry.
  if (entries.length === 0) return chosenFiles(files);
  return inOrder((await Promise.all(entries.map(filesBelow))).flat());
}

const inOrder = (files: readonly SourceFile[]): SourceFile[] =>
  files.filter(({ path }) => isWorkbook(path)).sort((a, b) => (a.path < b.path ? -1 : 1));

async function filesBelow(entry: FileSystemEntry): Promise<SourceFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [sourceOf(file, entry.fullPath.replace(/^\//, ''))];
  }
  const found: SourceFile[] = [];
  for (const child of await childrenOf(entry as FileSystemDirectoryEntry)) found.push(...(await filesBelow(child)));
  return found;
}

/** A browser hands out the entries of a folder a hundred at a time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
