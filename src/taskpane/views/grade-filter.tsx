/** Which grades are listed. */
import { ToggleButton, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { type Finding, GRADES, type Severity, countGrades } from '../../checks';
import { useText } from '../parts/text';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  on: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  off: { backgroundColor: 'transparent', color: tokens.colorNeutralForeground2 },
});

export interface GradeFilterProps {
  readonly findings: readonly Finding[];
  readonly hidden: readonly Severity[];
  readonly onHide: (hidden: readonly Severity[]) => void;
}

/** A chip for each grade that was found; ticked while its findings are listed. */
export function GradeFilter({ findings, hidden, onHide }: GradeFilterProps) {
  const t = useText();
  const styles = useStyles();
  const counts = countGrades(findings);
  const found = GRADES.filter((grade) => counts[grade] > 0);
  const toggle = (grade: Severity): void =>
    onHide(hidden.includes(grade) ? hidden.filter((one) => one !== grade) : [...hidden, grade]);
  return (
    <div className={styles.root} role="group" aria-label={t('check.filter')}>
      {found.map((grade) => {
        const isOn = !hidden.includes(grade);
        return (
          <ToggleButton
            key={grade}
            size="small"
            shape="circular"
            className={mergeClasses(isOn ? styles.on : styles.off)}
            checked={isOn}
            icon={isOn ? <Checkmark16Regular /> : undefined}
            title={t(`severity.${grade}.meaning`)}
            onClick={() => toggle(grade)}
          >
            {`${t(`severity.${grade}`)} ${counts[grade]}`}
          </ToggleButton>
        );
      })}
    </div>
  );
}
