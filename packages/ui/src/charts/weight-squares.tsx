import { cx } from '../lib/cx';
import { formatDecimal } from '../lib/format';
import type { SubjectScope } from '../primitives/label/subjects';

export interface WeightSquare {
  id: string;
  /** Inside the square, or under it when it is small: « NSI », « écrit ». */
  short: string;
  /** In full, for those who hear it: « Philosophie, coefficient 8, date pas encore officielle ». */
  label: string;
  weight: number;
  scope: SubjectScope;
  /** Dashed when its date or its rule is not official yet. */
  certain: boolean;
  /** A mark is known: filled with the subject's ground. */
  known?: boolean;
}

export interface WeightSquaresProps {
  squares: readonly WeightSquare[];
  label: string;
  className?: string | undefined;
}

/** Side of a square of weight 1, in pixels: the area is the weight. */
const unit = 21.5;
/** Under this side, the name stands below the square. */
const roomForName = 36;

/** Weights drawn as areas, each a square with its name and its number. */
export function WeightSquares({ squares, label, className }: WeightSquaresProps) {
  return (
    <ul aria-label={label} className={cx('flex flex-wrap items-end gap-1.5', className)}>
      {squares.map(({ id, short, label: full, weight, scope, certain, known = false }) => {
        const side = unit * Math.sqrt(weight);
        const inside = side >= roomForName && short.length * 8 <= side;
        return (
          <li key={id} data-subject={scope} className="grid justify-items-center text-xs leading-tight!">
            <span className="sr-only">{full}</span>
            <span
              aria-hidden="true"
              className={cx(
                'grid place-content-center rounded-sm border-[1.6px] border-subject text-center text-subject-ink',
                certain ? 'border-solid' : 'border-dashed',
                known ? 'bg-subject-soft ring-2 ring-subject ring-inset' : 'bg-subject-soft',
              )}
              style={{ width: side, height: side }}
            >
              {inside ? <span className="font-medium">{short}</span> : null}
              <span className={cx('num font-strong', side > 55 && 'text-md')}>{formatDecimal(weight)}</span>
            </span>
            {inside ? null : (
              <span aria-hidden="true" className="mt-1 font-medium text-subject-ink">
                {short}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
