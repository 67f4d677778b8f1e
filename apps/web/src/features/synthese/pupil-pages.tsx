import { TextLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';

/** The other pages of a pupil, for the adults who follow them: the pupil has them in the side bar. */
export default function PupilPages({ studentId, first_name }: { studentId: string; first_name: string }) {
  const params = { studentId };
  return (
    <nav aria-label={`Pages de ${first_name}`} className="mb-6 flex flex-wrap gap-x-6 gap-y-1">
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
    </nav>
  );
}
