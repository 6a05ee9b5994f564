CREATE TABLE "demo_shop" (
	"id" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"shown_on" date NOT NULL,
	"last_order" bigint NOT NULL,
	"last_order_event" bigint NOT NULL,
	CONSTRAINT "demo_shop_one_row" CHECK ("demo_shop"."id")
);
--> statement-breakpoint
-- A demo shop planted before this table was there: its prices end on the day its dates hang on, its charges carry keys of
-- their own, and its events happened at whole seconds.
INSERT INTO "demo_shop" ("shown_on", "last_order", "last_order_event")
SELECT
	coalesce((SELECT max("day") FROM "price_points"), current_date),
	coalesce((SELECT max("o"."seq") FROM "orders" "o" JOIN "payments" "p" ON "p"."idem_key" = 'order:' || "o"."number" || ':charge:0'), 0),
	coalesce((SELECT max("seq") FROM "order_events" WHERE "created_at" = date_trunc('second', "created_at")), 0)
WHERE EXISTS (SELECT FROM "returns" WHERE "idem_key" = 'seed:return:R-2048');
