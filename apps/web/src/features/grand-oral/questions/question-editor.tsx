import { OralLink, type OralPosition, type OralQuestion, OralStage, type SpecialityCode } from '@nexus/contracts';
import {
  Button,
  CheckIcon,
  Field,
  Input,
  OfflineIcon,
  RadioGroup,
  Select,
  Spinner,
  Switch,
  Textarea,
  WarnIcon,
} from '@nexus/ui';
import { useMe } from '#lib/me.ts';
import { shortSubject } from '#lib/words/subjects.ts';
import { stageHelp } from '../words.ts';
import { PlanFields, SourceFields } from './list-fields.tsx';
import { type SaveState, useAutosave } from './use-autosave.ts';

interface QuestionEditorProps {
  position: OralPosition;
  question: OralQuestion | undefined;
  specialities: readonly SpecialityCode[];
  onSaved: (question: OralQuestion) => void;
  onClose: () => void;
}

/** A question to write, saved as one goes. */
export default function QuestionEditor({ position, question, specialities, onSaved, onClose }: QuestionEditorProps) {
  const { user } = useMe();
  const { draft, state, refusal, change, keepMine, takeTheirs } = useAutosave(position, question, onSaved, user.id);
  const worded = draft.question.trim() !== '';
  return (
    <div className="grid gap-4">
      <Field label="Idée" help="Ce qui t’intrigue, en vrac.">
        <Textarea
          rows={2}
          value={draft.idea}
          maxLength={1_000}
          onChange={(event) => change({ idea: event.currentTarget.value })}
        />
      </Field>
      <Field label="Question" help="Une seule phrase, qui finit par un point d’interrogation.">
        <Input
          value={draft.question}
          maxLength={300}
          onChange={(event) => change({ question: event.currentTarget.value })}
        />
      </Field>
      <Field label="Porte sur">
        <Select
          value={draft.link ?? ''}
          onChange={(event) => change({ link: OralLink.nullable().catch(null).parse(event.currentTarget.value) })}
        >
          <option value="">À choisir</option>
          {specialities.map((code) => (
            <option key={code} value={code}>
              {shortSubject(code)}
            </option>
          ))}
          <option value="transversale">Les deux (transversale)</option>
        </Select>
      </Field>
      <Field label="Pourquoi moi" help="Le lien entre cette question et toi : le jury y revient souvent.">
        <Textarea
          rows={3}
          value={draft.why_me}
          maxLength={2_000}
          onChange={(event) => change({ why_me: event.currentTarget.value })}
        />
      </Field>
      <PlanFields items={draft.plan} onChange={(plan) => change({ plan: [...plan] })} />
      <SourceFields items={draft.sources} onChange={(sources) => change({ sources: [...sources] })} />
      <RadioGroup
        legend="Où elle en est"
        appearance="cards"
        options={OralStage.options.map((stage) => ({
          value: stage,
          label: stage,
          help: stageHelp[stage],
          disabled: stage !== 'Idée' && !worded,
        }))}
        value={worded ? draft.stage : 'Idée'}
        onValueChange={(stage) => change({ stage })}
      />
      <div>
        <Switch
          label="Partager avec mes coachs"
          checked={draft.shared}
          onCheckedChange={(shared) => change({ shared })}
        />
        <p className="mt-1 text-xs text-ink-3">
          Ils peuvent alors la lire et la commenter. Tes parents voient seulement où elle en est.
        </p>
      </div>
      {state === 'moved' ? (
        <div role="alert" className="rounded-md bg-warn-soft p-3 text-sm text-warn">
          <p>Cette question a changé dans une autre fenêtre. Rien n’a été écrasé.</p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Button size="sm" onClick={takeTheirs}>
              Lire l’autre version
            </Button>
            <Button size="sm" variant="primary" onClick={keepMine}>
              Garder ce que j’écris ici
            </Button>
          </div>
        </div>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
        <SaveWords state={state} refusal={refusal} />
        <Button onClick={onClose}>Fermer l’éditeur</Button>
      </div>
    </div>
  );
}

function SaveWords({ state, refusal }: { state: SaveState; refusal: string | null }) {
  const said = {
    saved: { icon: <CheckIcon size={16} />, text: 'Tout est enregistré' },
    writing: { icon: <Spinner />, text: 'Enregistrement…' },
    waiting: { icon: <OfflineIcon size={16} />, text: 'Gardé sur cet appareil, envoyé dès que le campus répond' },
    moved: { icon: <WarnIcon size={16} />, text: 'Changée ailleurs : choisis la version à garder' },
    refused: { icon: <WarnIcon size={16} />, text: refusal ?? 'Le campus a refusé cet enregistrement' },
  }[state];
  return (
    <p role="status" className="flex items-center gap-2 text-sm text-ink-2">
      {said.icon}
      {said.text}
    </p>
  );
}
