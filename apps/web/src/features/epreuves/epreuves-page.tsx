import { type BacSituation, type DashboardEpreuves, may, type StudentProfile } from '@nexus/contracts';
import { Button, LinkButton, PageHeader, PrintIcon, SettingsIcon } from '@nexus/ui';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, useState } from 'react';
import { PageSkeleton } from '#components/layout/page-skeleton.tsx';
import { useTitle } from '#components/layout/use-title.ts';
import { useLive } from '#components/live/use-live.ts';
import { useRefresh } from '#components/live/use-refresh.ts';
import { decimal } from '#lib/format.ts';
import { lazyOnline, warm } from '#lib/lazy-online.ts';
import { useMe } from '#lib/me.ts';
import { ofStudent, trpc } from '#lib/trpc.ts';
import { ofName } from '#lib/words/words.ts';
import { EpreuvesList } from './list/epreuves-list.tsx';
import { everyMark, nextExams } from './list/lists.ts';
import { MilestonesCard } from './milestones/milestones-card.tsx';
import { periodsOf } from './plan/periods.ts';
import { TimelineCard } from './plan/timeline-card.tsx';
import type { EpreuvesSearch } from './search.ts';
import type { Supposed } from './simulator/outcome.ts';
import { SimulatorCard } from './simulator/simulator-card.tsx';

const loadDialog = () => import('./profile/profile-dialog.tsx');
const ProfileDialog = lazyOnline(loadDialog);
const MarksCard = lazyOnline(() => import('./marks/marks-card.tsx'));
const ScenariosPanel = lazyOnline(() => import('./scenarios/scenarios-panel.tsx'));

export interface EpreuvesPageProps {
  /** Left out by a pupil, who looks at their own. */
  studentId: string | undefined;
  search: EpreuvesSearch;
}

/** A pupil's bac: every mark with its weight and its day, and what it becomes when one of them changes. */
export function EpreuvesPage({ studentId, search }: EpreuvesPageProps) {
  const input = ofStudent(studentId);
  const { data: plan } = trpc.dashboard.epreuves.useQuery(input);
  const { data: situation } = trpc.bac.situation.useQuery(input);
  return plan && situation ? (
    <EpreuvesScreen plan={plan} situation={situation} studentId={studentId} search={search} />
  ) : (
    <PageSkeleton />
  );
}

interface EpreuvesScreenProps extends EpreuvesPageProps {
  plan: DashboardEpreuves;
  situation: BacSituation;
}

function EpreuvesScreen({ plan, situation, studentId, search }: EpreuvesScreenProps) {
  const self = studentId === undefined;
  const navigate = useNavigate();
  const ownChanges = useRef(0);
  const { user } = useMe();
  const [choosing, setChoosing] = useState(false);
  const refresh = useRefresh();
  const latest = useLive(ofStudent(studentId), refresh, ownChanges);
  const [supposed, setSupposed] = useSupposed(search, situation);
  const { first_name } = situation.student;
  const next = nextExams(plan);
  const all = search.notes === 'toutes';
  useTitle(self ? 'Épreuves' : `Épreuves ${ofName(first_name)}`);
  const setNotes = (notes: EpreuvesSearch['notes']) =>
    void navigate({ to: '.', search: { ...search, notes }, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader
        title={titleOf(plan, self, first_name)}
        lead="Chaque carré est une note du bac. Plus il est grand, plus il compte."
        eyebrow={self ? cohortOf(plan) : undefined}
        actions={
          <span className="flex flex-wrap gap-2.5 print:hidden">
            {may(user.role, 'students:updateProfile') ? (
              <Button
                size="sm"
                onClick={() => setChoosing(true)}
                onPointerEnter={() => warm(loadDialog)}
                onFocus={() => warm(loadDialog)}
              >
                <SettingsIcon size={16} />
                {self ? 'Changer tes choix' : 'Changer ses choix'}
              </Button>
            ) : null}
            <Button size="sm" onClick={() => print()}>
              <PrintIcon size={16} />
              Imprimer
            </Button>
          </span>
        }
      />
      {choosing ? (
        <Suspense fallback={null}>
          <ProfileDialog
            studentId={studentId}
            first_name={first_name}
            now={profileOf(plan)}
            refresh={refresh}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      ) : null}
      <p role="status" className="sr-only">
        <span key={latest?.id}>{latest?.text}</span>
      </p>
      <div className="grid gap-6 print:block print:space-y-4">
        <TimelineCard plan={plan} self={self} />
        {all || next === null ? (
          everyMark(plan).map((list, index) => (
            <EpreuvesList
              key={list.id}
              list={list}
              studentId={studentId}
              aside={
                index === 0 && next !== null ? (
                  <LinkButton className="print:hidden" onClick={() => setNotes(undefined)}>
                    Les prochaines seulement
                  </LinkButton>
                ) : null
              }
            />
          ))
        ) : (
          <EpreuvesList
            list={next}
            studentId={studentId}
            aside={
              <LinkButton className="print:hidden" onClick={() => setNotes('toutes')}>
                Toutes les notes
              </LinkButton>
            }
          />
        )}
        <MilestonesCard plan={plan} studentId={studentId} />
        <SimulatorCard situation={situation} supposed={supposed} onSuppose={setSupposed} self={self} />
        <Suspense fallback={null}>
          <ScenariosPanel studentId={studentId} situation={situation} supposed={supposed} onSuppose={setSupposed} />
          <MarksCard studentId={studentId} track={plan.track} />
        </Suspense>
        <Foot plan={plan} />
      </div>
    </>
  );
}

function profileOf(plan: DashboardEpreuves): StudentProfile {
  const { track, profile, ponctuelles_modality, specialities, options } = plan;
  return { track, profile, ponctuelles_modality, specialities, options };
}

/** What is supposed, at once on the screen; in the address a moment after the last move, so that it can be sent. */
function useSupposed(search: EpreuvesSearch, { plan, marks }: BacSituation) {
  const navigate = useNavigate();
  const movable = new Set(plan.items.flatMap(({ code }) => (Object.hasOwn(marks, code) ? [] : [code])));
  const kept = (si: Supposed = {}) => Object.fromEntries(Object.entries(si).filter(([code]) => movable.has(code)));
  const [supposed, setSupposed] = useState<Supposed>(() => kept(search.si));
  const shown = useRef(search);
  shown.current = search;
  useEffect(() => {
    const timer = setTimeout(() => {
      const si = Object.keys(supposed).length === 0 ? undefined : { ...supposed };
      if (JSON.stringify(si) === JSON.stringify(shown.current.si)) return;
      void navigate({ to: '.', search: { ...shown.current, si }, replace: true, resetScroll: false });
    }, 400);
    return () => clearTimeout(timer);
  }, [supposed, navigate]);
  return [supposed, setSupposed] as const;
}

/** « Ton bac : 100 coefficients, dont 33 cette année ». */
function titleOf(plan: DashboardEpreuves, self: boolean, first_name: string): string {
  const [, month = ''] = plan.today.split('-');
  const june = Number(plan.today.slice(0, 4)) + (Number(month) >= 9 ? 1 : 0);
  const now = periodsOf(plan).find((period) => period.june === june);
  const whose = self ? 'Ton bac' : `Le bac ${ofName(first_name)}`;
  const share =
    now === undefined || now.weight === plan.weights.total ? '' : `, dont ${decimal(now.weight)} cette année`;
  return `${whose} : ${decimal(plan.weights.total)} coefficients${share}`;
}

function cohortOf({ session, profile, ponctuelles_modality }: DashboardEpreuves): string {
  const status = profile === 'Scolarise' ? 'élève de lycée' : `candidat libre, modalité ${ponctuelles_modality ?? '?'}`;
  return `Session ${session} · voie générale · ${status}`;
}

function Foot({ plan }: { plan: DashboardEpreuves }) {
  const texts = [...new Set(plan.items.flatMap(({ facts }) => facts?.weight.texts ?? []))];
  return (
    <div className="grid gap-1.5 text-xs text-ink-3">
      <p>
        {plan.session === plan.regulation_session
          ? `Coefficients de la session ${plan.session}`
          : `Les textes de la session ${plan.session} ne sont pas encore dans Nexus : ceux de ${plan.regulation_session} sont montrés, à titre provisoire`}
        {texts.length === 0 ? '' : ` : ${texts.slice(0, 4).join(', ')}`}. La convocation fait foi.
      </p>
      {plan.cautions.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
