/** The keys of the sheet view: arrows move, typing and F2 edit, Delete empties. */
import type { KeyboardEvent } from 'react';
import type { CellPosition, CellRange } from '../../sheet';
import type { Move } from './selection';

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  PageDown: [20, 0],
  PageUp: [-20, 0],
};

export interface SheetKeyActions {
  readonly move: (by: Move) => void;
  /** With the typed character, or to change what the cell holds. */
  readonly edit: (cell: CellPosition, text?: string) => void;
  readonly empty: (cell: CellPosition) => void;
}

/** Handles a key pressed on the sheet; Tab leaves it, and shortcuts and other keys stay the browser's. */
export function onSheetKey(event: KeyboardEvent, selection: CellRange, actions: SheetKeyActions): void {
  const { key } = event;
  const cell = { row: selection.top, column: selection.left };
  const isCommand = event.ctrlKey || event.metaKey || event.altKey;
  const move = isCommand ? undefined : MOVES[key];
  const isCharacter = key.length === 1 && !isCommand;
  if (move) actions.move(move);
  else if (key === 'F2') actions.edit(cell);
  else if (key === 'Delete' || key === 'Backspace') actions.empty(cell);
  else if (isCharacter) actions.edit(cell, key);
  else return;
  event.preventDefault();
}
