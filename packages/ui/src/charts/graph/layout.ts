import { columnsOf, type Link, sanitize } from './layering';
import { heightsOf, orderColumns, type Slot } from './ordering';

export interface PlacedNode {
  id: string;
  column: number;
  /** Centre, in % of the width. */
  x: number;
  /** Centre, in px from the top. */
  y: number;
  /** Room for the label, in % of the width: as wide as it can be without touching a neighbour. */
  labelWidth: number;
}

interface PlacedEdge extends Link {
  /** Where the line passes, ends included: x in %, y in px. */
  points: [number, number][];
}

export interface GraphLayout {
  /** In reading order: left to right, then top to bottom. */
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  columns: number;
  /** In px. */
  height: number;
}

/** Half the side of a node with its ring and glow. */
const NODE_REACH = 31;
/** From the centre of a node to the top and the foot of its two-line label. */
const LABEL_TOP = 26;
const LABEL_FOOT = 64;

/** Places a graph of prerequisites from left to right (Sugiyama: layers, order, heights). Same data, same drawing. Edges to
 * unknown nodes and edges that would close a circle are left out. Meant for 14 nodes or so. */
export function layOutGraph(ids: readonly string[], rawEdges: readonly Link[]): GraphLayout {
  const edges = sanitize(ids, rawEdges);
  const columnOf = columnsOf(ids, edges);
  const count = Math.max(0, ...columnOf.values()) + 1;
  const columns: Slot[][] = Array.from({ length: count }, () => []);
  for (const id of ids) columns[columnOf.get(id) ?? 0]?.push({ id, phantom: false });

  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  const join = (from: string, to: string) => {
    after.set(from, [...(after.get(from) ?? []), to]);
    before.set(to, [...(before.get(to) ?? []), from]);
  };
  const routes = edges.map((edge) => {
    const start = columnOf.get(edge.from) ?? 0;
    const end = columnOf.get(edge.to) ?? 0;
    const passages: { id: string; column: number }[] = [];
    for (let column = start + 1; column < end; column += 1) {
      const id = `${edge.from}→${edge.to}@${column}`;
      columns[column]?.push({ id, phantom: true });
      passages.push({ id, column });
    }
    const stops = [{ id: edge.from, column: start }, ...passages, { id: edge.to, column: end }];
    stops.slice(1).forEach((stop, index) => {
      join(stops[index]?.id ?? edge.from, stop.id);
    });
    return { ...edge, stops };
  });

  const neighbours = { before, after };
  const ordered = orderColumns(columns, neighbours);
  const heights = heightsOf(ordered, neighbours);
  const real = ordered.flatMap((column, index) =>
    column
      .filter((slot) => !slot.phantom)
      .map((slot) => ({ id: slot.id, column: index, y: heights.get(slot.id) ?? 0 })),
  );
  const top = Math.min(...heights.values(), ...real.map((node) => node.y - NODE_REACH + 8));
  const foot = Math.max(...heights.values(), ...real.map((node) => node.y + LABEL_FOOT));

  // Outer columns keep a little more room, as their labels have nothing to share it with on one side.
  const step = 100 / (count + 0.25);
  const xOf = (column: number) => (100 - (count - 1) * step) / 2 + column * step;
  const yOf = (y: number) => Math.round(y - top + 4);
  const nodes = real.map((node) => ({
    id: node.id,
    column: node.column,
    x: xOf(node.column),
    y: yOf(node.y),
    labelWidth: labelRoom(node, real, count) * step,
  }));
  return {
    nodes,
    edges: routes.map(({ from, to, stops }) => ({
      from,
      to,
      points: stops.map(({ id, column }): [number, number] => [xOf(column), yOf(heights.get(id) ?? 0)]),
    })),
    columns: count,
    height: ids.length === 0 ? 0 : Math.round(foot - top + 8),
  };
}

interface Placed {
  id: string;
  column: number;
  y: number;
}

/** Width of a label in columns: one column beside another label, less beside a node's ring, more where there is nothing. */
function labelRoom(node: Placed, all: readonly Placed[], count: number): number {
  // A ring and its glow reach 0.28 column in the narrowest drawing (84 px a column).
  const ring = 0.28;
  const isOuter = node.column === 0 || node.column === count - 1;
  return all.reduce(
    (room, other) => {
      const distance = Math.abs(other.column - node.column);
      if (distance === 0 || distance > 1) return room;
      const gap = other.y - node.y;
      const labelsMeet = Math.abs(gap) < LABEL_FOOT - LABEL_TOP;
      const meetsRing = gap + NODE_REACH > LABEL_TOP && gap - NODE_REACH < LABEL_FOOT;
      if (labelsMeet) return Math.min(room, 0.96);
      return meetsRing ? Math.min(room, 2 * (distance - ring)) : room;
    },
    isOuter ? 1.24 : 1.4,
  );
}
