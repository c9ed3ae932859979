/** What `taskpane.html` says without scripts, in English. */
import type { staticPage as vietnamese } from '../vi/static-page';

/** English texts of `taskpane.html`; shown below the Vietnamese ones. */
export const staticPage: Record<keyof typeof vietnamese, string> = {
  oldOffice: 'Khớp Số needs Excel 2021, Excel 2024 or Microsoft 365 with Microsoft Edge WebView2.',
};
