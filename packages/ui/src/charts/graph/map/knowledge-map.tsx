import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { MinusIcon } from '../../../icons/late-icons';
import { PlusIcon } from '../../../icons/sign-icons';
import { cx } from '../../../lib/cx';
import { Button } from '../../../primitives/action/button';
import { IconButton } from '../../../primitives/action/icon-button';
import { subjectScope } from '../../../primitives/label/subjects';
import type { KnowledgeEdge } from '../model';
import { describeNode } from '../words';
import { layOutMap, type MapBand, type MapDirection } from './layout';
import { MapEdges } from './map-edges';
import { MapNode, type MapNodeView } from './map-node';
import { isArrow, nodeTowards } from './navigate';
import { useMapView } from './use-map-view';

export interface KnowledgeMapProps {
  /** Up to 150 or so. `group` is a subject's code, for its colour. */
  nodes: readonly MapNodeView[];
  edges: readonly KnowledgeEdge[];
  /** « NSI, Première »: above a band. */
  bandLabel: (band: MapBand) => string;
  label: string;
  direction?: Exclude<MapDirection, 'sheet'>;
  /** The node whose details the app shows, if any: it is lit and brought in sight. */
  selectedId?: string | null | undefined;
  onSelect: (id: string | null) => void;
  /** At the end of the bar of the buttons. */
  actions?: ReactNode;
  className?: string | undefined;
}

const panStep = 120;
const scaled = (px: number) => `calc(${px}px * var(--scale, 1))`;
const help =
  'Flèches : suivre les liens. Entrée : ouvrir. Début : la prochaine étape. Maj et flèches : déplacer la vue. + et − : agrandir, réduire. 0 : tout voir.';

/** A whole programme as a map: what leads to what, layer by layer. One stop of Tab; arrows go along the edges. It scrolls like
 * any box (wheel, touch, bars, drag), zooms by buttons, Ctrl and the wheel, or two fingers. */
export function KnowledgeMap({
  nodes,
  edges,
  bandLabel,
  label,
  direction = 'right',
  selectedId = null,
  onSelect,
  actions,
  className,
}: KnowledgeMapProps) {
  const helpId = useId();
  const [pointedId, setPointedId] = useState<string | null>(null);
  const layout = useLayout(nodes, edges, direction);
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes]);
  const start = nodes.find(({ next }) => next)?.id ?? layout.nodes[0]?.id ?? null;
  const known = (id: string | null) => (id !== null && byId.has(id) ? id : null);
  // Where Tab leads: the node last focused, else the one that is open, else the next step.
  const [lastFocused, setLastFocused] = useState<string | null>(null);
  const stop = known(lastFocused) ?? known(selectedId) ?? start;
  const { frame, world, wrapper, names, zoom, fit, pan, reveal } = useMapView(layout);
  const buttons = useRef(new Map<string, HTMLButtonElement>());

  const opened = known(selectedId);
  const placed = useRef<unknown>(null);
  useEffect(() => {
    // Anew when another map is shown; then only for what is opened, from here or elsewhere.
    const isNew = placed.current !== layout;
    placed.current = layout;
    const wanted = opened ?? (isNew ? start : null);
    if (wanted !== null) reveal(wanted, { ifAway: !isNew });
  }, [layout, opened, start, reveal]);

  const focus = known(pointedId) ?? known(selectedId);
  const lit = useMemo(() => {
    if (focus === null) return null;
    const around = layout.edges.filter(({ from, to }) => from === focus || to === focus);
    return { ids: new Set([focus, ...around.flatMap(({ from, to }) => [from, to])]), edges: around };
  }, [focus, layout]);
  const spoken = useMemo(() => {
    const requires = new Map<string, string[]>();
    for (const { from, to } of layout.edges)
      requires.set(to, [...(requires.get(to) ?? []), byId.get(from)?.label ?? from]);
    return new Map(nodes.map((node) => [node.id, describeNode(node, requires.get(node.id) ?? [])]));
  }, [layout, nodes, byId]);

  const goTo = (id: string) => {
    reveal(id, { ifAway: true });
    buttons.current.get(id)?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || stop === null) return;
    const { key } = event;
    if (isArrow(key) && event.shiftKey) pan(key, panStep);
    else if (isArrow(key)) goTo(nodeTowards(stop, key, layout.nodes, layout.edges, direction));
    else if (key === 'Home' && start !== null) goTo(start);
    else if (key === '+' || key === '=') zoom(1);
    else if (key === '-') zoom(-1);
    else if (key === '0') fit();
    else if (key === 'Escape' && selectedId !== null) onSelect(null);
    else return;
    event.preventDefault();
  };

  return (
    <div className={cx('flex min-w-0 flex-col', className)}>
      <div className="mb-3 flex flex-wrap items-center gap-1.5 md:gap-2">
        <IconButton size="sm" label="Agrandir" onClick={() => zoom(1)}>
          <PlusIcon />
        </IconButton>
        <IconButton size="sm" label="Réduire" onClick={() => zoom(-1)}>
          <MinusIcon />
        </IconButton>
        <Button size="sm" onClick={() => fit()}>
          Tout voir
        </Button>
        {start === null ? null : (
          <Button size="sm" onClick={() => reveal(start, { at: 1 })}>
            Prochaine étape
          </Button>
        )}
        {actions}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields */}
      <div
        ref={frame}
        role="group"
        aria-label={label}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
        className="group/map relative h-[min(70dvh,680px)] min-h-80 cursor-grab touch-pan-x touch-pan-y overflow-auto overscroll-contain rounded-md border border-line bg-paper"
      >
        <div ref={wrapper} className="relative">
          <div
            ref={world}
            className="absolute top-0 left-0 origin-top-left"
            style={{ width: layout.width, height: layout.height }}
          >
            {layout.bands.map((band) => (
              <div
                key={`${band.group}/${band.lane}`}
                className="absolute rounded-md border border-line bg-surface"
                style={{ left: band.x, top: band.y, width: band.width, height: band.height }}
              />
            ))}
            <MapEdges layout={layout} lit={lit?.edges ?? null} />
            <ul>
              {layout.nodes.map((place) => {
                const node = byId.get(place.id);
                return node === undefined ? null : (
                  <MapNode
                    key={place.id}
                    node={node}
                    place={place}
                    direction={direction}
                    name={spoken.get(place.id) ?? node.label}
                    isStop={place.id === stop}
                    isSelected={place.id === selectedId}
                    isDim={lit !== null && !lit.ids.has(place.id)}
                    buttons={buttons.current}
                    onPoint={setPointedId}
                    onFocus={setLastFocused}
                    onSelect={onSelect}
                  />
                );
              })}
            </ul>
          </div>
          {/* Not in the world: names keep their size, and stay in sight along their band. */}
          <div ref={names} className="pointer-events-none absolute inset-0">
            {layout.bands.map(({ group, lane, x, y, width, height }) => (
              <div
                key={`${group}/${lane}`}
                data-subject={subjectScope(group)}
                className="absolute"
                style={{ left: scaled(x), top: scaled(y), width: scaled(width), height: scaled(height) }}
              >
                <p
                  className={cx('map-band font-strong text-subject-ink', layout.bands.length === 1 && 'map-band-alone')}
                >
                  {bandLabel({ group, lane, x, y, width, height })}
                </p>
              </div>
            ))}
          </div>
        </div>
      </div>
      <p id={helpId} className="mt-2 text-xs text-ink-3 max-md:sr-only">
        {help.replaceAll(' :', '\u00a0:')}
      </p>
    </div>
  );
}

/** The layout, the same object as long as nothing moves: a mastery that changes must not bring the view back to the middle. */
function useLayout(nodes: readonly MapNodeView[], edges: readonly KnowledgeEdge[], direction: MapDirection) {
  const fresh = useMemo(() => {
    const layout = layOutMap(
      nodes.map(({ id, group, lane }) => ({ id, group, lane })),
      edges,
      direction,
    );
    return { layout, text: JSON.stringify(layout) };
  }, [nodes, edges, direction]);
  const [kept, setKept] = useState(fresh);
  if (kept.text === fresh.text) return kept.layout;
  setKept(fresh);
  return fresh.layout;
}
