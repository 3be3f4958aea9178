"""Annotated articles as `ascribe train passages` writes them, and which pairs of a passage are right.

A passage is a sentence with the headline and the sentence before it; its roles are the phrases that may name a source,
an accused or a victim. A pair (i, j) says that role i (-1: nobody) accuses role j.
"""
import hashlib
import json
import re
import unicodedata

STATE = {"government", "country"}


# texts by others, longer than a sentence; each is learnt from three times
REAL = {"casie", "misp", "annoctr", "cyner", "re3d", "uner-ewt"}
SENTENCES = {"gmb", "frame-examples", "frame-examples-open", "bbc"}


def is_held(article):
    """A fifth of the articles is kept out of training; the weights of en-fusion.tsv are fitted on it."""
    number = article["id"].removeprefix(article["set"] + "-")
    return article["set"] not in SENTENCES and int(hashlib.md5(number.encode()).hexdigest(), 16) % 5 == 0


def load(paths):
    """The articles of some files."""
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def plain(name):
    """A name without case, accents, marks and article."""
    name = unicodedata.normalize("NFKD", name or "")
    name = "".join(c for c in name if not unicodedata.combining(c)).casefold()
    name = re.sub(r"['’]s\b", "", name).replace(".", "")
    return re.sub(r"^the ", "", re.sub(r"[^\w]+", " ", name).strip())


def is_name(printed, names):
    return bool(plain(printed)) and any(plain(printed) == plain(n) for n in names)


def agrees(wanted, party):
    """Whether a party is the annotated one: by name, a state also by its code."""
    kind, name = party.get("type") or "", party.get("name") or ""
    if wanted["type"] == "unspecified":
        return not name or kind in ("unspecified", "media")
    if is_name(name, wanted["names"]):
        return True
    same_kind = wanted["type"] in STATE and kind in STATE or wanted["type"] == kind == "unnamed"
    return same_kind and bool(wanted["country"]) and wanted["country"] == party.get("country")


def evidence(article, record):
    """Where the record's evidence stands, or None."""
    for words in (record["evidence"].split(), record["evidence"].split()[:8]):
        found = re.search(r"\s+".join(map(re.escape, words)), article["text"])
        if found:
            return found.span()
    return None


def labelled(article):
    """(passage, right, unclear) of each passage.

    right: (record, pairs) for each record whose evidence is the sentence; any one of its pairs will do.
    unclear: pairs of which the annotation says nothing, such as the same claim elsewhere in the article.
    """
    records = [(r, evidence(article, r)) for r in article.get("attributions", [])]
    for passage in article.get("passages", []):
        roles = passage["roles"]
        words = [article["text"][r["start"]:r["end"]] for r in roles]
        start, end = passage["spans"][-1]
        right, unclear = [], set()
        for record, span in records:
            who, whom = record["who"], record["whom"]
            nobody = who["type"] == "unspecified"
            sources = [-1] if nobody else [i for i, r in enumerate(roles) if "who" in r and agrees(who, r["who"])]
            accused = [j for j, r in enumerate(roles) if "whom" in r and agrees(whom, r["whom"])]
            alike_sources = set(sources) | {
                i for i, r in enumerate(roles) if "who" in r and not nobody and is_name(words[i], who["names"])}
            alike_accused = set(accused) | {
                j for j, r in enumerate(roles) if "whom" in r and is_name(words[j], whom["names"])}
            pairs = [(i, j) for i in sources for j in accused if i != j or record["action"] in ("deny", "claim")]
            alike = {(i, j) for i in alike_sources for j in alike_accused}
            here = span is not None and span[0] < end and start < span[1]
            if here and pairs:
                right.append((record, pairs))
                unclear |= alike - set(pairs)
            else:
                unclear |= alike
            if here:
                unclear |= {(-1, j) for j in alike_accused}
        yield passage, right, unclear


def named(side, article, passage, record):
    """The roles that name the victim or the sponsor: None where the annotation does not say, [-1] where there is none."""
    party = record.get(side)
    if not party or not party["names"]:
        # of a few sentences out of an article, what they do not name was not asked for
        return [-1] if record.get("incident_type") and article["set"] not in SENTENCES else None
    found = [
        k for k, r in enumerate(passage["roles"])
        if is_name(article["text"][r["start"]:r["end"]], party["names"])
        or any(end in r and is_name(r[end]["name"], party["names"]) for end in ("who", "whom"))]
    return found or None
