/**
 * Gives passages their place for vectors where pgvector has come after the first migration (drizzle/0001 does it where it was
 * there before); elsewhere, and from the second time on, does nothing. Search is by words where the extension is missing, may
 * not be installed by this owner, is out of reach of the search path or too old for an HNSW index.
 */
export const addVectorColumn = `
DO $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM pg_attribute WHERE attrelid = 'nexus_app.resource_chunks'::regclass AND attname = 'embedding'
  ) AND EXISTS (SELECT FROM pg_available_extensions WHERE name = 'vector') THEN
    CREATE EXTENSION IF NOT EXISTS vector;
    ALTER TABLE nexus_app.resource_chunks ADD COLUMN embedding vector(768);
    CREATE INDEX resource_chunks_embedding_idx ON nexus_app.resource_chunks USING hnsw (embedding vector_cosine_ops);
  END IF;
EXCEPTION
  WHEN insufficient_privilege OR undefined_object THEN NULL;
END
$$`;
