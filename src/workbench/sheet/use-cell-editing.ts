/** Typing into a cell: what is being typed where, and what becomes of it. */
import { useState } from 'react';
import type { CellPosition } from '../../sheet';
import type { HostSheet, HostWorkbook } from '../../host';
import type { EditHistory } from '../edit-history';
import { type Move, select } from './selection';
import { typedText } from './typed-text';

export interface CellEditing extends CellPosition {
  /** What the editor starts with. */
  readonly text: string;
}

interface EditingTools {
  /** null while no cell is being edited. */
  readonly editing: CellEditing | null;
  /** Starts with a text, or with what the cell holds. */
  readonly start: (cell: CellPosition, text?: string) => void;
  /** `null` leaves the cell as it was; `move` is where the selection goes then. */
  readonly stop: (text: string | null, move?: Move) => void;
  readonly empty: (cell: CellPosition) => void;
}

/** `onRefused` is called with what the workbook refuses to take. */
export function useCellEditing(
  workbook: HostWorkbook,
  sheet: HostSheet,
  history: EditHistory,
  onRefused: (error: unknown) => void,
): EditingTools {
  const [editing, setEditing] = useState<CellEditing | null>(null);

  const enter = (cell: CellPosition, text: string) => {
    try {
      history.enter(sheet.name, cell.row, cell.column, text);
    } catch (error) {
      onRefused(error);
    }
  };

  return {
    editing,
    start: (cell, text = typedText(workbook, sheet, cell.row, cell.column)) => {
      workbook.editing = true;
      setEditing({ ...cell, text });
    },
    stop: (text, [rows, columns] = [0, 0]) => {
      workbook.editing = false;
      if (editing && text !== null) {
        enter(editing, text);
        const next = { row: Math.max(0, editing.row + rows), column: Math.max(0, editing.column + columns) };
        if (rows !== 0 || columns !== 0) select(workbook, sheet, next);
      }
      setEditing(null);
    },
    empty: (cell) => enter(cell, ''),
  };
}
