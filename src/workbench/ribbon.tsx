/** The ribbon with the add-in's two buttons. */
import { Button } from '@fluentui/react-components';
import { DataBarVerticalRegular, TableCheckerRegular } from '@fluentui/react-icons';
import type { WorkbenchTexts } from '../locales';

export interface RibbonProps {
  readonly texts: WorkbenchTexts;
  /** Whether the function file has loaded. */
  readonly ready: boolean;
  readonly onSummarize: () => void;
  readonly onCheck: () => void;
}

/** The group that manifest.xml adds to Excel's Home tab, with the same two buttons. */
export function Ribbon({ texts, ready, onSummarize, onCheck }: RibbonProps) {
  return (
    <nav className="ribbon" aria-label={texts.ribbon}>
      <div className="ribbon-tab">{texts.homeTab}</div>
      <div className="ribbon-group" role="group" aria-label={texts.group}>
        <div className="ribbon-buttons">
          <Button
            appearance="subtle"
            icon={<DataBarVerticalRegular />}
            title={texts.summarizeTip}
            disabled={!ready}
            onClick={onSummarize}
          >
            {texts.summarize}
          </Button>
          <Button appearance="subtle" icon={<TableCheckerRegular />} title={texts.checkTip} onClick={onCheck}>
            {texts.check}
          </Button>
        </div>
        <div className="ribbon-label">{texts.group}</div>
      </div>
    </nav>
  );
}
