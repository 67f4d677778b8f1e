import type { ReasonTable } from '../codes.ts';

/** The exam plan, marks, simulations. */
export const bacReasons = {
  EPREUVE_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette épreuve est introuvable.' },
  PROFILE_MOVED: {
    code: 'CONFLICT',
    message: 'Le plan d’épreuves a changé depuis cet aperçu. Rien n’a été enregistré : l’aperçu est à relire.',
  },
  RULE_BROKEN: { code: 'UNPROCESSABLE_CONTENT', message: 'Ce choix ne respecte pas une règle du baccalauréat.' },
  MARK_NOT_FOUND: { code: 'NOT_FOUND', message: 'Cette note n’est plus là : elle a été retirée.' },
  MARK_CODE_UNKNOWN: {
    code: 'BAD_REQUEST',
    message: 'Cette note n’est pas dans le plan d’épreuves de l’élève. Rien n’a été enregistré.',
  },
  MARK_PERIOD_WRONG: {
    code: 'BAD_REQUEST',
    message: 'Cette note n’a ni trimestres ni semestres. Rien n’a été enregistré.',
  },
  MARK_TERMS_MIXED: {
    code: 'CONFLICT',
    message: 'Cette matière a déjà des notes par trimestre ou par semestre : les deux ne se mélangent pas.',
  },
  MARK_TOO_EARLY: {
    code: 'CONFLICT',
    message:
      'Cette épreuve n’est pas encore passée : une note supposée va dans le simulateur. Rien n’a été enregistré.',
  },
  MARK_OFFICIAL: {
    code: 'CONFLICT',
    message: 'Le résultat officiel de cette épreuve est déjà dans Nexus : il ne se change pas ici.',
  },
  MARK_MOVED: {
    code: 'CONFLICT',
    message: 'Une de ces notes vient de changer. Rien n’a été confirmé : les notes sont à relire.',
  },
  SIMULATION_IMPOSSIBLE: {
    code: 'BAD_REQUEST',
    message: 'Cette simulation ne respecte pas une règle du baccalauréat.',
  },
  SCENARIO_NOT_FOUND: { code: 'NOT_FOUND', message: 'Ce scénario est introuvable.' },
  SCENARIOS_FULL: {
    code: 'CONFLICT',
    message: 'Douze scénarios sont déjà gardés. Il faut en supprimer un avant d’en garder un autre.',
  },
} as const satisfies ReasonTable;
