import { ArrowUpIcon, FieldError, IconButton } from '@nexus/ui';
import { useEffect, useRef, useState } from 'react';
import { moved } from '../draft.ts';
import { Html } from '../html.tsx';
import type { AnswerProps } from './answer-props.ts';

type Step = -1 | 1;

/** Lines to put in order, moved up and down by their buttons; focus follows the line. */
export function OrderAnswer({ exercise, draft, onChange, locked, error }: AnswerProps) {
  const list = useRef<HTMLOListElement>(null);
  const [last, setLast] = useState<{ key: string; by: Step; place: number } | null>(null);
  const lines = new Map((exercise.lines ?? []).map((line) => [line.key, line]));
  const { keys } = draft;

  // The browser drops the focus of what it moves: back to the same button, or to the other one at an end.
  useEffect(() => {
    if (last === null) return;
    const button = (by: Step) =>
      list.current?.querySelector<HTMLButtonElement>(`[data-line="${last.key}"] [data-by="${by}"]:enabled`);
    (button(last.by) ?? button(last.by === 1 ? -1 : 1))?.focus();
  }, [last]);

  const move = (key: string, place: number, by: Step) => {
    onChange({ keys: moved(keys, place, by) });
    setLast({ key, by, place: place + by });
  };
  return (
    <div>
      <ol ref={list} aria-label="Lignes à ranger" className="ruled rounded-md border border-line">
        {keys.map((key, place) => {
          const { text = '', html = '' } = lines.get(key) ?? {};
          return (
            <li key={key} data-line={key} className="flex items-center gap-2.5 py-1 pr-1.5 pl-3">
              <span aria-hidden="true" className="num w-5 shrink-0 text-sm text-ink-3">
                {place + 1}
              </span>
              {exercise.code_lines === true ? (
                <CodeLine text={text} />
              ) : (
                <Html html={html} inline className="flex-1 py-1.5 text-ui!" />
              )}
              {locked
                ? null
                : steps.map(({ by, word }) => (
                    <IconButton
                      key={by}
                      data-by={by}
                      label={`${word} : ${text.trim()}`}
                      disabled={keys[place + by] === undefined}
                      onClick={() => move(key, place, by)}
                    >
                      <ArrowUpIcon size={16} className={by === 1 ? 'rotate-180' : undefined} />
                    </IconButton>
                  ))}
            </li>
          );
        })}
      </ol>
      <p role="status" className="sr-only">
        {last === null ? null : `Place ${last.place + 1} sur ${keys.length}`}
      </p>
      {error === null ? null : <FieldError>{error}</FieldError>}
    </div>
  );
}

/** Of a program: what does not fit goes on below its own beginning, never where another indentation would be. */
function CodeLine({ text }: { text: string }) {
  const [indent = ''] = /^\s*/.exec(text) ?? [];
  return (
    <span className="flex min-w-0 flex-1 items-baseline py-1.5 font-mono text-sm">
      <span className="shrink-0 whitespace-pre max-sm:text-[0.45em]">{indent}</span>
      <span className="min-w-0 wrap-break-word whitespace-pre-wrap">{text.slice(indent.length)}</span>
    </span>
  );
}

const steps: readonly { by: Step; word: string }[] = [
  { by: -1, word: 'Monter' },
  { by: 1, word: 'Descendre' },
];
