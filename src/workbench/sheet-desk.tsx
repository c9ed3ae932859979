/** The open workbook: formula bar, the active sheet and the tabs of all sheets. */
import { useRef } from 'react';
import { type Locale, type WorkbenchTexts, fill, workbenchTexts } from '../locales';
import { FormulaBar } from './formula-bar';
import { PrintedSheet } from './printed-sheet';
import type { Session } from './session';
import { SheetTabs } from './sheet-tabs';
import { SheetView } from './sheet/sheet-view';
import { type Zoom, useZoom } from './sheet/use-zoom';

interface SheetDeskProps {
  readonly session: Session;
  readonly version: number;
  readonly language: Locale;
  readonly onRefused: (error: unknown) => void;
}

export function SheetDesk({ session, version, language, onRefused }: SheetDeskProps) {
  const texts = workbenchTexts(language);
  const { workbook } = session;
  const place = useRef<HTMLDivElement>(null);
  const zoom = useZoom(place);
  const { active } = workbook;
  if (!active) return null;
  return (
    <div className="sheet-desk" ref={place}>
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
          zoom={zoom.zoom}
          onRefused={onRefused}
        />
      )}
      {active.kind === 'worksheet' && <PrintedSheet workbook={workbook} sheet={active} />}
      <div className="sheet-foot">
        <SheetTabs texts={texts} workbook={workbook} active={active} version={version} />
        <ZoomButtons zoom={zoom} texts={texts} />
      </div>
    </div>
  );
}

function ZoomButtons({ zoom: { zoom, step, reset }, texts }: { readonly zoom: Zoom; readonly texts: WorkbenchTexts }) {
  return (
    <div className="sheet-zoom" role="group" aria-label={texts.zoom}>
      <button type="button" aria-label={texts.zoomOut} onClick={() => step(-1)}>
        −
      </button>
      <button type="button" aria-label={texts.zoomReset} onClick={reset}>
        {Math.round(zoom * 100)}%
      </button>
      <button type="button" aria-label={texts.zoomIn} onClick={() => step(1)}>
        +
      </button>
    </div>
  );
}
