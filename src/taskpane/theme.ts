/** The pane's colours and letters, and which theme fits Office's. */
import {
  type BrandVariants,
  type Theme,
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
} from '@fluentui/react-components';

/** Excel's green, as its ribbon shows it, from dark to light. Shade 80 on white has contrast 5.3 : 1. */
const excel: BrandVariants = {
  10: '#031a0d',
  20: '#052814',
  30: '#07361b',
  40: '#094522',
  50: '#0b532a',
  60: '#0d6032',
  70: '#0e6c39',
  80: '#107c41',
  90: '#1e8a50',
  100: '#33975f',
  110: '#4ba672',
  120: '#63b487',
  130: '#80c49d',
  140: '#a0d4b5',
  150: '#c3e5d0',
  160: '#e8f5ed',
};

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Times of Vietnamese: Segoe UI has every letter with its marks; the others replace it on a Mac. */
const fontFamilyBase = "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, 'Helvetica Neue', Arial, sans-serif";

/** On dark ground the brand's own text must be lighter than the generated one to be read. */
const dark = (): Theme => ({
  ...createDarkTheme(excel),
  colorBrandForeground1: excel[120],
  colorBrandForeground2: excel[130],
  colorBrandForegroundLink: excel[120],
  colorBrandForegroundLinkHover: excel[130],
  colorBrandForegroundLinkPressed: excel[120],
  colorNeutralForeground2BrandHover: excel[120],
  colorNeutralForeground2BrandPressed: excel[120],
  colorNeutralForeground2BrandSelected: excel[120],
});

/** Made when first asked for: a pane seldom shows more than one. */
const makers: Readonly<Record<ThemeName, () => Theme>> = {
  light: () => createLightTheme(excel),
  dark,
  contrast: () => teamsHighContrastTheme,
};
const made = new Map<ThemeName, Theme>();

export function themeOf(name: ThemeName): Theme {
  const theme = made.get(name) ?? { ...makers[name](), fontFamilyBase };
  made.set(name, theme);
  return theme;
}

/** Brightness of "#RRGGBB", 0…1, as WCAG counts it; null for anything else. */
function luminance(color: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (!match) return null;
  const [red, green, blue] = match.slice(1).map((part) => {
    const value = parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** What Office tells of its theme; every part may be missing on older builds. */
export interface OfficeColors {
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
}

/** Excel's dark theme has a dark body; a high-contrast one has pure colours against each other. */
export function themeName(office: OfficeColors | undefined, forcedColors: boolean): ThemeName {
  if (forcedColors) return 'contrast';
  const background = luminance(office?.bodyBackgroundColor ?? '');
  const foreground = luminance(office?.bodyForegroundColor ?? '');
  if (background === null) return 'light';
  if (background === 0 && foreground === 1) return 'contrast';
  return background < 0.2 ? 'dark' : 'light';
}
