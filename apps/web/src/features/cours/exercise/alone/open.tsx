import { type Exercise, may } from '@nexus/contracts';
import { Field, Textarea } from '@nexus/ui';
import { useState } from 'react';
import { useMe } from '#lib/me.ts';
import { Solution } from './solution.tsx';

/** A written answer: a draft for oneself, then a solution beside it. */
export function Open({ exercise }: { exercise: Exercise }) {
  const { user } = useMe();
  const [draft, setDraft] = useState('');
  return (
    <div>
      {may(user.role, 'practice:answer') ? (
        <Field label="Ton brouillon" help="Il reste sur cette page : il n’est ni envoyé ni gardé.">
          <Textarea className="min-h-36" value={draft} onChange={(event) => setDraft(event.currentTarget.value)} />
        </Field>
      ) : null}
      <Solution exercise={exercise} verb="Comparer avec un corrigé" />
    </div>
  );
}
