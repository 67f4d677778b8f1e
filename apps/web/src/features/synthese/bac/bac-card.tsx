import type { DashboardOverview } from '@nexus/contracts';
import { Badge, BarsPicture, Card, CardHeader, EmptyState, FigureValue, RangeEstimate, TextLink } from '@nexus/ui';
import { Link } from '@tanstack/react-router';
import { Explain } from '#components/explain.tsx';
import { decimal } from '#lib/format.ts';
import { plural } from '#lib/words/words.ts';
import type { Voice } from '../voice.ts';
import type { Bac } from './bac.ts';
import { BacCalculation } from './bac-calculation.tsx';

const mentions = { AB: 'assez bien', B: 'bien', TB: 'très bien', TBF: 'très bien avec félicitations' } as const;

const steps = [
  { at: 10, label: 'admis' },
  { at: 12, label: 'assez bien' },
  { at: 14, label: 'bien' },
  { at: 16, label: 'très bien' },
  { at: 18, label: 'félicitations' },
];

interface BacCardProps {
  bac: DashboardOverview['bac'];
  voice: Voice;
  studentId: string;
}

/** The bac as it would be today: a range rather than a number, and what it rests on. */
export function BacCard({ bac, voice, studentId }: BacCardProps) {
  const title = voice.self ? 'Ton bac, estimé aujourd’hui' : 'Son bac, estimé aujourd’hui';
  if (bac === null) {
    return (
      <Card aria-labelledby="bac" className="grid content-center">
        <EmptyState bare level="h2" picture={<BarsPicture />} title={<span id="bac">{title}</span>}>
          L’estimation apparaîtra ici après une première copie corrigée ou un premier chapitre travaillé. Nexus
          n’invente pas de note.
        </EmptyState>
      </Card>
    );
  }
  const min = Math.min(9, Math.floor(bac.low) - 1);
  const max = Math.max(17.2, Math.ceil(bac.high) + 1);
  return (
    <Card aria-labelledby="bac">
      <CardHeader
        id="bac"
        title={title}
        className="mb-2!"
        aside={
          <TextLink asChild>
            {voice.self ? (
              <Link to="/dashboard/epreuves">Et si… ?</Link>
            ) : (
              <Link to="/eleves/$studentId/epreuves" params={{ studentId }}>
                Et si… ?
              </Link>
            )}
          </TextLink>
        }
      />
      <p className="flex items-center gap-2.5">
        <FigureValue value={decimal(bac.mean)} unit="/20" size="lg" />
        <Badge tone="outline">estimation</Badge>
      </p>
      <p className="mt-1 mb-3.5 text-sm text-ink-2">
        {verdict(bac)} 8 chances sur 10 d’être entre {decimal(bac.low)} et {decimal(bac.high)}.
      </p>
      <RangeEstimate
        min={min}
        max={max}
        value={bac.mean}
        low={bac.low}
        high={bac.high}
        marks={steps.filter(({ at }) => at > min && at < max)}
        label={`Note estimée ${decimal(bac.mean)} sur 20, entre ${decimal(bac.low)} et ${decimal(bac.high)}`}
      />
      <p className="mt-4 text-sm">
        {bac.next_mention ? (
          <b>
            Pour {aim(bac.next_mention.code)}, il manque {decimal(bac.next_mention.missing_points, 0)}{' '}
            {plural(bac.next_mention.missing_points, 'point')} sur {decimal(bac.next_mention.total_points, 0)}.
          </b>
        ) : (
          <b>La plus haute mention est à portée.</b>
        )}
      </p>
      <div className="mt-2">
        <Explain label="Voir le calcul" inline>
          <BacCalculation bac={bac} voice={voice} />
        </Explain>
      </div>
      <p className="mt-3 text-xs text-ink-3">
        Session {bac.session}. Rien n’est encore définitif : {standing(bac, voice)}
      </p>
    </Card>
  );
}

function verdict({ mean, mention }: Bac): string {
  if (mention !== null) return `Mention ${mentions[mention]}.`;
  return mean >= 10 ? 'Admis, sans mention.' : 'Sous la moyenne pour l’instant.';
}

function aim(code: NonNullable<Bac['next_mention']>['code']): string {
  return code === 'ADMIS' ? 'être admis' : `la mention ${mentions[code]}`;
}

/** On how much the estimate rests. */
function standing({ known_weight, estimated_weight, left_out_weight }: Bac, { self }: Voice): string {
  const all = known_weight + estimated_weight + left_out_weight;
  const known =
    known_weight === 0
      ? 'aucune note du bac n’est encore arrêtée'
      : `${decimal(known_weight)} coefficients sur ${decimal(all)} ont une note arrêtée`;
  const left =
    left_out_weight === 0
      ? ''
      : `, et ${decimal(left_out_weight)} coefficients ne comptent pas encore, faute d’indice${self ? ' sur ton niveau' : ''}`;
  return `${known}${left}.`;
}
