-- A day's budget is a person's, in whatever chats the person asks.

CREATE TABLE usage_by_person (
    chat   BIGINT NOT NULL, -- -9223372036854775808: chats that were forgotten
    person BIGINT NOT NULL, -- the same: persons that were forgotten
    day    TEXT   NOT NULL, -- such as 2026-11-22
    tokens BIGINT NOT NULL,
    PRIMARY KEY (chat, person, day)
);
INSERT INTO usage_by_person (chat, person, day, tokens) SELECT chat, chat, day, tokens FROM usage;
DROP TABLE usage;
ALTER TABLE usage_by_person RENAME TO usage;
CREATE INDEX usage_day ON usage (day);
CREATE INDEX usage_person ON usage (person, day);
