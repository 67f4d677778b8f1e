import type { Evaluation } from '@nexus/contracts';
import { Badge, Button, Card, CardHeader, ClockIcon, PrintIcon, SubjectChip } from '@nexus/ui';
import type { ReactNode } from 'react';
import { datesIn, duration } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import '../../prose.css';
import { points, rangeWords, toConfirmWords } from '../words.ts';
import { NextCard } from './next-card.tsx';
import { QuestionResult } from './question-result.tsx';

interface ResultPageProps {
  evaluation: Evaluation;
  studentId: string | undefined;
  back: ReactNode;
}

/** A copy that was handed in: its mark or what bounds it, question by question, and what to go back to. */
export function ResultPage({ evaluation, studentId, back }: ResultPageProps) {
  const { user } = useMe();
  const { subject, title, feedback, questions, submitted_at } = evaluation;
  const when = submitted_at === null ? null : datesIn(user.time_zone).full(new Date(submitted_at));
  const took = minutesTaken(evaluation);
  return (
    <div className="grid min-w-0 gap-6">
      <div className="flex flex-wrap gap-2 print:hidden">
        {back}
        <Button className="ml-auto" onClick={() => window.print()}>
          <PrintIcon size={16} />
          Imprimer
        </Button>
      </div>
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="min-w-0 flex-1 basis-80">
          <p className="eyebrow flex flex-wrap items-center gap-x-2.5">
            <SubjectChip subject={subject} label={shortSubject(subject)} />
            <span>{[when === null ? null : `rendue ${when}`, took].filter((one) => one !== null).join(', ')}</span>
          </p>
          <h1>{title}</h1>
          {feedback === null ? null : <p className="mt-1.5 max-w-[60ch] text-ink-2">{feedback.comment}</p>}
        </div>
        <Mark evaluation={evaluation} self={studentId === undefined} />
      </div>
      {questions.length === 0 ? (
        <Card>
          <p className="text-ink-2">
            Cette copie est d’avant&nbsp;: son sujet et ses réponses n’ont pas été gardés, sa note oui.
          </p>
        </Card>
      ) : (
        <div className="grid min-w-0 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <Card aria-labelledby="question-par-question">
            <CardHeader
              id="question-par-question"
              title="Question par question"
              aside={<span className="text-sm text-ink-2">sur 20</span>}
            />
            <ul className="ruled">
              {questions.map((question) => (
                <QuestionResult key={question.id} question={question} />
              ))}
            </ul>
          </Card>
          <NextCard evaluation={evaluation} studentId={studentId} />
        </div>
      )}
    </div>
  );
}

function Mark({ evaluation, self }: { evaluation: Evaluation; self: boolean }) {
  const { score_20, provisional } = evaluation;
  if (score_20 !== null)
    return (
      <p className="num text-[2.75rem] leading-none font-strong">
        {points(score_20)}
        <span className="text-lg font-normal text-ink-3">/20</span>
      </p>
    );
  if (provisional === null) return <Badge tone="neutral">à corriger</Badge>;
  return (
    <div className="grid gap-1.5 sm:justify-items-end">
      <p className="num text-2xl leading-none font-strong">
        {rangeWords(provisional)}
        <span className="text-lg font-normal text-ink-3">/20</span>
      </p>
      <Badge tone="warn" icon={ClockIcon}>{`provisoire\u00a0: ${toConfirmWords(provisional)}`}</Badge>
      <p className="text-xs text-ink-3">
        {self ? 'Ta note viendra quand un coach aura confirmé.' : 'La note viendra quand un coach aura confirmé.'}
      </p>
    </div>
  );
}

/** « 42 min », of one that the composer made. */
function minutesTaken({ started_at, submitted_at }: Evaluation): string | null {
  if (started_at === null || submitted_at === null) return null;
  return duration(Math.max(1, Math.round((Date.parse(submitted_at) - Date.parse(started_at)) / 60_000)));
}
