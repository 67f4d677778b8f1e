import { Card, NsiIcon } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useMe } from '#lib/me.ts';
import { useSendAttempts } from '../practical/data/send-attempts.ts';

/** The way to the practical exam, for a pupil who follows NSI in Terminale. */
export function PracticalLink() {
  const { user, students, student_id } = useMe();
  const own = user.role === 'student' ? students.find(({ id }) => id === student_id) : undefined;
  // The third speciality is the one that Terminale has not.
  if (own?.track !== 'Terminale' || !own.specialities.slice(0, 2).includes('NSI')) return null;
  return <Shown />;
}

function Shown() {
  useSendAttempts();
  return (
    <Card interactive aria-labelledby="vers-la-pratique" className="relative mb-8 flex items-start gap-4 p-5!">
      <NsiIcon size={20} className="mt-0.5 shrink-0 text-brand" />
      <div className="min-w-0">
        <h2 id="vers-la-pratique">
          <Link
            to="/dashboard/cours/epreuve-pratique"
            className="text-ink no-underline after:absolute after:inset-0 after:rounded-lg hover:text-brand"
          >
            L’épreuve pratique de NSI, chez toi
          </Link>
        </h2>
        <p className="mt-1 text-sm text-ink-2">
          Une heure, des sujets à programmer, des tests cachés et deux questions. Même sans réseau.
        </p>
      </div>
    </Card>
  );
}
