import { ChangePasswordInput } from '@nexus/contracts';
import { Button, Card, CardHeader, Field, PasswordInput, useToast } from '@nexus/ui';
import { type FormEvent, useState } from 'react';
import { FormError } from '#components/form/form-error.tsx';
import { useCheckedForm } from '#lib/checked-form.ts';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';

const words = {
  current_password: 'Ce n’est pas le mot de passe actuel. Rien n’a été changé.',
  new_password: 'Il faut au moins 10 caractères.',
};

/** A new password ends every other sign-in. */
export function PasswordForm() {
  const empty = { current_password: '', new_password: '' };
  const [values, setValues] = useState(empty);
  const [refused, setRefused] = useState<string | null>(null);
  const { form, errors, check, refuse, setErrors } = useCheckedForm(ChangePasswordInput, words);
  const { toast } = useToast();
  const change = trpc.auth.changePassword.useMutation({
    onSuccess: () => {
      setValues(empty);
      toast({
        title: 'Mot de passe changé',
        description: 'Les autres appareils ont été déconnectés.',
        tone: 'success',
      });
    },
    onError: (error) => {
      if (refusalOf(error).reason === 'WRONG_PASSWORD') setErrors({ current_password: words.current_password });
      else setRefused(refuse(error));
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefused(null);
    const input = check(values);
    if (input && !change.isPending) change.mutate(input);
  };

  return (
    <Card aria-labelledby="passe">
      <CardHeader id="passe" title="Mot de passe" />
      <form ref={form} onSubmit={submit} noValidate className="grid gap-4">
        <Field label="Mot de passe actuel" required error={errors.current_password}>
          <PasswordInput
            value={values.current_password}
            onChange={(event) => setValues({ ...values, current_password: event.currentTarget.value })}
          />
        </Field>
        <Field label="Nouveau mot de passe" required help="10 caractères au moins." error={errors.new_password}>
          <PasswordInput
            autoComplete="new-password"
            value={values.new_password}
            onChange={(event) => setValues({ ...values, new_password: event.currentTarget.value })}
          />
        </Field>
        <div>
          <FormError>{refused}</FormError>
          <Button type="submit" pending={change.isPending}>
            Changer le mot de passe
          </Button>
        </div>
      </form>
    </Card>
  );
}
