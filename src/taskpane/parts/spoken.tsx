/** Texts for screen readers alone. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    margin: 0,
    whiteSpace: 'nowrap',
  },
});

/** Read out by screen readers when it changes; the same is visible elsewhere in the pane. Always on the page. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <p className={styles.hidden} role="status">
      {children}
    </p>
  );
}
