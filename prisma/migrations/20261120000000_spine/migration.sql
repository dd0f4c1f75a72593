-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AccountKind" AS ENUM ('platform', 'partner', 'customer');

-- CreateEnum
CREATE TYPE "AccountStatus" AS ENUM ('active', 'suspended', 'unpaid');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('private', 'protected', 'public');

-- CreateEnum
CREATE TYPE "ConversationStatus" AS ENUM ('active', 'ended', 'abandoned');

-- CreateEnum
CREATE TYPE "MessageType" AS ENUM ('user', 'bot', 'reasoning', 'context', 'instruction', 'backstory', 'activity', 'checkpoint');

-- CreateEnum
CREATE TYPE "MessageStatus" AS ENUM ('pending', 'complete', 'partial', 'failed');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'admin', 'editor', 'viewer');

-- CreateEnum
CREATE TYPE "SourceType" AS ENUM ('file', 'url', 'text', 'qa');

-- CreateEnum
CREATE TYPE "SourceStatus" AS ENUM ('queued', 'fetching', 'extracting', 'indexing', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "TokenKind" AS ENUM ('secret', 'tenant');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "kind" "AccountKind" NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "slug" TEXT,
    "alias" TEXT,
    "description" TEXT,
    "image" TEXT,
    "email" TEXT,
    "status" "AccountStatus" NOT NULL DEFAULT 'active',
    "planId" UUID,
    "limits" JSONB NOT NULL DEFAULT '{}',
    "meta" JSONB NOT NULL DEFAULT '{}',
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Brand" (
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "accent" TEXT NOT NULL DEFAULT '#4f46e5',
    "logo" TEXT,
    "favicon" TEXT,
    "radius" TEXT NOT NULL DEFAULT 'soft',
    "font" TEXT NOT NULL DEFAULT 'geist',
    "promise" TEXT,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Brand_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "Domain" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "hostname" TEXT NOT NULL,
    "nonce" TEXT NOT NULL,
    "verifiedAt" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Domain_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "limits" JSONB NOT NULL DEFAULT '{}',
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "priceCents" INTEGER,
    "currency" TEXT NOT NULL DEFAULT 'usd',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Counter" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "metric" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "shard" SMALLINT NOT NULL,
    "used" BIGINT NOT NULL DEFAULT 0,
    "granted" BIGINT NOT NULL DEFAULT 0,
    "basis" BIGINT NOT NULL DEFAULT -1,

    CONSTRAINT "Counter_pkey" PRIMARY KEY ("accountId","metric","period","shard")
);

-- CreateTable
CREATE TABLE "DailyStat" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "day" DATE NOT NULL,
    "botId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "shard" SMALLINT NOT NULL,
    "conversations" BIGINT NOT NULL DEFAULT 0,
    "messages" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "DailyStat_pkey" PRIMARY KEY ("accountId","day","botId","channel","status","shard")
);

-- CreateTable
CREATE TABLE "Budget" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "scopeId" TEXT,
    "period" TEXT NOT NULL DEFAULT 'month',
    "microCents" BIGINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Budget_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Event" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "subject" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dispatchedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Event_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Bot" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT,
    "alias" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "blueprintId" UUID,
    "visibility" "Visibility" NOT NULL DEFAULT 'private',
    "channelType" TEXT NOT NULL DEFAULT 'webchat',
    "welcomeMessage" TEXT,
    "backstory" TEXT,
    "model" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "personality" TEXT,
    "role" TEXT,
    "datasetId" UUID,
    "skillsetId" UUID,
    "privacy" BOOLEAN NOT NULL DEFAULT false,
    "moderation" BOOLEAN NOT NULL DEFAULT false,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "upvotes" INTEGER NOT NULL DEFAULT 0,
    "downvotes" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Bot_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Blueprint" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT,
    "alias" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "visibility" "Visibility" NOT NULL DEFAULT 'private',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Blueprint_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Release" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "botId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Flow" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "botId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "document" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Flow_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Template" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "document" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Template_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "email" TEXT,
    "phone" TEXT,
    "nick" TEXT,
    "preferences" TEXT,
    "verifiedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "sessionId" TEXT NOT NULL,
    "name" TEXT,
    "description" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "botId" UUID,
    "backstory" TEXT,
    "model" TEXT,
    "datasetId" UUID,
    "skillsetId" UUID,
    "privacy" BOOLEAN NOT NULL DEFAULT false,
    "moderation" BOOLEAN NOT NULL DEFAULT false,
    "contactId" UUID,
    "taskId" UUID,
    "spaceId" UUID,
    "integrationId" UUID,
    "releaseId" UUID,
    "externalId" TEXT,
    "channel" TEXT NOT NULL DEFAULT 'webchat',
    "status" "ConversationStatus" NOT NULL DEFAULT 'active',
    "assigneeId" UUID,
    "pausedAt" TIMESTAMPTZ(3),
    "flowState" JSONB,
    "variables" JSONB NOT NULL DEFAULT '{}',
    "userIdentifier" TEXT,
    "userName" TEXT,
    "userEmail" TEXT,
    "messageCount" INTEGER NOT NULL DEFAULT 0,
    "lastMessageAt" TIMESTAMPTZ(3),
    "lastUserMessageAt" TIMESTAMPTZ(3),
    "upvotes" INTEGER NOT NULL DEFAULT 0,
    "downvotes" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Message" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "type" "MessageType" NOT NULL,
    "status" "MessageStatus" NOT NULL DEFAULT 'complete',
    "text" TEXT NOT NULL,
    "name" TEXT,
    "description" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "entities" JSONB NOT NULL DEFAULT '[]',
    "citations" JSONB NOT NULL DEFAULT '[]',
    "model" TEXT,
    "usage" JSONB,
    "costMicroCents" BIGINT,
    "endReason" TEXT,
    "error" TEXT,
    "feedback" INTEGER,
    "feedbackReason" TEXT,
    "leaseUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "realmId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "passwordHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "hostname" TEXT NOT NULL,
    "accountId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OAuthLink" (
    "id" UUID NOT NULL,
    "realmId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "OAuthLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Membership" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Dataset" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT,
    "alias" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "blueprintId" UUID,
    "visibility" "Visibility" NOT NULL DEFAULT 'private',
    "ownerBotId" UUID,
    "store" TEXT NOT NULL DEFAULT 'lexical',
    "reranker" TEXT,
    "recordMaxTokens" INTEGER,
    "searchMinScore" DOUBLE PRECISION,
    "searchMaxRecords" INTEGER,
    "searchMaxTokens" INTEGER,
    "matchInstruction" TEXT,
    "mismatchInstruction" TEXT,
    "separators" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Dataset_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Source" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "datasetId" UUID NOT NULL,
    "type" "SourceType" NOT NULL,
    "name" TEXT NOT NULL,
    "status" "SourceStatus" NOT NULL DEFAULT 'queued',
    "error" TEXT,
    "url" TEXT,
    "fileId" UUID,
    "options" JSONB NOT NULL DEFAULT '{}',
    "meta" JSONB NOT NULL DEFAULT '{}',
    "preview" TEXT NOT NULL DEFAULT '',
    "currentVersion" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "pageCount" INTEGER NOT NULL DEFAULT 0,
    "recordCount" INTEGER NOT NULL DEFAULT 0,
    "byteSize" INTEGER NOT NULL DEFAULT 0,
    "language" TEXT,
    "schedule" TEXT,
    "nextSyncAt" TIMESTAMPTZ(3),
    "syncedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Source_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "SourceVersion" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourceVersion_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "SourcePage" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT,
    "title" TEXT,
    "outcome" TEXT NOT NULL,
    "reason" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "contentHash" TEXT,
    "etag" TEXT,
    "lastModified" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SourcePage_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Record" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "datasetId" UUID NOT NULL,
    "sourceId" UUID,
    "versionId" UUID,
    "pageId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "text" TEXT NOT NULL,
    "heading" TEXT,
    "startOffset" INTEGER,
    "endOffset" INTEGER,
    "pageNumber" INTEGER,
    "rowNumber" INTEGER,
    "origin" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Record_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "File" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT,
    "alias" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "blueprintId" UUID,
    "visibility" "Visibility" NOT NULL DEFAULT 'private',
    "type" TEXT NOT NULL DEFAULT 'application/octet-stream',
    "byteSize" INTEGER NOT NULL DEFAULT 0,
    "sha256" BYTEA,
    "storageKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "File_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "SearchSegment" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "datasetId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,
    "length" BIGINT NOT NULL,
    "buckets" INTEGER NOT NULL,
    "blockShift" SMALLINT NOT NULL,
    "dead" BYTEA NOT NULL DEFAULT '\x',
    "deadCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchSegment_pkey" PRIMARY KEY ("accountId","datasetId","id")
);

-- CreateTable
CREATE TABLE "SearchBlock" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "datasetId" UUID NOT NULL,
    "segmentId" UUID NOT NULL,
    "kind" SMALLINT NOT NULL,
    "key" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "SearchBlock_pkey" PRIMARY KEY ("accountId","datasetId","segmentId","kind","key")
);

-- CreateTable
CREATE TABLE "Token" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "kind" "TokenKind" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT,
    "hash" BYTEA NOT NULL,
    "prefix" TEXT NOT NULL,
    "lastFour" TEXT NOT NULL,
    "permissions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "allowedRoutes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "config" JSONB NOT NULL DEFAULT '{}',
    "meta" JSONB NOT NULL DEFAULT '{}',
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Token_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Skillset" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT,
    "alias" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "blueprintId" UUID,
    "visibility" "Visibility" NOT NULL DEFAULT 'private',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Skillset_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Ability" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "skillsetId" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "blueprintId" UUID,
    "secretId" UUID,
    "fileId" UUID,
    "botId" UUID,
    "instruction" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Ability_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Secret" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT,
    "alias" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "blueprintId" UUID,
    "kind" TEXT NOT NULL DEFAULT 'shared',
    "type" TEXT NOT NULL DEFAULT 'plain',
    "config" JSONB NOT NULL DEFAULT '{}',
    "visibility" "Visibility" NOT NULL DEFAULT 'private',
    "ciphertext" BYTEA,
    "keyId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Secret_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Integration" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT,
    "alias" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "blueprintId" UUID,
    "botId" UUID,
    "config" JSONB NOT NULL DEFAULT '{}',
    "ciphertext" BYTEA,
    "keyId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Integration_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateTable
CREATE TABLE "Task" (
    "accountId" UUID NOT NULL DEFAULT (current_setting('livery.account'::text))::uuid,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "description" TEXT,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "botId" UUID,
    "contactId" UUID,
    "schedule" TEXT,
    "status" TEXT NOT NULL DEFAULT 'idle',
    "outcome" TEXT,
    "lastRunAt" TIMESTAMPTZ(3),
    "nextRunAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("accountId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_slug_key" ON "Account"("slug");

-- CreateIndex
CREATE INDEX "Account_parentId_id_idx" ON "Account"("parentId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Account_parentId_email_key" ON "Account"("parentId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_parentId_alias_key" ON "Account"("parentId", "alias");

-- CreateIndex
CREATE UNIQUE INDEX "Domain_hostname_key" ON "Domain"("hostname");

-- CreateIndex
CREATE INDEX "Event_accountId_type_id_idx" ON "Event"("accountId", "type", "id");

-- CreateIndex
CREATE INDEX "Bot_accountId_createdAt_id_idx" ON "Bot"("accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Bot_accountId_datasetId_idx" ON "Bot"("accountId", "datasetId");

-- CreateIndex
CREATE UNIQUE INDEX "Bot_accountId_alias_key" ON "Bot"("accountId", "alias");

-- CreateIndex
CREATE UNIQUE INDEX "Blueprint_accountId_alias_key" ON "Blueprint"("accountId", "alias");

-- CreateIndex
CREATE UNIQUE INDEX "Release_accountId_botId_version_key" ON "Release"("accountId", "botId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Flow_accountId_botId_version_key" ON "Flow"("accountId", "botId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Template_accountId_key_version_key" ON "Template"("accountId", "key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_accountId_fingerprint_key" ON "Contact"("accountId", "fingerprint");

-- CreateIndex
CREATE INDEX "Conversation_accountId_createdAt_id_idx" ON "Conversation"("accountId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Conversation_accountId_botId_createdAt_id_idx" ON "Conversation"("accountId", "botId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Conversation_accountId_lastMessageAt_id_idx" ON "Conversation"("accountId", "lastMessageAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_accountId_sessionId_key" ON "Conversation"("accountId", "sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Conversation_accountId_integrationId_externalId_key" ON "Conversation"("accountId", "integrationId", "externalId");

-- CreateIndex
CREATE INDEX "Message_accountId_conversationId_id_idx" ON "Message"("accountId", "conversationId", "id");

-- CreateIndex
CREATE INDEX "Message_leaseUntil_idx" ON "Message"("leaseUntil") WHERE ("leaseUntil" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "User_realmId_email_key" ON "User"("realmId", "email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "OAuthLink_realmId_provider_providerAccountId_key" ON "OAuthLink"("realmId", "provider", "providerAccountId");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_accountId_userId_key" ON "Membership"("accountId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Dataset_accountId_alias_key" ON "Dataset"("accountId", "alias");

-- CreateIndex
CREATE UNIQUE INDEX "Dataset_accountId_ownerBotId_key" ON "Dataset"("accountId", "ownerBotId");

-- CreateIndex
CREATE INDEX "Source_accountId_datasetId_id_idx" ON "Source"("accountId", "datasetId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SourceVersion_accountId_sourceId_number_key" ON "SourceVersion"("accountId", "sourceId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SourcePage_accountId_versionId_position_key" ON "SourcePage"("accountId", "versionId", "position");

-- CreateIndex
CREATE INDEX "Record_accountId_datasetId_id_idx" ON "Record"("accountId", "datasetId", "id");

-- CreateIndex
CREATE INDEX "Record_accountId_sourceId_position_idx" ON "Record"("accountId", "sourceId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "File_accountId_alias_key" ON "File"("accountId", "alias");

-- CreateIndex
CREATE UNIQUE INDEX "Token_hash_key" ON "Token"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "Skillset_accountId_alias_key" ON "Skillset"("accountId", "alias");

-- CreateIndex
CREATE INDEX "Ability_accountId_skillsetId_idx" ON "Ability"("accountId", "skillsetId");

-- CreateIndex
CREATE UNIQUE INDEX "Secret_accountId_alias_key" ON "Secret"("accountId", "alias");

-- CreateIndex
CREATE UNIQUE INDEX "Integration_accountId_alias_key" ON "Integration"("accountId", "alias");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_parentId_planId_fkey" FOREIGN KEY ("parentId", "planId") REFERENCES "Plan"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Brand" ADD CONSTRAINT "Brand_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Domain" ADD CONSTRAINT "Domain_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Counter" ADD CONSTRAINT "Counter_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DailyStat" ADD CONSTRAINT "DailyStat_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Budget" ADD CONSTRAINT "Budget_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bot" ADD CONSTRAINT "Bot_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Bot" ADD CONSTRAINT "Bot_accountId_blueprintId_fkey" FOREIGN KEY ("accountId", "blueprintId") REFERENCES "Blueprint"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Bot" ADD CONSTRAINT "Bot_accountId_datasetId_fkey" FOREIGN KEY ("accountId", "datasetId") REFERENCES "Dataset"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Bot" ADD CONSTRAINT "Bot_accountId_skillsetId_fkey" FOREIGN KEY ("accountId", "skillsetId") REFERENCES "Skillset"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Blueprint" ADD CONSTRAINT "Blueprint_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flow" ADD CONSTRAINT "Flow_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flow" ADD CONSTRAINT "Flow_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Template" ADD CONSTRAINT "Template_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_accountId_datasetId_fkey" FOREIGN KEY ("accountId", "datasetId") REFERENCES "Dataset"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_accountId_skillsetId_fkey" FOREIGN KEY ("accountId", "skillsetId") REFERENCES "Skillset"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_accountId_taskId_fkey" FOREIGN KEY ("accountId", "taskId") REFERENCES "Task"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_accountId_integrationId_fkey" FOREIGN KEY ("accountId", "integrationId") REFERENCES "Integration"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_accountId_releaseId_fkey" FOREIGN KEY ("accountId", "releaseId") REFERENCES "Release"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_accountId_conversationId_fkey" FOREIGN KEY ("accountId", "conversationId") REFERENCES "Conversation"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_realmId_fkey" FOREIGN KEY ("realmId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OAuthLink" ADD CONSTRAINT "OAuthLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dataset" ADD CONSTRAINT "Dataset_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dataset" ADD CONSTRAINT "Dataset_accountId_blueprintId_fkey" FOREIGN KEY ("accountId", "blueprintId") REFERENCES "Blueprint"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Dataset" ADD CONSTRAINT "Dataset_accountId_ownerBotId_fkey" FOREIGN KEY ("accountId", "ownerBotId") REFERENCES "Bot"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_accountId_datasetId_fkey" FOREIGN KEY ("accountId", "datasetId") REFERENCES "Dataset"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_accountId_fileId_fkey" FOREIGN KEY ("accountId", "fileId") REFERENCES "File"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SourceVersion" ADD CONSTRAINT "SourceVersion_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceVersion" ADD CONSTRAINT "SourceVersion_accountId_sourceId_fkey" FOREIGN KEY ("accountId", "sourceId") REFERENCES "Source"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourcePage" ADD CONSTRAINT "SourcePage_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourcePage" ADD CONSTRAINT "SourcePage_accountId_versionId_fkey" FOREIGN KEY ("accountId", "versionId") REFERENCES "SourceVersion"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_accountId_datasetId_fkey" FOREIGN KEY ("accountId", "datasetId") REFERENCES "Dataset"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_accountId_sourceId_fkey" FOREIGN KEY ("accountId", "sourceId") REFERENCES "Source"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_accountId_versionId_fkey" FOREIGN KEY ("accountId", "versionId") REFERENCES "SourceVersion"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Record" ADD CONSTRAINT "Record_accountId_pageId_fkey" FOREIGN KEY ("accountId", "pageId") REFERENCES "SourcePage"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "File" ADD CONSTRAINT "File_accountId_blueprintId_fkey" FOREIGN KEY ("accountId", "blueprintId") REFERENCES "Blueprint"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SearchSegment" ADD CONSTRAINT "SearchSegment_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchSegment" ADD CONSTRAINT "SearchSegment_accountId_datasetId_fkey" FOREIGN KEY ("accountId", "datasetId") REFERENCES "Dataset"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchBlock" ADD CONSTRAINT "SearchBlock_accountId_datasetId_segmentId_fkey" FOREIGN KEY ("accountId", "datasetId", "segmentId") REFERENCES "SearchSegment"("accountId", "datasetId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Token" ADD CONSTRAINT "Token_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Skillset" ADD CONSTRAINT "Skillset_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Skillset" ADD CONSTRAINT "Skillset_accountId_blueprintId_fkey" FOREIGN KEY ("accountId", "blueprintId") REFERENCES "Blueprint"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Ability" ADD CONSTRAINT "Ability_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ability" ADD CONSTRAINT "Ability_accountId_skillsetId_fkey" FOREIGN KEY ("accountId", "skillsetId") REFERENCES "Skillset"("accountId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ability" ADD CONSTRAINT "Ability_accountId_blueprintId_fkey" FOREIGN KEY ("accountId", "blueprintId") REFERENCES "Blueprint"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Ability" ADD CONSTRAINT "Ability_accountId_secretId_fkey" FOREIGN KEY ("accountId", "secretId") REFERENCES "Secret"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Ability" ADD CONSTRAINT "Ability_accountId_fileId_fkey" FOREIGN KEY ("accountId", "fileId") REFERENCES "File"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Ability" ADD CONSTRAINT "Ability_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Secret" ADD CONSTRAINT "Secret_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Secret" ADD CONSTRAINT "Secret_accountId_blueprintId_fkey" FOREIGN KEY ("accountId", "blueprintId") REFERENCES "Blueprint"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Integration" ADD CONSTRAINT "Integration_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Integration" ADD CONSTRAINT "Integration_accountId_blueprintId_fkey" FOREIGN KEY ("accountId", "blueprintId") REFERENCES "Blueprint"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Integration" ADD CONSTRAINT "Integration_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_accountId_botId_fkey" FOREIGN KEY ("accountId", "botId") REFERENCES "Bot"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_accountId_contactId_fkey" FOREIGN KEY ("accountId", "contactId") REFERENCES "Contact"("accountId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- ── Below: written by hand ────────────────────────────────────────────────────────────────────────────────────────

-- The role that the application works as: it owns nothing and cannot bypass row-level security.
do $$ begin
  create role livery_app nologin;
exception when duplicate_object then null;
end $$;
do $$ begin execute format('grant livery_app to %I', current_user); end $$;
do $$ begin execute format('grant usage on schema %I to livery_app', current_schema()); end $$;

-- Puts a table behind row-level security: its rows are visible to the account that the transaction names and to the
-- system, to nobody else. `owner_column` null: to the system only.
create function livery_protect(target regclass, owner_column text default 'accountId') returns void language plpgsql as $$
declare
  visible text := 'current_setting(''livery.system'', true) = ''on''';
begin
  if owner_column is not null then
    visible := format('%I = nullif(current_setting(''livery.account'', true), '''')::uuid or ', owner_column) || visible;
  end if;
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy account on %s using (%s) with check (%s)', target, visible, visible);
  execute format('grant select, insert, update, delete on %s to livery_app', target);
end $$;

select livery_protect(format('%I', name)::regclass) from unnest(array['Brand', 'Domain', 'Plan', 'Counter', 'DailyStat', 'Budget', 'Event', 'Bot', 'Blueprint', 'Release', 'Flow', 'Template', 'Contact', 'Conversation', 'Message', 'Membership', 'Dataset', 'Source', 'SourceVersion', 'SourcePage', 'Record', 'File', 'SearchSegment', 'SearchBlock', 'Token', 'Skillset', 'Ability', 'Secret', 'Integration', 'Task']) name;
select livery_protect('"Account"', 'id');
select livery_protect(format('%I', name)::regclass, null) from unnest(array['User', 'Session', 'OAuthLink', 'SignInAttempt']) name;

-- The rows of a counter that this connection writes to, so that parallel transactions seldom wait for each other.
create function livery_slot() returns int language sql stable as $$
  select coalesce(nullif(current_setting('livery.slot', true), ''), '0')::int
$$;

-- Takes `p_amount` of a metric from an account's limit, or raises LV429 so that the whole transaction is undone. Exact
-- under any concurrency: a shard uses only what it was granted, and grants are dealt from the limit by one transaction
-- at a time. Works as the system, and as
-- what it was again afterwards, because a customer's use is counted on its partner too. (A setting of the function would
-- need a superuser.)
create function livery_reserve(p_account uuid, p_metric text, p_period text, p_amount bigint, p_max bigint)
returns boolean language plpgsql as $$
declare
  was text := coalesce(current_setting('livery.system', true), '');
  p_shard int := livery_slot();
  total bigint;
  share bigint;
begin
  perform set_config('livery.system', 'on', true);
  if p_max is null then
    insert into "Counter" ("accountId", metric, period, shard, used, granted, basis)
      values (p_account, p_metric, p_period, p_shard, p_amount, 0, -1)
      on conflict ("accountId", metric, period, shard) do update set used = "Counter".used + p_amount, basis = -1;
    perform set_config('livery.system', was, true);
    return true;
  end if;
  update "Counter" set used = used + p_amount
    where "accountId" = p_account and metric = p_metric and period = p_period and shard = p_shard
      and basis = p_max and used + p_amount <= granted;
  if found then
    perform set_config('livery.system', was, true);
    return true;
  end if;

  perform pg_advisory_xact_lock(hashtextextended(p_account::text || p_metric || p_period, 0));
  select coalesce(sum(used), 0) into total from (
    select used from "Counter" where "accountId" = p_account and metric = p_metric and period = p_period order by shard for update
  ) held;
  if total + p_amount > p_max then
    raise exception 'limit of % reached', p_metric using errcode = 'LV429', detail = p_metric;
  end if;
  share := (p_max - total - p_amount) / 64;
  update "Counter" set granted = used + share, basis = p_max
    where "accountId" = p_account and metric = p_metric and period = p_period and shard <> p_shard;
  insert into "Counter" ("accountId", metric, period, shard, used, granted, basis)
    values (p_account, p_metric, p_period, p_shard, p_amount, p_amount + share, p_max)
    on conflict ("accountId", metric, period, shard)
    do update set used = "Counter".used + p_amount, granted = "Counter".used + p_amount + share, basis = p_max;
  perform set_config('livery.system', was, true);
  return true;
end $$;

-- Gives back what was reserved and not used.
create function livery_release(p_account uuid, p_metric text, p_period text, p_amount bigint)
returns boolean language plpgsql as $$
declare
  was text := coalesce(current_setting('livery.system', true), '');
begin
  perform set_config('livery.system', 'on', true);
  insert into "Counter" ("accountId", metric, period, shard, used) values (p_account, p_metric, p_period, livery_slot(), -p_amount)
    on conflict ("accountId", metric, period, shard) do update set used = "Counter".used - p_amount;
  perform set_config('livery.system', was, true);
  return true;
end $$;

-- Adds to a daily rollup.
create function livery_count(p_account uuid, p_day date, p_bot uuid, p_channel text, p_status text, p_conversations bigint, p_messages bigint)
returns boolean language sql as $$
  insert into "DailyStat" ("accountId", day, "botId", channel, status, shard, conversations, messages)
    values (p_account, p_day, coalesce(p_bot, '00000000-0000-0000-0000-000000000000'), p_channel, p_status, livery_slot(), p_conversations, p_messages)
  on conflict ("accountId", day, "botId", channel, status, shard)
    do update set conversations = "DailyStat".conversations + p_conversations, messages = "DailyStat".messages + p_messages returning true
$$;

-- Puts a job into the queue within the caller's transaction. The queue's tables belong to the owner of the schema.
create function livery_enqueue(p_task text, p_payload json, p_key text default null, p_run_at timestamptz default null)
returns boolean language plpgsql security definer set search_path from current as $$
begin
  perform graphile_worker.add_job(p_task, p_payload, job_key => p_key, run_at => p_run_at, max_attempts => 8);
  return true;
end $$;
