import { type Availability, UpdateAvailabilityInput } from '@nexus/contracts';
import { Button, Card, CardHeader, PageHeader, TextLink, useToast } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FormError } from '#components/form/form-error.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { refusalOf } from '#lib/errors.ts';
import { trpc } from '#lib/trpc.ts';
import { ExceptionLines } from './exception-lines.tsx';
import { RulesFields } from './rules-fields.tsx';
import { draftOf, inputOf, type WeekDraft } from './week-draft.ts';
import { type DraftErrors, errorsIn } from './week-errors.ts';
import { WeekLines } from './week-lines.tsx';

/** When a coach may be booked: the week, the days that differ, and the rules. Saved whole, or not at all. */
export function AvailabilityPage({ saved }: { saved: Availability }) {
  const [draft, setDraft] = useState<WeekDraft>(() => draftOf(saved));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [refused, setRefused] = useState<string | null>(null);
  const { toast } = useToast();
  const utils = trpc.useUtils();
  useTitle('Disponibilités');
  const update = trpc.availability.update.useMutation({
    onSuccess: async (kept) => {
      utils.availability.get.setData({}, kept);
      toast({
        title: 'Disponibilités enregistrées',
        description: 'Les créneaux libres suivent tout de suite.',
        tone: 'success',
      });
      await utils.sessions.slots.invalidate();
    },
    onError: (error) => {
      setErrors(errorsIn(refusalOf(error).issues));
      setRefused(refusalOf(error).message);
    },
  });

  const change = (part: Partial<WeekDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const checked = UpdateAvailabilityInput.safeParse(inputOf(draft));
    setErrors(checked.success ? {} : errorsIn(checked.error.issues));
    setRefused(checked.success ? null : 'Rien n’a été enregistré : une ligne marquée en rouge est à reprendre.');
    if (checked.success && !update.isPending) update.mutate(checked.data);
  };

  return (
    <>
      <PageHeader
        title="Vos disponibilités"
        lead="Vos élèves et leurs parents réservent dans ces créneaux, à vos conditions."
        actions={
          <TextLink asChild>
            <Link to="/agenda">Retour à l’agenda</Link>
          </TextLink>
        }
      />
      <form onSubmit={submit} noValidate className="grid gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-6">
          <Card aria-labelledby="semaine-type">
            <CardHeader id="semaine-type" title="Semaine type" />
            <WeekLines openings={draft.openings} errors={errors} onChange={(openings) => change({ openings })} />
          </Card>
          <Card aria-labelledby="exceptions">
            <CardHeader id="exceptions" title="Jours qui diffèrent" />
            <ExceptionLines
              exceptions={draft.exceptions}
              errors={errors}
              onChange={(exceptions) => change({ exceptions })}
            />
          </Card>
        </div>
        <div className="grid content-start gap-6">
          <Card aria-labelledby="regles">
            <CardHeader id="regles" title="Conditions" />
            <RulesFields rules={draft.rules} errors={errors} onChange={(rules) => change({ rules })} />
          </Card>
        </div>
        <div className="sticky bottom-20 z-10 rounded-lg border border-line bg-overlay p-3 shadow-2 md:bottom-4 lg:col-span-2">
          <FormError>{refused}</FormError>
          <Button type="submit" variant="primary" pending={update.isPending}>
            Enregistrer
          </Button>
        </div>
      </form>
    </>
  );
}
