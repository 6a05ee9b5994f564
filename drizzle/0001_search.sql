CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"lexeme" text NOT NULL,
	"prominent" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "option_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "products" drop column "search_vector";--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "search_vector" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', "products"."name" || ' ' || "products"."keywords"), 'A') || setweight(to_tsvector('english', "products"."brand" || ' ' || "products"."category"), 'B') || setweight(to_tsvector('english', "products"."description"), 'C') || setweight(to_tsvector('english', "products"."option_words"), 'D') || setweight(jsonb_to_tsvector('english', "products"."specs", '["string"]'), 'D')) STORED NOT NULL;--> statement-breakpoint
-- Dropping the column above dropped its index with it.
CREATE INDEX "products_search_vector_idx" ON "products" USING gin ("search_vector");--> statement-breakpoint
ALTER TABLE "tool_calls" ADD COLUMN "result" jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "search_words_lexeme_idx" ON "search_words" USING btree ("lexeme");--> statement-breakpoint
CREATE INDEX "search_words_trgm_idx" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE FUNCTION "keep_option_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE products SET option_words = found.words
	FROM (
		SELECT changed.product_id, coalesce(string_agg(DISTINCT lower(option.value), ' '), '') AS words
		FROM (SELECT DISTINCT product_id FROM changed_variants) AS changed
		LEFT JOIN variants ON variants.product_id = changed.product_id
		LEFT JOIN LATERAL jsonb_each_text(variants.options) AS option ON true
		GROUP BY changed.product_id
	) AS found
	WHERE products.id = found.product_id AND products.option_words IS DISTINCT FROM found.words;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "variants_added" AFTER INSERT ON "variants" REFERENCING NEW TABLE AS changed_variants
FOR EACH STATEMENT EXECUTE FUNCTION keep_option_words();--> statement-breakpoint
CREATE TRIGGER "variants_changed" AFTER UPDATE ON "variants" REFERENCING NEW TABLE AS changed_variants
FOR EACH STATEMENT EXECUTE FUNCTION keep_option_words();--> statement-breakpoint
CREATE TRIGGER "variants_removed" AFTER DELETE ON "variants" REFERENCING OLD TABLE AS changed_variants
FOR EACH STATEMENT EXECUTE FUNCTION keep_option_words();--> statement-breakpoint
CREATE FUNCTION "keep_search_words"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	-- Most updates (sales, rating, price) leave the words alone.
	IF TG_OP = 'UPDATE' THEN
		IF NOT EXISTS (
			SELECT FROM changed_products AS p JOIN former_products AS f USING (id)
			WHERE p.search_vector IS DISTINCT FROM f.search_vector
		) THEN
			RETURN NULL;
		END IF;
	END IF;
	-- In word order, so that two transactions that add the same words wait for each other and never lock up.
	INSERT INTO search_words (word, lexeme, prominent)
	SELECT word, (tsvector_to_array(to_tsvector('english', word)))[1], bool_or(is_prominent)
	FROM changed_products AS p,
	LATERAL (
		SELECT regexp_split_to_table(p.search_text, '[^[:alnum:]]+') AS word, true AS is_prominent
		UNION ALL
		SELECT regexp_split_to_table(
			lower(p.description || ' ' || p.option_words || ' ' || (SELECT coalesce(string_agg(value, ' '), '') FROM jsonb_each_text(p.specs))),
			'[^[:alnum:]]+'
		), false
	) AS words
	WHERE length(word) BETWEEN 1 AND 40 AND to_tsvector('english', word) <> ''
	GROUP BY word
	ORDER BY word
	ON CONFLICT (word) DO UPDATE SET prominent = true WHERE excluded.prominent AND NOT search_words.prominent;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER "products_added" AFTER INSERT ON "products" REFERENCING NEW TABLE AS changed_products
FOR EACH STATEMENT EXECUTE FUNCTION keep_search_words();--> statement-breakpoint
CREATE TRIGGER "products_changed" AFTER UPDATE ON "products" REFERENCING NEW TABLE AS changed_products OLD TABLE AS former_products
FOR EACH STATEMENT EXECUTE FUNCTION keep_search_words();
