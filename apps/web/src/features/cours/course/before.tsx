import type { CourseContent } from '@nexus/contracts';
import { Card, CheckIcon, InlineLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';

/** Before one reads: what one will be able to do, and what one must know already. */
export function Before({ course: { objectives, prerequisites }, self }: { course: CourseContent; self: boolean }) {
  return (
    <Card aria-labelledby="objectifs" className="mt-6">
      <h2 id="objectifs">{self ? 'Ce que tu sauras faire' : 'Ce qu’on y apprend'}</h2>
      <ul className="mt-3 grid gap-2">
        {objectives.map((objective) => (
          <li key={objective} className="flex gap-2.5">
            <CheckIcon size={16} className="mt-1 text-brand" />
            {objective}
          </li>
        ))}
      </ul>
      {prerequisites.length > 0 ? (
        <>
          <h3 className="mt-5 text-sm! text-ink-2">À savoir avant</h3>
          <ul className="mt-1.5 grid gap-1.5 text-sm text-ink-2">
            {prerequisites.map(({ code, label, course_id }) => (
              <li key={code}>
                {course_id === null ? (
                  label
                ) : (
                  <InlineLink asChild>
                    <Link to="/dashboard/cours/$courseId" params={{ courseId: course_id }} hash={code}>
                      {label}
                    </Link>
                  </InlineLink>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}
