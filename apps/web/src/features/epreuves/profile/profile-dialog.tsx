import type { StudentProfile, UpdateProfileInput } from '@nexus/contracts';
import { Button, Dialog, DialogClose, useToast } from '@nexus/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { FormError } from '#components/form/form-error.tsx';
import { type Refusal, refusalOf } from '#lib/errors.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { ofName } from '#lib/words/words.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { changesIn } from './choices.ts';
import { PreviewLines } from './preview-lines.tsx';

interface ProfileDialogProps {
  studentId: string | undefined;
  first_name: string;
  now: StudentProfile;
  refresh: () => void;
  onClose: () => void;
}

/** Year, situation, specialities, options: what would move is shown before anybody says yes, and only that is done. */
export default function ProfileDialog({ studentId, first_name, now, refresh, onClose }: ProfileDialogProps) {
  const self = studentId === undefined;
  const [draft, setDraft] = useState(now);
  const { toast } = useToast();
  const changes = changesIn(now, draft);
  const input = { ...ofStudent(studentId), ...changes };
  const preview = trpc.students.previewProfile.useQuery(input, {
    enabled: changes !== null,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  const update = trpc.students.updateProfile.useMutation({
    onSuccess: () => {
      toast({ title: 'Choix enregistrés', description: 'Le plan d’épreuves suit.', tone: 'success' });
      onClose();
    },
    // Somebody changed it meanwhile: what is shown is read again before it is applied.
    onError: () => void preview.refetch(),
    onSettled: refresh,
  });
  const refused: Refusal | null = preview.error && changes !== null ? refusalOf(preview.error) : null;
  const shown = changes === null || refused !== null ? null : (preview.data ?? null);

  const apply = () => {
    if (shown === null || preview.isPlaceholderData || preview.isFetching || update.isPending) return;
    const asked: UpdateProfileInput = { ...input, fingerprint: shown.fingerprint };
    update.mutate(asked);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      size="lg"
      title={self ? 'Changer tes choix' : `Changer les choix ${ofName(first_name)}`}
      description="Rien n’est changé avant « Appliquer » : ce qui bougera se lit ci-dessous."
      actions={
        <>
          <DialogClose>
            <Button>Garder comme avant</Button>
          </DialogClose>
          <Button variant="primary" disabled={shown === null} pending={update.isPending} onClick={apply}>
            Appliquer
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <ChoiceFields draft={draft} refused={refused} self={self} onChange={setDraft} />
        <FormError>{update.error ? refusalOf(update.error).message : null}</FormError>
        <div aria-live="polite" aria-busy={preview.isFetching} className="border-t border-line pt-4">
          {shown === null ? (
            <p className="text-sm text-ink-2">
              {refused === null
                ? 'Ce qui change s’affichera ici.'
                : 'Ce choix n’est pas possible : la raison est au-dessus.'}
            </p>
          ) : (
            <PreviewLines preview={shown} self={self} />
          )}
        </div>
      </div>
    </Dialog>
  );
}
