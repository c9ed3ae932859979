import { useEffect, useRef } from 'react';
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
import { type ChartColours, chartConfiguration, shownFigure } from './configuration';

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
  readonly language: 'vi' | 'en';
  /** Colours of the page around it; Office's light theme when missing. */
  readonly colours?: ChartColours;
}

const LIGHT: ChartColours = { text: '#333333', grid: '#e1e1e1', background: '#ffffff' };

/** Draws a planned chart; fills the box that it stands in. Its figures are in the picture's description too. */
export function ChartView({ plan, language, colours = LIGHT }: ChartViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    const chart = new Chart(canvas.current, chartConfiguration(plan, colours, language));
    return () => chart.destroy();
  }, [plan, colours, language]);
  return (
    <div style={{ position: 'relative', width: '100%', height: '100%' }}>
      <canvas ref={canvas} role="img" aria-label={description(plan, language)} />
    </div>
  );
}

function description(plan: ChartPlan, language: 'vi' | 'en'): string {
  const series = plan.series.map(({ name, categories, values }) => {
    const figures = values.cached.map(
      (value, index) => `${categories.cached[index] ?? ''} ${shownFigure(value, values.numberFormat, language)}`,
    );
    return `${name.text}: ${figures.join('; ')}`;
  });
  return [plan.title, ...series].join('. ');
}
