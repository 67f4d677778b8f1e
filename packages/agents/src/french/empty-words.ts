/** Words that say nothing of what a text is about; without accents. Words of code stay: for, if, in, not, and, or. */
export const grammar: ReadonlySet<string> = words(`
  le la les l un une des du de d au aux a ce cet cette ces c ca cela ceci se s sa son ses sur sous dans par pour avec sans
  et ou mais donc ni que qu qui quoi dont lequel laquelle il elle ils elles on nous vous je j tu te t me m moi toi lui leur
  leurs mon ma mes ton ta tes notre nos votre vos y en ne n pas plus moins est sont etre etait sera soit ont avoir avait as ai
  si comme aussi ainsi alors car puis quand lorsque meme tout tous toute toutes tres bien chaque entre vers chez
  afin deja encore selon lors pendant durant autre autres jusque parce puisque peu peut peuvent aura aurait serait seront etant ete
  aujourd hui`);

/** Of a question, what asks without saying what: « c’est quoi », « explique-moi ». They count only when nothing else is asked. */
export const asking: ReadonlySet<string> = words(`
  comment pourquoi quel quelle quels quelles combien quoi qui ou quand est
  faire fait fais faut veut veux vouloir dire dit sert servir savoir sais sait comprendre comprend comprends compris connais
  connaitre explique expliquez aide aider besoin svp stp merci bonjour salut please
  cours lecon chapitre fiche revision reviser bac lycee premiere terminale prof controle
  marche fonctionne utilise utiliser donne donner truc chose machin j peux pouvoir arrive arriver
  idee exemple definition signifie difference differences differencier`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
