/** The formula bar. */
import { useState } from 'react';
import { cellName } from '../sheet';
import type { HostSheet, HostWorkbook } from '../host';
import type { WorkbenchTexts } from '../locales';
import type { EditHistory } from './edit-history';
import { typedText } from './sheet/typed-text';

export interface FormulaBarProps {
  readonly texts: WorkbenchTexts;
  readonly workbook: HostWorkbook;
  readonly history: EditHistory;
  readonly sheet: HostSheet;
  readonly version: number;
  readonly onRefused: (error: unknown) => void;
}

/** The selected cell's name and what it holds; typing here and Enter changes the cell. */
export function FormulaBar({ texts, workbook, history, sheet, version, onRefused }: FormulaBarProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const selected = workbook.selection?.sheet === sheet ? workbook.selection.range : null;
  const held = selected && version >= 0 ? typedText(workbook, sheet, selected.top, selected.left) : '';
  const end = (text: string | null) => {
    workbook.editing = false;
    setTyped(null);
    if (text === null || text === held || !selected) return;
    try {
      history.enter(sheet.name, selected.top, selected.left, text);
    } catch (error) {
      onRefused(error);
    }
  };
  return (
    <div className="formula-bar">
      <output className="formula-bar-name" aria-label={texts.nameBox}>
        {selected ? cellName(selected.top, selected.left) : ''}
      </output>
      <span className="formula-bar-fx" aria-hidden="true">
        fx
      </span>
      <input
        aria-label={texts.formulaBar}
        value={typed ?? held}
        disabled={!selected}
        onChange={(event) => {
          workbook.editing = true;
          setTyped(event.target.value);
        }}
        onBlur={() => end(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') end(typed);
          else if (event.key === 'Escape') end(null);
        }}
      />
    </div>
  );
}
