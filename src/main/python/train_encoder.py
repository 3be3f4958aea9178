"""Trains the encoder and the judgement of pairs on passages of annotated articles.

usage: train_encoder.py PASSAGES... -o MODEL.pt --vocabulary en-encoder.vocab
       [--base e5-small-v2.onnx --base-tokenizer e5-small-v2-tokenizer.json] [--start MODEL.pt]
       [--rank R --world N]   N processes that average their weights every fourth step
"""
import argparse
import json
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import passages
from encoder import ACTIONS, TYPES, WIDTH, Bert, Net, Pieces, batch, marks_of, prepared

args = argparse.ArgumentParser()
args.add_argument("passages", nargs="+")
args.add_argument("-o", "--output", required=True)
args.add_argument("--base")
args.add_argument("--base-tokenizer")
args.add_argument("--start", help="a model saved by this program, or a folder of exported ones")
args.add_argument("--vocabulary", required=True)
args.add_argument("--rounds", type=float, default=3)
args.add_argument("--rate", type=float, default=8e-5)
args.add_argument("--negatives", type=float, default=1.3, help="passages without a claim for each with one")
args.add_argument("--swap", type=float, default=0.4, help="how likely a name is read as another of its kind")
args.add_argument("--mask", type=float, default=0.12, help="how likely a word piece is hidden")
args.add_argument("--back", type=float, nargs=2, default=(0.0, 0.0), metavar=("BEFORE", "AFTER"),
                  help="how far the weights go back to the base's before and after training (Wortsman et al. 2022)")
args.add_argument("--marked", type=int, default=10, help="pairs of a passage that are looked at a second time")
args.add_argument("--batch", type=int, default=24)
args.add_argument("--seed", type=int, default=1)
args.add_argument("--rank", type=int, default=0)
args.add_argument("--world", type=int, default=1)
args = args.parse_args()
torch.set_num_threads(1)
torch.set_flush_denormal(True)
random.seed(args.seed)
torch.manual_seed(args.seed)
chance = random.Random(args.seed + args.rank)  # of its own, for all processes must choose the same batches
if args.world > 1:
    import torch.distributed as dist
    dist.init_process_group("gloo", init_method="tcp://127.0.0.1:29511", rank=args.rank, world_size=args.world)

pieces = Pieces(args.vocabulary)


class Names:
    """Names of parties of the same form and kind stand in for each other, so that claims are learnt and not names."""

    def __init__(self):
        self.alike = {}

    def of(self, article, passage):
        """The names of a passage: (start, end, what they may be swapped for)."""
        found = []
        for role in passage["roles"]:
            if role["form"] in ("PERSON", "ORGANISATION", "APT_GROUP"):
                kind = (role["form"], role.get("who_kind"), role.get("whom_kind"))
                names = self.alike.setdefault(kind, {})
                names.setdefault(article["text"][role["start"]:role["end"]], None)
                found.append((role["start"], role["end"], names))
        return sorted(found, key=lambda f: f[:2])

    def swaps(self, article, found):
        chosen, swaps, last = {}, [], 0
        for start, end, names in found:
            name = article["text"][start:end]
            if name not in chosen:
                swap = chance.random() < args.swap
                chosen[name] = chance.choice(self.lists[id(names)]) if swap else name
            if start >= last and chosen[name] != name:
                swaps.append((start, end, chosen[name]))
                last = end
        return swaps

    def close(self):
        self.lists = {id(names): list(names) for names in self.alike.values()}


names = Names()


def examples():
    for article in passages.load(args.passages):
        if passages.is_held(article):
            continue
        for passage, right, unclear in passages.labelled(article):
            x = prepared(article, passage, pieces)
            if not len(x["accused"]):
                continue
            source = {place: n for n, place in enumerate(x["sources"].tolist())}
            accused = {place: n for n, place in enumerate(x["accused"].tolist())}
            at = lambda role: 0 if role == -1 else x["at"][role]
            known = lambda pairs: [(source[at(i)], accused[at(j)]) for i, j in pairs
                                   if at(i) in source and at(j) in accused]
            x["right"] = []
            for record, pairs in right:
                pairs = known(pairs)
                if not pairs:
                    continue
                others = []
                for side in ("victim", "sponsor"):
                    named = passages.named(side, article, passage, record)
                    others.append(named and [at(k) for k in named if at(k) is not None])
                kind = record["incident_type"]
                x["right"].append((pairs, 0.5 if record["optional"] else 1.0, ACTIONS.index(record["action"]),
                                   float(record["stance"] == "hedged"), TYPES.index(kind) if kind else -1, others))
            x["unclear"] = known(unclear)
            x["framed"] = "framed" in passage["signs"]
            x["real"] = article["set"] in passages.REAL
            x["source"] = article, passage, names.of(article, passage)
            yield x


READ = ("ids", "segments", "pieces")


def varied(x):
    """The same passage with other names, if it is not cut at other words then, and with some pieces hidden."""
    article, passage, found = x["source"]
    swaps = names.swaps(article, found)
    if swaps:
        other = prepared(article, passage, pieces, swaps)
        x = {**x, **{k: other[k] for k in READ}} if other["at"] == x["at"] else x
    ends = pieces.start, pieces.end
    hide = lambda piece: piece not in ends and chance.random() < args.mask
    return {**x, "ids": [pieces.hidden if hide(piece) else piece for piece in x["ids"]]}


found = list(examples())
names.close()
claims = [x for x in found if x["right"]]
claims += 2 * [x for x in claims if x["real"]]
hard = [x for x in found if not x["right"] and x["framed"]]
plain = [x for x in found if not x["right"] and not x["framed"]]
print(len(claims), "passages with claims,", len(hard), "without in which a frame sees one,", len(plain), "others", flush=True)

net = Net(len(pieces.number))
base = Bert(len(pieces.number))
if args.base:
    with open(args.base_tokenizer, encoding="utf-8") as file:
        known = json.load(file)["model"]["vocab"]
    base.take(args.base, [known[piece] for piece in pieces.number])
if args.start and os.path.isdir(args.start):
    net.restore(args.start)
elif args.start:
    net.load_state_dict(torch.load(args.start))
else:
    net.bert.load_state_dict(base.state_dict())


def go_back(share):
    for (name, weight), begun in zip(net.bert.named_parameters(), base.parameters()):
        if share and not name.startswith("me."):
            weight.data.lerp_(begun.data, share)


go_back(args.back[0])
net.bert.we.weight.requires_grad_(False)


def loss_of(outputs, query, others, x, pairs):
    """The loss of some pairs (source, accused) of a passage.

    outputs: of each pair; query(side, n): what the victim (side 0) or sponsor (1) of pair n must be like;
    others: what each role is like as one
    """
    claim = outputs[:, 0]
    number = {pair: n for n, pair in enumerate(pairs)}
    weight = torch.ones_like(claim)
    for pair in x["unclear"] + [p for right, *_ in x["right"] for p in right]:
        if pair in number:
            weight[number[pair]] = 0
    loss = (F.softplus(claim) * weight).sum()
    for right, worth, action, hedged, kind, named in x["right"]:
        n = max((number[p] for p in right if p in number), key=lambda n: float(claim[n]))
        out = outputs[n]
        part = F.softplus(-claim[n]) + 0.5 * F.cross_entropy(out[None, 1:8], torch.tensor([action]))
        part = part + 0.5 * F.binary_cross_entropy_with_logits(out[8], torch.tensor(hedged))
        if kind >= 0:
            part = part + 0.5 * F.cross_entropy(out[None, 9:], torch.tensor([kind]))
        for side, roles in enumerate(named):
            if roles:
                worths = others[side] @ query(side, n) / WIDTH ** 0.5
                part = part + 0.4 * (worths.logsumexp(0) - worths[torch.tensor(roles)].logsumexp(0))
        loss = loss + worth * part
    return loss


def chosen_pairs(claim, x):
    """The pairs that are looked at a second time: the right ones, the likeliest others and one more."""
    pairs = list(dict.fromkeys(p for right, *_ in x["right"] for p in right[:6]))
    known = set(pairs) | set(x["unclear"])
    others = [p for p in np.ndindex(*claim.shape) if p not in known]
    others.sort(key=lambda p: -float(claim[p]))
    room = max(2, args.marked - len(pairs))
    chance.shuffle(rest := others[room - 1:])
    return pairs + others[:room - 1] + rest[:1]


def losses_of(own):
    """The losses of the first and of the second look at some passages."""
    with torch.autocast("cpu", torch.bfloat16):
        hidden, seen = net.bert(*batch(own))
    found = [net.pairs(h, x) for h, x in zip(hidden.float(), own)]
    looked = [chosen_pairs(outputs[..., 0].detach().numpy(), x) for (outputs, _, _), x in zip(found, own)]
    marks = torch.zeros(4, len(own), 2 * max(map(len, looked)), dtype=torch.long)
    for n, (pairs, x) in enumerate(zip(looked, own)):
        if pairs:
            marks[:, n, :2 * len(pairs)] = torch.tensor(marks_of(x, pairs)).T
    with torch.autocast("cpu", torch.bfloat16):
        vectors = net.bert.read_marks(seen, *marks)
    first = second = 0
    for (outputs, queries, others), pairs, x, vector in zip(found, looked, own, vectors.float()):
        again, more = net.marked(vector[:2 * len(pairs)])
        second = second + loss_of(again, lambda side, n: queries[side, pairs[n][1]] + more[side, n], others, x, pairs)
        every = list(np.ndindex(*outputs.shape[:2]))
        first = first + loss_of(outputs.flatten(0, 1), lambda side, n: queries[side, every[n][1]], others, x, every)
    return first / len(own), second / len(own)


def round_of():
    wanted = int(args.negatives * len(claims))
    some = random.sample(hard, min(len(hard), int(0.7 * wanted)))
    chosen = claims + some + random.sample(plain, min(len(plain), wanted - len(some)))
    random.shuffle(chosen)
    size = args.batch * 50  # alike in length, so that little is padded
    chosen = [x for n in range(0, len(chosen), size) for x in sorted(chosen[n:n + size], key=lambda x: len(x["ids"]))]
    batches = [chosen[n:n + args.batch] for n in range(0, len(chosen) - args.batch + 1, args.batch)]
    random.shuffle(batches)
    return batches


learning = [p for p in net.parameters() if p.requires_grad]


def average():
    flat = torch.cat([p.data.view(-1) for p in learning])
    dist.all_reduce(flat)
    flat /= args.world
    at = 0
    for p in learning:
        p.data.copy_(flat[at:at + p.numel()].view_as(p))
        at += p.numel()


steps = int(args.rounds * len(round_of()))
new = lambda name: not name.startswith("bert.") or name.startswith("bert.me.")
body = [p for n, p in net.named_parameters() if not new(n) and p.requires_grad]
heads = [p for n, p in net.named_parameters() if new(n)]
optimizer = torch.optim.AdamW([{"params": body, "lr": args.rate}, {"params": heads, "lr": 10 * args.rate}], weight_decay=0.01)
schedule = torch.optim.lr_scheduler.LambdaLR(
    optimizer, lambda s: min(1, (s + 1) / (0.08 * steps)) * max(0.02, 1 - s / steps))
begun, step, total = time.time(), 0, np.zeros(2)
while step < steps:
    for chosen in round_of():
        own = [varied(x) for x in chosen[args.rank::args.world]]
        first, second = losses_of(own)
        loss = first + second
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learning, 2.0)
        optimizer.step()
        schedule.step()
        step, total = step + 1, total + np.array([float(first), float(second)])
        if args.world > 1 and (step % 4 == 0 or step == steps):
            average()
        if step % 50 == 0:
            print(step, "of", steps, "loss", (total / 50).round(3), round(time.time() - begun), "s", flush=True)
            total = np.zeros(2)
        if step == steps:
            break
    if step == steps:
        go_back(args.back[1])
    if args.rank == 0:
        torch.save(net.state_dict(), args.output)
