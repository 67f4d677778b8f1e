import type { EvalQuestion } from '@nexus/contracts';
import { Card } from '@nexus/ui';
import { Html } from '../../exercise/html.tsx';
import '../../prose.css';
import { QuestionHead } from './question-head.tsx';

/** The subject as the pupil will find it, for who follows them. */
export function SubjectPreview({ questions }: { questions: readonly EvalQuestion[] }) {
  return (
    <section aria-labelledby="le-sujet" className="grid min-w-0 gap-4">
      <h2 id="le-sujet">Le sujet</h2>
      {questions.map((question) => (
        <Card key={question.id} aria-label={`Question ${question.place}`} className="max-w-[44rem]">
          <QuestionHead question={question} />
          <Asked question={question} />
        </Card>
      ))}
    </section>
  );
}

/** What is asked, with what one chooses among: nothing to write. */
export function Asked({ question: { exercise } }: { question: EvalQuestion }) {
  if (exercise === null) return <p>La langue de toute la copie&nbsp;: clarté, orthographe, vocabulaire précis.</p>;
  const parts = exercise.options ?? exercise.lines ?? [];
  return (
    <>
      <Html html={exercise.statement} />
      {parts.length === 0 ? null : (
        <ul className="mt-3 ml-5 grid list-disc gap-1">
          {parts.map(({ key, html }) => (
            <li key={key}>
              <Html html={html} inline />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
