import type { GrandOral, OralPosition, OralQuestion, OralQuestionText } from '@nexus/contracts';
import { Badge, Button, Card, CheckIcon, EyeIcon, InlineLink, LockIcon } from '@nexus/ui';
import { Suspense, useState } from 'react';
import { lazyOnline, warm } from '#lib/lazy-online.ts';
import { tidy } from '#lib/words/words.ts';
import { linkWords } from '../words.ts';
import { Comments } from './comments.tsx';

const loadEditor = () => import('./question-editor.tsx');
const QuestionEditor = lazyOnline(loadEditor);

interface QuestionCardProps {
  oral: GrandOral;
  position: OralPosition;
  onSaved: (question: OralQuestion) => void;
}

/** One of the two questions: how far it has come, what it says, what was said of it. */
export function QuestionCard({ oral, position, onSaved }: QuestionCardProps) {
  const [writing, setWriting] = useState(false);
  const question = oral.questions.find((one) => one.position === position);
  const own = oral.reader === 'own';
  const title = `question-${position}`;
  return (
    <Card aria-labelledby={title}>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 id={title} className="eyebrow">
          Question {position}
        </h2>
        <div className="flex flex-wrap gap-1.5">
          <Badge
            tone={question?.stage === 'Validée' ? 'success' : question?.stage === 'Formulée' ? 'brand' : 'outline'}
            {...(question?.stage === 'Validée' ? { icon: CheckIcon } : {})}
          >
            {question?.stage ?? 'À commencer'}
          </Badge>
          {question?.content ? <Badge tone="neutral">{linkWords(question.content.link)}</Badge> : null}
          {own && question ? (
            <Badge tone="neutral" icon={question.shared ? EyeIcon : LockIcon}>
              {question.shared ? 'Partagée' : 'Privée'}
            </Badge>
          ) : null}
        </div>
      </div>
      {writing ? (
        <Suspense fallback={<p role="status">Ouverture de l’éditeur…</p>}>
          <QuestionEditor
            position={position}
            question={question}
            specialities={oral.student.specialities}
            onSaved={onSaved}
            onClose={() => setWriting(false)}
          />
        </Suspense>
      ) : (
        <>
          {question?.content ? <Written content={question.content} /> : <Hidden oral={oral} question={question} />}
          {own ? (
            <Button
              className="mt-4 print:hidden"
              onClick={() => setWriting(true)}
              onPointerEnter={() => warm(loadEditor)}
              onFocus={() => warm(loadEditor)}
            >
              {question === undefined ? 'Commencer' : 'Écrire'}
              <span className="sr-only"> la question {position}</span>
            </Button>
          ) : null}
        </>
      )}
      {question?.content && !writing ? <Comments question={question} onChanged={onSaved} /> : null}
    </Card>
  );
}

function Written({ content }: { content: OralQuestionText }) {
  const { idea, question, why_me, plan, sources } = content;
  return (
    <div className="grid gap-3">
      <p className="text-lg font-strong text-balance">{tidy(question || idea || 'Rien n’est encore écrit.')}</p>
      {question !== '' && idea !== '' ? <p className="text-sm whitespace-pre-line text-ink-2">{tidy(idea)}</p> : null}
      {why_me === '' ? null : (
        <div>
          <h3 className="text-sm">Pourquoi moi</h3>
          <p className="text-sm whitespace-pre-line text-ink-2">{tidy(why_me)}</p>
        </div>
      )}
      {plan.length === 0 ? null : (
        <div>
          <h3 className="text-sm">Plan</h3>
          <ol className="ml-5 list-decimal text-sm">
            {plan.map(({ title, points }, index) => (
              <li key={index} className="mt-1">
                {tidy(title) || 'Partie sans titre'}
                {points === '' ? null : <span className="block whitespace-pre-line text-ink-2">{tidy(points)}</span>}
              </li>
            ))}
          </ol>
        </div>
      )}
      {sources.length === 0 ? null : (
        <div>
          <h3 className="text-sm">Sources</h3>
          <ul className="ml-5 list-disc text-sm">
            {sources.map(({ title, author, url }, index) => (
              <li key={index} className="mt-1 break-words">
                {url === '' ? (
                  tidy(title)
                ) : (
                  <InlineLink href={url} target="_blank" rel="noopener noreferrer">
                    {tidy(title) || url}
                  </InlineLink>
                )}
                {author === '' ? null : <span className="text-ink-2">, {author}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function Hidden({ oral, question }: { oral: GrandOral; question: OralQuestion | undefined }) {
  const { first_name } = oral.student;
  if (oral.reader === 'own')
    return (
      <p className="text-ink-2">
        Une piste suffit pour commencer : ce qui t’a surpris dans une spécialité, un métier, un livre. La phrase viendra
        après.
      </p>
    );
  if (question === undefined) return <p className="text-ink-2">{first_name} n’a pas encore commencé cette question.</p>;
  return (
    <p className="text-ink-2">
      {oral.reader === 'progress'
        ? `L’écrit reste entre ${first_name} et ses coachs : vous voyez ici où en est la question.`
        : `${first_name} n’a pas partagé cette question.`}
    </p>
  );
}
