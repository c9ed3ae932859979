/** Files as the browser hands them to the pane, and small tables to fill them with. */
import { act, fireEvent, screen } from '@testing-library/react';
import { dataOf, executionTable } from '../cli/fixtures';
import { xlsx } from '../files/package-fixture';

export interface Chosen {
  readonly name: string;
  readonly content: Uint8Array | (() => Promise<ArrayBuffer>);
  /** Where it lies below a chosen folder. */
  readonly folder?: string;
  readonly modified?: number;
}

/** As much of a `File` as the pane reads. */
const fileOf = ({ name, content, folder, modified = 1 }: Chosen): object => ({
  name,
  size: typeof content === 'function' ? 1_000 : content.length,
  lastModified: modified,
  webkitRelativePath: folder ? `${folder}/${name}` : '',
  arrayBuffer: typeof content === 'function' ? content : async () => content.slice().buffer,
});

/** Chooses files in the dialog behind the button, or in that for folders. */
export async function choose(
  files: readonly Chosen[],
  label = 'Tệp .xlsx, .xlsm, .xlsb, .xls, .csv, .ods',
): Promise<void> {
  await act(async () => {
    fireEvent.change(screen.getByLabelText(label), { target: { files: files.map(fileOf) } });
  });
}

type Cell = string | number;

export interface SentTable {
  /** What the figures are multiplied with: no two units have the same. */
  readonly times?: number;
  /** The exhibitions' figure, which the total does not follow. */
  readonly exhibitions?: number;
  readonly rename?: (text: string) => string;
}

/** A unit's table. */
export function sent({ times = 1, exhibitions = 1_530, rename = (text) => text }: SentTable = {}): Uint8Array {
  const change = (cell: Cell): Cell => {
    if (typeof cell === 'string') return rename(cell);
    return cell > 100 ? cell * times : cell;
  };
  const lines = executionTable(exhibitions).map((line) => line.map((cell) => (cell === null ? null : change(cell))));
  return xlsx([{ name: 'Thực hiện 2018', data: dataOf(lines) }]);
}
