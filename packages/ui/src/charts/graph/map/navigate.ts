import type { Link } from '../layering';
import type { MapDirection, MapPlace } from './layout';

export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

export const isArrow = (key: string): key is ArrowKey => key.startsWith('Arrow');

const ways: Record<ArrowKey, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What is beside the way counts for more than what is far along it. */
const ASIDE = 2.5;

/**
 * Where an arrow key leads from a node: along an edge when it points with or against the layers (to the nearest node it
 * opens, or that it rests on), else to the nearest node that way. The node itself when there is none.
 */
export function nodeTowards(
  id: string,
  key: ArrowKey,
  nodes: readonly MapPlace[],
  edges: readonly Link[],
  direction: MapDirection,
): string {
  const here = nodes.find((node) => node.id === id);
  if (here === undefined) return id;
  const [dx, dy] = ways[key];
  const along = direction === 'down' ? dy : dx;
  const linked = new Set(
    along === 0
      ? []
      : along > 0
        ? edges.filter(({ from }) => from === id).map(({ to }) => to)
        : edges.filter(({ to }) => to === id).map(({ from }) => from),
  );
  const cost = (node: MapPlace) => {
    const [x, y] = [node.x - here.x, node.y - here.y];
    return Math.abs(x * dx + y * dy) + ASIDE * Math.abs(x * dy + y * dx);
  };
  const isThere = (node: MapPlace) => (node.x - here.x) * dx + (node.y - here.y) * dy > 0;
  const candidates = linked.size > 0 ? nodes.filter((node) => linked.has(node.id)) : nodes.filter(isThere);
  const [nearest] = candidates.filter((node) => node.id !== id).sort((a, b) => cost(a) - cost(b));
  return nearest?.id ?? id;
}
