import type { PlannedEpreuve } from '@nexus/contracts';
import { Badge, Disclosure, SubjectTile } from '@nexus/ui';
import { decimal, mark20 } from '#lib/format.ts';
import { standingOf, whenOf } from '../words.ts';
import { EpreuveDetails } from './epreuve-details.tsx';

interface EpreuveRowProps {
  item: PlannedEpreuve;
  studentId: string | undefined;
}

/** A mark of the bac: its form, its weight, its day; opened, what it tests and where one stands. */
export function EpreuveRow({ item, studentId }: EpreuveRowProps) {
  const { label, format, weight, subject, mark, certainty } = item;
  return (
    <li className="break-inside-avoid py-3.5 print:py-1.5">
      <div className="grid grid-cols-[36px_minmax(0,1fr)] gap-x-4 gap-y-0.5 min-[861px]:grid-cols-[36px_minmax(0,1fr)_120px_210px] min-[861px]:items-center print:grid-cols-[36px_minmax(0,1fr)_100px_170px] print:items-center">
        <SubjectTile subject={subject} className="row-span-3 self-start min-[861px]:row-span-1 print:row-span-1" />
        <div className="min-w-0">
          <h3 className="text-ui">{label}</h3>
          <p className="line-clamp-2 text-sm text-ink-2">{firstSentence(format)}</p>
        </div>
        <p className="col-start-2 text-sm text-ink-3 min-[861px]:col-auto print:col-auto">
          coefficient <b className="num font-strong text-ink">{decimal(weight)}</b>
        </p>
        <p className="col-start-2 text-sm min-[861px]:col-auto print:col-auto">
          <span className="font-medium">{mark === null ? whenOf(item) : mark20(mark)}</span>
          <br className="max-[860px]:hidden" /> <span className="text-ink-3">{standingOf(item)}</span>
          {certainty === 'unverified' ? (
            <>
              {' '}
              <Badge tone="outline">à confirmer</Badge>
            </>
          ) : null}
        </p>
      </div>
      <div className="mt-1 pl-[52px] print:hidden">
        <Disclosure label="Ce qui est demandé">
          <EpreuveDetails item={item} studentId={studentId} />
        </Disclosure>
      </div>
    </li>
  );
}

/** The row says how it goes in a line; the whole text is inside. */
function firstSentence(text: string): string {
  return text.split(/(?<=[^.]{20}\.) /u)[0] ?? text;
}
