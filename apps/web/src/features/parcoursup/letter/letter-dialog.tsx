import type { Letter, Parcoursup, Wish } from '@nexus/contracts';
import { Button, Dialog, DialogClose, Disclosure, Field, LinkButton, Skeleton, Textarea, useToast } from '@nexus/ui';
import { useState } from 'react';
import { FormError } from '#components/form/form-error.tsx';
import { refusalOf } from '#lib/errors.ts';
import { datesIn, decimal } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { countOf } from '#lib/words/words.ts';
import { Uncertain } from '../uncertain.tsx';
import { useRefreshFile } from '../use-file.ts';
import { type SaveState, useAutosave } from './use-autosave.ts';

interface LetterDialogProps {
  wish: Wish;
  rule: Parcoursup['letter_rule'];
  mayWrite: boolean;
  onClose: () => void;
}

/** The letter of a wish: written with a live count and kept as it is typed, or read by who may. */
export default function LetterDialog({ wish, rule, mayWrite, onClose }: LetterDialogProps) {
  const { data, error } = trpc.parcoursup.letter.useQuery({ wish_id: wish.id }, { staleTime: 0, gcTime: 0 });
  const refresh = useRefreshFile();
  const close = () => {
    onClose();
    refresh();
  };
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => {
        if (!open) close();
      }}
      title="Lettre de motivation"
      description={`${wish.formation}, ${wish.school}`}
      actions={
        <DialogClose>
          <Button>Fermer</Button>
        </DialogClose>
      }
    >
      {error ? <FormError>{refusalOf(error).message}</FormError> : null}
      {data === undefined ? (
        error ? null : (
          <Skeleton className="h-64!" />
        )
      ) : mayWrite ? (
        <Editor letter={data} rule={rule} />
      ) : (
        <p className="break-words whitespace-pre-wrap">{data.drafts[0]?.text ?? 'Cette lettre n’est pas commencée.'}</p>
      )}
    </Dialog>
  );
}

const stateWords: Record<SaveState, string> = {
  saved: 'Tout est enregistré.',
  waiting: 'Enregistrement…',
  saving: 'Enregistrement…',
  offline: 'Hors ligne : ton texte est gardé sur cet appareil et partira au retour du réseau.',
  conflict: '',
  refused: '',
};

function Editor({ letter: read, rule }: { letter: Letter; rule: Parcoursup['letter_rule'] }) {
  // What was read when it opened: what is typed is never replaced by a later reading.
  const [first] = useState(read);
  const [letter, setLetter] = useState(read);
  const { text, type, state, refusal, flush, keepBoth, replace } = useAutosave(first, setLetter);
  const { toast } = useToast();
  const over = text.length - rule.max_chars;
  return (
    <>
      <Field
        label="Ton texte"
        error={over > 0 ? `${countOf(over, 'caractère')} de trop pour Parcoursup.` : undefined}
        help="Pourquoi cette formation, ce que tu as fait pour la connaître, ce que tu veux en faire."
      >
        <Textarea
          rows={12}
          maxLength={6000}
          value={text}
          autoFocus
          onChange={(event) => type(event.currentTarget.value)}
        />
      </Field>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm text-ink-2">
        <span className="flex items-center gap-2">
          <span className="num">
            {decimal(text.length)} sur {decimal(rule.max_chars)} caractères
          </span>
          <Uncertain certainty={rule.certainty} />
        </span>
        <span role="status">{stateWords[state]}</span>
      </div>
      {state === 'conflict' ? (
        <div className="mt-3">
          <FormError>Cette lettre vient d’être changée sur un autre écran. Ton texte est gardé ici.</FormError>
          <Button size="sm" onClick={() => void keepBoth()}>
            Garder les deux, le mien en nouveau brouillon
          </Button>
        </div>
      ) : null}
      {state === 'refused' ? (
        <div className="mt-3">
          <FormError>{refusal} Ton texte est gardé sur cet appareil.</FormError>
          <Button size="sm" onClick={() => void flush()}>
            Réessayer
          </Button>
        </div>
      ) : null}
      <div className="mt-4 border-t border-line pt-3">
        <LinkButton
          className="min-h-11"
          onClick={async () => {
            if (text.trim() !== '' && (await flush(true))) {
              toast({ title: 'Nouveau brouillon', description: 'Le précédent reste en dessous.', tone: 'success' });
            }
          }}
        >
          Garder ce brouillon et en commencer un autre
        </LinkButton>
        <Drafts letter={letter} flush={() => flush()} onRestored={replace} />
      </div>
    </>
  );
}

interface DraftsProps {
  letter: Letter;
  /** What is being typed is written before another takes its place. */
  flush: () => Promise<boolean>;
  onRestored: (letter: Letter) => void;
}

function Drafts({ letter, flush, onRestored }: DraftsProps) {
  const { user } = useMe();
  const { toast } = useToast();
  const restore = trpc.parcoursup.restoreLetter.useMutation({
    onSuccess: (restored) => {
      onRestored(restored);
      toast({ title: 'Brouillon repris', description: 'Celui d’avant reste dans la liste.', tone: 'success' });
    },
    onError: (error) =>
      toast({ title: 'Le brouillon n’a pas pu être repris', description: refusalOf(error).message, tone: 'danger' }),
  });
  const older = letter.drafts.slice(1);
  if (older.length === 0) return null;
  const dates = datesIn(user.time_zone);
  return (
    <Disclosure label={countOf(older.length, 'ancien brouillon', 'anciens brouillons')}>
      <ul className="mt-2 grid gap-3">
        {older.map(({ draft, text, saved_at }) => (
          <li key={draft} className="flex items-start justify-between gap-3 text-sm">
            <span className="min-w-0">
              <span className="block font-medium">
                Brouillon {draft}, {dates.fullWithTime(new Date(saved_at))}
              </span>
              <span className="line-clamp-2 text-ink-2">{text}</span>
            </span>
            <Button
              size="sm"
              aria-label={`Reprendre le brouillon ${draft}`}
              pending={restore.isPending}
              onClick={async () => {
                if (await flush()) restore.mutate({ wish_id: letter.wish_id, draft });
              }}
            >
              Reprendre
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
