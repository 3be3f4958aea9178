"""The encoder and the judgement of pairs on top of it, in PyTorch; the program has the same in Java."""
import json
import math
import re
import struct
import unicodedata

import torch
import torch.nn.functional as F
from torch import nn

ACTIONS = ["attribute", "link", "condemn", "sanction", "charge", "deny", "claim"]
TYPES = ["espionage", "data-breach", "ddos", "ransomware", "destructive", "disinformation", "intrusion", "theft",
         "kinetic", "other"]
KINDS = ["", "GOVERNMENT", "AGENCY", "IGO", "COMPANY", "MEDIA", "NGO", "ARMED", "PERSON", "GROUP", "CROWD", "VOICES",
         "UNKNOWN"]
FORMS = ["PERSON", "COUNTRY", "ORGANISATION", "APT_GROUP", "NOUN", "PRONOUN", "NOBODY"]
MARKS = 2 * len(KINDS) + 2  # none, a source of each kind, nobody, an accused of each kind; PairModel's order
LONGEST = 160  # pieces; Encoder.LONGEST
WIDTH = 128
# in PairModel's order
PAIR_TABLES = ("kw.weight", "km.weight", "fo.weight", "ins.weight", "src.weight", "src.bias", "acc.weight", "acc.bias",
               "vic.weight", "vic.bias", "vq.weight", "vq.bias", "a.weight", "a.bias", "b.weight", "b.bias",
               "u.weight", "out.weight", "out.bias", "sm.weight", "tm.weight", "tm.bias", "mout.weight", "mout.bias",
               "mq.weight", "spo.weight", "spo.bias", "sq.weight", "sq.bias", "ms.weight")


class Layer(nn.Module):
    def __init__(self, width, inner, heads):
        super().__init__()
        self.h = heads
        self.q, self.k, self.v, self.o = (nn.Linear(width, width) for _ in range(4))
        self.ln1, self.ln2 = (nn.LayerNorm(width, eps=1e-12) for _ in range(2))
        self.i, self.d = nn.Linear(width, inner), nn.Linear(inner, width)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, mask, others=None):
        """others: keys and values of further words that are looked at, which stand before those of x."""
        batch, size, width = x.shape
        split = lambda y: y.view(batch, size, self.h, width // self.h).transpose(1, 2)
        k, v = split(self.k(x)), split(self.v(x))
        if others:
            k, v = torch.cat([others[0], k], 2), torch.cat([others[1], v], 2)
        a = split(self.q(x)) @ k.transpose(-1, -2) / math.sqrt(width // self.h) + mask
        c = (a.softmax(-1) @ v).transpose(1, 2).reshape(batch, size, width)
        x = self.ln1(x + self.drop(self.o(c)))
        return self.ln2(x + self.drop(self.d(F.gelu(self.i(x))))), (k, v)


class Bert(nn.Module):
    def __init__(self, pieces, layers=12, width=384, inner=1536, heads=12):
        super().__init__()
        self.we, self.pe, self.te = nn.Embedding(pieces, width), nn.Embedding(512, width), nn.Embedding(2, width)
        self.me = nn.Embedding(MARKS, width)
        nn.init.normal_(self.me.weight, std=0.02)
        self.ln, self.drop = nn.LayerNorm(width, eps=1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList([Layer(width, inner, heads) for _ in range(layers)])

    def forward(self, ids, segments, sizes):
        """The vectors of the pieces, and what marks need to look at them."""
        at = torch.arange(ids.shape[1])
        x = self.drop(self.ln(self.we(ids) + self.te(segments) + self.pe(at)[None]))
        mask = (at[None] >= sizes[:, None]).float()[:, None, None, :] * -1e9
        looked = []
        for layer in self.layers:
            x, keys = layer(x, mask)
            looked.append(keys)
        return x, (mask, looked)

    def read_marks(self, seen, ids, segments, places, marks):
        """The vectors of marks; each looks at the text and at the other mark of its pair, and the text at none.

        ids, segments, places: of the first piece of the phrase that the mark stands for; two marks a pair.
        """
        mask, looked = seen
        x = self.drop(self.ln(self.we(ids) + self.te(segments) + self.pe(places) + self.me(marks)))
        pair = torch.arange(ids.shape[1]) // 2
        own = (pair[:, None] != pair[None]).float() * -1e9
        mask = torch.cat([mask.expand(-1, -1, ids.shape[1], -1), own[None, None].expand(len(ids), -1, -1, -1)], -1)
        for layer, keys in zip(self.layers, looked):
            x, _ = layer(x, mask, keys)
        return x

    def take(self, onnx_file, vocabulary):
        """Takes the weights of e5-small-v2 in ONNX form, with the pieces of its vocabulary that are in ours."""
        import onnx
        from onnx import numpy_helper
        graph = onnx.load(onnx_file).graph
        given = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        for node in graph.node:
            if node.op_type == "MatMul" and node.input[1] in given:
                name = node.name.strip("/").replace("/MatMul", "").replace("/", ".")
                given[name + ".weight"] = given[node.input[1]].T
        copy = lambda to, name: to.data.copy_(torch.tensor(given[name]))
        words = "embeddings.word_embeddings.weight"
        given[words] = given[words][vocabulary]
        copy(self.we.weight, words)
        copy(self.pe.weight, "embeddings.position_embeddings.weight")
        copy(self.te.weight, "embeddings.token_type_embeddings.weight")
        parts = [(self.ln, "embeddings.LayerNorm")]
        for n, layer in enumerate(self.layers):
            for to, name in ((layer.q, "attention.self.query"), (layer.k, "attention.self.key"),
                             (layer.v, "attention.self.value"), (layer.o, "attention.output.dense"),
                             (layer.i, "intermediate.dense"), (layer.d, "output.dense"),
                             (layer.ln1, "attention.output.LayerNorm"), (layer.ln2, "output.LayerNorm")):
                parts.append((to, f"encoder.layer.{n}.{name}"))
        for to, name in parts:
            copy(to.weight, name + ".weight")
            copy(to.bias, name + ".bias")


class Net(nn.Module):
    """Bert, and vectors of roles as source, accused, victim and sponsor; see PairModel."""

    def __init__(self, pieces, width=384):
        super().__init__()
        self.bert = Bert(pieces, width=width)
        self.kw, self.km = nn.Embedding(len(KINDS), 32), nn.Embedding(len(KINDS), 32)
        self.fo, self.ins = nn.Embedding(len(FORMS), 32), nn.Embedding(3, 32)
        for table in (self.kw, self.km, self.fo, self.ins):
            nn.init.normal_(table.weight, std=0.1)
        self.src, self.acc, self.vic, self.spo = (nn.Linear(width + 32, WIDTH) for _ in range(4))
        self.vq, self.sq, self.a, self.b = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.u = nn.Linear(WIDTH, WIDTH, bias=False)
        self.out = nn.Linear(WIDTH, 1 + len(ACTIONS) + 1 + len(TYPES))
        self.out.bias.data[0] = -4
        # the second look, at marked pairs
        self.sm, self.tm = nn.Linear(width, WIDTH, bias=False), nn.Linear(width, WIDTH)
        self.mout = nn.Linear(WIDTH, 1 + len(ACTIONS) + 1 + len(TYPES))
        self.mout.bias.data[0] = -1
        self.mq, self.ms = (nn.Linear(width, WIDTH, bias=False) for _ in range(2))
        self.mq.weight.data.zero_()
        self.ms.weight.data.zero_()
        self.drop = nn.Dropout(0.1)

    def pairs(self, hidden, x):
        """Outputs of each pair of a passage (source, accused, output); by accused what a victim and a sponsor must be
        like (2, accused, width), and what each role is like as one (2, role, width)."""
        roles = torch.cat([hidden[:1]] + [hidden[a:b].mean(0, keepdim=True) for a, b in x["pieces"]], 0)
        about = self.kw(x["who_kind"]) + self.km(x["whom_kind"]) + self.fo(x["form"]) + self.ins(x["place"])
        roles = self.drop(torch.cat([roles, about], 1))
        source, accused = F.gelu(self.src(roles[x["sources"]])), F.gelu(self.acc(roles[x["accused"]]))
        pair = self.out(F.gelu(self.a(source)[:, None] + self.b(accused)[None]))
        product = (source @ self.u(accused).T)[..., None] / WIDTH ** 0.5
        return (torch.cat([pair[..., :1] + product, pair[..., 1:]], -1),
                torch.stack([self.vq(accused), self.sq(accused)]), F.gelu(torch.stack([self.vic(roles), self.spo(roles)])))

    def marked(self, marks):
        """Outputs of the pairs that marks (source, accused, source, accused ...) stand for, and what victim and sponsor
        of each must be like besides."""
        source, accused = self.drop(marks[::2]), self.drop(marks[1::2])
        return self.mout(F.gelu(self.sm(source) + self.tm(accused))), torch.stack([self.mq(accused), self.ms(accused)])

    def restore(self, folder):
        """Takes the weights of a model that was exported, as far as its 8-bit integers tell them."""
        import numpy as np
        import onnx
        from onnx import numpy_helper
        graph = onnx.load(folder + "/en-encoder.onnx").graph
        given = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        words = given["words"] * given["words.s"]
        self.bert.we.weight.data.copy_(torch.tensor(words))
        self.bert.pe.weight.data[:len(given["places"])] = torch.tensor(given["places"])
        self.bert.te.weight.data.copy_(torch.tensor(given["segments"]))
        tables = dict(self.named_parameters())
        if "marks" in given:
            self.bert.me.weight.data.copy_(torch.tensor(given["marks"]))
        for name in list(given):
            if name.endswith(".w"):
                layer = name[:-2]
                scale = given[(layer[:-1] + "q" if layer[-1] in "kv" else layer) + ".m"]
                weight = given[name].astype(np.float32) * given[layer + ".s"] * scale[:, None]
                tables[layer + ".weight"].data.copy_(torch.tensor(weight.T))
                tables[layer + ".bias"].data.copy_(torch.tensor(given[layer + ".b"]))
            elif name.endswith(".g"):
                tables[name[:-2] + ".weight"].data.copy_(torch.tensor(given[name]))
                tables[name[:-2] + ".bias"].data.copy_(torch.tensor(given[name[:-2] + ".o"]))
        with open(folder + "/en-pairs.bin", "rb") as pairs:
            for name in PAIR_TABLES:
                size = pairs.read(8)
                if not size:
                    break  # exported before there were marks or sponsors
                rows, columns = struct.unpack(">ii", size)
                cells = np.frombuffer(pairs.read(2 * rows * columns), ">u2").astype(np.uint32) << 16
                tables[name].data.copy_(torch.tensor(cells.view(np.float32)).view(tables[name].shape))


class Pieces:
    """Word pieces, as WordPieces makes them."""

    def __init__(self, vocabulary):
        with open(vocabulary, encoding="utf-8") as lines:
            self.number = {line.rstrip("\n"): n for n, line in enumerate(lines)}
        self.start, self.end, self.unknown, self.hidden = (
            self.number[m] for m in ("[CLS]", "[SEP]", "[UNK]", "[MASK]"))

    def word(self, word):
        found, at = [], 0
        while at < len(word) <= 60:
            to = len(word)
            while to > at and ("##" if at else "") + word[at:to] not in self.number:
                to -= 1
            if to == at:
                return [self.unknown]
            found.append(self.number[("##" if at else "") + word[at:to]])
            at = to
        return found or ([self.unknown] if word else [])

    def of(self, text, start, end, swaps=()):
        """(piece, start of its word, end of its word) of a stretch of text.

        swaps: (start, end, name) in order; the name is read in place of what stands there, and has its place.
        """
        found = []
        for a, b, name in swaps:
            if start <= a and b <= end:
                found += self.of(text, start, a) + [(p, a, b) for p, _, _ in self.of(name, 0, len(name))]
                start = b
        for m in re.finditer(r"[^\W_]+|[^\w\s]|_", text[start:end]):
            plain = unicodedata.normalize("NFD", m[0].lower())
            plain = "".join(c for c in plain if unicodedata.category(c) != "Mn")
            found += [(p, start + m.start(), start + m.end()) for p in self.word(plain)]
        return found


def prepared(article, passage, pieces, swaps=()):
    """A passage as tensors; place[i] is the place of role i among the roles read (0 is nobody), or None."""
    spans = passage["spans"]
    parts = [pieces.of(article["text"], *s, swaps) for s in spans]
    parts[-1] = parts[-1][:LONGEST - 2]
    room = LONGEST - len(spans) - 1 - len(parts[-1])
    for n in range(len(parts) - 2, -1, -1):
        parts[n] = parts[n][max(0, len(parts[n]) - max(0, room)):]
        room -= len(parts[n])
    ids, segments, at = [pieces.start], [0], []
    for n, part in enumerate(parts):
        last = int(n == len(parts) - 1)
        for piece, start, end in part:
            at.append((start, end, len(ids)))
            ids.append(piece)
            segments.append(last)
        ids.append(pieces.end)
        segments.append(last)
    read, place = [(0, 0, FORMS.index("NOBODY"), 0)], []
    sources, accused, stretches = [0], [], []
    for role in passage["roles"]:
        where = [q for a, b, q in at if a < role["end"] and b > role["start"]]
        if not where:
            place.append(None)
            continue
        place.append(len(read))
        if "who" in role:
            sources.append(len(read))
        if "whom" in role:
            accused.append(len(read))
        stretches.append((where[0], where[-1] + 1))
        here = 2 if role["start"] >= spans[-1][0] else 1
        read.append((KINDS.index(role.get("who_kind", "")), KINDS.index(role.get("whom_kind", "")),
                     FORMS.index(role["form"]), here))
    who_kind, whom_kind, form, where = (torch.tensor(c) for c in zip(*read))
    return dict(ids=ids, segments=segments, pieces=stretches, who_kind=who_kind, whom_kind=whom_kind, form=form,
                place=where, sources=torch.tensor(sources), accused=torch.tensor(accused, dtype=torch.long),
                at=place)


def marks_of(x, pairs):
    """ids, segments, places and marks of pairs (source, accused) of a prepared passage, two a pair."""
    found = []
    for i, j in pairs:
        source, accused = int(x["sources"][i]), int(x["accused"][j])
        for role, mark in (source, 1 + int(x["who_kind"][source])), (accused, 2 + len(KINDS) + int(x["whom_kind"][accused])):
            place = x["pieces"][role - 1][0] if role else 0
            found.append((x["ids"][place], x["segments"][place], place, mark if role else 1 + len(KINDS)))
    return found


def batch(passages):
    """ids, segments and sizes of some passages."""
    size = max(len(x["ids"]) for x in passages)
    ids = torch.zeros(len(passages), size, dtype=torch.long)
    segments = torch.zeros_like(ids)
    for n, x in enumerate(passages):
        ids[n, :len(x["ids"])] = torch.tensor(x["ids"])
        segments[n, :len(x["ids"])] = torch.tensor(x["segments"])
    return ids, segments, torch.tensor([len(x["ids"]) for x in passages])
