import type { Parcoursup, Wish } from '@nexus/contracts';
import {
  Badge,
  type BadgeTone,
  Button,
  Card,
  ChevronDownIcon,
  cx,
  IconButton,
  LinkButton,
  LockIcon,
  Menu,
  MenuItem,
  MenuSeparator,
  MoreIcon,
  ProgressBar,
} from '@nexus/ui';
import { useId, useState } from 'react';
import { decimal } from '#lib/format.ts';
import { countOf, tidy } from '#lib/words/words.ts';
import { Checklist } from '../file/checklist.tsx';
import { Documents } from '../file/documents.tsx';
import { decisionWords, statusWords } from '../words.ts';

export type WishVerb = 'edit' | 'remove' | 'letter' | 'up' | 'down';

interface WishCardProps {
  wish: Wish;
  file: Parcoursup;
  studentId: string | undefined;
  mayWrite: boolean;
  first: boolean;
  last: boolean;
  /** Its details to begin with: those of the others come when they are asked for, and all of them on paper. */
  opened: boolean;
  act: (verb: WishVerb, wish: Wish) => void;
}

const tones: Record<Wish['status'], BadgeTone> = { idée: 'neutral', formulé: 'info', confirmé: 'success' };

/** One wish: where it stands, what it still lacks, its letter and its documents. */
export function WishCard({ wish, file, studentId, mayWrite, first, last, opened, act }: WishCardProps) {
  const id = useId();
  const bodyId = useId();
  const [open, setOpen] = useState(opened);
  const answer = file.answers.find(({ code }) => code === wish.answer);
  const kind = `${wish.selective ? 'sélective' : 'non sélective'}${wish.apprenticeship ? ', en apprentissage' : ''}`;
  return (
    <Card aria-labelledby={id} data-wish={wish.id}>
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h3 id={id} className="break-words">
            {tidy(wish.formation)}
          </h3>
          <p className="text-sm text-ink-2">
            {tidy(wish.school)}, {wish.city} · formation {kind}
          </p>
        </div>
        {mayWrite ? (
          <Menu
            align="end"
            label={`Autres actions : ${wish.formation}`}
            trigger={
              <IconButton label={`Autres actions : ${wish.formation}`} className="-mt-2 -mr-2 print:hidden">
                <MoreIcon />
              </IconButton>
            }
          >
            <MenuItem onSelect={() => act('edit', wish)}>Modifier</MenuItem>
            {first ? null : <MenuItem onSelect={() => act('up', wish)}>Monter</MenuItem>}
            {last ? null : <MenuItem onSelect={() => act('down', wish)}>Descendre</MenuItem>}
            <MenuSeparator />
            <MenuItem tone="danger" onSelect={() => act('remove', wish)}>
              Supprimer
            </MenuItem>
          </Menu>
        ) : null}
      </header>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Badge tone={tones[wish.status]}>{statusWords[wish.status]}</Badge>
        {answer ? <Badge tone={answer.code === 'NON' ? 'danger' : 'brand'}>Réponse : {answer.label}</Badge> : null}
        {wish.decision ? <Badge tone="outline">{decisionWords[wish.decision]}</Badge> : null}
        <span className="ml-auto flex min-w-36 flex-1 items-center gap-2 text-sm text-ink-2 sm:max-w-52">
          <ProgressBar
            size="sm"
            value={wish.total === 0 ? 0 : wish.done / wish.total}
            label={`${wish.done} sur ${wish.total} dans la liste de ce vœu`}
          />
          <span className="whitespace-nowrap" aria-hidden="true">
            {wish.done}/{wish.total}
          </span>
        </span>
      </div>
      {wish.note ? <p className="mt-3 text-sm break-words text-ink-2">{tidy(wish.note)}</p> : null}
      {wish.sub_wishes.length > 0 ? (
        <div className="mt-3 text-sm">
          <p className="font-medium">{countOf(wish.sub_wishes.length, 'sous-vœu', 'sous-vœux')}</p>
          <ul className="mt-1 grid gap-x-4 text-ink-2 sm:grid-cols-2">
            {wish.sub_wishes.map(({ school, city }) => (
              <li key={`${school} ${city}`}>
                {tidy(school)}, {city}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <LinkButton
        className={cx('mt-2 min-h-11 print:hidden', !open && '-mb-3')}
        aria-expanded={open}
        aria-controls={bodyId}
        aria-label={`Liste, lettre et documents : ${wish.formation}`}
        onClick={() => setOpen(!open)}
      >
        Liste, lettre et documents
        <ChevronDownIcon size={16} className={cx('transition-transform', open && 'rotate-180')} />
      </LinkButton>
      <div id={bodyId} className={cx(!open && 'hidden print:block')}>
        <div className="border-t border-line pt-2">
          <Checklist
            items={wish.items}
            wishId={wish.id}
            studentId={studentId}
            mayWrite={mayWrite}
            label={`Liste : ${wish.formation}`}
          />
        </div>
        <div className="mt-3 grid gap-3 border-t border-line pt-4">
          {file.letters_open ? (
            <>
              <LetterLine
                wish={wish}
                max={file.letter_rule.max_chars}
                mayWrite={mayWrite}
                onOpen={() => act('letter', wish)}
              />
              <Documents documents={wish.documents} wishId={wish.id} studentId={studentId} mayWrite={mayWrite} />
            </>
          ) : (
            <p className="flex items-center gap-2 text-sm text-ink-2">
              <LockIcon size={16} /> Lettre et documents non partagés.
            </p>
          )}
        </div>
      </div>
    </Card>
  );
}

interface LetterLineProps {
  wish: Wish;
  max: number;
  mayWrite: boolean;
  onOpen: () => void;
}

function LetterLine({ wish: { letter, formation }, max, mayWrite, onOpen }: LetterLineProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p className="text-sm">
        <span className="font-medium">Lettre de motivation</span>
        <span className="text-ink-2">
          {' '}
          ·{' '}
          {letter
            ? `${decimal(letter.chars)} caractères sur ${decimal(max)}, ${countOf(letter.drafts, 'brouillon')}`
            : 'pas commencée'}
        </span>
      </p>
      {mayWrite || letter ? (
        <Button
          size="sm"
          className="print:hidden"
          aria-label={`${mayWrite ? (letter ? 'Reprendre la lettre' : 'Écrire la lettre') : 'Lire la lettre'} : ${formation}`}
          onClick={onOpen}
        >
          {mayWrite ? (letter ? 'Reprendre la lettre' : 'Écrire la lettre') : 'Lire la lettre'}
        </Button>
      ) : null}
    </div>
  );
}
