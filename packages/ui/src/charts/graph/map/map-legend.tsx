import { cx } from '../../../lib/cx';
import { NodeMark } from '../node-mark';
import { stateWords } from '../words';

interface MapLegendProps {
  withNext?: boolean;
  className?: string | undefined;
}

/** What the marks of a KnowledgeMap mean: a shape for each state, whatever the subject's colour. */
export function MapLegend({ withNext = true, className }: MapLegendProps) {
  const words = { ...stateWords, acquired: 'acquise, 70\u00a0% ou plus' };
  return (
    <ul className={cx('flex flex-wrap gap-x-4 gap-y-0.5 text-xs text-ink-3', className)} data-subject="nsi">
      {(['acquired', 'progress', 'due', 'unseen'] as const).map((state) => (
        <li key={state} className="inline-flex items-center">
          <NodeMark state={state} mastery={0.45} size={28} />
          {words[state]}
        </li>
      ))}
      {withNext ? (
        <li className="inline-flex items-center gap-1">
          <NodeMark state="unseen" mastery={0} next size={28} />
          prochaine étape
        </li>
      ) : null}
    </ul>
  );
}
