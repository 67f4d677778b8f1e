import { Disclosure, ErrorIcon } from '@nexus/ui';
import type { ReactNode } from 'react';
import type { Failure } from '../engine/protocol.ts';
import { explain } from '../explain/explain.ts';
import { explainSql } from '../explain/sql-errors.ts';
import type { Explanation } from '../explain/words.ts';

/** Words with code between backquotes. */
export function WithCode({ text }: { text: string }) {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>));
}

interface BoxProps {
  title: string;
  explanation: Explanation;
  children: ReactNode;
}

function Box({ title, explanation: { what, look }, children }: BoxProps) {
  return (
    <div className="flex gap-3 rounded-md bg-danger-soft p-3.5">
      <ErrorIcon size={20} className="mt-0.5 shrink-0 text-danger" />
      <div className="grid min-w-0 gap-1.5">
        <p className="font-strong">{title}</p>
        <p>
          <WithCode text={what} />
        </p>
        <p className="text-ink-2">
          <WithCode text={look} />
        </p>
        {children}
      </div>
    </div>
  );
}

const original = 'mt-1.5 font-mono text-sm wrap-break-word whitespace-pre-wrap text-ink-2';

/** Why a program stopped, in French; Python's own words stay below. */
export function ExplainedFailure({ failure }: { failure: Failure }) {
  const { type, message, line, text, trace } = failure;
  const lines = trace.length > 1 ? trace : [];
  return (
    <Box
      title={line === null ? 'Erreur pendant les tests' : `Erreur à la ligne\u00a0${line}`}
      explanation={explain(failure)}
    >
      {text === null ? null : (
        <pre className="rounded-sm bg-surface px-2.5 py-1.5 font-mono text-sm wrap-break-word whitespace-pre-wrap">
          {text.trim()}
        </pre>
      )}
      <Disclosure label="Le message de Python">
        <pre className={original}>
          {lines.map(({ line: at, where }, index) => (
            <span key={index} className="block">
              ligne {at}
              {where === '<module>' ? '' : `, dans ${where}`}
            </span>
          ))}
          {type}
          {message === '' ? '' : `: ${message}`}
        </pre>
      </Disclosure>
    </Box>
  );
}

/** Why the base refused a statement, in French; its own words stay below. */
export function ExplainedSql({ error }: { error: string }) {
  return (
    <Box title="La requête n’a pas abouti" explanation={explainSql(error)}>
      <Disclosure label="Le message de la base">
        <pre className={original}>{error}</pre>
      </Disclosure>
    </Box>
  );
}
