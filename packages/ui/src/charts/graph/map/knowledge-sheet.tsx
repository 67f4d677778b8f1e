import { useMemo } from 'react';
import type { KnowledgeEdge } from '../model';
import { NodeMark } from '../node-mark';
import { stateWords } from '../words';
import { boxOf, layOutMap, type MapBand } from './layout';
import { MapEdges } from './map-edges';
import type { MapNodeView } from './map-node';

interface KnowledgeSheetProps {
  nodes: readonly MapNodeView[];
  edges: readonly KnowledgeEdge[];
  title: string;
  bandLabel: (band: MapBand) => string;
}

/** Inside the margins of an A4 page on its side, under a title and a legend; in CSS px, 96 to the inch. */
const page = { width: 1040, height: 636 };
const { width, height } = boxOf('sheet');
const states = ['acquired', 'progress', 'due', 'unseen'] as const;

/** The map of one subject on one sheet of paper, in black on white: shapes say what colours say on the screen. */
export function KnowledgeSheet({ nodes, edges, title, bandLabel }: KnowledgeSheetProps) {
  const layout = useMemo(() => layOutMap(nodes, edges, 'sheet'), [nodes, edges]);
  // Not a transform: pages are cut before it.
  const scale = Math.min(1, page.width / layout.width, page.height / layout.height);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return (
    <section className="knowledge-sheet">
      <h2>{title}</h2>
      <p className="flex gap-5 text-xs">
        {states.map((state) => (
          <span key={state} className="inline-flex items-center gap-1">
            <NodeMark state={state} mastery={0.5} size={28} />
            {stateWords[state]}
          </span>
        ))}
        <span className="inline-flex items-center gap-1">
          <NodeMark state="unseen" mastery={0} next size={28} />
          prochaine étape
        </span>
      </p>
      <div className="relative" style={{ width: layout.width, height: layout.height, zoom: scale }}>
        {layout.bands.map((band) => (
          <p
            key={band.lane}
            className="absolute border border-edge px-2 text-md leading-tight! font-strong"
            style={{ left: band.x, top: band.y, width: band.width, height: band.height }}
          >
            {bandLabel(band)}
          </p>
        ))}
        <MapEdges layout={layout} lit={null} />
        {layout.nodes.map(({ id, x, y }) => {
          const node = byId.get(id);
          return node === undefined ? null : (
            <div
              key={id}
              className="absolute flex items-center"
              style={{ left: x - width / 2, top: y - height / 2, width, height }}
            >
              <NodeMark state={node.state} mastery={node.mastery} next={node.next} size={42} />
              <span className="min-w-0 text-[15.5px] leading-[1.06] hyphens-auto">{node.label}</span>
            </div>
          );
        })}
      </div>
    </section>
  );
}
