"""Learns by words which sentences the encoder will find a claim in: writes en-passages.tsv.

usage: prospects.py PASSAGES... -o en-passages.tsv [--least L]
"""
import argparse

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

import passages

args = argparse.ArgumentParser()
args.add_argument("passages", nargs="+")
args.add_argument("-o", "--output", required=True)
args.add_argument("--least", type=float, default=-2.0, help="log odds from which on a sentence is read")
args = args.parse_args()

LIKELY = -1  # log odds of the likeliest pair
signs, wanted, held, sets = [], [], [], []
for article in passages.load(args.passages):
    for passage, right, _ in passages.labelled(article):
        required = any(not record["optional"] for record, _ in right)
        signs.append(dict.fromkeys(passage["signs"], 1))
        wanted.append(passage["odds"] > LIKELY)
        held.append(passages.is_held(article))
        sets.append((article["set"], required and passage["odds"] > LIKELY))
names = DictVectorizer()
table, wanted, held = names.fit_transform(signs), np.array(wanted), np.array(held)
model = LogisticRegression(C=0.3, max_iter=400).fit(table[~held], wanted[~held])
odds = model.decision_function(table)
for name in sorted({s for s, _ in sets}):
    mine = np.array([s == name and (h or name in passages.SENTENCES) for (s, _), h in zip(sets, held)])
    required = np.array([r for _, r in sets]) & mine
    if mine.any():
        kept = (odds[required] >= args.least).mean() if required.any() else 1
        print(f"{name}: {(odds[mine] >= args.least).mean():.2f} of {mine.sum()} read, {kept:.3f} of {required.sum()} claims kept")
with open(args.output, "w", encoding="utf-8") as out:
    out.write("# Whether a sentence may make a claim: weights of a logistic regression, in log odds. columns: sign, weight\n"
              "# source: src/main/python/prospects.py, see en-encoder.md; licence: Apache-2.0\n")
    out.write(f"bias\t{model.intercept_[0]:.4f}\nleast\t{args.least}\n")
    for sign, weight in sorted(zip(names.get_feature_names_out(), model.coef_[0])):
        if abs(weight) >= 0.03 and not set(sign) & set("\t\n\"") and not sign.startswith("#"):
            out.write(f"{sign}\t{weight:.3f}\n")
