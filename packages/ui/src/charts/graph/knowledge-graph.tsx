import { useMemo, useState } from 'react';
import { cx } from '../../lib/cx';
import { subjectScope } from '../../primitives/label/subjects';
import { layOutGraph, type PlacedNode } from './layout';
import type { KnowledgeEdge, KnowledgeNode } from './model';
import { NodeMark } from './node-mark';
import { describeNode } from './words';

export interface KnowledgeGraphProps {
  /** Up to about 14. */
  nodes: readonly KnowledgeNode[];
  edges: readonly KnowledgeEdge[];
  /** Code of the subject, for its colour. */
  subject: string;
  /** « Graphe des compétences de NSI autour de la recherche dichotomique » */
  label: string;
  /** The node whose details the app shows, if any. */
  selectedId?: string | null | undefined;
  onSelect?: (id: string) => void;
  className?: string | undefined;
}

/** What leads to what, from left to right. Every node is a button, in reading order; pointing at one shows what it asks for
 * and what it opens. The list view (KnowledgeList) says the same without the drawing. */
export function KnowledgeGraph({ nodes, edges, subject, label, selectedId, onSelect, className }: KnowledgeGraphProps) {
  const [pointedId, setPointedId] = useState<string | null>(null);
  const layout = useMemo(
    () =>
      layOutGraph(
        nodes.map((node) => node.id),
        edges,
      ),
    [nodes, edges],
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const focus = pointedId ?? selectedId ?? null;
  const isLit = (edge: KnowledgeEdge) =>
    focus ? edge.from === focus || edge.to === focus : byId.get(edge.to)?.next === true;
  // Lit edges are drawn last, over the others.
  const drawn = layout.edges.toSorted((a, b) => Number(isLit(a)) - Number(isLit(b)));
  return (
    <div data-subject={subjectScope(subject)} className={cx('-m-1 overflow-x-auto p-1', className)}>
      <div className="relative" style={{ height: layout.height, minWidth: layout.columns * 84 }}>
        <svg
          viewBox={`0 0 100 ${layout.height}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full"
          aria-hidden="true"
        >
          {drawn.map((edge) => (
            <path
              key={`${edge.from}→${edge.to}`}
              d={bumpPath(edge.points)}
              fill="none"
              vectorEffect="non-scaling-stroke"
              strokeWidth={isLit(edge) ? 2.2 : 1.3}
              className={isLit(edge) ? 'stroke-brand' : 'stroke-edge opacity-55'}
            />
          ))}
        </svg>
        <ol aria-label={label} className="absolute inset-0">
          {layout.nodes.map((place) => {
            const node = byId.get(place.id);
            if (!node) return null;
            const requires = layout.edges
              .filter((edge) => edge.to === node.id)
              .flatMap((edge) => byId.get(edge.from)?.label ?? []);
            return (
              <GraphNode
                key={node.id}
                node={node}
                place={place}
                name={describeNode(node, requires)}
                selected={node.id === selectedId}
                onPoint={setPointedId}
                onSelect={onSelect}
              />
            );
          })}
        </ol>
      </div>
    </div>
  );
}

interface GraphNodeProps {
  node: KnowledgeNode;
  place: PlacedNode;
  name: string;
  selected: boolean;
  onPoint: (id: string | null) => void;
  onSelect: ((id: string) => void) | undefined;
}

function GraphNode({ node, place, name, selected, onPoint, onSelect }: GraphNodeProps) {
  return (
    <li
      className="absolute flex -translate-x-1/2 justify-center"
      style={{ left: `${place.x}%`, top: place.y - 32, width: `${place.labelWidth}%` }}
    >
      <button
        type="button"
        aria-label={name}
        aria-pressed={selected}
        title={node.label}
        onClick={() => onSelect?.(node.id)}
        onFocus={() => onPoint(node.id)}
        onBlur={() => onPoint(null)}
        onPointerEnter={() => onPoint(node.id)}
        onPointerLeave={() => onPoint(null)}
        className="flex w-full min-w-min flex-col items-center rounded-md pb-0.5 text-center outline-offset-0!"
      >
        <span className="grid size-16 place-items-center">
          <span className={cx('rounded-full', !node.next && '-m-3 size-10 bg-surface *:-m-3')}>
            <NodeMark state={node.state} mastery={node.mastery} next={node.next} />
          </span>
        </span>
        <span
          className={cx(
            '-mt-1.5 line-clamp-2 max-w-full text-xs leading-4 text-balance hyphens-auto',
            node.next ? 'mt-0 font-strong' : 'font-normal',
            node.state === 'unseen' ? 'text-ink-3' : 'text-ink',
          )}
        >
          <span className="rounded-[3px] bg-surface box-decoration-clone px-0.5">{node.label}</span>
        </span>
      </button>
    </li>
  );
}

/** A smooth line through the points that leaves and reaches each of them level. */
function bumpPath(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([x, y], index) => {
      const from = points[index - 1];
      if (!from) return `M${x},${y}`;
      const half = (from[0] + x) / 2;
      return `C${half},${from[1]} ${half},${y} ${x},${y}`;
    })
    .join('');
}
