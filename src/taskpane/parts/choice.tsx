/** A list to choose one value from, under its label. */
import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  // What stands in it may ask how much room there is.
  room: { containerType: 'inline-size', minWidth: 0 },
  // A select is as wide as its longest choice unless it may be narrower.
  field: { minWidth: 0, '& select': { minWidth: 0, width: '100%' }, '& > .fui-Select': { minWidth: 0, width: '100%' } },
  // A select cuts what it has no room for, and cannot be told to break it.
  whole: {
    display: 'none',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '@container (max-width: 200px)': { display: 'block' },
  },
});

/** So many letters have room even where the pane is enlarged to 200 %. */
const SHORT = 12;

export interface Option<Value extends string> {
  readonly value: Value;
  readonly text: string;
  /** Where it is another language than the pane's. */
  readonly lang?: string;
}

export interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly onChoose: (value: Value) => void;
}

/** Where the pane is so narrow that the chosen text is cut, as at 200 %, the text stands below, too. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, disabled = false, describedBy, onChoose } = props;
  const styles = useStyles();
  const chosen = options.find((one) => one.value === value);
  return (
    <div className={styles.room}>
      <Field className={styles.field} label={label}>
        <Select
          value={value}
          disabled={disabled}
          {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
          onChange={(_, data) => {
            const next = options.find((one) => one.value === data.value);
            if (next) onChoose(next.value);
          }}
        >
          {options.map((one) => (
            <option key={one.value} value={one.value} lang={one.lang}>
              {one.text}
            </option>
          ))}
        </Select>
      </Field>
      {chosen && chosen.text.length > SHORT && (
        // A screen reader reads the chosen value of the select itself.
        <p className={styles.whole} lang={chosen.lang} aria-hidden="true" data-whole-choice>
          {chosen.text}
        </p>
      )}
    </div>
  );
}
