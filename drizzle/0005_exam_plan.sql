-- An option gains the years in which it is followed. What was kept was read as every year in which it can be: that is what
-- the plans were made of, and what the rows become, so that no plan changes. (A change of type cannot ask a query.)
ALTER TABLE "nexus_app"."students" ADD COLUMN "options_followed" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
UPDATE "nexus_app"."students" SET "options_followed" = (
  SELECT jsonb_agg(jsonb_build_object('code', "code", 'years', CASE
    WHEN "code" IN ('OPT-MATHS-EXPERTES', 'OPT-MATHS-COMPLEMENTAIRES', 'OPT-DGEMC') THEN '["Terminale"]'::jsonb
    ELSE '["Premiere", "Terminale"]'::jsonb END) ORDER BY "place")
  FROM unnest("options") WITH ORDINALITY AS "chosen"("code", "place")
) WHERE cardinality("options") > 0;--> statement-breakpoint
ALTER TABLE "nexus_app"."students" DROP COLUMN "options";--> statement-breakpoint
ALTER TABLE "nexus_app"."students" RENAME COLUMN "options_followed" TO "options";--> statement-breakpoint
ALTER TABLE "nexus_app"."students" ADD CONSTRAINT "students_options_list" CHECK (jsonb_typeof("nexus_app"."students"."options") = 'array');--> statement-breakpoint
ALTER TABLE "nexus_app"."epreuves_plan" ADD COLUMN "kind" text;--> statement-breakpoint
UPDATE "nexus_app"."epreuves_plan" "e" SET "kind" = CASE
  WHEN "e"."code" LIKE 'CC-%' THEN 'controle_continu'
  WHEN "e"."code" LIKE 'PONCT-%' THEN 'ponctuelle'
  WHEN "e"."code" LIKE 'OPT-%' THEN CASE "s"."profile" WHEN 'Scolarise' THEN 'controle_continu' ELSE 'ponctuelle' END
  WHEN "e"."code" IN ('EAF-ECRIT', 'EAF-ORAL', 'EAM') THEN 'anticipee'
  ELSE 'terminale' END
FROM "nexus_app"."students" "s" WHERE "s"."id" = "e"."student_id" AND "e"."source" = 'Réglement';--> statement-breakpoint
ALTER TABLE "nexus_app"."epreuves_plan" ADD CONSTRAINT "epreuves_plan_kind_of_regulation" CHECK ("nexus_app"."epreuves_plan"."source" <> 'Réglement' or "nexus_app"."epreuves_plan"."kind" is not null);--> statement-breakpoint
ALTER TABLE "nexus_app"."epreuves_plan" ADD CONSTRAINT "epreuves_plan_kind_known" CHECK ("nexus_app"."epreuves_plan"."kind" in ('anticipee', 'terminale', 'controle_continu', 'ponctuelle'));
