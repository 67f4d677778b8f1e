import { Figure, FigureChange, ProgressBar } from '@nexus/ui';
import { Explain } from '#components/explain.tsx';
import { calendarDays, dayOf, percent } from '#lib/format.ts';
import { lazyOnline } from '#lib/lazy-online.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { countOf, inWords, listOf, plural } from '#lib/words/words.ts';
import type { Voice } from '../voice.ts';
import type { FigureFacts } from './figure-facts.ts';

const ProgrammeCalculation = lazyOnline(() => import('./programme-calculation.tsx'));

/** How much of the programme is mastered, against the steady pace. */
export function ProgrammeFigure({ summary, overview: { progress }, dates, now, voice }: FigureFacts) {
  const value = summary.kpis.progress_overall;
  const { subjects, without_programme, expected, before } = progress;
  const month = dates.month(now);
  if (subjects.length === 0) {
    return (
      <Figure
        name="Programme maîtrisé"
        value="–"
        definition={
          <>
            <p>Aucune de {voice.tes} matières n’a encore de programme détaillé dans Nexus.</p>
            <Without codes={without_programme} voice={voice} />
          </>
        }
      />
    );
  }
  return (
    <Figure
      name="Programme maîtrisé"
      value={percent(value)}
      change={before ? <Change from={before.progress_overall} to={value} day={before.day} now={now} /> : null}
      picture={
        <ProgressBar
          value={value}
          label={`${percent(value)} du programme, repère de ${month} ${percent(expected)}`}
          marker={{ at: expected, label: `repère ${percent(expected)}` }}
          className="max-w-[280px]"
        />
      }
      definition={
        <p>
          {subjects.length === 1
            ? `La maîtrise moyenne de ${voice.ta} matière au programme.`
            : `Moyenne de ${voice.tes} ${inWords(subjects.length)} matières au programme, chacune selon son coefficient.`}{' '}
          Le repère est le rythme qui finit le programme fin mai.
        </p>
      }
      action={
        <Explain label="Voir le calcul">
          <ProgrammeCalculation subjects={subjects} />
          <Without codes={without_programme} voice={voice} />
        </Explain>
      }
    />
  );
}

function Change({ from, to, day, now }: { from: number; to: number; day: string; now: Date }) {
  const points = Math.round(to * 100) - Math.round(from * 100);
  const weeks = Math.max(1, Math.round(-calendarDays.daysUntil(dayOf(day), now) / 7));
  const since = `en ${countOf(weeks, 'semaine')}`;
  if (points === 0) return <FigureChange direction="flat">stable {since}</FigureChange>;
  return points > 0 ? (
    <FigureChange direction="up">
      {countOf(points, 'point')} {since}
    </FigureChange>
  ) : (
    <FigureChange direction="down">
      {countOf(-points, 'point')} de moins {since}
    </FigureChange>
  );
}

function Without({ codes, voice }: { codes: readonly Parameters<typeof shortSubject>[0][]; voice: Voice }) {
  if (codes.length === 0) return null;
  const names = listOf(codes.map(shortSubject));
  return (
    <p className="mt-2 text-xs text-ink-3">
      {voice.self ? 'Tu as aussi' : 'Il y a aussi'} {names} : Nexus n’en a pas encore le programme détaillé,{' '}
      {plural(codes.length, 'cette matière ne compte pas', 'ces matières ne comptent pas')} ici.
    </p>
  );
}
