import { ProgressBar, Spinner } from '@nexus/ui';
import { percent } from '#lib/format.ts';
import { usePythonPhase } from '../engine/use-python-phase.ts';

export interface PreparingProps {
  /** Somebody waits for it. */
  wanted: boolean;
  checking: boolean;
}

/** What one waits for: Python on its way, with how much of it has come, then the program. */
export function Preparing({ wanted, checking }: PreparingProps) {
  const phase = usePythonPhase();
  const share = phase.is === 'loading' && phase.share < 1 ? phase.share : null;
  return (
    <>
      <p role="status" className="flex items-center gap-2 text-sm text-ink-2 not-empty:mt-3">
        {!wanted ? null : phase.is === 'loading' ? (
          <>
            <Spinner /> Python se prépare…
            {share === null ? null : (
              <span aria-hidden="true" className="num">
                {percent(share)}
              </span>
            )}
          </>
        ) : (
          <>
            <Spinner /> {checking ? 'Les tests passent…' : 'Le programme tourne…'}
          </>
        )}
      </p>
      {wanted && share !== null && share > 0 ? (
        <ProgressBar className="mt-2" size="sm" value={share} label={`Python est chargé à ${percent(share)}`} />
      ) : null}
    </>
  );
}
