import { cx } from '../../lib/cx';
import { subjectScope } from '../../primitives/label/subjects';
import { stateWords } from './words';

export interface KnowledgeLegendProps {
  subject: string;
  /** With its threshold: « acquise, 70 % ou plus ». */
  acquiredLabel?: string;
  className?: string | undefined;
}

const item = 'inline-flex items-center gap-[7px]';
const dot = 'inline-block size-3.5 shrink-0 rounded-full';

/** What the discs of a KnowledgeGraph mean. */
export function KnowledgeLegend({ subject, acquiredLabel = stateWords.acquired, className }: KnowledgeLegendProps) {
  return (
    <p
      data-subject={subjectScope(subject)}
      className={cx('flex flex-wrap gap-x-[18px] gap-y-1.5 text-xs text-ink-3', className)}
    >
      <span className={item}>
        <i className={cx(dot, 'bg-subject')} />
        {acquiredLabel}
      </span>
      <span className={item}>
        <i
          className={cx(
            dot,
            'bg-linear-to-t from-subject from-45% to-subject-soft to-45% inset-ring-[1.5px] inset-ring-subject',
          )}
        />
        {stateWords.progress}
      </span>
      <span className={item}>
        <i className={cx(dot, 'border-[1.6px] border-dashed border-edge')} />
        {stateWords.unseen}
      </span>
      <span className={item}>
        <i className={cx(dot, 'border-3 border-accent bg-surface')} />
        prochaine étape
      </span>
    </p>
  );
}
