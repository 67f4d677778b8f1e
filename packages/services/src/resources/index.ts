export { getLibraryOverview } from './get-library-overview.ts';
export { getResource } from './get-resource.ts';
export { type IndexReport, indexLibrary } from './index/index-library.ts';
export { type IndexedDocument, writeDocuments } from './index/write-documents.ts';
export { readResource } from './read-resource.ts';
export { searchResources } from './search/search-resources.ts';
export { setFavorite } from './set-favorite.ts';
export { addResource, updateResource } from './staff/save-resource.ts';
export { withdrawResource } from './staff/withdraw-resource.ts';
