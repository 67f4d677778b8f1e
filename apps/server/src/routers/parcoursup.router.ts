import {
  AddItemInput,
  AttachDocumentInput,
  CreateWishInput,
  DocumentRef,
  Done,
  ItemRef,
  Letter,
  LetterRef,
  OfStudent,
  Parcoursup,
  ReorderWishesInput,
  RestoreLetterInput,
  SaveLetterInput,
  ShareWithParentsInput,
  StoredFile,
  TickItemInput,
  UpdateWishInput,
  WishRef,
} from '@nexus/contracts';
import {
  addItem,
  attachDocument,
  createWish,
  getLetter,
  getParcoursup,
  removeDocument,
  removeItem,
  removeWish,
  reorderWishes,
  restoreLetter,
  saveLetter,
  shareWithParents,
  tickItem,
  updateWish,
} from '@nexus/services';
import { can, router } from '../trpc/init.ts';

const tags = ['parcoursup'];
const at = (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: `/${string}` | '', summary: string) => ({
  method,
  path: `/dashboard/parcoursup${path}` as const,
  tags,
  summary,
});

export const parcoursupRouter = router({
  overview: can('parcoursup:read', at('GET', '', 'Le dossier Parcoursup d’un élève : calendrier, vœux, pièces'))
    .input(OfStudent)
    .output(Parcoursup)
    .query(({ ctx, input }) => getParcoursup(ctx.caller, input)),

  create: can('parcoursup:write', at('POST', '/wishes', 'Ajouter un vœu'))
    .input(CreateWishInput)
    .output(WishRef)
    .mutation(({ ctx, input }) => createWish(ctx.caller, input)),

  reorder: can('parcoursup:write', at('PUT', '/wishes', 'Ranger les vœux dans son ordre'))
    .input(ReorderWishesInput)
    .output(Done)
    .mutation(({ ctx, input }) => reorderWishes(ctx.caller, input)),

  update: can('parcoursup:write', at('PATCH', '/wishes/{id}', 'Changer un vœu, son état, la réponse, la décision'))
    .input(UpdateWishInput)
    .output(WishRef)
    .mutation(({ ctx, input }) => updateWish(ctx.caller, input)),

  remove: can('parcoursup:write', at('DELETE', '/wishes/{id}', 'Supprimer un vœu'))
    .input(WishRef)
    .output(WishRef)
    .mutation(({ ctx, input }) => removeWish(ctx.caller, input)),

  tick: can('parcoursup:write', at('PUT', '/items', 'Cocher ou décocher une ligne du dossier ou d’un vœu'))
    .input(TickItemInput)
    .output(Done)
    .mutation(({ ctx, input }) => tickItem(ctx.caller, input)),

  addItem: can('parcoursup:write', at('POST', '/items', 'Ajouter une ligne à soi'))
    .input(AddItemInput)
    .output(ItemRef)
    .mutation(({ ctx, input }) => addItem(ctx.caller, input)),

  removeItem: can('parcoursup:write', at('DELETE', '/items/{id}', 'Supprimer une ligne à soi'))
    .input(ItemRef)
    .output(ItemRef)
    .mutation(({ ctx, input }) => removeItem(ctx.caller, input)),

  letter: can('parcoursup:read', at('GET', '/wishes/{wish_id}/letter', 'La lettre d’un vœu et ses brouillons'))
    .input(LetterRef)
    .output(Letter)
    .query(({ ctx, input }) => getLetter(ctx.caller, input)),

  saveLetter: can('parcoursup:write', at('PUT', '/wishes/{wish_id}/letter', 'Écrire la lettre d’un vœu'))
    .input(SaveLetterInput)
    .output(Letter)
    .mutation(({ ctx, input }) => saveLetter(ctx.caller, input)),

  restoreLetter: can(
    'parcoursup:write',
    at('POST', '/wishes/{wish_id}/letter/restore', 'Reprendre un ancien brouillon'),
  )
    .input(RestoreLetterInput)
    .output(Letter)
    .mutation(({ ctx, input }) => restoreLetter(ctx.caller, input)),

  attach: can('parcoursup:write', at('POST', '/documents', 'Joindre un fichier qui vient d’être envoyé'))
    .input(AttachDocumentInput)
    .output(StoredFile)
    .mutation(({ ctx, input }) => attachDocument(ctx.caller, input)),

  detach: can('parcoursup:write', at('DELETE', '/documents/{id}', 'Supprimer un document'))
    .input(DocumentRef)
    .output(DocumentRef)
    .mutation(({ ctx, input }) => removeDocument(ctx.caller, input)),

  share: can('parcoursup:write', at('PUT', '/sharing', 'Ouvrir ou fermer lettres et documents aux parents'))
    .input(ShareWithParentsInput)
    .output(Done)
    .mutation(({ ctx, input }) => shareWithParents(ctx.caller, input)),
});
