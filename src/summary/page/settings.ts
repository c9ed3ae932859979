/**
 * What an office prints on each of its reports besides the figures. An empty text is not said: then what the source
 * sheet says is printed, else what was said before, else dots to be filled in.
 */

/** Who signs: the office ("GIÁM ĐỐC", in two lines "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC") and the name under the signature. */
export interface Signer {
  readonly title: string;
  readonly name: string;
}

/** Kept as JSON with the workbook and for the person. */
export interface PageSettings {
  /** The agency above, upper left: "BỘ CÔNG THƯƠNG". */
  readonly superior: string;
  /** The agency that reports, under it. */
  readonly agency: string;
  /** Upper right: quốc hiệu and tiêu ngữ, or the number of the form; by itself the number where one is known. */
  readonly corner: 'auto' | 'motto' | 'form';
  /** "Biểu số 01/KC"; one that begins with "Phụ lục" is printed over the title. */
  readonly form: string;
  /** "(Kèm theo Báo cáo số …)". */
  readonly attached: string;
  /** Before the date: "Hà Nội". */
  readonly place: string;
  readonly preparer: Signer;
  readonly head: Signer;
  /**
   * Where the charts are: on a page of their own after the signatures, or between table and signatures; by itself there
   * where all comes on one page.
   */
  readonly charts: 'auto' | 'own-page' | 'before-signatures';
}

const NOBODY: Signer = { title: '', name: '' };

/** Nothing said. */
export const EMPTY_PAGE: PageSettings = {
  superior: '',
  agency: '',
  corner: 'auto',
  form: '',
  attached: '',
  place: '',
  preparer: NOBODY,
  head: NOBODY,
  charts: 'auto',
};

/** What a source sheet says of its own page. */
export type SourcePage = Partial<
  Pick<PageSettings, 'superior' | 'agency' | 'form' | 'attached' | 'place' | 'preparer' | 'head'>
>;

/** Longest text that is kept: settings come from files, which anybody can write. */
const LONGEST = 300;
const textIn = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '');

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const signerIn = (value: unknown): Signer =>
  isRecord(value) ? { title: textIn(value['title']), name: textIn(value['name']) } : NOBODY;

/** Reads what was stored; what is not understood is not said. */
export function readPageSettings(stored: unknown): PageSettings {
  if (!isRecord(stored)) return EMPTY_PAGE;
  const { corner, charts } = stored;
  return {
    superior: textIn(stored['superior']),
    agency: textIn(stored['agency']),
    corner: corner === 'motto' || corner === 'form' ? corner : 'auto',
    form: textIn(stored['form']),
    attached: textIn(stored['attached']),
    place: textIn(stored['place']),
    preparer: signerIn(stored['preparer']),
    head: signerIn(stored['head']),
    charts: charts === 'before-signatures' || charts === 'own-page' ? charts : 'auto',
  };
}

const signer = (first: Signer | undefined, second: Signer): Signer => ({
  title: first?.title || second.title,
  name: first?.name || second.name,
});

/** One page of two: what the first says, else what the second says. `corner` and `charts` are the second's. */
export const withSaid = (first: SourcePage, second: PageSettings): PageSettings => ({
  ...second,
  superior: first.superior || second.superior,
  agency: first.agency || second.agency,
  form: first.form || second.form,
  attached: first.attached || second.attached,
  place: first.place || second.place,
  preparer: signer(first.preparer, second.preparer),
  head: signer(first.head, second.head),
});

/**
 * The page of a report of several tables: who signs and where are those of the first table that says so; what is above is
 * printed where all tables that say it agree ("Biểu số 47" is one table's number), else what was typed.
 */
export function commonPage(pages: readonly PageSettings[], typed: PageSettings): PageSettings {
  const first = pages.reduceRight((rest, page) => withSaid(page, rest));
  const agreed = (field: 'superior' | 'agency' | 'form' | 'attached'): string => {
    const said = new Set(pages.map((page) => page[field]).filter((text) => text !== ''));
    const isOfAll = field === 'agency' || field === 'superior' || pages.every((page) => page[field] !== '');
    return said.size === 1 && isOfAll ? [...said][0]! : typed[field];
  };
  return {
    ...first,
    superior: agreed('superior'),
    agency: agreed('agency'),
    form: agreed('form'),
    attached: agreed('attached'),
  };
}
