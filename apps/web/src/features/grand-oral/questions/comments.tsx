import type { OralQuestion } from '@nexus/contracts';
import { may } from '@nexus/contracts';
import { Button, Field, LinkButton, Textarea, useToast } from '@nexus/ui';
import { type FormEvent, useState } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { datesIn } from '#lib/format.ts';
import { roleWords, useMe } from '#lib/me.ts';
import { useNow } from '#lib/now.ts';
import { trpc } from '#lib/trpc.ts';
import { tidy } from '#lib/words/words.ts';

interface CommentsProps {
  question: OralQuestion;
  onChanged: (question: OralQuestion) => void;
}

/** The thread of remarks between the pupil and their coaches. */
export function Comments({ question, onChanged }: CommentsProps) {
  const { user } = useMe();
  const { toast } = useToast();
  const [text, setText] = useState('');
  const dates = datesIn(user.time_zone);
  const now = useNow();
  const onError = (error: unknown) =>
    toast({
      title: 'Le commentaire n’a pas pu être enregistré',
      description: refusalOf(error).message,
      tone: 'danger',
    });
  const add = trpc.grandOral.comment.useMutation({
    onSuccess(saved) {
      setText('');
      onChanged(saved);
    },
    onError,
  });
  const resolve = trpc.grandOral.resolveComment.useMutation({ onSuccess: onChanged, onError });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && !add.isPending) add.mutate({ id: question.id, text: text.trim() });
  };
  const tu = user.role === 'student';
  return (
    <section aria-label={`Commentaires de la question ${question.position}`} className="mt-4 border-t border-line pt-4">
      <h3 className="text-sm">Commentaires</h3>
      {question.comments.length === 0 ? (
        <p className="mt-1 text-sm text-ink-3">
          {question.shared
            ? 'Aucun commentaire pour l’instant.'
            : 'Les commentaires de tes coachs apparaîtront ici quand tu auras partagé la question.'}
        </p>
      ) : (
        <ul className="mt-2 grid gap-2">
          {question.comments.map(({ id, text: said, author, created_at, resolved_at }) => (
            <li key={id} className="rounded-md bg-sunken px-3 py-2.5 text-sm">
              <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-xs text-ink-2">
                <span>
                  <b>{author === null ? 'Compte supprimé' : author.first_name}</b>
                  {author === null ? '' : `, ${roleWords[author.role].toLocaleLowerCase('fr')}`}
                </span>
                <span>{dates.relativeDay(new Date(created_at), now)}</span>
              </p>
              <p
                className={
                  resolved_at === null ? 'mt-0.5 whitespace-pre-line' : 'mt-0.5 whitespace-pre-line text-ink-3'
                }
              >
                {tidy(said)}
              </p>
              {may(user.role, 'grandOral:resolveComment') ? (
                <LinkButton
                  className="print:hidden"
                  onClick={() => resolve.mutate({ id, resolved: resolved_at === null })}
                >
                  {resolved_at === null ? 'Marquer comme traité' : 'Traité · rouvrir'}
                </LinkButton>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {may(user.role, 'grandOral:comment') && (question.shared || question.comments.length > 0) ? (
        <form onSubmit={submit} className="mt-3 grid gap-2 print:hidden">
          <Field label={tu ? 'Répondre ou noter quelque chose' : 'Votre commentaire'}>
            <Textarea
              rows={2}
              value={text}
              maxLength={2_000}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </Field>
          <Button type="submit" size="sm" className="justify-self-start" pending={add.isPending}>
            Commenter
          </Button>
        </form>
      ) : null}
    </section>
  );
}
