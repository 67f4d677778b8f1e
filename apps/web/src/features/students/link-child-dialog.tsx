import { LinkGuardianInput } from '@nexus/contracts';
import { Field, Input, useToast } from '@nexus/ui';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { FormDialog } from '#components/form/form-dialog.tsx';
import { FormError } from '#components/form/form-error.tsx';
import { useCheckedForm } from '#lib/checked-form.ts';
import { trpc } from '#lib/trpc.ts';

const words = { code: 'Un code a huit lettres et chiffres, comme K7MP 2WQA.' };

/** The code that the child shows on their own screen. */
export default function LinkChildDialog({ onClose }: { onClose: () => void }) {
  const [code, setCode] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const { form, errors, check, refuse } = useCheckedForm(LinkGuardianInput, words);
  const utils = trpc.useUtils();
  const router = useRouter();
  const { toast } = useToast();
  const link = trpc.guardians.link.useMutation({
    onSuccess: async ({ student }) => {
      onClose();
      toast({ title: `${student.first_name} est relié à votre compte`, tone: 'success' });
      await Promise.all([utils.auth.me.invalidate(), utils.students.list.invalidate()]);
      await router.invalidate();
    },
    onError: (error) => setRefused(refuse(error)),
  });

  const submit = () => {
    setRefused(null);
    if (check({ code }) && !link.isPending) link.mutate({ code });
  };

  return (
    <FormDialog
      form={form}
      title="Relier un enfant"
      description="Sur son compte, votre enfant choisit « Relier un parent » : un code s’affiche, valable quinze minutes."
      keepLabel="Fermer"
      sendLabel="Relier"
      pending={link.isPending}
      onSubmit={submit}
      onClose={onClose}
      className="grid gap-3"
    >
      <Field label="Code" required error={errors.code} help="Majuscules, minuscules et espaces : peu importe.">
        <Input
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          className="font-mono tracking-[.12em] uppercase"
        />
      </Field>
      <FormError>{refused}</FormError>
    </FormDialog>
  );
}
