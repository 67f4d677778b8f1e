CREATE TABLE "nexus_app"."push_subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"session_id" text NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_success_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "nexus_app"."notification_preferences" ADD COLUMN "push" boolean;--> statement-breakpoint
-- Whoever closed the bell to a kind does not want it on their lock screen either.
UPDATE "nexus_app"."notification_preferences" SET "push" = "in_app";--> statement-breakpoint
ALTER TABLE "nexus_app"."notification_preferences" ALTER COLUMN "push" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."notifications" ADD COLUMN "session_id" uuid;--> statement-breakpoint
ALTER TABLE "nexus_app"."notifications" ADD COLUMN "push" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."notifications" ADD COLUMN "pushed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "nexus_app"."notifications" ADD COLUMN "pushed_to" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "nexus_app"."push_subscriptions" ADD CONSTRAINT "push_subscriptions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "nexus_app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nexus_app"."push_subscriptions" ADD CONSTRAINT "push_subscriptions_session_id_auth_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "nexus_app"."auth_sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscriptions_endpoint_key" ON "nexus_app"."push_subscriptions" USING btree ("endpoint");--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscriptions_session_key" ON "nexus_app"."push_subscriptions" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "push_subscriptions_user_idx" ON "nexus_app"."push_subscriptions" USING btree ("user_id","created_at");--> statement-breakpoint
ALTER TABLE "nexus_app"."notifications" ADD CONSTRAINT "notifications_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "nexus_app"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notifications_session_idx" ON "nexus_app"."notifications" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "notifications_to_push_idx" ON "nexus_app"."notifications" USING btree ("created_at") WHERE push and pushed_at is null;