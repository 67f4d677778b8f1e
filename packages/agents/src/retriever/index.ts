export { type Concept, knownWords, type Question, readQuestion } from './ask.ts';
export { type Embedder, fuseRankings, ollamaEmbedder } from './embedder.ts';
export { type Highlight, highlightsIn } from './highlights.ts';
export { passagesOfPages } from './page-passages.ts';
export { exerciseFacets, facetOf, facetsOf, searchRecipe } from './recipe.ts';
export { type IndexedTerm, Vocabulary } from './vocabulary.ts';
export { type PassageFields, weighPassage } from './weigh.ts';
