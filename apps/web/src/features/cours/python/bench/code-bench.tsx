import { Button, Field, FieldError, Kbd, PlayIcon, Skeleton, StopIcon, Textarea } from '@nexus/ui';
import { type ReactNode, Suspense, useId, useState } from 'react';
import { lazyOnline } from '#lib/lazy-online.ts';
import type { Draft } from '../drafts.ts';
import { python } from '../engine/session.ts';
import { MarkingReport } from './marking-report.tsx';
import { Output } from './output.tsx';
import { Preparing } from './preparing.tsx';
import { type BenchWork, useBench } from './use-bench.ts';

const CodeEditor = lazyOnline(
  () => import('../editor/code-editor.tsx'),
  // With the exam's page (practical/data/keep-offline.ts).
  () => caches.has('nexus-hors-ligne'),
);

export interface CodeBenchProps extends BenchWork {
  /** The name of the editor: « Ton programme ». */
  label: string;
  /** What one begins with, and comes back to. */
  starter: string;
  draft?: Draft | undefined;
  /** Beside the buttons: a hint. */
  actions?: ReactNode;
  /** The tests are not all of those that will mark it. */
  partial?: boolean;
  /** Why « Vérifier » would do nothing, or null. */
  refuses?: (source: string) => string | null;
}

/** An editor, what runs it, what it prints and, where there are tests, what they say. */
export function CodeBench({ label, starter, draft, actions, partial, refuses, ...work }: CodeBenchProps) {
  const helpId = useId();
  const { language, tests } = work;
  const [start, setStart] = useState(() => ({ text: draft?.read() ?? starter, count: 0 }));
  const [source, setSource] = useState(start.text);
  const [entries, setEntries] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const { doing, printed, end, marked, run, check, stop, clear } = useBench(work);

  const write = (text: string) => {
    setSource(text);
    setComplaint(null);
    draft?.write(text, starter);
  };
  /** Somebody is about to need them: Python, and what marks the program, while there is a network. */
  const prepare = () => {
    python.warm();
    tests?.().catch(() => undefined);
  };
  const runNow = () => void run(source, entries === '' ? [] : entries.replace(/\n$/, '').split('\n'));
  const checkNow = () => {
    const refusal = refuses?.(source) ?? null;
    setComplaint(refusal);
    if (refusal === null) void check(source);
  };
  const startAgain = () => {
    setStart(({ count }) => ({ text: starter, count: count + 1 }));
    write(starter);
    clear();
  };
  const asks = language === 'python' && /\binput\s*\(/.test(source);
  const failure = typeof end === 'object' && end?.end === 'answer' ? end.value.failure : null;

  return (
    <div className="min-w-0">
      <div className="min-w-0">
        <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-3">
          <span aria-hidden="true" className="text-sm font-medium">
            {label}
          </span>
          <p id={helpId} className="text-xs text-ink-3 pointer-coarse:hidden">
            <Kbd>Ctrl</Kbd> <Kbd>Entrée</Kbd> exécute. Pour sortir au clavier&nbsp;: <Kbd>Échap</Kbd> puis{' '}
            <Kbd>Tab</Kbd>.
          </p>
        </div>
        <Suspense fallback={<Skeleton className="h-36! rounded-md!" />}>
          <CodeEditor
            key={start.count}
            language={language}
            initial={start.text}
            label={label}
            describedBy={helpId}
            line={failure?.line ?? null}
            onChange={write}
            onFocus={prepare}
            onRun={runNow}
          />
        </Suspense>
        <div role="alert">{complaint === null ? null : <FieldError>{complaint}</FieldError>}</div>
      </div>
      {asks ? (
        <Field className="mt-3" label="Entrées" help="Une ligne pour chaque input, dans l’ordre.">
          <Textarea
            className="min-h-16! font-mono"
            rows={2}
            value={entries}
            onChange={(event) => setEntries(event.currentTarget.value)}
          />
        </Field>
      ) : null}
      <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        {doing === null ? (
          <>
            {tests === undefined ? null : (
              <Button variant="primary" onClick={checkNow} onPointerEnter={prepare}>
                Vérifier
              </Button>
            )}
            <Button onClick={runNow}>
              <PlayIcon size={16} />
              Exécuter
            </Button>
          </>
        ) : (
          <Button variant="danger" onClick={stop}>
            <StopIcon size={16} />
            Arrêter
          </Button>
        )}
        {actions}
        {source === starter || doing !== null ? null : (
          <Button variant="ghost" size="sm" onClick={startAgain}>
            Revenir au départ
          </Button>
        )}
      </div>
      <Preparing wanted={doing !== null} checking={doing === 'check'} />
      <Output language={language} printed={printed} end={end} />
      <MarkingReport marked={marked} partial={partial} />
    </div>
  );
}
