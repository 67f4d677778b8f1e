import { Button, Field, InlineLink, Input, PasswordInput } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FormError } from '#components/form/form-error.tsx';
import { refusalOf } from '#lib/errors.ts';
import type { SignIn } from './use-sign-in.ts';

/** E-mail and password. What is missing is said here; whether they are right, only the server knows. */
export function SignInForm({ signIn }: { signIn: SignIn }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = { email: asked && email.trim() === '', password: asked && password === '' };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setAsked(true);
    const at = email.trim() === '' ? 'email' : password === '' ? 'password' : null;
    if (at !== null) {
      event.currentTarget.querySelector<HTMLInputElement>(`[name="${at}"]`)?.focus();
      return;
    }
    if (!signIn.isPending) signIn.mutate({ email: email.trim(), password });
  };

  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <Field label="Adresse e-mail" required error={missing.email ? 'L’adresse e-mail manque.' : undefined}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </Field>
      <Field label="Mot de passe" required error={missing.password ? 'Le mot de passe manque.' : undefined}>
        <PasswordInput name="password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
      </Field>
      <div>
        <FormError>{signIn.isError ? refusalOf(signIn.error).message : null}</FormError>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Button type="submit" variant="primary" pending={signIn.isPending} className="max-sm:w-full">
            Se connecter
          </Button>
          <InlineLink asChild className="text-sm">
            <Link to="/mot-de-passe-oublie">Mot de passe oublié ?</Link>
          </InlineLink>
        </div>
      </div>
    </form>
  );
}
