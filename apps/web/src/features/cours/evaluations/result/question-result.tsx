import type { EvalQuestion } from '@nexus/contracts';
import {
  Badge,
  BookIcon,
  CheckIcon,
  ClockIcon,
  CloseIcon,
  cx,
  Disclosure,
  type Icon,
  MinusIcon,
  TextLink,
} from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { decimal } from '#lib/format.ts';
import { capitalize, plural } from '#lib/words/words.ts';
import { Html } from '../../exercise/html.tsx';
import { Given } from '../copy/given.tsx';
import { nameOf } from '../copy/question-head.tsx';
import { Asked } from '../copy/subject-preview.tsx';
import { points } from '../words.ts';

type Result = NonNullable<EvalQuestion['result']>;

interface Stamp {
  icon: Icon;
  look: string;
  word: string;
}

/** A shape, a word, then a colour. */
function stampOf({ points: had, review }: Result, max: number): Stamp {
  if (review === 'À confirmer')
    return { icon: ClockIcon, look: 'rounded-md bg-warn-soft text-warn', word: 'à confirmer' };
  if (had === max) return { icon: CheckIcon, look: 'rounded-full bg-success-soft text-success', word: 'juste' };
  if (had !== null && had > 0) return { icon: MinusIcon, look: 'rounded-md bg-warn-soft text-warn', word: 'en partie' };
  return { icon: CloseIcon, look: 'rounded-sm bg-danger-soft text-danger', word: 'à reprendre' };
}

/** A question as it was marked: points, the sentence that says why; what was asked, answered and expected on request. */
export function QuestionResult({ question }: { question: EvalQuestion }) {
  const { points: max, competences, result, answer, exercise } = question;
  if (result === null) return null;
  const { icon: StampIcon, look, word } = stampOf(result, max);
  const [about] = competences;
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3.5 py-4 print:break-inside-avoid">
      <span className={cx('grid size-8 place-items-center', look)}>
        <StampIcon size={16} />
      </span>
      <div className="grid min-w-0 gap-2">
        <div className="flex items-baseline justify-between gap-4">
          <h3 className="text-md!">{about === undefined ? nameOf(question) : capitalize(about.label)}</h3>
          <p className="num shrink-0">
            <span className="sr-only">{word}, </span>
            <b className="font-strong">{result.points === null ? '–' : points(result.points)}</b>
            <span className="text-sm text-ink-3">/{points(max)}</span>
          </p>
        </div>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-2">
          <span>
            {about === undefined ? null : `${nameOf(question)}. `}
            {result.comment}
          </span>
          {result.review === 'À confirmer' ? (
            <Badge tone="warn" icon={ClockIcon}>
              à confirmer par un coach
            </Badge>
          ) : null}
          {answer?.late === true ? <Badge tone="warn">écrite après l’heure</Badge> : null}
        </p>
        {result.why.map((html) => (
          <div key={html} className="rounded-md bg-sunken p-3.5">
            <Html html={html} />
          </div>
        ))}
        {exercise === null ? null : (
          <Disclosure label="Revoir la question" className="print:hidden">
            <Review question={question} result={result} />
          </Disclosure>
        )}
        <div className="hidden print:block">
          <Review question={question} result={result} />
        </div>
      </div>
    </li>
  );
}

function Review({ question, result }: { question: EvalQuestion; result: Result }) {
  const { exercise, answer, course_id, competences } = question;
  const { right, solution, rubric } = result;
  const [about] = competences;
  if (exercise === null) return null;
  return (
    <div className="mt-2 grid min-w-0 gap-4">
      <Part title="La question">
        <Asked question={question} />
      </Part>
      {answer === null ? null : (
        <Part title="La réponse rendue">
          <Given response={answer.response} exercise={exercise} />
        </Part>
      )}
      {right === null ? null : (
        <Part title="La réponse attendue">
          <Html html={right} />
        </Part>
      )}
      {rubric.length === 0 ? null : (
        <Part title="Ce que cherche un correcteur">
          <ul className="ruled">
            {rubric.map(({ points: worth, criterion }) => (
              <li key={criterion} className="flex items-baseline justify-between gap-4 py-1.5">
                <Html html={criterion} inline />
                <span className="num shrink-0 text-sm text-ink-3">
                  {decimal(worth, 2)} {plural(worth, 'point')}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {solution === null ? null : (
        <Part title="La solution">
          <Html html={solution} />
        </Part>
      )}
      {course_id === null || about === undefined ? null : (
        <p className="print:hidden">
          <TextLink asChild>
            <Link to="/dashboard/cours/$courseId" params={{ courseId: course_id }} hash={about.code}>
              <BookIcon size={16} />
              Le cours&nbsp;: {about.label}
            </Link>
          </TextLink>
        </p>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid min-w-0 gap-1.5">
      <h4 className="text-sm font-strong">{title}</h4>
      {children}
    </section>
  );
}
