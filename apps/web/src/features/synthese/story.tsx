import type { DashboardOverview } from '@nexus/contracts';
import { BacCard } from './bac/bac-card.tsx';
import { GraphCard } from './graph/graph-card.tsx';
import type { SyntheseSearch } from './search.ts';
import { SubjectsCard } from './subjects/subjects-card.tsx';
import type { Voice } from './voice.ts';

interface StoryProps {
  overview: DashboardOverview;
  search: SyntheseSearch;
  voice: Voice;
}

/** Below what to do, what comes and the figures: how it goes, in pictures. */
export default function Story({ overview, search, voice }: StoryProps) {
  return (
    <>
      <SubjectsCard overview={overview} voice={voice} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1.95fr)_minmax(0,1fr)]">
        <GraphCard overview={overview} search={search} voice={voice} />
        <BacCard bac={overview.bac} voice={voice} studentId={overview.student.id} />
      </div>
    </>
  );
}
