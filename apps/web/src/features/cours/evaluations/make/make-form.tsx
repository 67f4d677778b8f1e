import type { EvalFormat, EvalOptions, SubjectCode } from '@nexus/contracts';
import { Badge, Button, Checkbox, Disclosure, Field, FieldError, RadioGroup, Select } from '@nexus/ui';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { refusalOf } from '#lib/errors.ts';
import { duration } from '#lib/format.ts';
import { trpc } from '#lib/trpc.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { countOf } from '#lib/words/words.ts';
import { ofStudent } from '../data/use-evaluations.ts';
import { formatWords } from '../words.ts';

type Subject = EvalOptions['subjects'][number];

interface MakeFormProps {
  own: Subject;
  subjects: readonly Subject[];
  onSubject: (subject: SubjectCode) => void;
  studentId: string | undefined;
}

const helps: Record<EvalFormat, string> = {
  entrainement: 'Des questions courtes, notées dès que la copie est rendue.',
  controle: 'Des questions courtes, des programmes, des réponses à rédiger qu’un coach corrige.',
  bac_ecrit: 'Des exercices indépendants, un chapitre chacun, comme à l’écrit.',
  bac_pratique: 'Des programmes à écrire, essayés dans la page.',
  eam: 'Des réponses courtes, puis des exercices, sans calculatrice.',
};
const lengths = [10, 20, 30, 45, 55, 60, 90, 120, 180, 210, 240];

/** Three choices with an answer ready to each; chapters for who wants them. */
export function MakeForm({ own, subjects, onSubject, studentId }: MakeFormProps) {
  const { subject, formats, chapters } = own;
  const [first] = formats;
  const [format, setFormat] = useState<EvalFormat>(first?.format ?? 'entrainement');
  const [minutes, setMinutes] = useState(first?.minutes ?? 20);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // Of who has met nothing yet, everything is new.
  const [withNew, setWithNew] = useState(() => chapters.every(({ met }) => met === 0));
  const making = useMake(studentId);
  const official = formats.find((one) => one.format === format)?.official ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.make({
      ...{ subject, level: own.level, duration: minutes },
      constraints: { format, chapters: [...chosen], with_new: withNew },
    });
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-5">
      <RadioGroup
        legend="La matière"
        value={subject}
        onValueChange={onSubject}
        options={subjects.map((one) => ({ value: one.subject, label: shortSubject(one.subject) }))}
      />
      <RadioGroup
        legend="Le sujet"
        appearance="cards"
        value={format}
        onValueChange={(value) => {
          setFormat(value);
          setMinutes(formats.find((one) => one.format === value)?.minutes ?? minutes);
        }}
        options={formats.map((one) => ({
          value: one.format,
          label: formatWords[one.format],
          help: helps[one.format],
          aside: <span className="text-sm font-normal whitespace-nowrap text-ink-2">{duration(one.minutes)}</span>,
        }))}
      />
      {official === null ? null : (
        <p className="-mt-2 text-sm text-ink-2">
          {official.certainty === 'official' ? null : (
            <Badge tone="warn" className="mr-2">
              à confirmer
            </Badge>
          )}
          Ce que disent les textes&nbsp;: {official.text}
        </p>
      )}
      <Disclosure
        label={
          chosen.length === 0 ? 'Choisir des chapitres' : countOf(chosen.length, 'chapitre choisi', 'chapitres choisis')
        }
      >
        <fieldset className="mt-2 grid gap-1.5 sm:grid-cols-2">
          <legend className="mb-1 text-sm text-ink-2">
            Sans choix, le sujet porte sur ce qui est fragile ou à revoir, dans toute la matière.
          </legend>
          {chapters.map(({ code, label, met, competences }) => (
            <Checkbox
              key={code}
              checked={chosen.includes(code)}
              onCheckedChange={(ticked) => setChosen(ticked ? [...chosen, code] : chosen.filter((one) => one !== code))}
              label={
                <>
                  {label} <span className="num text-sm text-ink-3">{`${met} sur ${competences} vues`}</span>
                </>
              }
            />
          ))}
        </fieldset>
      </Disclosure>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <Field label="Durée" className="w-40">
          <Select value={minutes} onChange={(event) => setMinutes(Number(event.currentTarget.value))}>
            {[...new Set([...lengths, minutes])]
              .sort((a, b) => a - b)
              .map((one) => (
                <option key={one} value={one}>
                  {duration(one)}
                </option>
              ))}
          </Select>
        </Field>
        <Checkbox
          className="pb-2"
          checked={withNew || chosen.length > 0}
          disabled={chosen.length > 0}
          onCheckedChange={setWithNew}
          label="Aussi des notions jamais vues"
        />
      </div>
      <div>
        <Button type="submit" variant="primary" pending={making.pending}>
          {studentId === undefined ? 'Créer l’évaluation' : 'Proposer l’évaluation'}
        </Button>
        <div role="alert">{making.failure === null ? null : <FieldError>{making.failure}</FieldError>}</div>
      </div>
    </form>
  );
}

type Asked = Omit<Parameters<ReturnType<typeof trpc.eval.generate.useMutation>['mutate']>[0], 'id' | 'student_id'>;

/** Makes it and opens it; asked for again after a network that was lost, it is the same one. */
function useMake(studentId: string | undefined) {
  const [failure, setFailure] = useState<string | null>(null);
  const sending = useRef<{ id: string; said: string } | null>(null);
  const { mutate, isPending } = trpc.eval.generate.useMutation({ networkMode: 'always' });
  const utils = trpc.useUtils();
  const navigate = useNavigate();
  const make = (asked: Asked) => {
    if (isPending) return;
    const said = JSON.stringify(asked);
    const { id } = sending.current?.said === said ? sending.current : { id: crypto.randomUUID() };
    sending.current = { id, said };
    setFailure(null);
    mutate(
      { ...ofStudent(studentId), ...asked, id },
      {
        onSuccess: (made) => {
          sending.current = null;
          utils.eval.get.setData({ eval_id: made.id }, made);
          void utils.eval.list.invalidate();
          const search = { sujet: made.id };
          void navigate(
            studentId === undefined
              ? { to: '/dashboard/evaluations', search }
              : { to: '/eleves/$studentId/evaluations', params: { studentId }, search },
          );
        },
        onError: (error) => setFailure(refusalOf(error).message),
      },
    );
  };
  return { make, pending: isPending, failure };
}
