import { type BacMarks, type MarkLine, may, type Track } from '@nexus/contracts';
import { Button, Card, CardHeader, Disclosure, Segmented } from '@nexus/ui';
import { useState } from 'react';
import { useMe } from '#lib/me.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { countOf, plural } from '#lib/words/words.ts';
import { MarkLineRow } from './mark-line.tsx';
import { type Mode, modeOf } from './periods.ts';
import { type MarkActions, useMarkActions } from './use-mark-actions.ts';

interface MarksCardProps {
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
  /** The pupil's year. */
  track: Track;
}

/** « Tes notes de l’année »: what the school gives, typed by the pupil, confirmed by their coach. */
export default function MarksCard({ studentId, track }: MarksCardProps) {
  const { data: marks } = trpc.marks.list.useQuery(ofStudent(studentId));
  return marks === undefined ? null : <Marks marks={marks} studentId={studentId} track={track} />;
}

function Marks({ marks: { lines, hidden }, studentId, track }: MarksCardProps & { marks: BacMarks }) {
  const { user } = useMe();
  const actions = useMarkActions(studentId);
  const self = studentId === undefined;
  const isCurrent = ({ year, kind }: MarkLine) => year === track && kind === 'controle_continu';
  const current = lines.filter(isCurrent);
  const before = lines.filter((line) => !isCurrent(line));
  const declared = lines.filter(
    ({ marks, counted }) => counted?.origin !== 'official' && marks.some(({ status }) => status === 'Déclaré'),
  );
  const mayConfirm = may(user.role, 'marks:confirm');
  const shared = { actions, mayConfirm, mayWrite: may(user.role, 'marks:save') };
  return (
    <Card aria-labelledby="notes-annee" className="print:hidden">
      <CardHeader
        id="notes-annee"
        title={self ? 'Tes notes de l’année' : 'Ses notes de l’année'}
        aside={
          mayConfirm && declared.length > 0 ? (
            <Button size="sm" pending={actions.isConfirming} onClick={() => actions.confirm(declared)}>
              Tout confirmer
            </Button>
          ) : null
        }
      />
      <p className="mb-4 max-w-[70ch] text-sm text-ink-2">
        {self
          ? 'Recopie ici les moyennes de tes bulletins : l’estimation de ton bac s’en sert tout de suite. Ton coach peut les confirmer.'
          : 'Les moyennes des bulletins, telles qu’elles ont été recopiées. L’estimation du bac s’en sert, confirmées ou non.'}
      </p>
      <Group id="notes-cette-annee" title={titleOf(track)} lines={current} otherwise="trimestres" {...shared} />
      {before.length === 0 ? null : (
        <Disclosure
          label={`Déjà passé : ${countOf(before.length, 'note')}`}
          className="mt-4"
          defaultOpen={before.some(({ marks }) => marks.length > 0)}
        >
          <Group
            id="notes-passees"
            title="Première et épreuves passées"
            lines={before}
            otherwise="moyenne"
            {...shared}
          />
        </Disclosure>
      )}
      {hidden === 0 ? null : (
        <p className="mt-4 text-sm text-ink-3">
          {countOf(hidden, 'note')} d’une matière qui n’est plus au plan {plural(hidden, 'est gardée', 'sont gardées')}{' '}
          à part, sans compter.
        </p>
      )}
    </Card>
  );
}

const titleOf = (track: Track) => `Contrôle continu de ${track === 'Premiere' ? 'Première' : 'Terminale'}`;

interface GroupProps {
  id: string;
  title: string;
  lines: readonly MarkLine[];
  /** While no mark says how the school gives them. */
  otherwise: Mode;
  actions: MarkActions;
  mayWrite: boolean;
  mayConfirm: boolean;
}

function Group({ id, title, lines, otherwise, ...row }: GroupProps) {
  const [chosen, setChosen] = useState<Mode | null>(null);
  const mode = chosen ?? modeOf(lines, otherwise);
  return (
    <section aria-labelledby={id}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 id={id} className="text-ui!">
          {title}
        </h3>
        {row.mayWrite && lines.some(({ periods }) => periods.length > 1) ? (
          <Segmented<Mode>
            label={`${title} : comment les notes sont données`}
            value={mode}
            onValueChange={setChosen}
            options={[
              { value: 'trimestres', label: 'Trimestres' },
              { value: 'semestres', label: 'Semestres' },
              { value: 'moyenne', label: 'Moyenne' },
            ]}
          />
        ) : null}
      </div>
      {lines.length === 0 ? (
        <p className="mt-3 text-sm text-ink-2">Aucune matière n’est au contrôle continu cette année.</p>
      ) : (
        <ul className="mt-1 divide-y divide-line">
          {lines.map((line) => (
            <MarkLineRow key={line.code} line={line} mode={mode} {...row} />
          ))}
        </ul>
      )}
    </section>
  );
}
