import type { Progression } from '@nexus/contracts';
import {
  Button,
  Card,
  GraphIcon,
  KnowledgeMap,
  KnowledgeSheet,
  LinkButton,
  ListIcon,
  MapLegend,
  PrintIcon,
  Segmented,
  Select,
} from '@nexus/ui';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { usePhone } from '#lib/media.ts';
import { asSubject, shortSubject } from '#lib/words/subjects.ts';
import { countOf } from '#lib/words/words.ts';
import type { ProgressionSearch } from '../search.ts';
import { CompetenceFacts } from './competence-facts.tsx';
import { CompetenceSheet } from './competence-sheet.tsx';
import { LearningList } from './learning-list.tsx';
import { graphOf } from './model.ts';
import { bandLabel, sumUp, whyNext } from './words.ts';

const forms = [
  { value: 'graphe', label: 'Graphe', icon: GraphIcon },
  { value: 'liste', label: 'Liste', icon: ListIcon },
] as const;

interface GraphViewProps {
  progression: Progression;
  self: boolean;
  search: ProgressionSearch;
}

/** What leads to what in the programmes of the year, where the pupil stands in it, and what to learn next. */
export default function GraphView({ progression, self, search }: GraphViewProps) {
  const phone = usePhone();
  const navigate = useNavigate();
  const { matiere, forme, competence } = search;
  const graph = useMemo(() => graphOf(progression, matiere), [progression, matiere]);
  const change = (changes: ProgressionSearch) =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  const select = (code: string | null) => change({ competence: code ?? undefined });
  const open = graph.nodes.find(({ id }) => id === competence);
  const names = graph.subjects.map(shortSubject).join(', ');
  const label = `Graphe des compétences\u00a0: ${names}. ${sumUp(graph.nodes)}.`;
  return (
    <Card aria-labelledby="graphe-titre" className="print:border-0 print:p-0">
      <div className="mb-4 flex flex-wrap items-start justify-between gap-x-8 gap-y-3 lg:flex-nowrap print:hidden">
        <div className="min-w-0">
          <h2 id="graphe-titre">
            {graph.next === null ? (
              'Ce qui mène à quoi'
            ) : (
              <>
                À apprendre ensuite&nbsp;:{' '}
                <LinkButton className="text-left text-lg!" onClick={() => select(graph.next?.node.id ?? null)}>
                  {graph.next.node.label}
                </LinkButton>
              </>
            )}
          </h2>
          <p className="mt-1 text-sm text-ink-2">{whyNext(graph)}</p>
        </div>
        <div className="flex min-w-0 flex-wrap gap-2 lg:shrink-0">
          <Select
            aria-label="Matière"
            value={matiere ?? ''}
            onChange={({ currentTarget }) => change({ matiere: asSubject(currentTarget.value), competence: undefined })}
          >
            <option value="">Toutes les matières</option>
            {progression.subjects.map(({ subject }) => (
              <option key={subject} value={subject}>
                {shortSubject(subject)}
              </option>
            ))}
          </Select>
          <Segmented
            label="Affichage"
            options={forms}
            value={forme ?? 'graphe'}
            onValueChange={(value) => change({ forme: value === 'liste' ? value : undefined })}
          />
        </div>
      </div>
      <div
        className={
          open === undefined || phone
            ? 'print:hidden'
            : 'grid items-start gap-4 md:grid-cols-[minmax(0,1fr)_300px] print:hidden'
        }
      >
        {forme === 'liste' ? (
          <LearningList graph={graph} onSelect={select} />
        ) : (
          <div className="min-w-0">
            <KnowledgeMap
              nodes={graph.nodes}
              edges={graph.edges}
              bandLabel={(band) => bandLabel(band, graph)}
              label={label}
              direction={phone ? 'down' : 'right'}
              selectedId={open?.id}
              onSelect={select}
              actions={
                <Button size="sm" variant="ghost" onClick={() => print()} className="max-md:hidden">
                  <PrintIcon size={16} /> Imprimer
                </Button>
              }
            />
            <MapLegend className="mt-2" />
          </div>
        )}
        {open === undefined ? null : (
          <CompetenceSheet id={open.id} title={open.label} onClose={() => select(null)}>
            <CompetenceFacts graph={graph} node={open} time_zone={progression.student.time_zone} onSelect={select} />
          </CompetenceSheet>
        )}
      </div>
      <div className="hidden print:block">
        {graph.subjects.map((subject) => {
          const own = graph.nodes.filter(({ group }) => group === subject);
          return (
            <KnowledgeSheet
              key={subject}
              nodes={own}
              edges={graph.edges}
              title={`${self ? '' : `${progression.student.first_name}\u00a0: `}${shortSubject(subject)}, ${countOf(own.length, 'compétence')}, ${sumUp(own)}`}
              bandLabel={(band) => bandLabel(band, graph)}
            />
          );
        })}
      </div>
    </Card>
  );
}
