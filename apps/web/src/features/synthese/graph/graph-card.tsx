import type { DashboardOverview } from '@nexus/contracts';
import {
  BarsPicture,
  Card,
  CardHeader,
  EmptyState,
  GraphIcon,
  KnowledgeGraph,
  KnowledgeLegend,
  KnowledgeList,
  LinkButton,
  ListIcon,
  Segmented,
} from '@nexus/ui';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { percent } from '#lib/format.ts';
import { usePhone } from '#lib/media.ts';
import { subjectInSentence } from '#lib/words/subjects.ts';
import type { SyntheseSearch } from '../search.ts';
import type { Voice } from '../voice.ts';
import { aroundNextStep, type Graph, neighboursOf, whyThisStep } from './next-step.ts';

interface GraphCardProps {
  overview: DashboardOverview;
  search: SyntheseSearch;
  voice: Voice;
}

/** What leads to what in one subject, around the next step. */
export function GraphCard({ overview: { graph }, search, voice }: GraphCardProps) {
  if (graph === null) {
    return (
      <Card aria-labelledby="chemin" className="grid content-center">
        <EmptyState
          bare
          level="h2"
          picture={<BarsPicture />}
          title={<span id="chemin">{voice.self ? 'Ton chemin apparaîtra ici' : 'Son chemin apparaîtra ici'}</span>}
        >
          Ce qui mène à quoi dans une matière, dès qu’une spécialité aura son programme détaillé dans Nexus.
        </EmptyState>
      </Card>
    );
  }
  return <Path key={graph.subject} graph={graph} search={search} voice={voice} />;
}

const views = [
  { value: 'graphe', label: 'Graphe', icon: GraphIcon },
  { value: 'liste', label: 'Liste', icon: ListIcon },
] as const;

function Path({ graph, search, voice }: { graph: Graph; search: SyntheseSearch; voice: Voice }) {
  const phone = usePhone();
  const navigate = useNavigate();
  const [all, setAll] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const asList = phone || search.vue === 'liste';
  const subject = subjectInSentence(graph.subject);
  const nodes = useMemo(
    () => graph.nodes.map((node) => ({ ...node, id: node.code, next: node.code === graph.next_code })),
    [graph],
  );
  const near = aroundNextStep(graph).flatMap(({ code }) => nodes.find(({ id }) => id === code) ?? []);
  const chapter = graph.chapter.toLowerCase() === subject.toLowerCase() ? '' : ` : ${graph.chapter}`;
  const label = `Compétences de ${subject}, autour de la prochaine étape`;
  return (
    <Card aria-labelledby="chemin" className="flex flex-col">
      <CardHeader
        className="items-center!"
        id="chemin"
        title={`${voice.self ? 'Ton' : 'Son'} chemin en ${subject}${chapter}`}
        aside={
          phone ? null : (
            <Segmented
              label="Affichage"
              options={views}
              value={search.vue ?? 'graphe'}
              onValueChange={(view) =>
                void navigate({
                  to: '.',
                  search: ({ vue: _, ...rest }) => (view === 'liste' ? { ...rest, vue: view } : rest),
                  replace: true,
                  resetScroll: false,
                })
              }
            />
          )
        }
      />
      {asList ? (
        <>
          <KnowledgeList nodes={phone && !all ? near : nodes} edges={graph.edges} label={label} />
          {phone && !all && near.length < nodes.length ? (
            <LinkButton className="mt-1 self-start" onClick={() => setAll(true)}>
              Voir les {nodes.length} compétences du chemin
            </LinkButton>
          ) : null}
        </>
      ) : (
        <>
          <KnowledgeGraph
            nodes={nodes}
            edges={graph.edges}
            subject={graph.subject}
            label={label}
            selectedId={selected}
            onSelect={(id) => setSelected(id === selected ? null : id)}
          />
          <KnowledgeLegend subject={graph.subject} acquiredLabel="acquise, 70 % ou plus" className="mt-3" />
        </>
      )}
      <Step graph={graph} code={selected} />
    </Card>
  );
}

/** The next step and why; or, of a competence one points out, the same. */
function Step({ graph, code }: { graph: Graph; code: string | null }) {
  const shown = neighboursOf(graph, code) ?? neighboursOf(graph, graph.next_code);
  return (
    <p className="mt-4 border-t border-line pt-4 text-sm" aria-live="polite">
      {shown === null ? (
        <b>Tout est acquis autour de ce chapitre.</b>
      ) : (
        <>
          <b>
            {shown.node.code === graph.next_code
              ? `Prochaine étape : ${shown.node.label}.`
              : `${shown.node.label}, ${percent(shown.node.mastery)}.`}
          </b>{' '}
          <span className="text-ink-2">{whyThisStep(shown)}</span>
        </>
      )}
    </p>
  );
}
