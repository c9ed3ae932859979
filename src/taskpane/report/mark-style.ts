/** How a figure is underlined: by shape as well as by colour, so that neither alone has to be told apart. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useMarkStyles = makeStyles({
  mark: {
    display: 'inline',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    padding: 0,
    textAlign: 'left',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  wrong: {
    fontWeight: tokens.fontWeightBold,
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorPaletteRedForeground1,
    textDecorationThickness: '2px',
  },
  outdated: {
    fontWeight: tokens.fontWeightBold,
    textDecorationStyle: 'double',
    textDecorationColor: tokens.colorPaletteDarkOrangeForeground1,
  },
  different: {
    fontWeight: tokens.fontWeightBold,
    textDecorationStyle: 'dashed',
    textDecorationColor: tokens.colorPaletteDarkOrangeForeground1,
    textDecorationThickness: '2px',
  },
  unchecked: { textDecorationStyle: 'dotted', textDecorationColor: tokens.colorNeutralForeground3 },
  agrees: { textDecorationStyle: 'solid', textDecorationColor: tokens.colorPaletteGreenForeground1 },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
    outline: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});
