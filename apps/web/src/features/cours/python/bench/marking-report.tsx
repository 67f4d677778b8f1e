import { CheckIcon, CloseIcon, cx, MinusIcon } from '@nexus/ui';
import type { ReactNode } from 'react';
import { listOf } from '#lib/words/words.ts';
import type { Marking } from '../engine/mark.ts';
import { ExplainedFailure, ExplainedSql } from './explained.tsx';
import { Cut, cuts } from './output.tsx';
import { resultLine } from './result-words.ts';
import { RowsTable } from './rows-table.tsx';
import type { Marked } from './use-bench.ts';

export interface MarkingReportProps {
  marked: Marked | null;
  /** Other tests will mark it: these ones passing is not yet being right. */
  partial?: boolean | undefined;
}

/** What the tests said, announced once they have all come back. */
export function MarkingReport({ marked, partial = false }: MarkingReportProps) {
  return (
    <div role="status" className="grid min-w-0 gap-3 not-empty:mt-3">
      {marked === null ? null : typeof marked === 'string' ? (
        <Cut
          words={
            marked === 'tests away'
              ? 'Les tests de cet exercice n’ont pas pu être chargés\u00a0: il faut le réseau la première fois.'
              : cuts[marked]
          }
        />
      ) : marked.sql !== null ? (
        <SqlReport sql={marked.sql} />
      ) : (
        <TestReport marking={marked} partial={partial} />
      )}
    </div>
  );
}

interface SummaryProps {
  /** Share that passed, in [0, 1]. */
  share: number;
  children: ReactNode;
}

/** What it all comes to: a shape, words, then a colour. */
function Summary({ share, children }: SummaryProps) {
  const [ground, stamp, Sign] =
    share === 1
      ? ['bg-success-soft', 'rounded-full bg-success', CheckIcon]
      : share > 0
        ? ['bg-warn-soft', 'rounded-md bg-warn', MinusIcon]
        : ['bg-danger-soft', 'rounded-sm bg-danger', CloseIcon];
  return (
    <div className={cx('flex items-center gap-3 rounded-md p-3.5', ground)}>
      <span className={cx('grid size-7 shrink-0 place-items-center text-on-status', stamp)}>
        <Sign size={16} />
      </span>
      <p className="num font-strong">{children}</p>
    </div>
  );
}

function TestReport({ marking, partial }: { marking: Marking; partial: boolean }) {
  const { forbidden, unreadable, passed, total, results } = marking;
  if (unreadable !== null)
    return (
      <>
        <p className="font-strong">Python n’a pas pu lire le programme&nbsp;: rien n’a été compté.</p>
        <ExplainedFailure failure={unreadable} />
      </>
    );
  if (forbidden.length > 0) {
    const names = listOf(forbidden);
    return (
      <Cut words={`Cet exercice se fait sans ${names}\u00a0: aucun test n’a été lancé, et rien n’a été compté.`} />
    );
  }
  const failure = results.map(({ verdict }) => ('error' in verdict ? verdict.error : null)).find((one) => one !== null);
  return (
    <>
      <Summary share={passed / total}>{sumWords(passed, total, partial)}</Summary>
      <ul aria-label="Résultat des tests" className="ruled rounded-md border border-line">
        {results.map((result, index) => {
          const { passed: isRight, skipped, title, lines } = resultLine(result);
          const Sign = isRight ? CheckIcon : skipped ? MinusIcon : CloseIcon;
          return (
            <li key={index} className="flex gap-2.5 px-3.5 py-2.5 text-sm">
              <Sign
                size={16}
                className={cx('mt-0.5 shrink-0', isRight ? 'text-success' : skipped ? 'text-ink-3' : 'text-danger')}
              />
              <div className="grid min-w-0 flex-1 gap-1">
                <p>
                  {'code' in title ? (
                    <code className="wrap-break-word whitespace-pre-wrap">{title.code}</code>
                  ) : (
                    title.words
                  )}
                  <span className="text-ink-3">{`\u00a0: ${isRight ? 'réussi' : skipped ? 'pas essayé' : 'échoué'}`}</span>
                </p>
                {lines.map(({ label, value }) => (
                  <p key={label} className="text-ink-2">
                    {label}
                    {value === null ? null : (
                      <>
                        {'\u00a0: '}
                        <code className="wrap-break-word whitespace-pre-wrap text-ink">{value}</code>
                      </>
                    )}
                  </p>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      {failure ? <ExplainedFailure failure={failure} /> : null}
    </>
  );
}

function sumWords(passed: number, total: number, partial: boolean): string {
  if (passed === total && partial) return `Les ${total} tests de l’énoncé passent.`;
  if (passed === total) return `C’est juste\u00a0: les ${total} tests passent.`;
  if (passed === 0) return `Aucun des ${total} tests ne passe encore.`;
  return `${passed === 1 ? '1\u00a0test passe' : `${passed}\u00a0tests passent`} sur ${total}.`;
}

const sqlWords = {
  right: 'C’est juste\u00a0: la requête donne exactement les lignes attendues.',
  none: 'La requête ne donne aucune table\u00a0: il faut un SELECT.',
  columns: 'Le nombre de colonnes n’est pas celui attendu\u00a0: relire ce que l’énoncé demande d’afficher.',
  rows: 'Le nombre de lignes n’est pas celui attendu\u00a0: regarder la condition et la jointure.',
  order: 'Les lignes sont les bonnes, mais pas dans l’ordre demandé.',
  values: 'Il y a autant de lignes qu’attendu, mais certaines valeurs diffèrent.',
} as const;

function SqlReport({ sql }: { sql: NonNullable<Marking['sql']> }) {
  if (!('table' in sql)) return <Cut words={cuts[sql.kind]} />;
  if (sql.kind === 'error') return <ExplainedSql error={sql.error ?? ''} />;
  return (
    <>
      <Summary share={sql.kind === 'right' ? 1 : 0}>{sqlWords[sql.kind]}</Summary>
      {sql.table === null ? null : <RowsTable caption="Lignes obtenues" table={sql.table} />}
    </>
  );
}
