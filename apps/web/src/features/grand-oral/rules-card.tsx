import type { GrandOral } from '@nexus/contracts';
import { Badge, Card, CardHeader } from '@nexus/ui';

/** The épreuve as the text has it. */
export function RulesCard({ oral }: { oral: GrandOral }) {
  const { rules } = oral;
  return (
    <Card aria-labelledby="epreuve">
      <CardHeader
        id="epreuve"
        title="L’épreuve"
        aside={rules.certainty === 'official' ? null : <Badge tone="outline">à confirmer</Badge>}
      />
      <p className="text-sm">
        Coefficient {rules.coefficient}. {rules.preparation_min} min de préparation, {rules.presentation_min} min de
        présentation debout, {rules.exchange_min} min d’échange avec le jury.
      </p>
      <p className="mt-2 text-sm">Tes deux questions, au choix : {rules.combinations.join(', ou ')}.</p>
      <ul className="mt-2 ml-5 grid list-disc gap-1 text-sm text-ink-2">
        {rules.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p className="mt-3 text-xs text-ink-3">{rules.official_text}.</p>
    </Card>
  );
}
