import type { PracticalSubject } from '@nexus/contracts';
import { Button, Card, FieldError, Spinner } from '@nexus/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMe } from '#lib/me.ts';
import { type Marking, mark } from '../../python/engine/mark.ts';
import { python } from '../../python/engine/session.ts';
import { changeAttempt, type LocalAttempt } from '../data/local-attempts.ts';
import { isWritten } from '../words.ts';
import type { StageProps } from './stage-props.ts';

/** What the tests said of each program of an attempt, as long as the page is open. */
const markings = new Map<string, (Marking | null)[]>();

export function markingsOf(attemptId: string): readonly (Marking | null)[] {
  return markings.get(attemptId) ?? [];
}

/** The time is over, or the pupil has ended it: every test passes now, the hidden ones too. */
export function MarkingStage({ subject, attempt, onMarked }: StageProps & { onMarked: () => void }) {
  const { user } = useMe();
  const [failed, setFailed] = useState(false);
  const running = useRef(false);
  const told = useRef(onMarked);
  told.current = onMarked;

  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    setFailed(false);
    const isMarked = await markAll(subject, attempt, user.id);
    running.current = false;
    if (isMarked) told.current();
    else setFailed(true);
  }, [subject, attempt, user.id]);
  // Once: what it writes changes the attempt, and must not begin it again.
  const begin = useRef(run);
  useEffect(() => void begin.current(), []);

  return (
    <Card aria-label="Les tests" className="max-w-[44rem]">
      <div role="status" className="flex items-center gap-2 empty:hidden">
        {failed ? null : (
          <>
            <Spinner /> Tous les tests passent, les cachés aussi…
          </>
        )}
      </div>
      <div role="alert">
        {failed ? (
          <FieldError>
            Les tests n’ont pas pu passer&nbsp;: Python n’est pas là. Ton code est gardé sur cet appareil&nbsp;; il faut
            le réseau pour recharger Python.
          </FieldError>
        ) : null}
      </div>
      {failed ? (
        <Button className="mt-3" onClick={() => void run()}>
          Réessayer
        </Button>
      ) : null}
    </Card>
  );
}

/** What cannot be read, or uses what it may not, is no answer (docs/python-in-the-page.md): it has no points. */
const hasRun = (marking: Marking | null | undefined) =>
  marking != null && marking.unreadable === null && marking.forbidden.length === 0;

/** @returns false when there was no Python to run them: nothing is marked then. */
async function markAll({ exercises }: PracticalSubject, attempt: LocalAttempt, userId: string): Promise<boolean> {
  const found: (Marking | null)[] = [];
  for (const [index, { starter, tests, forbidden }] of exercises.entries()) {
    const source = attempt.programs[index]?.source ?? '';
    if (!isWritten(source, starter)) {
      found.push(null);
      continue;
    }
    const marking = await mark(python, { type: 'code', total: tests.length, tests, forbidden, base: null }, source);
    if (typeof marking === 'string') return false;
    found.push(marking);
  }
  markings.set(attempt.id, found);
  changeAttempt(userId, attempt.id, (one) => ({
    ...one,
    programs: one.programs.map((program, index) => ({
      ...program,
      marked: {
        passed: found[index]?.passed ?? 0,
        total: exercises[index]?.tests.length ?? 1,
        ran: hasRun(found[index]),
      },
    })),
  }));
  return true;
}
