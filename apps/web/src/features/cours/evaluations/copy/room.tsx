import type { Evaluation } from '@nexus/contracts';
import { Button, cx, PrintIcon } from '@nexus/ui';
import { useMe } from '#lib/me.ts';
import { useUnsent } from '../data/local-copies.ts';
import { useSendCopies } from '../data/send-copies.ts';
import { isWritten } from './answers.ts';
import { HandIn } from './hand-in.tsx';
import { Question } from './question.tsx';
import { Saved } from './saved.tsx';
import { TimeLeft } from './time-left.tsx';

/** A copy being written: one column, where one is, the time that is left, what is kept. */
export function Room({ evaluation }: { evaluation: Evaluation }) {
  const { user } = useMe();
  const unsent = useUnsent(user.id);
  const { flush, soon } = useSendCopies();
  const asked = evaluation.questions.flatMap((question) => {
    if (question.exercise === null) return [];
    const waiting = unsent.find(({ question_id }) => question_id === question.id);
    const response = waiting === undefined ? (question.answer?.response ?? null) : waiting.response;
    return [{ question, written: isWritten(question.exercise, response) }];
  });
  const language = evaluation.questions.find(({ kind }) => kind === 'langue');
  return (
    <div className="grid min-w-0 gap-5">
      <div className="sticky top-0 z-10 -mx-4 grid gap-2 border-b border-line bg-paper px-4 py-3 md:-mx-8 md:px-8 print:static print:border-0">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h1 className="min-w-0 flex-1 basis-40 truncate text-lg!">{evaluation.title}</h1>
          <div className="order-3 flex basis-full flex-wrap items-center gap-x-4 gap-y-2 sm:order-2 sm:basis-auto print:hidden">
            <Saved unsent={unsent.length > 0} />
            {evaluation.deadline_at === null ? null : <TimeLeft deadline_at={evaluation.deadline_at} />}
          </div>
          <div className="order-2 sm:order-3 print:hidden">
            <HandIn
              evaluation={evaluation}
              blanks={asked.filter(({ written }) => !written).map(({ question }) => question.place)}
              flush={flush}
            />
          </div>
        </div>
        <nav aria-label="Questions" className="print:hidden">
          <ol className="flex gap-1.5 overflow-x-auto py-0.5">
            {asked.map(({ question, written }) => (
              <li key={question.id}>
                <a
                  href={`#question-${question.place}`}
                  className={cx(
                    'num grid size-8 place-items-center rounded-md text-sm no-underline',
                    written ? 'bg-brand text-on-brand' : 'text-ink inset-ring inset-ring-edge hover:bg-sunken',
                  )}
                >
                  {question.place}
                  <span className="sr-only">{written ? ', répondue' : ', sans réponse'}</span>
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </div>
      <div className="grid max-w-[48rem] min-w-0 gap-5">
        {asked.map(({ question }) => (
          <Question key={question.id} evalId={evaluation.id} question={question} onWritten={soon} />
        ))}
        {language === undefined ? null : (
          <p className="text-sm text-ink-2">
            {language.points} points portent sur la langue, dans toute la copie&nbsp;: clarté, orthographe, mots justes.
          </p>
        )}
        <div className="flex flex-wrap gap-3 print:hidden">
          <Button onClick={() => window.print()}>
            <PrintIcon size={16} />
            Imprimer le sujet
          </Button>
        </div>
      </div>
    </div>
  );
}
