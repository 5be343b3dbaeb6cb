-- The articles whose canonical address has a query: the key of that address without it, and what they
-- say, as revision.content has it. Articles of before are entered with their next revision.
CREATE TABLE queried_text (
  path_key BYTEA NOT NULL,
  content BYTEA NOT NULL,
  article VARCHAR NOT NULL,
  PRIMARY KEY (path_key, content)
);
