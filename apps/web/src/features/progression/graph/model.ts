import type { CompetenceProgress, Progression, SubjectCode, Track } from '@nexus/contracts';
import type { KnowledgeEdge, KnowledgeState, MapNodeView } from '@nexus/ui';
import { tidy } from '#lib/words/words.ts';
import { acquiredFrom, competencesOf } from '../words.ts';

export interface GraphNode extends MapNodeView {
  group: SubjectCode;
  competence: CompetenceProgress;
  year: Track;
}

export interface Graph {
  subjects: SubjectCode[];
  /** In the order of the programmes, the earlier year first. */
  nodes: GraphNode[];
  edges: KnowledgeEdge[];
  /** Best worked on next, among all that is shown. */
  next: { node: GraphNode; kind: 'learn' | 'review'; unlocks: number; coefficient: number } | null;
}

/** A competence on the map: to be revised before all else, as it says how its mastery will go. */
export function stateOfNode({ score, is_due }: CompetenceProgress): KnowledgeState {
  if (score === null) return 'unseen';
  if (is_due) return 'due';
  return score >= acquiredFrom ? 'acquired' : 'progress';
}

/** What leads to what in the programmes of a pupil, or in one subject of them; in all when they have none of that subject. */
export function graphOf({ student, subjects, next_subject }: Progression, wanted: SubjectCode | undefined): Graph {
  const only = subjects.find(({ subject }) => subject === wanted)?.subject;
  const shown = only === undefined ? subjects : subjects.filter(({ subject }) => subject === only);
  const nextOf = shown.find(({ subject }) => subject === (only ?? next_subject));
  const nodes = shown.flatMap((progress) =>
    [
      ...progress.earlier.map((competence) => ({ competence, year: 'Premiere' as const })),
      ...competencesOf(progress).map((competence) => ({ competence, year: student.track })),
    ].map(
      ({ competence, year }): GraphNode => ({
        id: competence.code,
        label: tidy(competence.label),
        state: stateOfNode(competence),
        mastery: competence.score ?? 0,
        next: competence.code === nextOf?.next?.code,
        group: progress.subject,
        lane: year === 'Premiere' ? 0 : 1,
        competence,
        year,
      }),
    ),
  );
  const known = new Set(nodes.map(({ id }) => id));
  const nextNode = nodes.find(({ next }) => next);
  return {
    subjects: shown.map(({ subject }) => subject),
    nodes,
    edges: nodes.flatMap(({ id, competence }) =>
      competence.prerequisites.filter((from) => known.has(from)).map((from) => ({ from, to: id })),
    ),
    next:
      nextNode === undefined || nextOf?.next == null
        ? null
        : {
            node: nextNode,
            kind: nextOf.next.kind,
            unlocks: nextOf.next.unlocks,
            coefficient: nextOf.coefficient,
          },
  };
}

export interface Around {
  requires: GraphNode[];
  opens: GraphNode[];
}

/** What a competence rests on, and what it opens. */
export function aroundOf({ nodes, edges }: Graph, id: string): Around {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = (ids: string[]) => ids.flatMap((one) => byId.get(one) ?? []);
  return {
    requires: known(edges.filter(({ to }) => to === id).map(({ from }) => from)),
    opens: known(edges.filter(({ from }) => from === id).map(({ to }) => to)),
  };
}

/** The order to learn in: never before what it rests on, and else that of the programme. */
export function learningOrder<N extends { id: string }>(nodes: readonly N[], edges: readonly KnowledgeEdge[]): N[] {
  const left = [...nodes];
  const listed = new Set(nodes.map(({ id }) => id));
  const done = new Set<string>();
  const order: N[] = [];
  while (left.length > 0) {
    const ready = left.findIndex(({ id }) =>
      edges.every(({ from, to }) => to !== id || done.has(from) || !listed.has(from)),
    );
    // In a circle nobody is ready: the first of the programme.
    const [next] = left.splice(Math.max(0, ready), 1);
    if (next === undefined) return order;
    order.push(next);
    done.add(next.id);
  }
  return order;
}
