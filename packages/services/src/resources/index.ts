export { type IndexReport, indexLibrary } from './index/index-library.ts';
export { searchResources } from './search/search-resources.ts';
