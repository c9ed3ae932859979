/** The tabs at the top of the pane. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useRef } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', paddingLeft: tokens.spacingHorizontalXS },
  tab: {
    position: 'relative',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: tokens.spacingHorizontalS,
      right: tokens.spacingHorizontalS,
      bottom: 0,
      height: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      // Windows' own high contrast paints backgrounds over; a system colour stays.
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
});

export interface Tab<Id extends string> {
  readonly id: Id;
  /** In full, for screen readers and on hover; it holds the short name. */
  readonly name: string;
  /** What is shown: all tabs fit in one row of Excel's narrowest pane. */
  readonly short: string;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  /** Id of the element that shows the selected tab's content. */
  readonly panel: string;
  readonly onSelect: (id: Id) => void;
}

/**
 * Tabs as in the ARIA practices: one stop for Tab, arrows between them. Fluent's TabList looks the same, but brings
 * Tabster, which weighs more than all the rest of the header and puts hidden focus stops around it that axe reports.
 */
export function Tabs<Id extends string>({ label, tabs, selected, panel, onSelect }: TabsProps<Id>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = tabs.findIndex(({ id }) => id === selected);
    const to = {
      ArrowRight: (at + 1) % tabs.length,
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onSelect(tabs[to]!.id);
    list.current?.querySelectorAll<HTMLButtonElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <div className={styles.list} role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {tabs.map(({ id, name, short }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-label={name}
          title={name}
          aria-selected={id === selected}
          aria-controls={panel}
          tabIndex={id === selected ? 0 : -1}
          className={mergeClasses(styles.tab, id === selected && styles.selected)}
          onClick={() => onSelect(id)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
