/** The text with its figures underlined by what was found; a press shows what is behind one. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, memo, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../parts/text';
import { REPORT_LANGUAGE } from './report-language';
import { useMarkStyles } from './mark-style';
import { type Mark, type MarkState, countStates, isProblem } from './marks';

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    maxHeight: '45vh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  paragraph: { margin: `0 0 ${tokens.spacingVerticalS}`, whiteSpace: 'pre-wrap' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  sample: { textDecorationLine: 'underline', textUnderlineOffset: '3px' },
});

const STATES: readonly MarkState[] = ['wrong', 'outdated', 'different', 'unchecked', 'agrees'];
/** Paragraphs that are drawn at first: a long report would keep the pane busy for seconds. */
const STEP = 120;

interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Indexes of the first of its marks and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

/** The lines of a text; a mark that runs over a line end keeps its lines together. */
function paragraphsOf(text: string, marks: readonly Mark[]): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  let from = 0;
  while (start < text.length) {
    const line = text.indexOf('\n', start);
    let end = line < 0 ? text.length : line + 1;
    let to = from;
    while (to < marks.length && marks[to]!.start < end) {
      if (marks[to]!.end > end) {
        const next = text.indexOf('\n', marks[to]!.end);
        end = next < 0 ? text.length : next + 1;
      }
      to++;
    }
    found.push({ start, end, from, to });
    [start, from] = [end, to];
  }
  return found;
}

interface LineProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly paragraph: Paragraph;
  readonly shown: number | null;
  readonly onShow: (index: number) => void;
}

const Line = memo(function Line({ text, marks, paragraph, shown, onShow }: LineProps) {
  const t = useText();
  const styles = useStyles();
  const look = useMarkStyles();
  const pieces: ReactNode[] = [];
  let at = paragraph.start;
  for (let index = paragraph.from; index < paragraph.to; index++) {
    const mark = marks[index]!;
    const quote = text.slice(mark.start, mark.end);
    pieces.push(text.slice(at, mark.start));
    pieces.push(
      // No <button>: it breaks the line before and behind it, and a comma would begin the next one.
      <span
        key={index}
        role="button"
        className={mergeClasses(look.mark, look[mark.state], index === shown && look.current)}
        data-mark={index}
        data-state={mark.state}
        aria-pressed={index === shown}
        aria-label={t('report.mark', { quote, state: t(`report.state.${mark.state}`) })}
        tabIndex={isProblem(mark) || index === shown ? 0 : -1}
        onClick={() => onShow(index)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onShow(index);
        }}
      >
        {quote}
      </span>,
    );
    at = mark.end;
  }
  pieces.push(text.slice(at, paragraph.end).replace(/\r?\n$/, ''));
  return <p className={styles.paragraph}>{pieces}</p>;
});

export interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly shown: number | null;
  readonly onShow: (index: number) => void;
}

export function MarkedText({ text, marks, shown, onShow }: MarkedTextProps) {
  const t = useText();
  const styles = useStyles();
  const look = useMarkStyles();
  const box = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(STEP);
  const paragraphs = useMemo(() => paragraphsOf(text, marks), [text, marks]);
  const counts = useMemo(() => countStates(marks), [marks]);
  const press = useRef(onShow);
  useEffect(() => {
    press.current = onShow;
  });
  const [show] = useState(() => (index: number) => press.current(index));
  const place = shown === null ? -1 : paragraphs.findIndex(({ from, to }) => from <= shown && shown < to);
  const most = Math.max(drawn, place + 1);
  useEffect(() => {
    const mark = shown === null ? null : box.current?.querySelector(`[data-mark="${shown}"]`);
    mark?.scrollIntoView?.({ block: 'nearest' });
  }, [shown]);
  return (
    <>
      <div
        ref={box}
        className={styles.box}
        role="group"
        aria-label={t('report.marked')}
        tabIndex={0}
        lang={REPORT_LANGUAGE}
      >
        {paragraphs.slice(0, most).map((paragraph) => (
          <Line
            key={paragraph.start}
            text={text}
            marks={marks}
            paragraph={paragraph}
            shown={shown !== null && paragraph.from <= shown && shown < paragraph.to ? shown : null}
            onShow={show}
          />
        ))}
        {paragraphs.length > most && (
          <Button size="small" onClick={() => setDrawn(most + STEP)}>
            {t('report.more')}
          </Button>
        )}
      </div>
      <ul className={styles.legend} aria-label={t('report.legend')}>
        {STATES.filter((state) => counts[state] > 0).map((state) => (
          <li key={state}>
            <span className={mergeClasses(styles.sample, look[state])}>{t(`report.state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
