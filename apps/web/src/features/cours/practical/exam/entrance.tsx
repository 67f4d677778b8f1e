import type { PracticalSubject } from '@nexus/contracts';
import { Button, Card, ClockIcon, FieldError, ProgressBar, Spinner } from '@nexus/ui';
import { useEffect, useState } from 'react';
import { duration, percent } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { python } from '../../python/engine/session.ts';
import { usePythonPhase } from '../../python/engine/use-python-phase.ts';
import { keepOffline } from '../data/keep-offline.ts';
import { addAttempt } from '../data/local-attempts.ts';

/** The rules of the hour, and its beginning: once everything that it needs is here. */
export function Entrance({ subject }: { subject: PracticalSubject }) {
  const phase = usePythonPhase();
  const [hasEditor, setHasEditor] = useState(false);
  useEffect(() => {
    // The editor's code too: it would come with the first exercise, when the network may be gone.
    void import('../../python/editor/code-editor.tsx').then(() => setHasEditor(true)).catch(() => undefined);
  }, []);
  const { id, kind, minutes, exercises, dialogue, programs_max, dialogue_max } = subject;
  const me = useMe();
  const { practical } = trpc.useUtils();
  useEffect(() => {
    if (!hasEditor) return;
    void keepOffline([
      { procedure: 'auth.me', input: undefined, data: me },
      { procedure: 'practical.list', input: {}, data: practical.list.getData({}) },
      { procedure: 'practical.get', input: { subject_id: subject.id }, data: subject },
    ]);
  }, [hasEditor, me, practical, subject]);
  const isReady = phase.is === 'ready' && hasEditor;

  const begin = () => {
    const now = Date.now();
    addAttempt(me.user.id, {
      id: crypto.randomUUID(),
      subject_id: id,
      started_at: new Date(now).toISOString(),
      ends_at: new Date(now + minutes * 60_000).toISOString(),
      finished_at: null,
      programs: exercises.map(({ item_id, starter }) => ({ item_id, source: starter, marked: null })),
      replies: dialogue.map(() => ({ said: '', met: [], shown: false })),
      discussed: false,
      given: 'nothing',
    });
  };

  return (
    <Card aria-labelledby="regles" className="max-w-[44rem]">
      <h2 id="regles">Comment ça se passe</h2>
      <ol className="mt-3 ml-5 grid list-decimal gap-2">
        <li>
          {kind === 'application'
            ? 'Tu lis un document d’une page, puis tu programmes l’application qu’il décrit, étape par étape.'
            : 'Deux exercices\u00a0: dans le premier, tu écris\u00a0; dans le second, tu complètes un programme donné, là où il y a des points de suspension.'}
        </li>
        <li>
          Tu as {duration(minutes)}. «&nbsp;Vérifier&nbsp;» lance les tests de l’énoncé, autant de fois que tu veux.
          D’autres tests, cachés, passent quand tu termines.
        </li>
        <li>
          Viennent ensuite deux questions sur ton code, comme devant l’examinateur&nbsp;: tu réponds par écrit ou à voix
          haute, puis tu te notes avec les attendus.
        </li>
        <li>
          {programs_max} points pour {kind === 'application' ? 'le programme' : 'les programmes'}, {dialogue_max} pour
          le dialogue&nbsp;: c’est le barème de Nexus.
        </li>
      </ol>
      <p className="mt-3 text-sm text-ink-2">
        L’heure continue si tu fermes la page ou si le réseau tombe. Ton code est gardé à chaque frappe sur cet
        appareil, et l’épreuve part au retour du réseau.
      </p>
      <div className="mt-5 grid gap-3">
        <div>
          <Button variant="action" onClick={begin} disabled={!isReady}>
            <ClockIcon size={16} />
            Commencer ({duration(minutes)})
          </Button>
        </div>
        <div role="status" className="grid gap-2 empty:hidden">
          {isReady || phase.is === 'failed' ? null : (
            <p className="flex items-center gap-2 text-sm text-ink-2">
              <Spinner /> Python se prépare, pour tenir l’heure sans réseau…
            </p>
          )}
        </div>
        {phase.is === 'loading' && phase.share > 0 && phase.share < 1 ? (
          <ProgressBar size="sm" value={phase.share} label={`Python est chargé à ${percent(phase.share)}`} />
        ) : null}
        <div role="alert">
          {phase.is === 'failed' ? (
            <FieldError>
              Python n’a pas pu être chargé&nbsp;: il faut le réseau pour commencer.{' '}
              <Button size="sm" onClick={python.warm}>
                Réessayer
              </Button>
            </FieldError>
          ) : null}
        </div>
      </div>
    </Card>
  );
}
