/** The React component that draws a planned chart with Chart.js. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js';
import type { ChartPlan } from '../sheet';
import { type ChartColours, chartConfiguration, legendBelow, shownFigure } from './configuration';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Title,
  Tooltip,
);

export interface ChartViewProps {
  readonly plan: ChartPlan;
  /** BCP 47 tag of the language whose separators the figures have: "vi-VN". */
  readonly language: string;
  /** Colours of the page around it; Office's light theme when missing. */
  readonly colours?: ChartColours;
}

/** Pixels of width between two layouts of a chart. */
const STEP = 40;

const LEGEND = {
  margin: '4px 0 0',
  padding: 0,
  listStyleType: 'none',
  fontSize: '10px',
  lineHeight: '14px',
  overflowWrap: 'anywhere',
} as const;

const LIGHT: ChartColours = { text: '#333333', grid: '#e1e1e1', background: '#ffffff' };

/** Draws a planned chart; fills its container. Its figures are in the picture's description too. */
export function ChartView({ plan, language, colours = LIGHT }: ChartViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // In steps: between two of them Chart.js stretches the drawing by itself.
    const measure = (): void => setWidth(Math.ceil(element.clientWidth / STEP) * STEP || null);
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const names = width === null ? [] : legendBelow(plan, width);
  useEffect(() => {
    if (!canvas.current) return;
    const chart = new Chart(canvas.current, chartConfiguration(plan, colours, language, width ?? undefined));
    return () => chart.destroy();
  }, [plan, colours, language, width]);
  return (
    <div style={{ display: 'flex', flexDirection: 'column', width: '100%', height: '100%' }}>
      <div ref={box} style={{ position: 'relative', flex: '1 1 0', minHeight: 0, overflow: 'hidden' }}>
        <canvas ref={canvas} role="img" aria-label={description(plan, language)} />
      </div>
      {names.length > 0 && (
        // The picture's description names them already.
        <ul aria-hidden="true" data-legend style={{ ...LEGEND, color: colours.text }}>
          {names.map(({ text, color }) => (
            <li key={text} style={{ display: 'flex', alignItems: 'baseline', gap: '4px' }}>
              <span style={{ flex: 'none', width: '10px', height: '10px', backgroundColor: color }} />
              {text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function description(plan: ChartPlan, language: string): string {
  const series = plan.series.map(({ name, categories, values }) => {
    const figures = values.cached.map(
      (value, index) => `${categories.cached[index] ?? ''} ${shownFigure(value, values.numberFormat, language)}`,
    );
    return `${name.text}: ${figures.join('; ')}`;
  });
  return [plan.title, ...series].join('. ');
}
