import type { Progression } from '@nexus/contracts';
import { Card, Disclosure, ProgressBar, ProgressRadial, SubjectChip, subjectScope } from '@nexus/ui';
import { decimal, percent } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { countOf, tidy } from '#lib/words/words.ts';
import { CompetenceRow, type Whose } from './competence-row.tsx';

type SubjectView = Progression['subjects'][number];

function acquiredOf({ coverage, total }: Pick<SubjectView, 'coverage' | 'total'>): string {
  const acquired = Math.round(coverage * total);
  return acquired === 0 ? 'aucune acquise' : countOf(acquired, 'acquise');
}

/** A subject: its radial, then its chapters, each opening on its competences. */
export function SubjectCard({ progress, whose }: { progress: SubjectView; whose: Whose }) {
  const { subject, coefficient, total, coverage, chapters } = progress;
  const acquired = Math.round(coverage * total);
  const name = shortSubject(subject);
  const id = `matiere-${subject}`;
  return (
    <Card aria-labelledby={id} data-subject={subjectScope(subject)}>
      <div className="grid gap-6 md:grid-cols-[160px_minmax(0,1fr)]">
        <div className="grid content-start justify-items-center gap-3 text-center">
          <h2 id={id}>
            <SubjectChip subject={subject} label={name} size="md" />
          </h2>
          <ProgressRadial
            subject={subject}
            mastery={progress.progress}
            acquired={acquired}
            total={total}
            label={`${name} : maîtrise ${percent(progress.progress)}, ${countOf(acquired, 'compétence acquise', 'compétences acquises')} sur ${total}`}
            size={132}
          />
          <p className="text-sm text-ink-2">coefficient {decimal(coefficient, 0)}</p>
        </div>
        <ul className="grid content-start">
          {chapters.map((chapter) => (
            <li key={chapter.code} className="border-t border-line py-3 first:border-t-0">
              <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <h3 className="min-w-0">{tidy(chapter.label)}</h3>
                <p className="text-sm text-ink-2">
                  {acquiredOf(chapter)} sur {chapter.total}
                  {chapter.due > 0 ? `, ${chapter.due} à revoir` : ''}
                </p>
              </div>
              <ProgressBar
                size="sm"
                tone="subject"
                value={chapter.progress}
                label={`${chapter.label} : maîtrise ${percent(chapter.progress)}`}
              />
              <Disclosure label={countOf(chapter.total, 'compétence')} className="mt-2">
                <ul className="mt-1">
                  {chapter.competences.map((competence) => (
                    <CompetenceRow key={competence.code} competence={competence} {...whose} />
                  ))}
                </ul>
              </Disclosure>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
