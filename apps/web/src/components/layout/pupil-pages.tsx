import type { SpecialityCode, Track } from '@nexus/contracts';
import { TextLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { ofName } from '#lib/words/words.ts';

interface PupilPagesProps {
  student: { id: string; first_name: string; track: Track; specialities: readonly SpecialityCode[] };
}

const pages = [
  { label: 'Synthèse', to: '/eleves/$studentId' },
  { label: 'Tâches', to: '/eleves/$studentId/taches' },
  { label: 'Cours', to: '/eleves/$studentId/cours' },
  { label: 'Agenda', to: '/eleves/$studentId/agenda' },
  { label: 'Progression', to: '/eleves/$studentId/progression' },
  { label: 'Épreuves', to: '/eleves/$studentId/epreuves' },
  { label: 'Évaluations', to: '/eleves/$studentId/evaluations' },
] as const;
const terminalePages = [
  { label: 'Grand oral', to: '/eleves/$studentId/grand-oral' },
  { label: 'Parcoursup', to: '/eleves/$studentId/parcoursup' },
] as const;
const practicalPage = { label: 'Épreuve pratique', to: '/eleves/$studentId/epreuve-pratique' } as const;

/** On a phone they are one line that scrolls: the page one is on must be in sight. */
function showCurrent(nav: HTMLElement | null) {
  nav?.querySelector('[aria-current="page"]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
}

/** The pages of a pupil, for the adults who follow them: the pupil has them in the side bar. */
export function PupilPages({ student: { id, first_name, track, specialities } }: PupilPagesProps) {
  const isTerminale = track === 'Terminale';
  // The third speciality is the one that Terminale has not.
  const hasPractical = isTerminale && specialities.slice(0, 2).includes('NSI');
  return (
    <nav
      ref={showCurrent}
      aria-label={`Pages ${ofName(first_name)}`}
      className="-mx-4 mb-6 flex gap-x-6 overflow-x-auto px-4 py-1 whitespace-nowrap [scrollbar-width:none] md:mx-0 md:flex-wrap md:gap-y-1 md:px-0 print:hidden"
    >
      {[...pages, ...(isTerminale ? terminalePages : []), ...(hasPractical ? [practicalPage] : [])].map(
        ({ label, to }) => (
          <TextLink key={to} asChild>
            <Link
              to={to}
              params={{ studentId: id }}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ className: 'text-ink no-underline font-strong' }}
            >
              {label}
            </Link>
          </TextLink>
        ),
      )}
    </nav>
  );
}
