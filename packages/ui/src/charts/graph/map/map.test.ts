import { describe, expect, it } from 'vitest';
import { competences } from '../../../../../content/src/index';
import { boxOf, layOutMap, type MapDirection, type MapItem, type MapPlace } from './layout';
import { nodeTowards } from './navigate';

/** What a Terminale with NSI and maths sees, and more: both years of all that Nexus holds. */
const programme = competences();
const items: MapItem[] = programme.map(({ code, subject, level }) => ({
  id: code,
  group: subject,
  lane: level === 'Premiere' ? 0 : 1,
}));
const edges = programme.flatMap(({ code, prerequisites }) => prerequisites.map((from) => ({ from, to: code })));

describe.each<MapDirection>(['right', 'down', 'sheet'])('a map of both years: %s', (direction) => {
  const layout = layOutMap(items, edges, direction);
  const at = new Map(layout.nodes.map((node) => [node.id, node]));
  const { width, height } = boxOf(direction);

  it('places every competence once, inside of the frame and of its band', () => {
    expect(layout.nodes.map(({ id }) => id).sort()).toEqual(items.map(({ id }) => id).sort());
    for (const node of layout.nodes) {
      const band = layout.bands.find(({ group, lane }) => group === node.group && lane === node.lane);
      expect(node.x - width / 2).toBeGreaterThanOrEqual(band?.x ?? Number.NaN);
      expect(node.y - height / 2).toBeGreaterThanOrEqual(band?.y ?? Number.NaN);
      expect(node.x + width / 2).toBeLessThanOrEqual((band?.x ?? 0) + (band?.width ?? 0));
      expect(node.y + height / 2).toBeLessThanOrEqual((band?.y ?? 0) + (band?.height ?? 0));
      expect(node.x + width / 2).toBeLessThanOrEqual(layout.width);
      expect(node.y + height / 2).toBeLessThanOrEqual(layout.height);
    }
  });

  it('lets no two boxes overlap', () => {
    const overlapping = layout.nodes.filter((a) =>
      layout.nodes.some((b) => a.id < b.id && Math.abs(a.x - b.x) < width && Math.abs(a.y - b.y) < height),
    );
    expect(overlapping).toEqual([]);
  });

  it('draws every prerequisite before what rests on it', () => {
    expect(layout.edges).toHaveLength(edges.length);
    for (const { from, to } of layout.edges) {
      const [start, end] = [at.get(from), at.get(to)];
      const gap = direction === 'down' ? (end?.y ?? 0) - (start?.y ?? 0) : (end?.x ?? 0) - (start?.x ?? 0);
      expect(gap).toBeGreaterThan(direction === 'down' ? height : width);
    }
  });

  it('keeps the bands apart, the earlier year first', () => {
    for (const a of layout.bands)
      for (const b of layout.bands) {
        if (a === b) continue;
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
    const [first, second] = layout.bands.filter(({ group }) => group === 'NSI');
    expect(first?.lane).toBe(0);
    expect((second?.x ?? 0) + (second?.y ?? 0)).toBeGreaterThan((first?.x ?? 0) + (first?.y ?? 0));
  });

  it('is the same twice', () => {
    expect(layOutMap(items, edges, direction)).toEqual(layout);
  });
});

it('crosses few edges: a third of what the order of the programme would', () => {
  const nsi = items.filter(({ group }) => group === 'NSI');
  const { nodes } = layOutMap(nsi, edges, 'right');
  const inOrder = nodes.map((node) => ({ ...node, y: nsi.findIndex(({ id }) => id === node.id) }));
  expect(crossings(nodes)).toBeLessThan(crossings(inOrder) / 3);
});

it('bears with nothing, and with a lone node', () => {
  expect(layOutMap([], [], 'right')).toEqual({ nodes: [], edges: [], bands: [], width: 0, height: 0 });
  expect(layOutMap([{ id: 'a', group: 'g', lane: 1 }], [], 'down').nodes).toHaveLength(1);
});

describe('arrow keys', () => {
  const place = (id: string, x: number, y: number) => ({ id, x, y, layer: x / 100, group: 'g', lane: 0 });
  const nodes = [place('a', 0, 0), place('b', 0, 100), place('c', 100, 0), place('d', 100, 100), place('e', 200, 300)];
  const links = [
    { from: 'a', to: 'd' },
    { from: 'a', to: 'e' },
    { from: 'd', to: 'e' },
  ];
  const press = (id: string, key: Parameters<typeof nodeTowards>[1], direction: MapDirection = 'right') =>
    nodeTowards(id, key, nodes, links, direction);

  it('follow the edges, to the nearest of several', () => {
    expect(press('a', 'ArrowRight')).toBe('d');
    expect(press('e', 'ArrowLeft')).toBe('d');
    expect(press('a', 'ArrowDown', 'down')).toBe('d');
  });

  it('go to the nearest node where no edge leads, and stay at the border', () => {
    expect(press('b', 'ArrowRight')).toBe('d');
    expect(press('a', 'ArrowDown')).toBe('b');
    expect(press('d', 'ArrowUp')).toBe('c');
    expect(press('a', 'ArrowLeft')).toBe('a');
    expect(press('unknown', 'ArrowUp')).toBe('unknown');
  });

  it('from any competence lead to every other of its subject', () => {
    const layout = layOutMap(
      items.filter(({ group }) => group === 'NSI'),
      edges,
      'right',
    );
    const reached = new Set(['NSI-P-LANG-01']);
    for (const id of reached)
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const)
        reached.add(nodeTowards(id, key, layout.nodes, layout.edges, 'right'));
    expect(reached.size).toBe(layout.nodes.length);
  });
});

/** Pairs of edges that cross, counted on the ends of those between the same two layers. */
function crossings(nodes: readonly MapPlace[]): number {
  const at = new Map(nodes.map((node) => [node.id, node]));
  const ends = edges.flatMap(({ from, to }) => {
    const [a, b] = [at.get(from), at.get(to)];
    return a && b ? [{ from: a, to: b }] : [];
  });
  return ends.reduce(
    (count, one, index) =>
      count +
      ends
        .slice(index + 1)
        .filter(
          (other) =>
            one.from.layer === other.from.layer &&
            one.to.layer === other.to.layer &&
            (one.from.y - other.from.y) * (one.to.y - other.to.y) < 0,
        ).length,
    0,
  );
}
