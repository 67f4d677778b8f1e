import { may, type Parcoursup, type Wish } from '@nexus/contracts';
import { Button, EmptyState, PageHeader, PlusIcon, PrintIcon, SheetPicture, useToast } from '@nexus/ui';
import { Suspense, useRef, useState } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { useLive } from '#components/live/use-live.ts';
import { NotFound } from '#components/states/not-found.tsx';
import { isNotFound, refusalOf } from '#lib/errors.ts';
import { lazyOnline, warm } from '#lib/lazy-online.ts';
import { useMe } from '#lib/me.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { ofName } from '#lib/words/words.ts';
import { FileCard } from './file/file-card.tsx';
import { NotYet } from './not-yet.tsx';
import { isNotYet } from './read-parcoursup.ts';
import { Timeline } from './timeline.tsx';
import { useRefreshFile } from './use-file.ts';
import { WishCard, type WishVerb } from './wish/wish-card.tsx';
import { leadOf, titleOf } from './words.ts';

const loadForm = () => import('./wish/wish-dialog.tsx');
const WishDialog = lazyOnline(loadForm);
const RemoveWish = lazyOnline(() => import('./wish/remove-wish.tsx'));
const LetterDialog = lazyOnline(() => import('./letter/letter-dialog.tsx'));

export interface ParcoursupPageProps {
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
}

/** A pupil's Parcoursup: theirs to fill in, or read by an adult who follows them. */
export function ParcoursupPage({ studentId }: ParcoursupPageProps) {
  const { data, error } = trpc.parcoursup.overview.useQuery(ofStudent(studentId), {
    retry: (failures, reason) => failures < 2 && !isNotYet(reason) && !isNotFound(reason),
  });
  if (data) return <Screen file={data} studentId={studentId} />;
  if (isNotYet(error)) return <NotYet self={studentId === undefined} />;
  if (error && isNotFound(error)) return <NotFound />;
  if (error) throw error;
  return <PageSkeleton />;
}

type Asked = { what: 'add' } | { what: 'edit' | 'remove' | 'letter'; wish: Wish };

function Screen({ file, studentId }: ParcoursupPageProps & { file: Parcoursup }) {
  const { user } = useMe();
  const self = studentId === undefined;
  const mayWrite = may(user.role, 'parcoursup:write');
  const [asked, setAsked] = useState<Asked | null>(null);
  const refresh = useRefreshFile();
  const ownChanges = useRef(0);
  useLive(ofStudent(studentId), refresh, ownChanges);
  const move = useMove(file, studentId);
  useTitle(self ? 'Parcoursup' : `Parcoursup ${ofName(file.student.first_name)}`);
  const act = (verb: WishVerb, wish: Wish) => {
    if (verb === 'up' || verb === 'down') move(wish, verb);
    else setAsked({ what: verb, wish });
  };
  const close = () => setAsked(null);
  const { limits, wishes } = file;
  const firstOpen = wishes.findIndex(({ complete }) => !complete);
  const counted = wishes.filter(({ apprenticeship }) => !apprenticeship).length;
  const apprentices = wishes.length - counted;
  const subs = wishes.reduce((sum, wish) => sum + wish.sub_wishes.length, 0);
  return (
    <>
      <PageHeader
        title={titleOf(file, self)}
        eyebrow={self ? 'Parcoursup' : undefined}
        lead={leadOf(file)}
        actions={
          <span className="flex flex-wrap gap-2 print:hidden">
            <Button onClick={() => print()}>
              <PrintIcon size={16} />
              Imprimer
            </Button>
            {mayWrite ? (
              <Button
                variant="primary"
                onClick={() => setAsked({ what: 'add' })}
                onPointerEnter={() => warm(loadForm)}
                onFocus={() => warm(loadForm)}
              >
                <PlusIcon size={16} />
                Ajouter un vœu
              </Button>
            ) : null}
          </span>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)] print:block">
        <section aria-labelledby="voeux" className="min-w-0">
          <h2 id="voeux">{self ? 'Tes vœux' : 'Ses vœux'}</h2>
          <p className="mt-1 mb-4 text-sm text-ink-2">
            {counted} sur {limits.wishes} hors apprentissage, {apprentices} sur {limits.apprenticeship_wishes} en
            apprentissage, {subs} sur {limits.sub_wishes} sous-vœux. {self ? 'Ton ordre' : 'Leur ordre'} ne compte pas
            pour Parcoursup.
          </p>
          {wishes.length === 0 ? (
            <EmptyState level="h3" picture={<SheetPicture />} title="Pas encore de vœu">
              {self
                ? 'Une idée suffit pour commencer : une formation, un établissement, une ville. Tu la formuleras sur Parcoursup quand les inscriptions ouvriront.'
                : 'Les vœux apparaîtront ici dès qu’ils seront notés.'}
            </EmptyState>
          ) : (
            <div className="grid gap-4">
              {wishes.map((wish, index) => (
                <WishCard
                  key={wish.id}
                  wish={wish}
                  file={file}
                  studentId={studentId}
                  mayWrite={mayWrite}
                  first={index === 0}
                  last={index === wishes.length - 1}
                  opened={index === firstOpen}
                  act={act}
                />
              ))}
            </div>
          )}
          <p className="mt-3 text-xs text-ink-3">{limits.note}</p>
        </section>
        <div className="grid min-w-0 gap-6 print:mt-6">
          <FileCard file={file} studentId={studentId} mayWrite={mayWrite} />
          <Timeline file={file} />
        </div>
      </div>
      <Suspense fallback={null}>
        {asked?.what === 'letter' ? (
          <LetterDialog wish={asked.wish} rule={file.letter_rule} mayWrite={mayWrite} onClose={close} />
        ) : asked?.what === 'remove' ? (
          <RemoveWish wish={asked.wish} onClose={close} />
        ) : asked ? (
          <WishDialog
            wish={asked.what === 'edit' ? asked.wish : null}
            file={file}
            studentId={studentId}
            onClose={close}
          />
        ) : null}
      </Suspense>
    </>
  );
}

/** Puts a wish one place higher or lower, shown before the server answers. */
function useMove({ wishes }: Parcoursup, studentId: string | undefined) {
  const input = ofStudent(studentId);
  const { parcoursup } = trpc.useUtils();
  const { toast } = useToast();
  const refresh = useRefreshFile();
  const reorder = trpc.parcoursup.reorder.useMutation({
    onSettled: refresh,
    onError: (error) =>
      toast({ title: 'L’ordre n’a pas pu être changé', description: refusalOf(error).message, tone: 'danger' }),
  });
  return (wish: Wish, way: 'up' | 'down') => {
    const from = wishes.findIndex(({ id }) => id === wish.id);
    const to = from + (way === 'up' ? -1 : 1);
    const moved = wishes.toSpliced(from, 1).toSpliced(to, 0, wish);
    parcoursup.overview.setData(input, (shown) => shown && { ...shown, wishes: moved });
    reorder.mutate({ ...input, ids: moved.map(({ id }) => id) });
  };
}
