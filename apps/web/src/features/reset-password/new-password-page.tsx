import { ResetInput } from '@nexus/contracts';
import { Button, Card, Field, InlineLink, PasswordInput } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FormError } from '#components/form/form-error.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { useCheckedForm } from '#lib/checked-form.ts';
import { trpc } from '#lib/trpc.ts';

const words = {
  password: 'Il faut au moins 10 caractères.',
  token: 'Ce lien est incomplet. Ouvrez-le depuis le message reçu, ou demandez-en un nouveau.',
};

/** Choosing a new password, with the link received by e-mail. */
export function NewPasswordPage({ token }: { token: string | undefined }) {
  useTitle('Nouveau mot de passe');
  const [password, setPassword] = useState('');
  const { form, errors, check, refuse } = useCheckedForm(ResetInput, words);
  const [refused, setRefused] = useState<string | null>(null);
  const reset = trpc.auth.reset.useMutation({ onError: (error) => setRefused(refuse(error)) });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(null);
    const input = check({ token, password });
    if (input && !reset.isPending) reset.mutate(input);
  };

  if (token === undefined) {
    return (
      <Message title="Ce lien est incomplet">
        Ouvrez-le depuis le message reçu, ou{' '}
        <InlineLink asChild>
          <Link to="/mot-de-passe-oublie">demandez-en un nouveau</Link>
        </InlineLink>
        .
      </Message>
    );
  }
  if (reset.isSuccess) {
    return (
      <Message title="Le nouveau mot de passe est enregistré">
        Tous les appareils ont été déconnectés.{' '}
        <InlineLink asChild>
          <Link to="/connexion">Se connecter</Link>
        </InlineLink>
      </Message>
    );
  }
  return (
    <>
      <h1>Nouveau mot de passe</h1>
      <p className="mt-1.5 mb-6 text-ink-2">Une phrase courte se retient mieux qu’un mot compliqué.</p>
      <Card aria-label="Choix du mot de passe">
        <form ref={form} onSubmit={submit} noValidate className="grid gap-4">
          <Field label="Nouveau mot de passe" required help="10 caractères au moins." error={errors.password}>
            <PasswordInput
              autoComplete="new-password"
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
          </Field>
          <div>
            <FormError>{refused ?? errors.token}</FormError>
            <Button type="submit" variant="primary" pending={reset.isPending}>
              Enregistrer
            </Button>
          </div>
        </form>
      </Card>
    </>
  );
}

function Message({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="status">
      <h1>{title}</h1>
      <p className="mt-3 text-ink-2">{children}</p>
    </div>
  );
}
