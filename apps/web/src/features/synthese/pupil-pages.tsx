import type { DashboardOverview } from '@nexus/contracts';
import { TextLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { ofName } from '#lib/words/words.ts';

interface PupilPagesProps {
  student: DashboardOverview['student'];
}

/** The other pages of a pupil, for the adults who follow them: the pupil has them in the side bar. */
export default function PupilPages({ student: { id, first_name, track } }: PupilPagesProps) {
  const params = { studentId: id };
  return (
    <nav aria-label={`Pages ${ofName(first_name)}`} className="mb-6 flex flex-wrap gap-x-6 gap-y-1">
      <TextLink asChild>
        <Link to="/eleves/$studentId/taches" params={params}>
          Tâches
        </Link>
      </TextLink>
      <TextLink asChild>
        <Link to="/eleves/$studentId/agenda" params={params}>
          Agenda
        </Link>
      </TextLink>
      <TextLink asChild>
        <Link to="/eleves/$studentId/epreuves" params={params}>
          Épreuves
        </Link>
      </TextLink>
      {track === 'Terminale' ? (
        <>
          <TextLink asChild>
            <Link to="/eleves/$studentId/grand-oral" params={params}>
              Grand oral
            </Link>
          </TextLink>
          <TextLink asChild>
            <Link to="/eleves/$studentId/parcoursup" params={params}>
              Parcoursup
            </Link>
          </TextLink>
        </>
      ) : null}
    </nav>
  );
}
