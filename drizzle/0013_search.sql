CREATE TABLE "nexus_app"."favorites" (
	"user_id" uuid NOT NULL,
	"resource_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "favorites_user_id_resource_id_pk" PRIMARY KEY("user_id","resource_id")
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."search_generations" (
	"number" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "nexus_app"."search_generations_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"recipe" text NOT NULL,
	"passages" integer DEFAULT 0 NOT NULL,
	"changes" integer DEFAULT 0 NOT NULL,
	"content" text DEFAULT '' NOT NULL,
	"is_current" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."search_postings" (
	"passage" integer NOT NULL,
	"term_id" integer NOT NULL,
	"impact" smallint NOT NULL,
	"facet" smallint NOT NULL,
	CONSTRAINT "search_postings_passage_term_id_pk" PRIMARY KEY("passage","term_id")
);
--> statement-breakpoint
CREATE TABLE "nexus_app"."search_terms" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "nexus_app"."search_terms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"generation" integer NOT NULL,
	"term" text NOT NULL,
	"passages" integer NOT NULL,
	"forms" text[] NOT NULL
);
--> statement-breakpoint
DROP INDEX "nexus_app"."resource_chunks_resource_position_key";--> statement-breakpoint
ALTER TABLE "nexus_app"."resource_chunks" ADD COLUMN "number" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "nexus_app"."resource_chunks_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "nexus_app"."resource_chunks" ADD COLUMN "generation" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."resource_chunks" ADD COLUMN "heading" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD COLUMN "origin" text DEFAULT 'staff' NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD COLUMN "course_id" text;--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD COLUMN "course_title" text;--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD COLUMN "codes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD COLUMN "author_id" uuid;--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD COLUMN "position" integer DEFAULT 1000000 NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD COLUMN "indexed_as" text;--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "nexus_app"."favorites" ADD CONSTRAINT "favorites_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "nexus_app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."favorites" ADD CONSTRAINT "favorites_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "nexus_app"."resources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "favorites_resource_idx" ON "nexus_app"."favorites" USING btree ("resource_id");--> statement-breakpoint
CREATE UNIQUE INDEX "search_generations_recipe_key" ON "nexus_app"."search_generations" USING btree ("recipe");--> statement-breakpoint
CREATE UNIQUE INDEX "search_generations_current_key" ON "nexus_app"."search_generations" USING btree ("is_current") WHERE is_current;--> statement-breakpoint
CREATE INDEX "search_postings_term_idx" ON "nexus_app"."search_postings" USING btree ("term_id","impact" DESC NULLS FIRST,"facet","passage");--> statement-breakpoint
CREATE INDEX "search_postings_facet_idx" ON "nexus_app"."search_postings" USING btree ("term_id","facet","impact" DESC NULLS FIRST,"passage");--> statement-breakpoint
CREATE UNIQUE INDEX "search_terms_generation_term_key" ON "nexus_app"."search_terms" USING btree ("generation","term");--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD CONSTRAINT "resources_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "nexus_app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "resource_chunks_resource_key" ON "nexus_app"."resource_chunks" USING btree ("resource_id","generation","position");--> statement-breakpoint
CREATE INDEX "resources_origin_idx" ON "nexus_app"."resources" USING btree ("origin","position");--> statement-breakpoint
CREATE INDEX "resources_course_idx" ON "nexus_app"."resources" USING btree ("course_id");--> statement-breakpoint
ALTER TABLE "nexus_app"."resource_chunks" ADD CONSTRAINT "resource_chunks_number_unique" UNIQUE("number");--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD CONSTRAINT "resources_title_length" CHECK (char_length("nexus_app"."resources"."title") between 1 and 300);