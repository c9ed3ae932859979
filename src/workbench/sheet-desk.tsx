/** The open workbook: formula bar, the active sheet and the tabs of all sheets. */
import { type Locale, fill, workbenchTexts } from '../locales';
import { FormulaBar } from './formula-bar';
import type { Session } from './session';
import { SheetTabs } from './sheet-tabs';
import { SheetView } from './sheet/sheet-view';

interface SheetDeskProps {
  readonly session: Session;
  readonly version: number;
  readonly language: Locale;
  readonly onRefused: (error: unknown) => void;
}

export function SheetDesk({ session, version, language, onRefused }: SheetDeskProps) {
  const texts = workbenchTexts(language);
  const { workbook } = session;
  const { active } = workbook;
  if (!active) return null;
  return (
    <>
      <FormulaBar
        texts={texts}
        workbook={workbook}
        history={session.history}
        sheet={active}
        version={version}
        onRefused={onRefused}
      />
      {active.kind === 'chart' ? (
        <p className="workbench-empty">{texts.chartSheet}</p>
      ) : (
        <SheetView
          key={session.id}
          workbook={workbook}
          sheet={active}
          history={session.history}
          version={version}
          language={language}
          label={fill(language, texts.sheetGrid, { sheet: active.name })}
          onRefused={onRefused}
        />
      )}
      <SheetTabs texts={texts} workbook={workbook} active={active} version={version} />
    </>
  );
}
