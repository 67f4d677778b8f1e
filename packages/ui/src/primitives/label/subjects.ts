import type { Icon } from '../../icons/create-icon';
import { BookIcon } from '../../icons/nav-icons';
import { PulseIcon } from '../../icons/sign-icons';
import {
  BarsIcon,
  FlaskIcon,
  GearIcon,
  GlobeIcon,
  LeafIcon,
  MathsIcon,
  MicIcon,
  NsiIcon,
  PaletteIcon,
  PhiloIcon,
  QuotesIcon,
  SpeechIcon,
} from '../../icons/subject-icons';

/** A colour scope of styles/tokens.css; « autre » is neutral. */
export type SubjectScope = 'nsi' | 'maths' | 'pc' | 'francais' | 'philo' | 'autre';

interface SubjectLook {
  scope: SubjectScope;
  icon: Icon;
}

/** Code of a subject → its colour and its icon. Five hues stay apart for every eye; the other subjects differ by icon. */
const looks: Readonly<Record<string, SubjectLook>> = {
  NSI: { scope: 'nsi', icon: NsiIcon },
  MATHS: { scope: 'maths', icon: MathsIcon },
  PC: { scope: 'pc', icon: FlaskIcon },
  FRANCAIS: { scope: 'francais', icon: QuotesIcon },
  PHILOSOPHIE: { scope: 'philo', icon: PhiloIcon },
  HLP: { scope: 'autre', icon: PhiloIcon },
  'GRAND-ORAL': { scope: 'autre', icon: MicIcon },
  SVT: { scope: 'autre', icon: LeafIcon },
  'BIO-ECO': { scope: 'autre', icon: LeafIcon },
  ES: { scope: 'autre', icon: FlaskIcon },
  SI: { scope: 'autre', icon: GearIcon },
  SES: { scope: 'autre', icon: BarsIcon },
  HG: { scope: 'autre', icon: GlobeIcon },
  HGGSP: { scope: 'autre', icon: GlobeIcon },
  EMC: { scope: 'autre', icon: GlobeIcon },
  LLCER: { scope: 'autre', icon: SpeechIcon },
  LVA: { scope: 'autre', icon: SpeechIcon },
  LVB: { scope: 'autre', icon: SpeechIcon },
  LVC: { scope: 'autre', icon: SpeechIcon },
  ARTS: { scope: 'autre', icon: PaletteIcon },
  EPS: { scope: 'autre', icon: PulseIcon },
  EPPCS: { scope: 'autre', icon: PulseIcon },
};

const unknown: SubjectLook = { scope: 'autre', icon: BookIcon };

/** Colour scope and icon of a subject code (« NSI », « GRAND-ORAL »…); a code without a look gets the neutral one. */
export function subjectLook(code: string): SubjectLook {
  return looks[code] ?? unknown;
}

/** The value of `data-subject` for a code, to colour a block of one's own: `<section data-subject={subjectScope('NSI')}>`. */
export function subjectScope(code: string): SubjectScope {
  return subjectLook(code).scope;
}
