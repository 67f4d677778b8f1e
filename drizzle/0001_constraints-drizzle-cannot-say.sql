-- Neither a coach nor a pupil can be in two live sessions at once (DOMAIN, Tables).
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD CONSTRAINT "sessions_coach_no_overlap"
  EXCLUDE USING gist ("coach_id" WITH =, tstzrange("slot_start", "slot_end") WITH &&) WHERE ("status" <> 'Annulé');--> statement-breakpoint
ALTER TABLE "nexus_app"."sessions" ADD CONSTRAINT "sessions_student_no_overlap"
  EXCLUDE USING gist ("student_id" WITH =, tstzrange("slot_start", "slot_end") WITH &&) WHERE ("status" <> 'Annulé');--> statement-breakpoint
-- The vector column and its index only where the server has pgvector: search is lexical where it has not.
DO $$
BEGIN
  IF EXISTS (SELECT 1 FROM pg_available_extensions WHERE name = 'vector') THEN
    CREATE EXTENSION IF NOT EXISTS vector;
    ALTER TABLE nexus_app.resource_chunks ADD COLUMN embedding vector(768);
    CREATE INDEX resource_chunks_embedding_idx ON nexus_app.resource_chunks USING hnsw (embedding vector_cosine_ops);
  END IF;
EXCEPTION
  -- Available but not ours to create: a database whose owner may not install extensions stays lexical.
  WHEN insufficient_privilege THEN NULL;
END
$$;--> statement-breakpoint
-- A counter lost in a crash costs nothing, and writing it must cost little.
ALTER TABLE "nexus_app"."rate_limits" SET UNLOGGED;
