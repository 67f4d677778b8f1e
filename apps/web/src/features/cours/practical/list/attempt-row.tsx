import type { PracticalAttempt } from '@nexus/contracts';
import { Badge, CheckIcon, Disclosure, MinusIcon, ScrollBox } from '@nexus/ui';
import { datesIn } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { capitalize, countOf } from '#lib/words/words.ts';
import { Html } from '../../exercise/html.tsx';
import { Moved } from '../exam/moved.tsx';
import { outOf, scoreOf, takenWords } from '../words.ts';

/** An attempt: when, how long, its points; its programs and its dialogue for whoever may read them. */
export function AttemptRow({ attempt }: { attempt: PracticalAttempt }) {
  const { user } = useMe();
  const { title, finished_at, minutes, overtime_minutes, exercises, dialogue } = attempt;
  const when = datesIn(user.time_zone).fullWithTime(new Date(finished_at));
  return (
    <li className="grid gap-2 py-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0">
          <h3>{title}</h3>
          <p className="num text-sm text-ink-2">
            {capitalize(when)}, {takenWords(minutes)}
          </p>
        </div>
        <div className="flex flex-wrap gap-1.5">
          {overtime_minutes === 0 ? null : (
            <Badge tone="warn">{`${countOf(overtime_minutes, 'minute')} de trop`}</Badge>
          )}
          <Badge tone="outline" className="num">
            {scoreOf(attempt)}
          </Badge>
        </div>
      </div>
      {exercises === null ? null : (
        <Disclosure label={`Relire les programmes${dialogue === null ? '' : ' et le dialogue'}`}>
          <div className="mt-2 grid min-w-0 gap-5">
            {exercises.map(({ item_id, source, passed, total, points, max, moved }, index) => (
              <section key={item_id} aria-label={nameOf(index, exercises.length)} className="grid min-w-0 gap-2">
                <h4 className="num font-strong">
                  {nameOf(index, exercises.length)}&nbsp;: {outOf(points, max)}{' '}
                  <span className="font-normal text-ink-2">({`${passed} tests sur ${total}`})</span>
                </h4>
                <Source source={source} label={nameOf(index, exercises.length)} />
                <Moved moved={moved} />
              </section>
            ))}
            {dialogue?.map(({ question, said, points, max, rubric }, index) => (
              <section key={question} aria-label={`Question ${index + 1}`} className="grid gap-2">
                <h4 className="num font-strong">
                  Question {index + 1}&nbsp;: {outOf(points, max)}{' '}
                  <span className="font-normal text-ink-2">(auto-évaluation)</span>
                </h4>
                <Html html={question} />
                {said === '' ? (
                  <p className="text-sm text-ink-3">Sans réponse écrite.</p>
                ) : (
                  <p className="border-l-3 border-edge pl-3 whitespace-pre-wrap">{said}</p>
                )}
                <ul className="grid gap-1 text-sm text-ink-2">
                  {rubric.map(({ criterion, met }) => (
                    <li key={criterion} className="flex gap-2">
                      {met ? (
                        <CheckIcon size={16} className="mt-0.5 text-success" />
                      ) : (
                        <MinusIcon size={16} className="mt-0.5 text-ink-3" />
                      )}
                      <span>
                        <span className="sr-only">{met ? 'Dit\u00a0: ' : 'Pas dit\u00a0: '}</span>
                        <Html html={criterion} inline />
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </Disclosure>
      )}
    </li>
  );
}

const nameOf = (index: number, count: number) => (count === 1 ? 'Le programme' : `Exercice ${index + 1}`);

function Source({ source, label }: { source: string; label: string }) {
  if (source.trim() === '') return <p className="text-sm text-ink-3">Rien n’a été écrit.</p>;
  return (
    <ScrollBox label={`${label}, le code`} className="max-h-96 overflow-auto rounded-md bg-sunken p-3.5">
      <pre className="font-mono text-sm">{source}</pre>
    </ScrollBox>
  );
}
