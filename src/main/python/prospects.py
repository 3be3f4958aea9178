"""Learns which sentences the encoder will find a claim in, by their words and by their parties: writes en-passages.tsv.

usage: prospects.py PASSAGES... -o en-passages.tsv
"""
import argparse

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import passages

args = argparse.ArgumentParser()
args.add_argument("passages", nargs="+")
args.add_argument("-o", "--output", required=True)
args.add_argument("--least-parsed", type=float, default=-2.7, help="log odds by words from which on a sentence is parsed")
args.add_argument("--least-read", type=float, default=-2.0, help="log odds from which on the encoder reads it")
args = args.parse_args()

LIKELY = 0  # log odds of the likeliest pair; less likely ones are hardly ever written
signs, wanted, held, sets = [], [], [], []
for article in passages.load(args.passages):
    for passage, right, _ in passages.labelled(article):
        required = any(not record["optional"] for record, _ in right)
        signs.append(dict.fromkeys(passage["signs"], 1))
        wanted.append(passage["odds"] > LIKELY)
        held.append(passages.is_held(article))
        sets.append((article["set"], required and passage["odds"] > LIKELY))
wanted, held = np.array(wanted), np.array(held)
weights = {}
for by, least in enumerate((args.least_parsed, args.least_read)):
    known = signs if by else [{s: 1 for s in some if s != "framed" and not s.startswith(("who ", "whom "))} for some in signs]
    names = DictVectorizer()
    table = names.fit_transform(known)
    model = LogisticRegression(C=0.3, max_iter=400).fit(table[~held], wanted[~held])
    odds = model.decision_function(table)
    for name in sorted({s for s, _ in sets}):
        mine = np.array([s == name and (h or name in passages.SENTENCES) for (s, _), h in zip(sets, held)])
        required = np.array([r for _, r in sets]) & mine
        if mine.any():
            kept = (odds[required] >= least).mean() if required.any() else 1
            print(f"{('parsed', 'read')[by]} {name}: {(odds[mine] >= least).mean():.2f} of {mine.sum()}, {kept:.3f} of {required.sum()} claims kept")
    for sign, weight in [("bias", model.intercept_[0]), ("least", least), *zip(names.get_feature_names_out(), model.coef_[0])]:
        weights.setdefault(sign, [0.0, 0.0])[by] = weight
with open(args.output, "w", encoding="utf-8") as out:
    out.write("# Whether a sentence may make a claim: weights of two logistic regressions, in log odds.\n"
              "# columns: sign, weight before the sentence is parsed, weight after\n"
              "# source: src/main/python/prospects.py, see en-encoder.md; licence: Apache-2.0\n")
    for sign, both in sorted(weights.items()):
        if max(map(abs, both)) >= 0.15 and not set(sign) & set("\t\n\"") and not sign.startswith("#"):
            out.write(f"{sign}\t{both[0]:.2f}\t{both[1]:.2f}\n")
