import { RequestResetInput } from '@nexus/contracts';
import { Button, Card, Field, InlineLink, Input } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FormError } from '#components/form/form-error.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { useCheckedForm } from '#lib/checked-form.ts';
import { trpc } from '#lib/trpc.ts';

const words = { email: 'Cette adresse n’a pas la forme prenom@exemple.fr.' };

/** Asking for the link that lets one choose a new password. */
export function RequestResetPage() {
  useTitle('Mot de passe oublié');
  const [email, setEmail] = useState('');
  const { form, errors, check, refuse } = useCheckedForm(RequestResetInput, words);
  const [refused, setRefused] = useState<string | null>(null);
  const request = trpc.auth.requestReset.useMutation({ onError: (error) => setRefused(refuse(error)) });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(null);
    const input = check({ email });
    if (input && !request.isPending) request.mutate(input);
  };

  if (request.isSuccess) {
    return (
      <div role="status">
        <h1>Regardez vos messages</h1>
        <p className="mt-3 text-ink-2">
          Si un compte existe à l’adresse {email.trim()}, un message vient d’y partir avec un lien pour choisir un
          nouveau mot de passe. Il arrive en général en moins d’une minute ; sinon, un coup d’œil aux indésirables.
        </p>
        <p className="mt-5">
          <InlineLink asChild>
            <Link to="/connexion">Revenir à la connexion</Link>
          </InlineLink>
        </p>
      </div>
    );
  }
  return (
    <>
      <h1>Mot de passe oublié</h1>
      <p className="mt-1.5 mb-6 text-ink-2">
        Un lien pour en choisir un nouveau arrive par e-mail. Rien d’autre ne change.
      </p>
      <Card aria-label="Demande d’un nouveau mot de passe">
        <form ref={form} onSubmit={submit} noValidate className="grid gap-4">
          <Field label="Adresse e-mail du compte" required error={errors.email}>
            <Input
              type="email"
              autoComplete="username"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          </Field>
          <div>
            <FormError>{refused}</FormError>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <Button type="submit" variant="primary" pending={request.isPending}>
                Recevoir le lien
              </Button>
              <InlineLink asChild className="text-sm">
                <Link to="/connexion">Revenir à la connexion</Link>
              </InlineLink>
            </div>
          </div>
        </form>
      </Card>
    </>
  );
}
