"""Writes a trained model as the program reads it: en-encoder.onnx (8-bit integers) and en-pairs.bin.

usage: export.py MODEL.pt PASSAGES... --vocabulary en-encoder.vocab -o FOLDER

Weights are rounded to 7 bits a column, so that sums of products fit 16 bits on every processor; inputs are scaled
first so that no channel takes the range for itself (SmoothQuant, Xiao et al. 2023), by what some passages give.
"""
import argparse
import random
import struct

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import passages
from encoder import LONGEST, PAIR_TABLES, Net, Pieces, batch, marks_of, prepared

SMOOTH = 0.85
HEADS = 12
POSITIONS = LONGEST + 4  # and the marks between the stretches

args = argparse.ArgumentParser()
args.add_argument("model")
args.add_argument("passages", nargs="+")
args.add_argument("--vocabulary", required=True)
args.add_argument("-o", "--output", required=True)
args = args.parse_args()
pieces = Pieces(args.vocabulary)
net = Net(len(pieces.number))
net.load_state_dict(torch.load(args.model))
net.eval()
given = {k: v.float().numpy() for k, v in net.state_dict().items()}

# the largest input of each channel of each linear layer
largest = {}
for n, layer in enumerate(net.bert.layers):
    for part in "qoid":
        def note(module, inputs, output, name=f"bert.layers.{n}.{part}"):
            most = inputs[0].detach().abs().flatten(0, -2).max(0)[0].numpy()
            largest[name] = np.maximum(largest.get(name, 0), most)
        getattr(layer, part).register_forward_hook(note)
random.seed(4)
articles = [a for a in passages.load(args.passages) if a.get("passages")]
with torch.no_grad():
    for article in random.sample(articles, min(300, len(articles))):
        passage = prepared(article, random.choice(article["passages"]), pieces)
        _, seen = net.bert(*batch([passage]))
        pairs = [(i, j) for i in range(len(passage["sources"])) for j in range(len(passage["accused"]))]
        if pairs:
            marks = torch.tensor(marks_of(passage, random.sample(pairs, min(4, len(pairs))))).T[:, None]
            net.bert.read_marks(seen, *marks)

nodes, weights = [], []


def constant(name, value):
    weights.append(numpy_helper.from_array(value, name))
    return name


def node(kind, inputs, outputs=1, **attributes):
    names = [f"n{len(nodes)}_{i}" for i in range(outputs)]
    nodes.append(helper.make_node(kind, inputs, names, name=f"{kind}{len(nodes)}", **attributes))
    return names[0] if outputs == 1 else names


def smoothed(x, name, layers):
    """An input scaled by channel, quantised; and the scale, which the weights take back."""
    heaviest = np.maximum(np.max([np.abs(given[n + ".weight"]).max(0) for n in layers], 0), 1e-4)
    scale = np.maximum(largest[name], 1e-3) ** SMOOTH / heaviest ** (1 - SMOOTH)
    scale = (scale / np.exp(np.log(scale).mean())).astype(np.float32)
    return node("DynamicQuantizeLinear", [node("Mul", [x, constant(name + ".m", 1 / scale)])], 3), scale


def linear(quantised, scale, name):
    weight = given[name + ".weight"].T * scale[:, None]
    step = np.abs(weight).max(0) / 63
    step[step == 0] = 1
    whole = np.clip(np.rint(weight / step), -63, 63).astype(np.int8)
    values, size, zero = quantised
    product = node("MatMulInteger", [values, constant(name + ".w", whole), zero,
                                     constant(name + ".z", np.zeros(whole.shape[1], np.int8))])
    scaled = node("Mul", [node("Cast", [product], to=TensorProto.FLOAT),
                          node("Mul", [size, constant(name + ".s", step.astype(np.float32))])])
    return node("Add", [scaled, constant(name + ".b", given[name + ".bias"])])


def one(x, name):
    return linear(*smoothed(x, name, [name]), name)


def normal(x, name):
    return node("LayerNormalization", [x, constant(name + ".g", given[name + ".weight"]),
                                       constant(name + ".o", given[name + ".bias"])], axis=-1, epsilon=1e-12)


words = given["bert.we.weight"]
width = words.shape[1]
step = np.abs(words).max(1, keepdims=True) / 127
step[step == 0] = 1
x = node("Mul", [
    node("Cast", [node("Gather", [constant("words", np.rint(words / step).astype(np.int8)), "ids"])], to=TensorProto.FLOAT),
    node("Gather", [constant("words.s", step.astype(np.float32)), "ids"])])
marks = given["bert.me.weight"].copy()
marks[0] = 0  # the text
for table, given_by in (("places", given["bert.pe.weight"][:POSITIONS]), ("segments", given["bert.te.weight"]),
                        ("marks", marks)):
    x = node("Add", [x, node("Gather", [constant(table, given_by), table[:-1]])])
x = normal(x, "bert.ln")
# what each looks at: all at the text (pair 0), marks also at those of their pair
text = node("Equal", ["pair", constant("zero", np.array(0))])
same = node("Equal", [node("Unsqueeze", ["pair", constant("down", np.array([1]))]),
                      node("Unsqueeze", ["pair", constant("across", np.array([0]))])])
unseen = node("Where", [node("Or", [same, text]), constant("seen", np.array(0, np.float32)),
                        constant("unseen", np.array(-1e9, np.float32))])
split, join = constant("split", np.array([-1, HEADS, width // HEADS])), constant("join", np.array([-1, width]))
root = constant("root", np.array((width // HEADS) ** -0.5, np.float32))
half, unit, two = (constant(n, np.array(v, np.float32)) for n, v in (("half", 0.5), ("one", 1), ("root2", 2 ** 0.5)))
for n in range(len(net.bert.layers)):
    layer = f"bert.layers.{n}."
    shared, scale = smoothed(x, layer + "q", [layer + "q", layer + "k", layer + "v"])
    part = lambda name, order: node(
        "Transpose", [node("Reshape", [linear(shared, scale, layer + name), split])], perm=order)
    closeness = node("Mul", [node("MatMul", [part("q", [1, 0, 2]), part("k", [1, 2, 0])]), root])
    closeness = node("Add", [closeness, unseen])
    mixed = node("MatMul", [node("Softmax", [closeness], axis=-1), part("v", [1, 0, 2])])
    mixed = node("Reshape", [node("Transpose", [mixed], perm=[1, 0, 2]), join])
    x = normal(node("Add", [x, one(mixed, layer + "o")]), layer + "ln1")
    inner = one(x, layer + "i")
    bent = node("Mul", [node("Mul", [inner, node("Add", [node("Erf", [node("Div", [inner, two])]), unit])]), half])
    x = normal(node("Add", [x, one(bent, layer + "d")]), layer + "ln2")
nodes.append(helper.make_node("Identity", [x], ["hidden"], name="last"))
graph = helper.make_graph(
    nodes, "encoder",
    [helper.make_tensor_value_info(n, TensorProto.INT64, ["pieces"]) for n in ("ids", "segment", "place", "mark", "pair")],
    [helper.make_tensor_value_info("hidden", TensorProto.FLOAT, ["pieces", width])], weights)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
model.ir_version = 8
onnx.checker.check_model(model)
onnx.save(model, args.output + "/en-encoder.onnx")

# rows, columns and cells of each table, big-endian; of each cell the upper half (bfloat16)
with open(args.output + "/en-pairs.bin", "wb") as out:
    for name in PAIR_TABLES:
        table = np.atleast_2d(given[name]).astype(np.float32).view(np.uint32)
        out.write(struct.pack(">ii", *table.shape) + ((table + 0x8000) >> 16).astype(">u2").tobytes())
