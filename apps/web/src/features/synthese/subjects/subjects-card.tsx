import type { DashboardOverview } from '@nexus/contracts';
import { BarsPicture, Card, CardHeader, EmptyState, TextLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { usePhone } from '#lib/media.ts';
import type { Voice } from '../voice.ts';
import { RadialLegend } from './radial-legend.tsx';
import { SubjectRadial } from './subject-radial.tsx';
import { SubjectRow } from './subject-row.tsx';

/** Mastery and coverage of each subject; choosing one shows its path below. */
export function SubjectsCard({ overview, voice }: { overview: DashboardOverview; voice: Voice }) {
  const phone = usePhone();
  const { subjects } = overview.progress;
  const shown = overview.graph?.subject;
  return (
    <Card aria-labelledby="matieres">
      <CardHeader
        id="matieres"
        title="Par matière"
        aside={phone || subjects.length === 0 ? null : <RadialLegend />}
        className="max-md:mb-1!"
      />
      {subjects.length === 0 ? (
        <EmptyState bare picture={<BarsPicture />} title="Pas encore de programme détaillé">
          {voice.self ? 'Ta progression' : `La progression ${voice.ofThem}`} par matière apparaîtra ici dès qu’un
          programme sera ouvert.
        </EmptyState>
      ) : phone ? (
        <ul className="ruled">
          {subjects.map((one) => (
            <SubjectRow key={one.subject} progress={one} current={one.subject === shown} />
          ))}
        </ul>
      ) : (
        <ul className="grid grid-cols-[repeat(auto-fit,minmax(180px,280px))] justify-around gap-4">
          {subjects.map((one) => (
            <SubjectRadial key={one.subject} progress={one} current={one.subject === shown} />
          ))}
        </ul>
      )}
      {subjects.length > 0 ? (
        <p className="mt-3 text-center">
          <TextLink asChild>
            {voice.self ? (
              <Link to="/dashboard/progression">Chapitre par chapitre</Link>
            ) : (
              <Link to="/eleves/$studentId/progression" params={{ studentId: overview.student.id }}>
                Chapitre par chapitre
              </Link>
            )}
          </TextLink>
        </p>
      ) : null}
    </Card>
  );
}
