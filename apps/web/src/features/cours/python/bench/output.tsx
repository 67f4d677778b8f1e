import { ErrorIcon, ScrollBox } from '@nexus/ui';
import { ExplainedFailure, ExplainedSql } from './explained.tsx';
import { RowsTable } from './rows-table.tsx';
import type { Chunk, RunEnd } from './use-bench.ts';

export interface OutputProps {
  language: 'python' | 'sql';
  printed: readonly Chunk[];
  end: RunEnd | 'base away' | null;
}

/** What a program printed, and how it ended. */
export function Output({ language, printed, end }: OutputProps) {
  return (
    <div className="min-w-0">
      <div aria-live="polite">
        {printed.length > 0 ? (
          <div className="mt-3">
            <p aria-hidden="true" className="mb-1 text-xs text-ink-3">
              Affichage
            </p>
            <ScrollBox
              label="Affichage"
              className="max-h-96 overflow-auto rounded-r-md border border-l-3 border-line border-l-edge bg-surface px-3.5 py-2.5 font-mono text-sm wrap-break-word whitespace-pre-wrap"
            >
              {printed.map(({ stream, text }, index) => (
                <span key={index} className={stream === 'err' ? 'text-danger' : undefined}>
                  {text}
                </span>
              ))}
            </ScrollBox>
          </div>
        ) : null}
      </div>
      <div role="status" className="grid min-w-0 gap-3 not-empty:mt-3">
        {end === null ? null : <Ending language={language} end={end} printed={printed.length > 0} />}
      </div>
    </div>
  );
}

function Ending({ end, printed, language }: { end: RunEnd | 'base away'; printed: boolean; language: string }) {
  if (end === 'base away')
    return <Cut words="La base de cet exercice n’a pas pu être chargée. Un nouvel essai suffit souvent." />;
  if (end.end !== 'answer') return <Cut words={cuts[end.end]} />;
  const { failure, sql } = end.value;
  if (failure !== null) return <ExplainedFailure failure={failure} />;
  if (sql !== null) {
    if (sql.error !== null) return <ExplainedSql error={sql.error} />;
    if (sql.table !== null) return <RowsTable caption="Résultat de la requête" table={sql.table} />;
    return <p className="text-sm text-ink-2">{changedWords(sql.changed)}</p>;
  }
  if (printed || language === 'sql') return null;
  return (
    <p className="text-sm text-ink-2">
      Le programme s’est terminé sans rien afficher. Pour voir ce que fait une fonction, ajouter un appel&nbsp;:{' '}
      <code>print(…)</code>.
    </p>
  );
}

const changedWords = (changed: number) =>
  changed === 0
    ? 'La requête est passée et n’a changé aucune ligne.'
    : `La requête est passée\u00a0: ${lines(changed)}.`;
const lines = (count: number) => (count === 1 ? '1\u00a0ligne changée' : `${count}\u00a0lignes changées`);

/** How what gives no answer ended. */
export const cuts = {
  stopped: 'Le programme a été arrêté.',
  'too long':
    'Le programme a été arrêté\u00a0: il durait trop longtemps. Une boucle ne s’arrête sans doute jamais\u00a0: regarder sa condition.',
  broken:
    'Python lui-même s’est arrêté, et un autre prend sa place\u00a0: trop d’appels imbriqués, ou plus assez de mémoire.',
  unavailable:
    'Python n’a pas pu être chargé. Il faut le réseau la première fois\u00a0; ensuite il reste sur cet appareil.',
} as const;

export function Cut({ words }: { words: string }) {
  return (
    <p className="flex gap-2.5 rounded-md bg-warn-soft p-3.5">
      <ErrorIcon size={20} className="mt-0.5 shrink-0 text-warn" />
      {words}
    </p>
  );
}
