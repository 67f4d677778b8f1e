import { type Evaluation, may } from '@nexus/contracts';
import { Button, Card, CheckIcon, FieldError, PlusIcon, TextLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useRefresh } from '#components/live/use-refresh.ts';
import { refusalOf } from '#lib/errors.ts';
import { percent } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { capitalize } from '#lib/words/words.ts';
import { ofStudent } from '../data/use-evaluations.ts';
import { points } from '../words.ts';

type Outcome = NonNullable<Evaluation['feedback']>['competences'][number];

/** As many as one may take in. */
const mostShown = 5;

interface NextCardProps {
  evaluation: Evaluation;
  studentId: string | undefined;
}

/** What it says of each competence: what cost points first, with its course and a task; then what it has moved. */
export function NextCard({ evaluation, studentId }: NextCardProps) {
  const { user } = useMe();
  const outcomes = evaluation.feedback?.competences ?? [];
  const lost = outcomes.filter(({ points: had, max }) => had < max).slice(0, mostShown);
  const kept = outcomes.filter(({ points: had, max }) => had === max).slice(0, mostShown);
  if (lost.length + kept.length === 0) return null;
  return (
    <Card aria-label="Ce que dit cette copie" className="grid gap-6">
      {lost.length === 0 ? null : (
        <section aria-labelledby="a-reprendre">
          <h2 id="a-reprendre">À reprendre</h2>
          <ul className="ruled mt-2">
            {lost.map((one) => (
              <Lost
                key={one.code}
                one={one}
                evaluation={evaluation}
                studentId={studentId}
                mayAsk={may(user.role, 'tasks:create')}
              />
            ))}
          </ul>
        </section>
      )}
      {kept.length === 0 ? null : (
        <section aria-labelledby="confirme">
          <h2 id="confirme">Réussi</h2>
          <ul className="ruled mt-2">
            {kept.map(({ code, label, moved }) => (
              <li key={code} className="grid gap-0.5 py-2.5">
                <span>{capitalize(label)}</span>
                <Moved moved={moved} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  );
}

interface LostProps extends NextCardProps {
  one: Outcome;
  mayAsk: boolean;
}

function Lost({ one, evaluation, studentId, mayAsk }: LostProps) {
  const { code, label, course_id, points: had, max, moved } = one;
  return (
    <li className="grid gap-1 py-3">
      <span className="flex items-baseline justify-between gap-3">
        {course_id === null ? (
          capitalize(label)
        ) : (
          <TextLink asChild>
            <Link to="/dashboard/cours/$courseId" params={{ courseId: course_id }} hash={code}>
              {capitalize(label)}
            </Link>
          </TextLink>
        )}
        <span className="num shrink-0 text-sm text-ink-2">
          {points(had)}/{points(max)}
        </span>
      </span>
      <Moved moved={moved} />
      {mayAsk ? <AskTask one={one} evaluation={evaluation} studentId={studentId} /> : null}
    </li>
  );
}

function Moved({ moved }: { moved: Outcome['moved'] }) {
  if (moved === null) return null;
  return (
    <p className="num text-sm text-ink-2">
      Maîtrise&nbsp;:{' '}
      {moved.before === null ? null : (
        <>
          {percent(moved.before)} <span aria-hidden="true">→ </span>
          <span className="sr-only">puis </span>
        </>
      )}
      {percent(moved.after)}
    </p>
  );
}

/** A task to go back to it, once: asked for again it is the same one. */
function AskTask({ one: { code, label }, evaluation, studentId }: Omit<LostProps, 'mayAsk'>) {
  const [state, setState] = useState<'none' | 'made' | { failure: string }>('none');
  const id = useRef<string>(undefined);
  const refresh = useRefresh();
  const { mutate, isPending } = trpc.tasks.create.useMutation({
    networkMode: 'always',
    onSuccess: () => {
      setState('made');
      refresh();
    },
    onError: (error) => setState({ failure: refusalOf(error).message }),
  });
  if (state === 'made')
    return (
      <p role="status" className="flex items-center gap-1.5 text-sm text-success">
        <CheckIcon size={16} />
        Dans {studentId === undefined ? 'tes' : 'ses'} tâches
      </p>
    );
  const ask = () => {
    id.current ??= crypto.randomUUID();
    mutate({
      ...ofStudent(studentId),
      id: id.current,
      label: `Reprends\u00a0: ${label}`.slice(0, 300),
      competence_code: code,
      minutes: 20,
      reason: `Des points perdus dans l’évaluation «\u00a0${evaluation.title}\u00a0».`,
    });
  };
  return (
    <div className="print:hidden">
      <Button size="sm" pending={isPending} onClick={ask}>
        <PlusIcon size={16} />
        En faire une tâche<span className="sr-only">&nbsp;: {label}</span>
      </Button>
      <div role="alert">{typeof state === 'object' ? <FieldError>{state.failure}</FieldError> : null}</div>
    </div>
  );
}
