CREATE TABLE "nexus_app"."stored_file_texts" (
	"file_id" uuid PRIMARY KEY NOT NULL,
	"pages" text[] NOT NULL,
	"page_count" integer NOT NULL,
	"pages_with_text" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "nexus_app"."stored_files" ALTER COLUMN "student_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."resource_chunks" ADD COLUMN "page" integer;--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD COLUMN "file_id" uuid;--> statement-breakpoint
ALTER TABLE "nexus_app"."stored_file_texts" ADD CONSTRAINT "stored_file_texts_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "nexus_app"."stored_files"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."resources" ADD CONSTRAINT "resources_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "nexus_app"."stored_files"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "resources_file_key" ON "nexus_app"."resources" USING btree ("file_id");--> statement-breakpoint
ALTER TABLE "nexus_app"."stored_files" ADD CONSTRAINT "stored_files_student_or_library" CHECK (("nexus_app"."stored_files"."student_id" is null) = ("nexus_app"."stored_files"."purpose" = 'library'));