/** The box in which a cell is typed into. */
import { useEffect, useRef, useState } from 'react';
import type { Rectangle } from './geometry';

export interface CellEditorProps {
  readonly box: Rectangle;
  readonly name: string;
  readonly text: string;
  /** `null`: nothing is to be changed. `move`: where the selection goes, in rows and columns. */
  readonly onEnd: (text: string | null, move?: readonly [rows: number, columns: number]) => void;
}

/** The box over a cell while it is typed into: Enter and Tab take it, Escape leaves the cell as it was. */
export function CellEditor({ box, name, text, onEnd }: CellEditorProps) {
  const [typed, setTyped] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
  }, []);
  const end = (result: string | null, move?: readonly [number, number]) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(result, move);
  };
  return (
    <input
      ref={input}
      className="sheet-editor"
      aria-label={name}
      style={{
        left: box.left - 1,
        top: box.top - 1,
        minWidth: box.width + 2,
        height: box.height + 2,
        width: `${typed.length + 2}ch`,
      }}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onMouseDown={(event) => event.stopPropagation()}
      onBlur={() => end(typed)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') end(typed, [event.shiftKey ? -1 : 1, 0]);
        else if (event.key === 'Tab') {
          event.preventDefault();
          end(typed, [0, event.shiftKey ? -1 : 1]);
        } else if (event.key === 'Escape') end(null);
      }}
    />
  );
}
