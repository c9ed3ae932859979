/** The link on a cell's name. */
import { Link } from '@fluentui/react-components';
import { type CellKey, keyName } from '../../sheet';
import { useText } from './text';

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
