import { formulaOf, type Ranked } from './formula.ts';

export interface FormulaLinesProps {
  weight: number;
  ranked: Ranked;
  /** The task that follows, to compare with. */
  next?: Ranked | undefined;
}

/** The product that ranks a task, then what it means. */
export function FormulaLines({ weight, ranked, next }: FormulaLinesProps) {
  const formula = formulaOf(weight, ranked, next);
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1.5">
        {formula.factors.map(({ value, name }, index) => (
          <span key={name}>
            {index > 0 ? <span className="mr-2.5 text-ink-3">×</span> : null}
            <b className="num mr-1 text-sm text-ink">{value}</b>
            {name}
          </span>
        ))}
        <span>
          <span className="mr-2.5 text-ink-3">=</span>
          <b className="num mr-1 text-sm text-ink">{formula.total}</b>
          {formula.next === null ? null : `(la suivante : ${formula.next})`}
        </span>
      </p>
      <p className="mt-2 max-w-[60ch]">{meaning(ranked)}</p>
    </>
  );
}

function meaning({ factors }: Ranked): string {
  const near = 'L’échéance va de 1 (loin) à 2 (aujourd’hui). La tâche au plus grand produit passe en premier.';
  return factors
    ? `Les coefficients de la matière au bac, la part qui reste à acquérir, puis l’oubli : de 1 (vu à l’instant) à 2 (oublié). ${near}`
    : `Le poids est donné, non calculé : rien n’a encore été mesuré ici. ${near}`;
}
