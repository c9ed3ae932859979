/** A line of a list that is pressed as a whole: a finding, a figure of a text. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentPropsWithRef } from 'react';

/** The line's place in its list. */
export const useLineStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

const useStyles = makeStyles({
  button: {
    display: 'flex',
    flex: '1 1 auto',
    width: '100%',
    minWidth: 0,
    gap: tokens.spacingHorizontalS,
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXS}`,
    overflowWrap: 'anywhere',
    // The high-contrast theme turns its ground bright under the pointer: the text must turn with it.
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

export function LineButton({ className, ...rest }: Omit<ComponentPropsWithRef<'button'>, 'type'>) {
  const styles = useStyles();
  return <button type="button" className={mergeClasses(styles.button, className)} {...rest} />;
}
