-- One schema for SQLite and PostgreSQL: no generated keys, moments as milliseconds since 1970, no engine's own types
-- but BYTEA, which SQLite takes as it takes any name.

CREATE TABLE articles (
    id       TEXT   NOT NULL PRIMARY KEY, -- SHA-256 of owner and content
    owner    BIGINT,                      -- the chat that sent it; NULL: anyone may read it
    metadata TEXT   NOT NULL,             -- JSON
    text     TEXT   NOT NULL,
    layout   TEXT   NOT NULL,             -- JSON: where paragraphs and sentences lie in the text
    added_at BIGINT NOT NULL
);
CREATE INDEX articles_owner ON articles (owner);

CREATE TABLE addresses (
    url        TEXT   NOT NULL PRIMARY KEY,
    article    TEXT   NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    fetched_at BIGINT NOT NULL
);
CREATE INDEX addresses_article ON addresses (article);

CREATE TABLE vectors (
    article   TEXT    NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    model     TEXT    NOT NULL,
    dimension INTEGER NOT NULL,
    data      BYTEA   NOT NULL, -- 32-bit floats, little-endian, one vector after the other
    PRIMARY KEY (article, model)
);

CREATE TABLE chats (
    chat         BIGINT  NOT NULL PRIMARY KEY,
    article      TEXT    REFERENCES articles (id) ON DELETE SET NULL,
    locale       TEXT,
    conversation INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX chats_article ON chats (article);

CREATE TABLE settings (
    chat  BIGINT NOT NULL,
    name  TEXT   NOT NULL,
    value TEXT   NOT NULL,
    PRIMARY KEY (chat, name)
);

CREATE TABLE library (
    chat     BIGINT NOT NULL,
    article  TEXT   NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    title    TEXT   NOT NULL,
    added_at BIGINT NOT NULL,
    used_at  BIGINT NOT NULL,
    PRIMARY KEY (chat, article)
);
CREATE INDEX library_article ON library (article);

CREATE TABLE turns (
    chat         BIGINT  NOT NULL,
    number       BIGINT  NOT NULL,
    conversation INTEGER NOT NULL,
    article      TEXT    NOT NULL, -- may be gone; the answer holds what it cites
    question     TEXT    NOT NULL,
    answer       TEXT    NOT NULL, -- JSON
    update_id    BIGINT,
    asked_at     BIGINT  NOT NULL,
    PRIMARY KEY (chat, number),
    UNIQUE (chat, update_id)
);
CREATE INDEX turns_asked ON turns (asked_at);

CREATE TABLE inbox (
    update_id   BIGINT  NOT NULL PRIMARY KEY,
    chat        BIGINT  NOT NULL,
    state       TEXT    NOT NULL,
    begun       INTEGER NOT NULL,
    failures    INTEGER NOT NULL,
    payload     TEXT    NOT NULL, -- empty once done
    received_at BIGINT  NOT NULL
);
CREATE INDEX inbox_state ON inbox (state, received_at);
CREATE INDEX inbox_chat ON inbox (chat);

CREATE TABLE replies (
    update_id BIGINT  NOT NULL,
    part      INTEGER NOT NULL,
    chat      BIGINT  NOT NULL,
    attempts  INTEGER NOT NULL,
    message   BIGINT, -- NULL until Telegram has accepted it
    at        BIGINT  NOT NULL,
    PRIMARY KEY (update_id, part)
);
CREATE INDEX replies_chat ON replies (chat);

CREATE TABLE usage (
    chat   BIGINT NOT NULL, -- 0: chats that were forgotten
    day    TEXT   NOT NULL, -- such as 2026-11-22
    tokens BIGINT NOT NULL,
    PRIMARY KEY (chat, day)
);
CREATE INDEX usage_day ON usage (day);

CREATE TABLE pulse (
    id INTEGER NOT NULL PRIMARY KEY,
    at BIGINT  NOT NULL
);
