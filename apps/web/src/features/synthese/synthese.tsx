import type { DashboardOverview } from '@nexus/contracts';
import { Button, PageHeader } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { Below } from '#components/layout/below.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { useLive } from '#components/live/use-live.ts';
import { useRefresh } from '#components/live/use-refresh.ts';
import { trackWords } from '#components/shell/describe-user.ts';
import { datesIn } from '#lib/format.ts';
import { lazyOnline } from '#lib/lazy-online.ts';
import { useMe } from '#lib/me.ts';
import { useNow } from '#lib/now.ts';
import { subjectInSentence } from '#lib/words/subjects.ts';
import { listOf } from '#lib/words/words.ts';
import { syntheseInputs } from './data/read-synthese.ts';
import { type SyntheseData, useSynthese } from './data/use-synthese.ts';
import { FiguresCard } from './figures/figures-card.tsx';
import { greeting } from './greeting.ts';
import type { SyntheseSearch } from './search.ts';
import { StorySkeleton, SyntheseSkeleton } from './synthese-skeleton.tsx';
import { joinTasks } from './tasks/join-tasks.ts';
import { TasksCard } from './tasks/tasks-card.tsx';
import { useSummaryTasks } from './tasks/use-summary-tasks.ts';
import { UpcomingCard } from './upcoming/upcoming-card.tsx';
import { isNewcomer, voiceOf } from './voice.ts';

const Story = lazyOnline(() => import('./story.tsx'));

export interface SyntheseProps {
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
  search: SyntheseSearch;
}

/** What to do now and why, what comes next, how it goes: a pupil's own, or read by an adult who follows them. */
export function Synthese({ studentId, search }: SyntheseProps) {
  const data = useSynthese(studentId, search);
  return data ? <SyntheseScreen data={data} studentId={studentId} search={search} /> : <SyntheseSkeleton />;
}

function SyntheseScreen({ data: { summary, overview }, studentId, search }: SyntheseProps & { data: SyntheseData }) {
  const { user } = useMe();
  const now = useNow();
  const dates = datesIn(user.time_zone);
  const voice = voiceOf(studentId === undefined, overview.student.first_name);
  const ownChanges = useRef(0);
  const refresh = useRefresh();
  const inputs = syntheseInputs(studentId, search);
  const latest = useLive(inputs.summary, refresh, ownChanges);
  const actions = useSummaryTasks(inputs.summary, refresh, ownChanges);
  const tasks = joinTasks(summary, overview);
  const { title, lead } = greeting({ summary, overview, voice, dates, now });
  useTitle(voice.self ? 'Synthèse' : `Synthèse ${voice.ofThem}`);
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        eyebrow={voice.self ? undefined : describeStudent(overview)}
        actions={
          voice.self ? (
            <Button asChild>
              <Link to="/dashboard/seance">Séance de 10 minutes</Link>
            </Button>
          ) : undefined
        }
      />
      <p role="status" className="sr-only">
        <span key={latest?.id}>{latest?.text}</span>
      </p>
      <div className="grid gap-6">
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1.75fr)_minmax(0,1fr)]">
          <TasksCard
            tasks={tasks}
            actions={voice.self ? actions : null}
            dates={dates}
            now={now}
            voice={voice}
            newcomer={isNewcomer(overview)}
            studentId={studentId}
          />
          <UpcomingCard
            summary={summary}
            overview={overview}
            dates={dates}
            now={now}
            voice={voice}
            studentId={studentId}
          />
        </div>
        <FiguresCard summary={summary} overview={overview} dates={dates} now={now} voice={voice} />
        <Below fallback={<StorySkeleton />}>
          <Story overview={overview} search={search} voice={voice} />
        </Below>
      </div>
    </>
  );
}

/** « Première, spécialités NSI, maths et physique-chimie ». */
function describeStudent({ student }: DashboardOverview): string {
  const kept = listOf(student.specialities.map(subjectInSentence));
  return `${trackWords[student.track]}${kept === '' ? '' : `, spécialités ${kept}`}`;
}
