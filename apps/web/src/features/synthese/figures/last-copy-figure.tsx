import { Figure, ScoreTrend } from '@nexus/ui';
import { Explain } from '#components/explain.tsx';
import { decimal } from '#lib/format.ts';
import { lazyOnline } from '#lib/lazy-online.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { inWords } from '#lib/words/words.ts';
import type { FigureFacts } from './figure-facts.ts';

const CalculationTable = lazyOnline(async () => {
  const { CalculationTable: Table } = await import('#components/calculation-table.tsx');
  return { default: Table };
});

/** The last mark, and where it comes from. */
export function LastCopyFigure({ summary, overview: { evaluations }, dates, now, voice }: FigureFacts) {
  const score = summary.kpis.last_eval_score;
  const last = evaluations.at(-1);
  if (score === undefined || last === undefined) {
    return (
      <Figure
        name="Dernière copie"
        value="–"
        definition={
          <p>
            {voice.self
              ? 'Ta dernière note apparaîtra ici dès qu’une copie sera corrigée, avec celles d’avant.'
              : 'La dernière note apparaîtra ici dès qu’une copie sera corrigée, avec celles d’avant.'}
          </p>
        }
      />
    );
  }
  const subject = shortSubject(last.subject);
  const marks = evaluations.map(({ score_20 }) => decimal(score_20, 2)).join(' ; ');
  const graded = new Date(last.graded_at);
  return (
    <Figure
      name="Dernière copie"
      value={decimal(score, 2)}
      unit="/20"
      picture={
        <ScoreTrend
          points={evaluations.map((one) => ({
            label: dates.dayShort(new Date(one.graded_at)),
            value: one.score_20,
          }))}
          subject={last.subject}
          label={
            evaluations.length === 1
              ? `La note de ${subject} : ${marks}`
              : `Les ${inWords(evaluations.length)} dernières notes de ${subject} : ${marks}`
          }
        />
      }
      definition={
        <p>
          {subject} : {last.title}. Copie corrigée {dates.relativeDay(graded, now)}.
        </p>
      }
      action={
        <Explain label="Voir les copies" align="end">
          <CalculationTable
            caption={`${subject}, de la plus récente à la plus ancienne`}
            columns={['Copie', 'Corrigée', 'Note']}
            rows={evaluations.toReversed().map((one) => ({
              id: one.id,
              cells: [one.title, dates.dayShort(new Date(one.graded_at)), `${decimal(one.score_20, 2)}/20`],
            }))}
          />
        </Explain>
      }
    />
  );
}
