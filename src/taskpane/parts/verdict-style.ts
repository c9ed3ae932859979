/** The look of a verdict, the largest thing in its tab. */
import { makeStyles, tokens } from '@fluentui/react-components';

export type Tone = 'bad' | 'doubt' | 'good' | 'none';

export const useVerdictStyles = makeStyles({
  root: {
    borderLeft: '4px solid',
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflowWrap: 'anywhere',
  },
  bad: { backgroundColor: tokens.colorPaletteRedBackground1, borderLeftColor: tokens.colorPaletteRedBorderActive },
  doubt: {
    backgroundColor: tokens.colorPaletteYellowBackground1,
    borderLeftColor: tokens.colorPaletteYellowBorderActive,
  },
  good: { backgroundColor: tokens.colorPaletteGreenBackground1, borderLeftColor: tokens.colorPaletteGreenBorderActive },
  none: { backgroundColor: tokens.colorNeutralBackground2, borderLeftColor: tokens.colorNeutralStrokeAccessible },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
    color: tokens.colorNeutralForeground1,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground1 },
});
