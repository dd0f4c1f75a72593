-- What a plan allows beside its limits: models, and the line that says who made a widget.
ALTER TABLE "Plan" ADD COLUMN     "features" JSONB NOT NULL DEFAULT '{}';

ALTER TABLE "Plan" ADD CONSTRAINT "Plan_features_check" CHECK (jsonb_typeof(features) = 'object');
