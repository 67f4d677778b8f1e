import { KnowledgeList, LinkButton, SubjectChip, subjectScope } from '@nexus/ui';
import { useMemo } from 'react';
import { shortSubject } from '#lib/words/subjects.ts';
import { type Graph, learningOrder } from './model.ts';
import { sumUp, yearWords } from './words.ts';

/** The graph as lists, subject by subject and year by year, in the order to learn in. */
export function LearningList({ graph, onSelect }: { graph: Graph; onSelect: (id: string) => void }) {
  const lists = useMemo(
    () =>
      graph.subjects.map((subject) => {
        const own = learningOrder(
          graph.nodes.filter(({ group }) => group === subject),
          graph.edges,
        );
        const years = [...new Set(own.map(({ year }) => year))].sort();
        return { subject, years: years.map((year) => ({ year, nodes: own.filter((node) => node.year === year) })) };
      }),
    [graph],
  );
  return (
    <div className="grid gap-8">
      {lists.map(({ subject, years }) => (
        <section key={subject} aria-label={shortSubject(subject)} data-subject={subjectScope(subject)}>
          <h3>
            <SubjectChip subject={subject} label={shortSubject(subject)} size="md" />
          </h3>
          {years.map(({ year, nodes }) => (
            <div key={year} className="mt-3">
              <h4 className="font-strong">{yearWords[year]}</h4>
              <p className="text-sm text-ink-2">{sumUp(nodes)}</p>
              <KnowledgeList
                nodes={nodes}
                edges={graph.edges}
                label={`${shortSubject(subject)}, ${yearWords[year]}, dans l’ordre où l’apprendre`}
                renderName={({ id, label }) => (
                  <LinkButton className="text-left" onClick={() => onSelect(id)}>
                    {label}
                  </LinkButton>
                )}
              />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
