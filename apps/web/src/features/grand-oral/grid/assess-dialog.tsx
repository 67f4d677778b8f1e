import {
  type GrandOral,
  OralLevel as Level,
  type OralLevel,
  type OralLevels,
  type OralRehearsal,
} from '@nexus/contracts';
import { Badge, Button, Dialog, DialogClose, Field, RadioGroup, Textarea, useToast } from '@nexus/ui';
import { useState } from 'react';
import { FormError } from '#components/form/form-error.tsx';
import { refusalOf } from '#lib/errors.ts';
import { datesIn } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { trpc } from '#lib/trpc.ts';
import { useOralRefresh } from '../data/use-grand-oral.ts';

interface AssessDialogProps {
  oral: GrandOral;
  rehearsal: OralRehearsal;
  onClose: () => void;
}

const blank: OralLevels = {
  'QUALITE-ORALE': null,
  'PAROLE-CONTINUE': null,
  CONNAISSANCES: null,
  INTERACTION: null,
  ARGUMENTATION: null,
};

/** Where a rehearsal stands on each line of the grid, in its own words; no points, as the text gives none. */
export default function AssessDialog({ oral, rehearsal, onClose }: AssessDialogProps) {
  const { user } = useMe();
  const { toast } = useToast();
  const refresh = useOralRefresh();
  const own = oral.reader === 'own';
  const before = rehearsal.assessments.find(
    ({ by, author_first_name }) => by === (own ? 'self' : 'coach') && (own || author_first_name === user.first_name),
  );
  const [levels, setLevels] = useState<OralLevels>(before?.levels ?? blank);
  const [remark, setRemark] = useState(before?.remark ?? '');
  const [refused, setRefused] = useState<string | null>(null);
  const save = trpc.grandOral.assess.useMutation({
    onSuccess() {
      refresh();
      onClose();
      toast({ title: 'Grille enregistrée', tone: 'success' });
    },
    onError: (error) => setRefused(refusalOf(error).message),
  });
  const nothing = Object.values(levels).every((level) => level === null);
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={own ? 'Te situer sur la grille' : `Évaluer la répétition`}
      description={`Répétition du ${datesIn(user.time_zone).fullWithTime(new Date(rehearsal.started_at))}. La grille est indicative et sans points.`}
      actions={
        <>
          <DialogClose>
            <Button>Annuler</Button>
          </DialogClose>
          <Button
            variant="primary"
            disabled={nothing}
            pending={save.isPending}
            onClick={() => save.mutate({ id: rehearsal.id, levels, remark })}
          >
            Enregistrer
          </Button>
        </>
      }
    >
      <div className="grid gap-6">
        {oral.rules.grid.map(({ code, label, levels: choices }) => (
          <RadioGroup
            key={code}
            legend={label}
            appearance="cards"
            options={choices.map(({ level, label: name, descriptor, certainty }) => ({
              value: String(level),
              label: name,
              help: (
                <>
                  {`${descriptor}. `}
                  {certainty === 'official' ? null : <Badge tone="outline">formulation à vérifier</Badge>}
                </>
              ),
            }))}
            value={levels[code] === null ? null : String(levels[code])}
            onValueChange={(value) => setLevels({ ...levels, [code]: levelOf(value) })}
          />
        ))}
        <Field label="Remarque" note="facultatif">
          <Textarea
            rows={3}
            value={remark}
            maxLength={2_000}
            onChange={(event) => setRemark(event.currentTarget.value)}
          />
        </Field>
        <FormError>{refused}</FormError>
      </div>
    </Dialog>
  );
}

function levelOf(value: string): OralLevel | null {
  const level = Level.safeParse(Number(value));
  return level.success ? level.data : null;
}
