/** The themes of the workbench. */
import {
  type Theme,
  createDarkTheme,
  createHighContrastTheme,
  createLightTheme,
  type BrandVariants,
} from '@fluentui/react-components';

/** Excel's green, from dark to light. */
const EXCEL_GREEN: BrandVariants = {
  10: '#031a02',
  20: '#052505',
  30: '#073108',
  40: '#094509',
  50: '#0a5325',
  60: '#0c5e2b',
  70: '#0e6b34',
  80: '#107c41',
  90: '#218d51',
  100: '#37a660',
  110: '#55b17e',
  120: '#72c194',
  130: '#91d1ac',
  140: '#b1e1c4',
  150: '#d2f0dd',
  160: '#e9f8ef',
};

export type ThemeName = 'light' | 'dark' | 'contrast';

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(EXCEL_GREEN),
  dark: createDarkTheme(EXCEL_GREEN),
  contrast: createHighContrastTheme(),
};
