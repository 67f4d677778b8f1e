import { columnsOf, type Link, sanitize } from '../layering';
import { heightsOf, orderColumns, type Reach, type Slot } from '../ordering';

/** `right`: what is learnt later stands further right; `down`: further down, for a phone; `sheet`: as right, tight, for paper. */
export type MapDirection = 'right' | 'down' | 'sheet';

export interface MapItem {
  id: string;
  /** Drawn as a map of its own, the groups one under the other: a subject. */
  group: string;
  /** A band across the group: the year, 0 the earliest. */
  lane: number;
}

export interface MapPlace extends MapItem {
  /** Centre, in px. */
  x: number;
  y: number;
  /** How many steps from the start, from 0. */
  layer: number;
}

export interface MapEdge extends Link {
  /** Of an SVG path, in px. */
  path: string;
}

export interface MapBand {
  group: string;
  lane: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface MapLayout {
  /** In reading order: group, band, layer, then place in the layer. */
  nodes: MapPlace[];
  edges: MapEdge[];
  bands: MapBand[];
  /** In px. */
  width: number;
  height: number;
}

/** The box of a node; the room between boxes, along the layers and across them; half that of a long edge between two boxes. */
const sizes = {
  right: { width: 196, height: 50, along: 46, across: 10, passage: 6 },
  down: { width: 128, height: 92, along: 34, across: 10, passage: 6 },
  sheet: { width: 196, height: 50, along: 36, across: 3, passage: 3 },
} as const;

export const boxOf = (direction: MapDirection): { width: number; height: number } => sizes[direction];

/** Above the nodes of a band: its name. */
const BAND_HEAD = 34;
const PAD = 16;
const GROUP_GAP = 24;

/**
 * Places a whole programme (150 nodes or so) in layers: a node stands after all it rests on (Sugiyama, as layOutGraph), each
 * subject by itself, each year of it in a band. Same data, same drawing. Edges between groups, to unknown nodes, and those
 * that would close a circle are left out.
 */
export function layOutMap(items: readonly MapItem[], rawEdges: readonly Link[], direction: MapDirection): MapLayout {
  const layout: MapLayout = { nodes: [], edges: [], bands: [], width: 0, height: 0 };
  for (const group of new Set(items.map((item) => item.group))) {
    const top = layout.height + (layout.height > 0 ? GROUP_GAP : 0);
    const own = items.filter((item) => item.group === group);
    const one = layOutGroup(own, rawEdges, direction, top);
    layout.nodes.push(...one.nodes);
    layout.edges.push(...one.edges);
    layout.bands.push(...one.bands);
    layout.width = Math.max(layout.width, one.width);
    layout.height = top + one.height;
  }
  return layout;
}

function layOutGroup(
  items: readonly MapItem[],
  rawEdges: readonly Link[],
  direction: MapDirection,
  top: number,
): MapLayout {
  const size = sizes[direction];
  const isRight = direction !== 'down';
  const [long, broad] = isRight ? [size.width, size.height] : [size.height, size.width];
  const reach: Reach = ({ phantom }) => {
    const half = phantom ? size.passage : (broad + size.across) / 2;
    return { above: half, below: half };
  };
  const { columns, neighbours, routes } = columnsWithPassages(items, rawEdges);
  const ordered = orderColumns(columns, neighbours);

  const lanes = [...new Set(items.map(({ lane }) => lane))].sort((a, b) => a - b);
  const acrossOf = new Map<string, number>();
  const bands: { lane: number; from: number; room: number }[] = [];
  let across = isRight ? top : 0;
  for (const lane of lanes) {
    const slots = ordered.map((column) => column.filter((slot) => slot.lane === lane));
    const heights = heightsOf(slots, neighbours, reach);
    const ends = slots.flat().map((slot) => ({ at: heights.get(slot.id) ?? 0, half: reach(slot).above }));
    const first = Math.min(...ends.map(({ at, half }) => at - half));
    const last = Math.max(...ends.map(({ at, half }) => at + half));
    const start = across + PAD / 2 + (isRight ? BAND_HEAD : 0);
    for (const slot of slots.flat()) acrossOf.set(slot.id, Math.round(start + (heights.get(slot.id) ?? 0) - first));
    const room = start + last - first + PAD / 2 - across;
    bands.push({ lane, from: across, room });
    across += room + (lane === lanes.at(-1) ? 0 : PAD / 2);
  }

  const head = isRight ? 0 : top + BAND_HEAD;
  const alongOf = (layer: number) => Math.round(head + PAD + layer * (long + size.along) + long / 2);
  const point = (along: number, cross: number) => (isRight ? `${along},${cross}` : `${cross},${along}`);
  const length = head + 2 * PAD + ordered.length * (long + size.along) - size.along;

  const laneOf = new Map(items.map((item) => [item.id, item]));
  const nodes = ordered.flatMap((column, layer) =>
    column.flatMap(({ id }): MapPlace[] => {
      const item = laneOf.get(id);
      if (item === undefined) return [];
      const [along, cross] = [alongOf(layer), acrossOf.get(id) ?? 0];
      return [{ ...item, layer, x: isRight ? along : cross, y: isRight ? cross : along }];
    }),
  );
  return {
    nodes: nodes.toSorted((a, b) => a.lane - b.lane || a.layer - b.layer || (isRight ? a.y - b.y : a.x - b.x)),
    edges: routes.map(({ from, to, stops }) => ({ from, to, path: pathOf(stops) })),
    bands: bands.map(({ lane, from, room }) => {
      const group = items[0]?.group ?? '';
      return isRight
        ? { group, lane, x: 0, y: from, width: length, height: room }
        : { group, lane, x: from, y: top, width: room, height: length - top };
    }),
    width: Math.ceil(isRight ? length : across),
    height: Math.ceil((isRight ? across : length) - top),
  };

  /** Out of the end of a box, level through the passages, into the start of the next. */
  function pathOf(stops: readonly { id: string; layer: number }[]): string {
    return stops
      .map(({ id, layer }, index) => {
        const cross = acrossOf.get(id) ?? 0;
        const [start, end] = [alongOf(layer) - long / 2, alongOf(layer) + long / 2];
        const before = stops[index - 1];
        if (before === undefined) return `M${point(end, cross)}`;
        const half = (start + alongOf(before.layer) + long / 2) / 2;
        const curve = `C${point(half, acrossOf.get(before.id) ?? 0)} ${point(half, cross)} ${point(start, cross)}`;
        return index < stops.length - 1 ? `${curve}L${point(end, cross)}` : curve;
      })
      .join('');
  }
}

/** The layers with, in those that a long edge crosses, a passage for it; and what stands next to what. */
function columnsWithPassages(items: readonly MapItem[], rawEdges: readonly Link[]) {
  const ids = items.map(({ id }) => id);
  const laneOf = new Map(items.map(({ id, lane }) => [id, lane]));
  const edges = sanitize(ids, rawEdges);
  const layerOf = columnsOf(ids, edges);
  const columns: Slot[][] = Array.from({ length: Math.max(0, ...layerOf.values()) + 1 }, () => []);
  for (const { id, lane } of items) columns[layerOf.get(id) ?? 0]?.push({ id, phantom: false, lane });
  const before = new Map<string, string[]>();
  const after = new Map<string, string[]>();
  const routes = edges.map(({ from, to }) => {
    const [start, end] = [layerOf.get(from) ?? 0, layerOf.get(to) ?? 0];
    const stops = [{ id: from, layer: start }];
    for (let layer = start + 1; layer < end; layer += 1) {
      const id = `${from}→${to}@${layer}`;
      columns[layer]?.push({ id, phantom: true, lane: laneOf.get(from) ?? 0 });
      stops.push({ id, layer });
    }
    stops.push({ id: to, layer: end });
    stops.slice(1).forEach((stop, index) => {
      const last = stops[index]?.id ?? from;
      after.set(last, [...(after.get(last) ?? []), stop.id]);
      before.set(stop.id, [...(before.get(stop.id) ?? []), last]);
    });
    return { from, to, stops };
  });
  return { columns, neighbours: { before, after }, routes };
}
