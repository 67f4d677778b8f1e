import type { Progression } from '@nexus/contracts';
import { Card, MapLegend, NodeMark, SubjectChip, subjectScope } from '@nexus/ui';
import { shortSubject } from '#lib/words/subjects.ts';
import { tidy } from '#lib/words/words.ts';
import { stateOfNode } from '../graph/model.ts';
import { sumUp } from '../graph/words.ts';

/** All the competences at once, chapter by chapter: a mark each, filled with the mastery. */
export function HeatCard({ subjects }: Pick<Progression, 'subjects'>) {
  return (
    <Card aria-labelledby="coup-d-oeil">
      <h2 id="coup-d-oeil">D’un coup d’œil</h2>
      <MapLegend withNext={false} className="mt-1 mb-3" />
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
        {subjects.map(({ subject, chapters }) => (
          <div key={subject} data-subject={subjectScope(subject)} className="min-w-0">
            <h3>
              <SubjectChip subject={subject} label={shortSubject(subject)} />
            </h3>
            <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_minmax(0,1fr)]">
              {chapters.map(({ code, label, competences }) => (
                <div key={code} className="contents">
                  <dt className="text-sm leading-tight! text-ink-2 sm:py-1.5">{tidy(label)}</dt>
                  <dd className="max-sm:mb-2">
                    <span className="flex flex-wrap" aria-hidden="true">
                      {competences.map((competence) => (
                        <span key={competence.code} title={tidy(competence.label)}>
                          <NodeMark state={stateOfNode(competence)} mastery={competence.score ?? 0} size={28} />
                        </span>
                      ))}
                    </span>
                    <span className="sr-only">
                      {sumUp(competences.map((competence) => ({ state: stateOfNode(competence) })))}
                    </span>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </Card>
  );
}
