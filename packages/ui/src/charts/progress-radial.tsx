import { cx } from '../lib/cx';
import { formatPercent } from '../lib/format';
import { subjectScope } from '../primitives/label/subjects';
import { ChartTable } from './chart-table';
import { arcOfCircle, masteryAngle, radialTicks } from './radial-geometry';

export interface ProgressRadialProps {
  /** Code of the subject, for its colour. */
  subject: string;
  /** Mean mastery, 0 to 1. */
  mastery: number;
  /** Competences acquired, out of total. */
  acquired: number;
  total: number;
  /** The picture in words: « NSI : maîtrise 46 %, couverture 20 compétences sur 52 ». */
  label: string;
  /** Side in px. */
  size?: number;
  className?: string | undefined;
}

/** Inner ring: mean mastery. Around it, one tick per competence, thick once acquired. */
export function ProgressRadial({
  subject,
  mastery,
  acquired,
  total,
  label,
  size = 148,
  className,
}: ProgressRadialProps) {
  const angle = masteryAngle(mastery);
  return (
    <div data-subject={subjectScope(subject)} className={cx('relative', className)}>
      <svg
        viewBox="-74 -74 148 148"
        width={size}
        height={size}
        role="img"
        aria-label={label}
        className="h-auto max-w-full"
      >
        {radialTicks(acquired, total).map((tick) => (
          <circle
            key={tick.start}
            r="68"
            strokeWidth={tick.acquired ? 8 : 4}
            {...arcOfCircle(tick.start, tick.end)}
            className={tick.acquired ? 'stroke-subject' : 'stroke-line'}
          />
        ))}
        <circle r="52" fill="none" strokeWidth="11" className="stroke-sunken" />
        {angle === 0 ? null : (
          <circle r="52" strokeWidth="11" strokeLinecap="round" {...arcOfCircle(0, angle)} className="stroke-subject" />
        )}
        <text y="9" textAnchor="middle" fontSize="27" letterSpacing="-.5" className="fill-ink font-strong">
          {formatPercent(mastery)}
        </text>
      </svg>
      <ChartTable
        caption={label}
        columns={['Mesure', 'Valeur']}
        rows={[
          ['Maîtrise moyenne', formatPercent(mastery)],
          ['Compétences acquises', `${acquired} sur ${total}`],
        ]}
      />
    </div>
  );
}
