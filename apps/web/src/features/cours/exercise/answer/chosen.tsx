import { CheckIcon, CloseIcon } from '@nexus/ui';

/** Beside an option that was answered: the word says it, the shape whether it was right. */
export function Chosen({ right, before }: { right: boolean; before?: boolean }) {
  const Shape = right ? CheckIcon : CloseIcon;
  return (
    <span className={right ? 'text-success' : 'text-danger'}>
      <span className="inline-flex items-center gap-1.5 text-sm font-medium whitespace-nowrap">
        <Shape size={16} />
        {before ? 'Déjà essayé' : 'Ta réponse'}
      </span>
    </span>
  );
}
