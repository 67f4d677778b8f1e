import type { MarkLine, MarkPeriod } from '@nexus/contracts';
import { Badge, Button, CheckIcon, FieldError, subjectScope } from '@nexus/ui';
import { useId, useRef, useState } from 'react';
import { decimal, mark20 } from '#lib/format.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { listOf } from '#lib/words/words.ts';
import { MarkField, MarkRead } from './mark-field.tsx';
import { fieldsOf, type Mode, periodWords } from './periods.ts';
import type { MarkActions } from './use-mark-actions.ts';

interface MarkLineRowProps {
  line: MarkLine;
  mode: Mode;
  actions: MarkActions;
  mayWrite: boolean;
  mayConfirm: boolean;
}

/** One subject, or one épreuve: its marks, what they make, and who has looked at them. */
export function MarkLineRow({ line, mode, actions, mayWrite, mayConfirm }: MarkLineRowProps) {
  const id = useId();
  const row = useRef<HTMLLIElement>(null);
  const [errors, setErrors] = useState<Partial<Record<MarkPeriod, string | null>>>({});
  const { kind, subject, label, coefficient, marks, counted } = line;
  const name = kind === 'controle_continu' && subject !== 'OPTION' ? shortSubject(subject) : label;
  const official = counted?.origin === 'official';
  const fields = official ? [] : fieldsOf(line, mode);
  return (
    <li
      ref={row}
      tabIndex={-1}
      data-subject={subjectScope(subject)}
      className="grid gap-x-6 gap-y-2 py-3.5 md:grid-cols-[minmax(0,1fr)_auto]"
    >
      <div className="min-w-0">
        <h4 className="text-ui!">
          {name} <span className="text-xs font-normal text-ink-3">× {decimal(coefficient)}</span>
        </h4>
        <p className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-sm text-ink-2">
          {counted === null ? (
            'Pas encore de note'
          ) : (
            <>
              <b className="num font-strong text-ink">
                {counted.missing.length === 0 ? mark20(counted.mark) : `${decimal(counted.mark, 2)}/20`}
              </b>
              {counted.missing.length === 0 ? null : (
                <span>
                  provisoire, il manque{' '}
                  {listOf(counted.missing.map((period) => `le ${periodWords(period, kind).long}`))}
                </span>
              )}
              <Standing line={line} />
            </>
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-end gap-2.5">
        {fields.map((period) =>
          mayWrite ? (
            <MarkField
              key={period}
              line={line}
              name={name}
              period={period}
              put={actions.put}
              errorId={errors[period] ? `${id}-${period}` : undefined}
              onError={(message) => setErrors((before) => ({ ...before, [period]: message }))}
            />
          ) : (
            <MarkRead key={period} line={line} period={period} />
          ),
        )}
        {mayConfirm && !official && marks.some(({ status }) => status === 'Déclaré') ? (
          <Button
            size="sm"
            className="min-h-11"
            aria-label={`Confirmer : ${name}`}
            onClick={() => {
              // The button goes with what it confirms: the place in the page is kept by its line.
              row.current?.focus();
              actions.confirm([line]);
            }}
          >
            Confirmer
          </Button>
        ) : null}
      </div>
      <div role="alert" className="empty:hidden md:col-span-2 md:justify-self-end">
        {fields.map((period) =>
          errors[period] ? (
            <FieldError key={period} id={`${id}-${period}`}>
              {errors[period]}
            </FieldError>
          ) : null,
        )}
      </div>
    </li>
  );
}

function Standing({ line: { marks, counted } }: { line: MarkLine }) {
  if (counted?.origin === 'official') return <Badge tone="info">résultat officiel</Badge>;
  if (counted?.origin !== 'confirmed') return <Badge tone="outline">déclarée</Badge>;
  const names = [...new Set(marks.flatMap(({ confirmed_by }) => (confirmed_by ? [confirmed_by.first_name] : [])))];
  return (
    <Badge tone="success" icon={CheckIcon}>
      {names.length === 0 ? 'confirmée' : `confirmée par ${listOf(names)}`}
    </Badge>
  );
}
