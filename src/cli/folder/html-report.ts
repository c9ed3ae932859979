/** One page that says of every workbook of a folder how it came out: one file that any browser shows, without scripts. */
import { commandLineTexts, fill, type Locale, translate } from '../../locales';
import type { FileFinding, FileResult } from './task';

const STYLE = `body{font:15px/1.5 'Segoe UI',Arial,sans-serif;margin:2rem;color:#1b1b1b}
h1{font-size:1.4rem}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #c8c8c8;padding:.35rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{background:#e8eef4}td.count{text-align:right}
tr.bad td:first-child{border-left:6px solid #b10e1c}tr.doubt td:first-child{border-left:6px solid #bc4b09}
tr.good td:first-child{border-left:6px solid #107c41}tr.open td:first-child{border-left:6px solid #767676}
ul{margin:.3rem 0;padding-left:1.2rem}@media print{details{display:block}}`;

/** Texts from files are shown as they are, whatever they look like. */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\p{Cc}\p{Cf}]/gu, ' ');

/** The page as it grows: what is kept of a file is its lines of the table. */
export class HtmlReport {
  private readonly rows: string[] = [];

  constructor(private readonly locale: Locale) {}

  add(result: FileResult): void {
    const { file, error, tables, findings } = result;
    const texts = commandLineTexts(this.locale);
    const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
    const [errors, reviews] = [count('error'), count('review')];
    const remarks = [
      ...(error ? [error.message] : []),
      ...(result.uncomputed ?? []).map((one) => fill(this.locale, texts.uncomputedLine, { ...one }).trim()),
      ...(!error && tables.length === 0 ? [texts.htmlNoTable] : []),
    ];
    const remark = remarks.map((text) => `<div>${escapeHtml(text)}</div>`).join('');
    const counts = [tables.length, errors, reviews].map((value) => `<td class="count">${value}</td>`).join('');
    this.rows.push(
      `<tr class="${toneOf(result, errors, reviews)}"><td>${escapeHtml(file)}</td>${counts}` +
        `<td>${remark}${this.details(findings)}</td></tr>`,
    );
  }

  private details(findings: readonly FileFinding[]): string {
    const shown = findings.filter(({ severity }) => severity === 'error' || severity === 'review');
    if (shown.length === 0) return '';
    const texts = commandLineTexts(this.locale);
    const items = shown.map(({ severity, sheet = '', cell = '', message = '' }) => {
      const grade = translate(this.locale, severity === 'error' ? 'severity.error' : 'severity.review');
      return `<li>${escapeHtml(`${grade} – ${sheet}!${cell}: ${message}`)}</li>`;
    });
    const title = fill(this.locale, texts.htmlFindings, { count: shown.length });
    return `<details><summary>${escapeHtml(title)}</summary><ul>${items.join('')}</ul></details>`;
  }

  /** `verdict`: the line that the command ends with. */
  page(verdict: string): string {
    const { htmlTitle, htmlFile, htmlTables, htmlErrors, htmlReviews, htmlRemarks } = commandLineTexts(this.locale);
    const heads = [htmlFile, htmlTables, htmlErrors, htmlReviews, htmlRemarks]
      .map((text) => `<th scope="col">${escapeHtml(text)}</th>`)
      .join('');
    return (
      `<!DOCTYPE html><html lang="${this.locale}"><head><meta charset="utf-8"><title>${escapeHtml(htmlTitle)}</title>` +
      `<style>${STYLE}</style></head><body><h1>${escapeHtml(htmlTitle)}</h1><p>${escapeHtml(verdict)}</p>` +
      `<table><thead><tr>${heads}</tr></thead><tbody>\n${this.rows.join('\n')}\n</tbody></table></body></html>\n`
    );
  }
}

/** Green only what has tables, was checked to its end, and shows nothing to look at. */
function toneOf({ error, tables, uncomputed = [] }: FileResult, errors: number, reviews: number): string {
  if (error || errors > 0) return 'bad';
  if (reviews > 0) return 'doubt';
  return tables.length > 0 && uncomputed.length === 0 ? 'good' : 'open';
}
