import type { GrandOral, OralCriterion, OralRehearsal } from '@nexus/contracts';
import { Badge, Card, CardHeader, Disclosure, ScrollBox, Sparkline } from '@nexus/ui';
import { datesIn } from '#lib/format.ts';
import { useMe } from '#lib/me.ts';
import { tidy } from '#lib/words/words.ts';
import { levelWords } from '../words.ts';

/** The five lines of the grid: where the pupil and a coach place the latest rehearsals, side by side. */
export function GridCard({ oral }: { oral: GrandOral }) {
  const { user } = useMe();
  const dates = datesIn(user.time_zone);
  const own = oral.reader === 'own';
  const assessed = oral.rehearsals.filter(({ assessments }) => assessments.length > 0);
  const shown = assessed.slice(0, 3).toReversed();
  const remarks = assessed.flatMap(({ id, started_at, assessments }) =>
    assessments.flatMap(({ by, author_first_name, remark }) =>
      remark === '' ? [] : [{ key: `${id} ${by} ${author_first_name}`, started_at, by, author_first_name, remark }],
    ),
  );
  const self = own ? 'Toi' : oral.student.first_name;
  return (
    <Card aria-labelledby="grille">
      <CardHeader
        id="grille"
        title="Grille de l’épreuve"
        aside={<Badge tone="outline">indicative, sans points</Badge>}
      />
      {shown.length === 0 ? (
        <p className="text-ink-2">
          {own
            ? 'Après une répétition, situe-toi sur chaque ligne. Tes coachs peuvent faire de même sur celles que tu partages : les deux avis apparaîtront ici côte à côte.'
            : 'Les évaluations des répétitions partagées apparaîtront ici, côte à côte avec celles de l’élève.'}
        </p>
      ) : (
        <ScrollBox label="Niveaux par répétition" className="-mx-4 overflow-x-auto px-4 md:-mx-6 md:px-6">
          <table className="w-full min-w-[520px] text-sm">
            <caption className="sr-only">Niveau de chaque ligne de la grille, répétition par répétition</caption>
            <thead>
              <tr className="text-left text-xs text-ink-3">
                <th scope="col" className="py-2 pr-4 font-medium">
                  Ligne
                </th>
                {shown.map(({ id, started_at }) => (
                  <th key={id} scope="col" className="py-2 pr-4 font-medium whitespace-nowrap">
                    {dates.dayShort(new Date(started_at))}
                  </th>
                ))}
                <th scope="col" className="py-2 font-medium">
                  Au fil des répétitions
                </th>
              </tr>
            </thead>
            <tbody>
              {oral.rules.grid.map(({ code, label }) => (
                <tr key={code} className="border-t border-line align-top">
                  <th scope="row" className="py-3 pr-4 text-left font-medium">
                    {label}
                  </th>
                  {shown.map((rehearsal) => (
                    <td key={rehearsal.id} className="py-3 pr-4">
                      <Opinions rehearsal={rehearsal} code={code} self={self} />
                    </td>
                  ))}
                  <td className="py-3">
                    <Trend rehearsals={assessed} code={code} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {remarks.length === 0 ? null : (
        <ul className="mt-4 grid gap-2">
          {remarks.map(({ key, started_at, by, author_first_name, remark }) => (
            <li key={key} className="rounded-md bg-sunken px-3 py-2.5 text-sm">
              <span className="block text-xs text-ink-2">
                <b>{by === 'self' ? self : author_first_name}</b>, répétition du {dates.dayShort(new Date(started_at))}
              </span>
              <span className="whitespace-pre-line">{tidy(remark)}</span>
            </li>
          ))}
        </ul>
      )}
      <Disclosure label="Lire la grille" className="mt-4 print:hidden">
        <Descriptors oral={oral} />
      </Disclosure>
      <div className="hidden print:block">
        <Descriptors oral={oral} />
      </div>
    </Card>
  );
}

function Opinions({ rehearsal, code, self }: { rehearsal: OralRehearsal; code: OralCriterion; self: string }) {
  const said = rehearsal.assessments.flatMap(({ by, author_first_name, levels }) => {
    const level = levels[code];
    return level === null ? [] : [{ name: by === 'self' ? self : (author_first_name ?? 'Coach'), level }];
  });
  if (said.length === 0) return <span className="text-ink-3">—</span>;
  return (
    <ul className="grid gap-1">
      {said.map(({ name, level }) => (
        <li key={name}>
          <span className="text-ink-3">{name} : </span>
          {levelWords[level - 1]}
        </li>
      ))}
    </ul>
  );
}

/** The pupil's own level from one rehearsal to the next; a single point is no trend. */
function Trend({ rehearsals, code }: { rehearsals: readonly OralRehearsal[]; code: OralCriterion }) {
  const levels = rehearsals
    .toReversed()
    .flatMap(({ assessments }) => assessments.find(({ by }) => by === 'self')?.levels[code] ?? []);
  const [first] = levels;
  const last = levels.at(-1);
  if (levels.length < 2 || first === undefined || last === undefined) return <span className="text-ink-3">—</span>;
  const name = (level: number) => (levelWords[level - 1] ?? '').toLocaleLowerCase('fr');
  return (
    <Sparkline
      values={levels}
      label={
        first === last ? `Toujours ${name(last)}` : `De ${name(first)} à ${name(last)} en ${levels.length} répétitions`
      }
    />
  );
}

/** The four levels of each line, in the words of the grid; what is from memory says so. */
function Descriptors({ oral }: { oral: GrandOral }) {
  const { rules } = oral;
  return (
    <div className="mt-3 grid gap-4">
      {rules.grid.map(({ code, label, levels }) => (
        <section key={code} className="print:break-inside-avoid">
          <h3 className="text-sm">{label}</h3>
          <dl className="mt-1 grid gap-1 text-sm">
            {levels.map(({ level, label: name, descriptor, certainty }) => (
              <div key={level} className="gap-2 sm:flex">
                <dt className="shrink-0 font-medium sm:w-36">{name}</dt>
                <dd
                  className={
                    certainty === 'official' ? 'text-ink-2' : 'border-l-2 border-dashed border-edge pl-2 text-ink-2'
                  }
                >
                  {descriptor}
                  {certainty === 'official' ? null : <span className="text-ink-3"> (de mémoire, à vérifier)</span>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="text-xs text-ink-3">
        {rules.official_text}. La grille est indicative : le jury peut s’y appuyer, et elle ne donne aucun point par
        ligne.
      </p>
    </div>
  );
}
