import type { Track } from '@nexus/contracts';
import { decimal } from '#lib/format.ts';
import { shortSubject, subjectInSentence } from '#lib/words/subjects.ts';
import { countOf, inWords, listOf } from '#lib/words/words.ts';
import { acquiredFrom } from '../words.ts';
import { type Around, aroundOf, type Graph, type GraphNode } from './model.ts';

export const yearWords: Readonly<Record<Track, string>> = { Premiere: 'Première', Terminale: 'Terminale' };

/** « NSI, Première ». */
export function bandLabel({ group, lane }: { group: string; lane: number }, { nodes }: Graph): string {
  const one = nodes.find((node) => node.group === group && node.lane === lane);
  return one === undefined ? '' : `${shortSubject(one.group)}, ${yearWords[one.year]}`;
}

const quoted = (nodes: readonly GraphNode[]) => listOf(nodes.slice(0, 2).map(({ label }) => `«\u00a0${label}\u00a0»`));

/** « Ses deux prérequis sont acquis, elle ouvre 12 autres compétences et la matière compte 16 au bac. » */
export function whyNext(graph: Graph): string {
  if (graph.next === null) return '';
  const { node, kind, unlocks, coefficient } = graph.next;
  const weight = `coefficient\u00a0${decimal(coefficient, 1)} au bac`;
  if (kind === 'review')
    return `Tout le programme de ${subjectInSentence(node.group)} est acquis\u00a0: c’est ce qui l’est le moins (${weight}).`;
  const opens =
    unlocks === 0
      ? ''
      : `, et ${countOf(unlocks, 'autre compétence', 'autres compétences')} en ${unlocks < 2 ? 'dépend' : 'dépendent'}`;
  return `${ground(node, aroundOf(graph, node.id))}${opens} (${shortSubject(node.group)}, ${weight}).`;
}

function ground(node: GraphNode, { requires }: Around): string {
  const unproved = requires.filter(
    ({ year, competence }) => year !== node.year && (competence.score ?? 0) < acquiredFrom,
  );
  if (unproved.length > 0)
    return `Elle s’appuie sur ${quoted(unproved)}, de Première, pas encore ${unproved.length === 1 ? 'vérifiée' : 'vérifiées'} dans Nexus`;
  if (requires.length === 0) return 'Elle ne demande rien d’autre';
  if (requires.length === 1) return 'Son prérequis est acquis';
  return `Ses ${inWords(requires.length)} prérequis sont acquis`;
}

/** « 12 acquises, 5 en cours, 3 à revoir, 59 pas encore vues » */
export function sumUp(nodes: readonly Pick<GraphNode, 'state'>[]): string {
  const count = (state: GraphNode['state']) => nodes.filter((node) => node.state === state).length;
  const parts = [
    [count('acquired'), 'acquise', 'acquises'],
    [count('progress'), 'en cours', 'en cours'],
    [count('due'), 'à revoir', 'à revoir'],
    [count('unseen'), 'pas encore vue', 'pas encore vues'],
  ] as const;
  return parts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => countOf(number, one, many))
    .join(', ');
}
