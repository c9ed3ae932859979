/** A part of the page that opens and closes under its heading. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  button: {
    width: '100%',
    justifyContent: 'flex-start',
    paddingLeft: 0,
    paddingRight: 0,
    minHeight: '36px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
  },
  body: { paddingBottom: tokens.spacingVerticalM },
});

/** A part of a view that opens and closes; closed until asked for. */
export function Section({
  title,
  children,
  open: first = false,
  level: Heading = 'h2',
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly level?: 'h2' | 'h4';
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(first);
  const body = useId();
  return (
    <section className={styles.root}>
      <Heading className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.button}
          icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => setOpen(!open)}
        >
          {title}
        </Button>
      </Heading>
      {open && (
        <div id={body} className={styles.body}>
          {children}
        </div>
      )}
    </section>
  );
}
