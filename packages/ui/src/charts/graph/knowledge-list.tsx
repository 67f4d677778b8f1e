import type { ReactNode } from 'react';
import { ArrowRightIcon, CheckIcon, ClockIcon } from '../../icons/sign-icons';
import { cx } from '../../lib/cx';
import { formatPercent } from '../../lib/format';
import { Badge } from '../../primitives/label/badge';
import type { KnowledgeEdge, KnowledgeNode } from './model';
import { stateWords } from './words';

export interface KnowledgeListProps {
  /** In the order to show. */
  nodes: readonly KnowledgeNode[];
  /** With edges, each line says what it asks for. */
  edges?: readonly KnowledgeEdge[];
  /** The name of a competence as the app wants it: a link to its chapter. */
  renderName?: (node: KnowledgeNode) => ReactNode;
  label: string;
  className?: string | undefined;
}

/** The graph as a list: state in a word, name, mastery. For the phone, and for whoever would rather read. */
export function KnowledgeList({ nodes, edges = [], renderName, label, className }: KnowledgeListProps) {
  const labels = new Map(nodes.map((node) => [node.id, node.label]));
  return (
    <ol aria-label={label} className={cx('ruled', className)}>
      {nodes.map((node) => {
        const requires = edges.filter((edge) => edge.to === node.id).flatMap((edge) => labels.get(edge.from) ?? []);
        return (
          <li
            key={node.id}
            className="grid grid-cols-[1fr_auto] gap-x-2.5 gap-y-0.5 py-2.5 text-sm md:grid-cols-[1fr_auto_3.5rem] md:items-center"
          >
            <span className="col-span-2 justify-self-start md:order-1 md:col-span-1">
              <StateBadge node={node} />
            </span>
            <span className={cx(node.next && 'font-strong')}>{renderName ? renderName(node) : node.label}</span>
            <span className="num font-strong md:order-2 md:text-right">
              {node.state === 'unseen' ? '–' : formatPercent(node.mastery)}
            </span>
            {requires.length > 0 ? (
              <span className="col-span-2 text-xs text-ink-3 md:order-3 md:col-span-3">
                demande : {requires.join(', ')}
              </span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function StateBadge({ node }: { node: KnowledgeNode }) {
  if (node.next) {
    return (
      <Badge tone="accent" icon={ArrowRightIcon}>
        prochaine
      </Badge>
    );
  }
  if (node.state === 'acquired') {
    return (
      <Badge tone="success" icon={CheckIcon}>
        {stateWords.acquired}
      </Badge>
    );
  }
  if (node.state === 'due') {
    return (
      <Badge tone="warn" icon={ClockIcon}>
        {stateWords.due}
      </Badge>
    );
  }
  return <Badge tone={node.state === 'progress' ? 'info' : 'outline'}>{stateWords[node.state]}</Badge>;
}
