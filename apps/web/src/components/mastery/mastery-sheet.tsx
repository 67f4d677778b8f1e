import type { ProgressExplained } from '@nexus/contracts';
import { Button, Dialog, InlineLink, Skeleton } from '@nexus/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Dates, datesIn, percent } from '#lib/format.ts';
import { useNow } from '#lib/now.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { countOf, listOf, ofName, tidy } from '#lib/words/words.ts';
import { EvidenceRow } from './evidence-row.tsx';
import { MasteryRule } from './mastery-rule.tsx';
import { MemoryBar } from './memory-bar.tsx';
import { ago, rememberedWords } from './words.ts';

const first = 10;
const most = 100;

export interface MasterySheetProps {
  code: string;
  label: string;
  studentId: string | undefined;
  onClose: () => void;
}

/** Why a mastery is what it is: what is remembered of it today, each answer with what it changed, the rule. */
export default function MasterySheet({ code, label, studentId, onClose }: MasterySheetProps) {
  const [limit, setLimit] = useState(first);
  const { data, error, refetch } = trpc.progress.explain.useQuery(
    { code, limit, ...ofStudent(studentId) },
    // Opened to look at: what was answered a moment ago is in it.
    { staleTime: 0, placeholderData: keepPreviousData },
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="lg"
      title={
        data?.score == null ? 'D’où vient ce chiffre' : `Pourquoi ${percent(data.memory?.shown ?? data.score)}\u202f?`
      }
      description={tidy(label)}
    >
      {data ? (
        <Explained explained={data} self={studentId === undefined} onMore={() => setLimit(most)} />
      ) : error ? (
        <div role="alert" className="grid justify-items-start gap-3">
          <p>Le détail n’a pas pu être lu. Rien n’est perdu.</p>
          <Button size="sm" onClick={() => void refetch()}>
            Réessayer
          </Button>
        </div>
      ) : (
        <div aria-busy="true" className="grid min-h-80 content-start gap-3">
          <Skeleton className="w-3/5" />
          <Skeleton className="w-4/5" />
          <Skeleton className="w-2/5" />
        </div>
      )}
    </Dialog>
  );
}

interface ExplainedProps {
  explained: ProgressExplained;
  self: boolean;
  onMore: () => void;
}

function Explained({ explained, self, onMore }: ExplainedProps) {
  const { student, memory, score, start, evidence, total } = explained;
  const dates = datesIn(student.time_zone);
  const now = useNow();
  return (
    <div className="grid gap-6 pr-1">
      {score === null || memory === null ? (
        <p>
          {self ? 'Tu n’as encore' : `${student.first_name} n’a encore`} répondu à aucun exercice de cette
          compétence&nbsp;: elle compte zéro dans la progression.
        </p>
      ) : (
        <section className="grid gap-2">
          <MemoryBar
            shown={memory.shown}
            stored={score}
            label={rememberedWords({ score, ...memory }, self, dates, now)}
          />
          <p>{capitalized(rememberedWords({ score, ...memory }, self, dates, now))}.</p>
          <p className="text-sm text-ink-2">
            {memory.days === 0
              ? 'Rien n’est encore oublié. '
              : `${percent(score)} × ${percent(memory.remembered)} de chances de s’en souvenir après ${countOf(memory.days, 'jour')}. `}
            {dueWords(memory.due_at, dates, now)}
          </p>
        </section>
      )}
      {total > 0 ? (
        <section>
          <h3 className="mb-1">Ce qui a compté</h3>
          <ol className="ruled" reversed start={total}>
            {evidence.map((one) => (
              <EvidenceRow key={one.place} evidence={one} courseId={explained.course_id} dates={dates} />
            ))}
          </ol>
          {total > evidence.length && evidence.length < most ? (
            <Button size="sm" className="mt-3" onClick={onMore}>
              Voir les {total - evidence.length} d’avant
            </Button>
          ) : null}
        </section>
      ) : null}
      {start === null ? null : <Start start={start} self={self} name={student.first_name} />}
      <MasteryRule />
    </div>
  );
}

function Start({ start, self, name }: { start: NonNullable<ProgressExplained['start']>; self: boolean; name: string }) {
  const { mastery, prerequisites } = start;
  const met = prerequisites.filter((one) => one.mastery !== null);
  return (
    <section className="grid gap-1.5">
      <h3>Le point de départ&nbsp;: {percent(mastery)}</h3>
      {prerequisites.length === 0 ? (
        <p>Cette compétence ne s’appuie sur aucune autre&nbsp;: avant toute réponse, on suppose {percent(mastery)}.</p>
      ) : met.length === 0 ? (
        <p>Rien n’était encore connu de ce sur quoi elle s’appuie&nbsp;: on suppose alors {percent(mastery)}.</p>
      ) : (
        <p>
          Avant {self ? 'ta' : `la`} première réponse{self ? '' : ` ${ofName(name)}`}, d’après ce qui était su alors de
          ce sur quoi elle s’appuie&nbsp;:{' '}
          {listOf(met.map(({ label, mastery: known }) => `${tidy(label)} (${percent(known ?? 0)})`))}.
        </p>
      )}
      {prerequisites.some(({ course_id }) => course_id !== null) ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {prerequisites.map(({ code, label, course_id }) =>
            course_id === null ? null : (
              <li key={code}>
                <InlineLink asChild>
                  <Link to="/dashboard/cours/$courseId" params={{ courseId: course_id }} hash={code}>
                    {tidy(label)}
                  </Link>
                </InlineLink>
              </li>
            ),
          )}
        </ul>
      ) : null}
    </section>
  );
}

function dueWords(due_at: string, dates: Dates, now: Date): string {
  const due = new Date(due_at);
  const days = dates.daysUntil(due, now);
  return days <= 0
    ? `À revoir depuis ${days === 0 ? 'aujourd’hui' : ago(-days).replace('il y a ', '')}.`
    : `À revoir ${dates.relativeDay(due, now)}, quand il restera neuf chances sur dix de s’en souvenir.`;
}

const capitalized = (text: string) => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
