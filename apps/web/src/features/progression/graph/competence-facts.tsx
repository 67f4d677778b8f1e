import { ArrowRightIcon, Badge, Button, CheckIcon, ClockIcon, LinkButton, NodeMark, subjectScope } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { datesIn, percent } from '#lib/format.ts';
import { useNow } from '#lib/now.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { type Around, aroundOf, type Graph, type GraphNode } from './model.ts';
import { yearWords } from './words.ts';

interface CompetenceFactsProps {
  graph: Graph;
  node: GraphNode;
  time_zone: string;
  onSelect: (id: string) => void;
}

const stateBadges = {
  acquired: { tone: 'success', word: 'acquise', icon: CheckIcon },
  progress: { tone: 'info', word: 'en cours', icon: undefined },
  due: { tone: 'warn', word: 'à revoir', icon: ClockIcon },
  unseen: { tone: 'outline', word: 'pas encore vue', icon: undefined },
} as const;

/** All that is known of a competence, what it rests on and what it opens; each leads on inside of the graph. */
export function CompetenceFacts({ graph, node, time_zone, onSelect }: CompetenceFactsProps) {
  const now = useNow();
  const dates = datesIn(time_zone);
  const { score, last_at, due_at, is_due, certainty, course_id } = node.competence;
  const { requires, opens }: Around = aroundOf(graph, node.id);
  const { tone, word, icon } = stateBadges[node.state];
  const facts = [
    ['Maîtrise', score === null ? 'inconnue\u00a0: rien n’a encore été travaillé' : percent(score)],
    ['Dernière fois', last_at === null ? null : dates.relativeDay(new Date(last_at), now)],
    [
      is_due ? 'À revoir depuis' : 'À revoir',
      due_at === null ? null : is_due ? dates.dayLong(new Date(due_at), now) : dates.relativeDay(new Date(due_at), now),
    ],
    ['Intitulé', certainty === 'official' ? 'celui du programme officiel' : 'à confirmer avec le programme officiel'],
  ] as const;
  return (
    <>
      <p className="flex flex-wrap gap-1.5">
        {node.next ? (
          <Badge tone="accent" icon={ArrowRightIcon}>
            prochaine étape
          </Badge>
        ) : null}
        <Badge tone={tone} {...(icon === undefined ? {} : { icon })}>
          {word}
        </Badge>
        <Badge>
          {shortSubject(node.group)}, {yearWords[node.year]}
        </Badge>
      </p>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name} className="contents">
              <dt className="text-ink-3">{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {course_id === null ? null : (
        <div className="mt-4 flex flex-wrap gap-2">
          <Button variant="primary" size="sm" asChild>
            <Link to="/dashboard/cours/$courseId" params={{ courseId: course_id }} hash={node.id}>
              Lire la section
            </Link>
          </Button>
          <Button size="sm" asChild>
            <Link to="/dashboard/cours/$courseId" params={{ courseId: course_id }} hash={`exercice-${node.id}-1`}>
              S’exercer
            </Link>
          </Button>
        </div>
      )}
      <Neighbours title="Elle demande" none="Rien d’autre." nodes={requires} onSelect={onSelect} />
      <Neighbours title="Elle ouvre" none="Rien de plus dans ce programme." nodes={opens} onSelect={onSelect} />
    </>
  );
}

interface NeighboursProps {
  title: string;
  none: string;
  nodes: readonly GraphNode[];
  onSelect: (id: string) => void;
}

function Neighbours({ title, none, nodes, onSelect }: NeighboursProps) {
  const id = useId();
  return (
    <>
      <p id={id} className="mt-5 text-sm font-strong">
        {title}
      </p>
      {nodes.length === 0 ? (
        <p className="text-sm text-ink-2">{none}</p>
      ) : (
        <ul aria-labelledby={id} className="mt-1 grid gap-0.5">
          {nodes.map((one) => (
            <li key={one.id} data-subject={subjectScope(one.group)} className="flex items-center">
              <NodeMark state={one.state} mastery={one.mastery} next={one.next} size={28} />
              <LinkButton onClick={() => onSelect(one.id)} className="min-w-0 py-1 text-left leading-snug!">
                <span>
                  {one.label}
                  <span className="sr-only">, {stateBadges[one.state].word}</span>
                </span>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
