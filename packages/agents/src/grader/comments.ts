import { NBSP, quoted } from '@nexus/domain';

/** What decided of a criterion. */
export type Comment =
  | 'blank'
  | 'no_expects'
  | 'foreign'
  | 'bare_words'
  | 'both'
  | 'contradicted'
  | 'denied'
  | 'asks'
  | 'order'
  | 'met'
  | 'elsewhere'
  | 'part'
  | 'absent'
  | { refused: string };

interface Facts {
  criterion: string;
  /** Notions that are enough, and those that are said. */
  need: number;
  said: number;
  /** Words of the answer that nothing explains. */
  unread: number;
}

const count = (number: number, one: string, several: string) => `${number} ${number > 1 ? several : one}`;

/** To the pupil, and to the coach. */
export function commentOn(comment: Comment, facts: Facts): { comment: string; why: string } {
  const { comment: pupil, why } = wordsFor(comment, facts);
  return { comment: spaced(pupil), why: spaced(why) };
}

/** Spaces that do not break before what French puts after one. */
const spaced = (text: string) => text.replaceAll(/ (?=[:;!?»%])/g, NBSP).replaceAll(/(?<=«) /g, NBSP);

function wordsFor(comment: Comment, { criterion, need, said, unread }: Facts): { comment: string; why: string } {
  const expected = quoted(criterion.replace(/\s*\.$/, ''));
  const found = `${said} sur ${count(need, 'notion attendue', 'notions attendues')}`;
  const unexplained =
    unread === 0
      ? 'tout le reste de la réponse est expliqué'
      : `${count(unread, 'mot du reste de la réponse n’est pas expliqué', 'mots du reste de la réponse ne sont pas expliqués')}`;
  if (typeof comment === 'object') {
    return {
      comment: comment.refused,
      why: 'Le passage dit une idée fausse que le barème refuse, et rien de ce qu’il attend.',
    };
  }
  switch (comment) {
    case 'blank':
      return {
        comment: `Ta réponse ne dit rien de ce point. Attendu : ${expected}.`,
        why: 'La réponse est vide, dit ne pas savoir, ou ne s’adresse qu’à qui corrige.',
      };
    case 'no_expects':
      return {
        comment: 'Ce point est lu par ton coach.',
        why: 'Le barème ne dit pas à la règle ce que ce critère attend : à lire par une personne.',
      };
    case 'foreign':
      return {
        comment: 'Ta réponse n’est pas en français : ton coach la lira.',
        why: 'La réponse est surtout dans une autre langue, que la règle ne lit pas.',
      };
    case 'bare_words':
      return {
        comment: 'Tu alignes des mots du cours sans en faire une phrase : ton coach dira ce qu’ils prouvent.',
        why: `Une liste de mots sans phrase : ${found}, mais rien ne dit ce que l’élève en comprend.`,
      };
    case 'both':
      return {
        comment: 'Ta réponse dit une chose et une autre qui la contredit : ton coach la lira.',
        why: `Le passage dit une idée que le barème refuse, alors qu’ailleurs la réponse dit ${found}.`,
      };
    case 'contradicted':
      return {
        comment: 'Ta réponse dit une chose et son contraire : ton coach la lira.',
        why: `${found}, mais le passage en nie une.`,
      };
    case 'denied':
      return {
        comment: `Ta réponse semble nier ce qui est attendu : ${expected}.`,
        why: 'Ce qui est attendu est dans le passage, mais sous une négation.',
      };
    case 'asks':
      return {
        comment: 'Tu poses la question au lieu d’y répondre : affirme ce que tu penses.',
        why: `${found}, mais dans une phrase qui interroge.`,
      };
    case 'order':
      return {
        comment: `Les étapes y sont, mais pas dans l’ordre. Attendu : ${expected}.`,
        why: `${found}, mais pas dans l’ordre demandé.`,
      };
    case 'met':
      return { comment: `C’est dit : ${expected}.`, why: `${found} : le passage le dit.` };
    case 'elsewhere':
      return {
        comment: `Ta réponse ne parle pas de la question. Attendu : ${expected}.`,
        why: 'Aucun mot de la réponse, ou presque, n’appartient à cet exercice.',
      };
    case 'part':
      return {
        comment: `Une partie y est, pas tout. Attendu : ${expected}.`,
        why: `${found} ; ${unexplained}.`,
      };
    default:
      return { comment: `Il manque : ${expected}.`, why: `${found} ; ${unexplained}.` };
  }
}
