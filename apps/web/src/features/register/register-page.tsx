import { RegisterInput } from '@nexus/contracts';
import { Button, Card, InlineLink, RadioGroup } from '@nexus/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FormError } from '#components/form/form-error.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { useCheckedForm } from '#lib/checked-form.ts';
import { forgetFormerDevice } from '#lib/former-device.ts';
import { homeOf } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { PersonFields } from './person-fields.tsx';
import { type Draft, errorWords, firstDraft, missingChoices, toInput } from './register-draft.ts';
import { StudentFields } from './student-fields.tsx';

const roles = [
  { value: 'student', label: 'Élève', help: 'En Première ou en Terminale générale.' },
  { value: 'parent', label: 'Parent', help: 'Pour suivre son enfant, avec le code qu’il vous montre.' },
] as const;

/** Opening an account: a pupil says what they prepare, a parent who they are. */
export function RegisterPage() {
  useTitle('Ouvrir un compte');
  const [draft, setDraft] = useState(firstDraft);
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const { form, errors, check, refuse } = useCheckedForm(RegisterInput, errorWords);
  const [refused, setRefused] = useState<string | null>(null);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const register = trpc.auth.register.useMutation({
    onSuccess: (signedIn) => {
      queryClient.clear();
      forgetFormerDevice();
      void navigate({ to: homeOf(signedIn) });
    },
    onError: (error) => setRefused(refuse(error)),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(null);
    const input = toInput(draft);
    if (check(input, missingChoices(draft)) && !register.isPending) register.mutate(input);
  };

  return (
    <>
      <h1>Ouvrir un compte</h1>
      <p className="mt-1.5 mb-6 text-ink-2">Deux minutes. Tout se corrige ensuite avec l’équipe du campus.</p>
      <form ref={form} onSubmit={submit} noValidate className="grid gap-6">
        <Card aria-label="Qui s’inscrit">
          <RadioGroup
            legend="Ce compte est celui d’un…"
            appearance="cards"
            options={roles}
            value={draft.role}
            onValueChange={(role) => change({ role })}
          />
        </Card>
        <PersonFields draft={draft} change={change} errors={errors} />
        {draft.role === 'student' ? <StudentFields draft={draft} change={change} errors={errors} /> : null}
        <div>
          <FormError>{refused}</FormError>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Button type="submit" variant="primary" pending={register.isPending} className="max-sm:w-full">
              Ouvrir mon compte
            </Button>
            <InlineLink asChild className="text-sm">
              <Link to="/connexion">J’ai déjà un compte</Link>
            </InlineLink>
          </div>
        </div>
      </form>
    </>
  );
}
