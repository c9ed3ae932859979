/** The link on a cell's name. */
import { Link, makeStyles } from '@fluentui/react-components';
import { type CellKey, keyName } from '../../sheet';
import { useText } from './text';

const useStyles = makeStyles({
  // A line may not end with the bracket; a long name may still be broken within.
  whole: { whiteSpace: 'nowrap', '& > button': { whiteSpace: 'normal' } },
});

export interface CellLinkProps {
  readonly sheet: string;
  readonly cell: CellKey;
  /** The sheet that the text around speaks of; another sheet's name is written out. */
  readonly home: string;
  readonly onSelect: (sheet: string, cell: CellKey) => void;
}

/** A cell's name that goes to the cell. */
export function CellLink({ sheet, cell, home, onSelect }: CellLinkProps) {
  const t = useText();
  const name = sheet === home ? keyName(cell) : `${sheet}!${keyName(cell)}`;
  return (
    <Link as="button" inline aria-label={t('finding.select', { cell: name })} onClick={() => onSelect(sheet, cell)}>
      {name}
    </Link>
  );
}

/** The same in brackets, which stay with it. */
export function BracketedCell(props: CellLinkProps) {
  const styles = useStyles();
  return (
    <span className={styles.whole}>
      (<CellLink {...props} />)
    </span>
  );
}
