/** What a merge of the files would be, before anything is written: each form, its units, what is not added up. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type MergingText, useMergingText } from '../files/merging-text';
import type { FormView, MergeView, PartView } from '../files/work/file-tasks';
import { Section } from '../parts/section';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  form: { overflowWrap: 'anywhere', marginTop: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

export function MergedForms({ view }: { readonly view: MergeView }) {
  const t = useMergingText();
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.heading}>{t('merge.forms')}</h2>
      {view.forms.map((form, index) => (
        <MergedForm key={`${index} ${form.title}`} form={form} />
      ))}
      {view.unmerged.length > 0 && (
        <Section level="h4" title={t('merge.unmerged', { count: view.unmerged.length })}>
          <ul className={styles.list}>
            {view.unmerged.map(({ source, title }, index) => (
              <li key={index}>
                {source}
                {title && `: ${title}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </section>
  );
}

function factsOf({ isList, parts, columns, rows, unit, period }: FormView, t: MergingText): string {
  const counts = { units: parts.length, columns };
  return [
    isList ? t('merge.form.list', counts) : t('merge.form.facts', { ...counts, rows }),
    ...(period === null ? [] : [t('files.period', { period })]),
    ...(unit === null ? [] : [t('merge.form.unit', { unit })]),
  ].join('; ');
}

function MergedForm({ form }: { readonly form: FormView }) {
  const t = useMergingText();
  const styles = useStyles();
  const { title, formName, wrong, missing, aside, parts } = form;
  return (
    <div className={styles.form} data-form={title}>
      <h3 className={styles.title}>{headingOf(title, formName, t)}</h3>
      <p className={styles.quiet}>{factsOf(form, t)}.</p>
      {wrong > 0 && <p className={styles.quiet}>{t('merge.form.wrong', { count: wrong })}</p>}
      {missing.length > 0 && (
        <p className={styles.quiet}>{t('merge.form.missing', { count: missing.length, names: missing.join(', ') })}</p>
      )}
      <Section level="h4" title={t('merge.form.details', { count: parts.length })}>
        <ul className={styles.list}>
          {parts.map((part) => (
            <li key={part.source}>{partText(part, t)}</li>
          ))}
        </ul>
      </Section>
      {aside.length > 0 && (
        <Section level="h4" title={t('merge.form.aside', { count: aside.length })} open>
          <ul className={styles.list}>
            {aside.map(({ source, reason, instead }) => (
              <li key={source}>{t(`merge.aside.${reason}`, { source, instead })}</li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

function headingOf(title: string, formName: string | null, t: MergingText): string {
  if (formName !== null) return title ? t('merge.form.named', { name: formName, title }) : formName;
  return title ? t('merge.form', { title }) : t('merge.form.untitled');
}

/** "Kiên Giang (kien-giang.xls › Biểu 1): không ghi đơn vị tính…; 2 dòng, cột riêng…". */
function partText({ unit, source, notes, extra, lacking }: PartView, t: MergingText): string {
  const remarks = [
    ...notes.map((note) => t(`merge.note.${note}`)),
    ...(extra > 0 ? [t('merge.form.extra', { count: extra })] : []),
    ...(lacking > 0 ? [t('merge.form.lacking', { count: lacking })] : []),
  ];
  const head = `${unit} (${source})`;
  return remarks.length > 0 ? `${head}: ${remarks.join('; ')}` : head;
}
