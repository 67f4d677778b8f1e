import type { Session } from '@nexus/contracts';
import { Button, Field, Select, Textarea } from '@nexus/ui';
import { useState } from 'react';
import { useSessionActions } from '../data/use-session-actions.ts';

type Audience = NonNullable<Session['note']>['audience'];

const audiences: Readonly<Record<Audience, string>> = {
  coach: 'Pour moi seul',
  student: 'Partagée avec l’élève',
  family: 'Partagée avec l’élève et sa famille',
};

function isAudience(value: string): value is Audience {
  return value in audiences;
}

/** What the coach writes after a session, and for whom. */
export function SessionNote({ session }: { session: Session }) {
  const actions = useSessionActions();
  const [text, setText] = useState(session.note?.text ?? '');
  const [audience, setAudience] = useState<Audience>(session.note?.audience ?? 'coach');
  const unchanged = text.trim() === (session.note?.text ?? '') && audience === (session.note?.audience ?? 'coach');
  return (
    <div className="grid gap-3">
      <Field label="Note de la séance" help="Ce qui a été vu, ce qui reste à reprendre.">
        <Textarea value={text} onChange={(event) => setText(event.currentTarget.value)} rows={3} maxLength={4000} />
      </Field>
      <div className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
        <Field label="Qui la lit">
          <Select
            value={audience}
            onChange={({ currentTarget: { value } }) => {
              if (isAudience(value)) setAudience(value);
            }}
          >
            {Object.entries(audiences).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          disabled={text.trim() === '' || unchanged}
          onClick={() => void actions.write(session, text.trim(), audience)}
        >
          Enregistrer
        </Button>
      </div>
    </div>
  );
}
