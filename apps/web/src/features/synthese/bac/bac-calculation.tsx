import { CalculationTable } from '#components/calculation-table.tsx';
import { decimal, mark20 } from '#lib/format.ts';
import type { Voice } from '../voice.ts';
import type { Bac } from './bac.ts';

/** Every mark that the estimate is made of, heaviest first, and how those not known were found. */
export function BacCalculation({ bac, voice }: { bac: Bac; voice: Voice }) {
  const counted = bac.known_weight + bac.estimated_weight;
  return (
    <>
      <CalculationTable
        caption={`Moyenne de ${decimal(counted)} coefficients`}
        columns={['Épreuve', 'Coefficient', 'Note']}
        rows={bac.by_item.map(({ code, label, weight, mark, known }) => ({
          id: code,
          cells: [label, `× ${decimal(weight)}`, `${known ? '' : '≈ '}${mark20(mark)}`],
        }))}
        total={['Moyenne', '', mark20(bac.mean)]}
      />
      <p className="mt-2 text-xs text-ink-3">
        ≈ : estimée d’après la maîtrise de la matière et {voice.tes} dernières copies.{' '}
        {bac.left_out_weight > 0
          ? `${decimal(bac.left_out_weight)} coefficients sans aucun indice sont laissés de côté.`
          : 'Toutes les épreuves sont comptées.'}
      </p>
    </>
  );
}
