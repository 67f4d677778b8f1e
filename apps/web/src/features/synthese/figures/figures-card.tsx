import { Card, StatRow } from '@nexus/ui';
import type { FigureFacts } from './figure-facts.ts';
import { LastCopyFigure } from './last-copy-figure.tsx';
import { ProgrammeFigure } from './programme-figure.tsx';
import { RegularityFigure } from './regularity-figure.tsx';

/** Three figures, each with its change, its picture, its meaning and its computation. */
export function FiguresCard(facts: FigureFacts) {
  return (
    <Card
      flush
      aria-label={facts.voice.self ? 'Où tu en es' : `Où en est ${facts.voice.first_name}`}
      className="overflow-visible! py-5 md:py-6"
    >
      <StatRow>
        <ProgrammeFigure {...facts} />
        <RegularityFigure {...facts} />
        <LastCopyFigure {...facts} />
      </StatRow>
    </Card>
  );
}
