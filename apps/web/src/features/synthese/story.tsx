import type { DashboardOverview, DashboardSummary } from '@nexus/contracts';
import type { Dates } from '#lib/format.ts';
import { BacCard } from './bac/bac-card.tsx';
import { FiguresCard } from './figures/figures-card.tsx';
import { GraphCard } from './graph/graph-card.tsx';
import type { SyntheseSearch } from './search.ts';
import { SubjectsCard } from './subjects/subjects-card.tsx';
import type { Voice } from './voice.ts';

interface StoryProps {
  summary: DashboardSummary;
  overview: DashboardOverview;
  search: SyntheseSearch;
  dates: Dates;
  now: Date;
  voice: Voice;
}

/** Below what to do and what comes: how it goes, in figures and pictures. */
export default function Story({ search, ...facts }: StoryProps) {
  const { overview, voice } = facts;
  return (
    <>
      <FiguresCard {...facts} />
      <SubjectsCard overview={overview} voice={voice} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1.95fr)_minmax(0,1fr)]">
        <GraphCard overview={overview} search={search} voice={voice} />
        <BacCard bac={overview.bac} voice={voice} />
      </div>
    </>
  );
}
