/** The tabs of the sheets. */
import type { HostSheet, HostWorkbook } from '../host';
import type { WorkbenchTexts } from '../locales';

export interface SheetTabsProps {
  readonly texts: WorkbenchTexts;
  readonly workbook: HostWorkbook;
  readonly active: HostSheet;
  readonly version: number;
}

/** The tabs of the visible sheets; arrows walk along them. */
export function SheetTabs({ texts, workbook, active, version }: SheetTabsProps) {
  const sheets = version >= 0 ? workbook.sheets.filter((sheet) => sheet.visibility === 'Visible') : [];
  const go = (step: number) => {
    const next = sheets[sheets.indexOf(active) + step];
    if (next) workbook.activate(next.name);
  };
  return (
    <div
      className="sheet-tabs"
      role="tablist"
      aria-label={texts.sheetTabs}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') go(1);
        else if (event.key === 'ArrowLeft') go(-1);
      }}
    >
      {sheets.map((sheet) => (
        <button
          key={sheet.id}
          type="button"
          role="tab"
          aria-selected={sheet === active}
          tabIndex={sheet === active ? 0 : -1}
          ref={(button) => {
            if (sheet === active && button?.parentElement?.contains(document.activeElement)) button.focus();
            if (sheet === active) button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          }}
          onClick={() => workbook.activate(sheet.name)}
        >
          {sheet.name}
        </button>
      ))}
    </div>
  );
}
