import { Button, Card, Checkbox, Disclosure, Field, ScrollBox, Textarea } from '@nexus/ui';
import { useEffect, useRef } from 'react';
import { decimal } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { plural } from '#lib/words/words.ts';
import { Html } from '../../exercise/html.tsx';
import { changeAttempt, type LocalAttempt } from '../data/local-attempts.ts';
import type { StageProps } from './stage-props.ts';

type Reply = LocalAttempt['replies'][number];

/** Two questions on one's own code, one after the other, and what was expected of each. */
export function DialogueStage({ subject, attempt, onDone }: StageProps & { onDone: () => void }) {
  const { user } = useMe();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { id, replies, programs } = attempt;
  const change = (place: number, reply: Partial<Reply>) =>
    changeAttempt(user.id, id, (one) => ({
      ...one,
      replies: one.replies.map((was, index) => (index === place ? { ...was, ...reply } : was)),
    }));
  const current = replies.findIndex(({ shown }) => !shown);
  const asked = current === -1 ? subject.dialogue.length : current + 1;
  return (
    <div className="grid min-w-0 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <div className="grid min-w-0 gap-6">
        <div>
          <h2 ref={title} tabIndex={-1} className="outline-none">
            Le dialogue
          </h2>
          <p className="mt-1 text-ink-2">
            Deux questions sur ton code, comme devant l’examinateur. Réponds avant de regarder les attendus.
          </p>
        </div>
        {subject.dialogue.slice(0, asked).map(({ question, rubric, model }, index) => {
          const reply = replies[index];
          if (reply === undefined) return null;
          const name = `Question ${index + 1}`;
          return (
            <Card key={question} aria-label={name}>
              <h3>{name}</h3>
              <Html html={question} className="mt-2" />
              <Field
                className="mt-4"
                label="Ta réponse"
                note="facultatif"
                help={reply.shown ? undefined : 'Écris-la, ou dis-la à voix haute comme devant l’examinateur.'}
              >
                <Textarea
                  rows={4}
                  maxLength={4_000}
                  value={reply.said}
                  readOnly={reply.shown}
                  onChange={(event) => change(index, { said: event.currentTarget.value })}
                />
              </Field>
              {reply.shown ? (
                <fieldset className="mt-4 grid gap-1.5">
                  <legend className="mb-1.5 font-strong">Coche ce que tu as dit</legend>
                  {rubric.map(({ points, criterion }, place) => (
                    <Checkbox
                      key={criterion}
                      checked={reply.met.includes(place)}
                      onCheckedChange={(isMet) =>
                        change(index, {
                          met: isMet ? [...reply.met, place] : reply.met.filter((one) => one !== place),
                        })
                      }
                      label={
                        <>
                          <Html html={criterion} inline />{' '}
                          <span className="num text-ink-3">
                            ({decimal(points)} {plural(points, 'point')})
                          </span>
                        </>
                      }
                    />
                  ))}
                  <Disclosure label="Une réponse possible" className="mt-2">
                    <Html html={model} className="mt-2" />
                  </Disclosure>
                </fieldset>
              ) : (
                <Button className="mt-4" variant="primary" onClick={() => change(index, { shown: true })}>
                  J’ai répondu&nbsp;: voir les attendus
                </Button>
              )}
            </Card>
          );
        })}
        {current === -1 ? (
          <div>
            <Button
              variant="action"
              onClick={() => {
                changeAttempt(user.id, id, (one) => ({ ...one, discussed: true }));
                onDone();
              }}
            >
              Voir le résultat
            </Button>
          </div>
        ) : null}
      </div>
      <section aria-label="Ton code" className="grid min-w-0 gap-4 lg:sticky lg:top-6">
        {programs.map(({ item_id, source }, index) => (
          <div key={item_id} className="min-w-0">
            <h3 className="mb-1.5 text-sm">{programs.length === 1 ? 'Ton programme' : `Exercice ${index + 1}`}</h3>
            <ScrollBox
              label={programs.length === 1 ? 'Ton programme' : `Ton programme, exercice ${index + 1}`}
              className="max-h-72 overflow-auto rounded-md bg-sunken p-3.5"
            >
              <pre className="font-mono text-sm">{source}</pre>
            </ScrollBox>
          </div>
        ))}
      </section>
    </div>
  );
}
