import type { DashboardOverview } from '@nexus/contracts';
import { inWords, listOf } from '#lib/words/words.ts';

export type Graph = NonNullable<DashboardOverview['graph']>;
type Node = Graph['nodes'][number];

export interface Neighbours {
  node: Node;
  /** What it rests on, and what it opens, among the competences shown. */
  requires: Node[];
  opens: Node[];
}

export function neighboursOf(graph: Graph, code: string | null): Neighbours | null {
  const byCode = new Map(graph.nodes.map((node) => [node.code, node]));
  const node = code === null ? undefined : byCode.get(code);
  if (node === undefined) return null;
  const known = (codes: string[]) => codes.flatMap((one) => byCode.get(one) ?? []);
  return {
    node,
    requires: known(graph.edges.filter(({ to }) => to === code).map(({ from }) => from)),
    opens: known(graph.edges.filter(({ from }) => from === code).map(({ to }) => to)),
  };
}

/** The next step with what it rests on and what it opens: what a phone shows first. All when there is no next step. */
export function aroundNextStep(graph: Graph): Node[] {
  const near = neighboursOf(graph, graph.next_code);
  if (near === null) return graph.nodes;
  const kept = new Set([...near.requires.slice(0, 2), near.node, ...near.opens.slice(0, 2)]);
  return [...near.requires, near.node, ...near.opens].filter((node) => kept.has(node));
}

/** « Ses deux prérequis sont acquis ; elle ouvre « Écrire un tri ». » */
export function whyThisStep({ node, requires, opens }: Neighbours): string {
  const missing = requires.filter(({ state }) => state !== 'acquired');
  const quoted = (nodes: readonly Node[]) => listOf(nodes.slice(0, 3).map(({ label }) => `« ${label} »`));
  const ground =
    requires.length === 0
      ? 'Elle ne demande rien d’autre'
      : missing.length > 0
        ? `Elle demande d’abord ${quoted(missing)}`
        : requires.length === 1
          ? 'Son prérequis est acquis'
          : `Ses ${inWords(requires.length)} prérequis sont acquis`;
  const beyond = node.state === 'acquired' ? 'elle a ouvert' : 'elle ouvre';
  return opens.length === 0 ? `${ground}.` : `${ground} ; ${beyond} ${quoted(opens)}.`;
}
