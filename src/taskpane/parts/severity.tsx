/** The icon of a finding's grade. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { MathFormula16Filled } from '@fluentui/react-icons/svg/math-formula';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { createContext, useContext } from 'react';
import type { Severity } from '../../checks';

const ICONS = {
  error: ErrorCircle16Filled,
  review: Warning16Filled,
  rounding: MathFormula16Filled,
  info: Info16Filled,
} as const satisfies Readonly<Record<Severity, unknown>>;

const useStyles = makeStyles({
  error: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
  review: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
  rounding: { color: tokens.colorPaletteBlueForeground2, flexShrink: 0 },
  plain: { color: 'inherit', flexShrink: 0 },
  info: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

const PlainColours = createContext(false);

/** Inside, signs take the colour of the text around them: in high contrast its ground may be black or bright. */
export const PlainColoursProvider = PlainColours.Provider;

/** A grade's icon. Its shape shows the grade as well as its colour does; the word is beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  const plain = useContext(PlainColours);
  return <Icon className={plain ? styles.plain : styles[severity]} aria-hidden />;
}
