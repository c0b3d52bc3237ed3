#!/usr/bin/python3
"""The networks of the benchmark in PyTorch: networks.py CASE NETWORK THREADS

CASE     train   a batch of 128 windows of 32, learnt from with Adam
         score   a batch of 128 windows, forward
         stream  one window, forward
         loss    the validation loss after 10 epochs over 8,000 windows of ml10000.f64 in PEERS_DATA,
                 the mean of five seeds; rate and clipping as Telltale has them, and the first weights
                 and the order of the windows too: what is left is how well a network is taught
         own     the same from PyTorch's own first weights in its own order
         course  the losses of the first 40 batches of windows of sines, as one line of
                 engine/core/src/test/resources/oracle/training.csv
NETWORK  lstm, gru (32-16-32) or transformer (width 32, 4 heads, inner 128, 2 layers)
Prints the median time in seconds, or the loss, as {"med": ...}.
"""
import math
import os
import sys
import time

case, network, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
os.environ["OMP_NUM_THREADS"] = str(threads)
import torch
from torch import nn

torch.set_num_threads(threads)
STEPS, BATCH, EPOCHS, RATE = 32, 128, 10, 1e-3
LEARNT, JUDGED, SEEDS = 8_000, 1_024, 5


class Random:
    """Java's SplittableRandom."""

    ALL = (1 << 64) - 1

    def __init__(self, seed):
        self.seed = seed

    def mixed(self, first, one, second, two):
        self.seed = self.seed + 0x9E3779B97F4A7C15 & self.ALL
        z = (self.seed ^ self.seed >> first) * one & self.ALL
        return (z ^ z >> second) * two & self.ALL

    def double(self):
        z = self.mixed(30, 0xBF58476D1CE4E5B9, 27, 0x94D049BB133111EB)
        return ((z ^ z >> 31) >> 11) * 2.0 ** -53

    def whole(self, bound):
        while True:
            drawn = self.mixed(33, 0x62A9D9ED799705F5, 28, 0xCB24D0A5C88C35B3) >> 32
            if bound & bound - 1 == 0:
                return drawn & bound - 1
            if (drawn >> 1) - (drawn >> 1) % bound + bound - 1 < 1 << 31:
                return (drawn >> 1) % bound


def even(random, parameter, bound):
    """Fills as Telltale does, which has matrices the other way round."""
    shape = tuple(reversed(parameter.shape))
    values = [bound * (2 * random.double() - 1) for _ in range(parameter.numel())]
    parameter.copy_(torch.tensor(values).reshape(shape).T if len(shape) == 2 else torch.tensor(values))


def linear(random, layer):
    bound = layer.in_features ** -0.5
    even(random, layer.weight, bound)
    even(random, layer.bias, bound)


def order(seed):
    """The windows of all batches, one after the other."""
    random = Random(seed + 1)
    places = list(range(LEARNT))
    while True:
        for drawn in range(LEARNT):
            place = drawn + random.whole(LEARNT - drawn)
            places[place], places[drawn] = places[drawn], places[place]
            yield places[drawn]


class Recurrent(nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.layers = nn.ModuleList(
            kind(a, b, batch_first=True) for a, b in ((1, 32), (32, 16), (16, 32)))
        self.out = nn.Linear(32, 1)

    def forward(self, x):
        for layer in self.layers:
            x, _ = layer(x)
        return self.out(x)

    def begin(self, random):
        for layer in self.layers:
            bound = layer.hidden_size ** -0.5
            even(random, layer.weight_ih_l0, (6 / (layer.input_size + layer.hidden_size)) ** 0.5)
            if isinstance(layer, nn.LSTM):
                pairs = torch.zeros(2, layer.bias_ih_l0.numel())
                even(random, pairs, bound)
                layer.bias_ih_l0.copy_(pairs[0])
                layer.bias_hh_l0.copy_(pairs[1])
                even(random, layer.weight_hh_l0, bound)
            else:
                even(random, layer.bias_ih_l0, bound)
                even(random, layer.weight_hh_l0, bound)
                even(random, layer.bias_hh_l0, bound)
        linear(random, self.out)


class Attentive(nn.Module):
    def __init__(self):
        super().__init__()
        self.enter = nn.Linear(1, 32)
        angle = [[s / 10_000 ** ((c - c % 2) / 32) for c in range(32)] for s in range(STEPS)]
        waves = [[(math.cos if c % 2 else math.sin)(row[c]) for c in range(32)] for row in angle]
        self.positions = nn.Parameter(torch.tensor(waves))
        layer = nn.TransformerEncoderLayer(32, 4, 128, 0.0, batch_first=True)
        self.layers = nn.TransformerEncoder(layer, 2)
        self.out = nn.Linear(32, 1)

    def forward(self, x):
        return self.out(self.layers(self.enter(x) + self.positions))

    def begin(self, random):
        linear(random, self.enter)
        for layer in self.layers.layers:
            even(random, layer.self_attn.in_proj_weight, (6 / (4 * 32)) ** 0.5)
            even(random, layer.self_attn.out_proj.weight, 32 ** -0.5)
            linear(random, layer.linear1)
            linear(random, layer.linear2)
        linear(random, self.out)


def made():
    kinds = {"lstm": lambda: Recurrent(nn.LSTM), "gru": lambda: Recurrent(nn.GRU)}
    return kinds.get(network, Attentive)()


def median(work, runs, times):
    for _ in range(times):
        work()
    seconds = []
    for _ in range(runs):
        begin = time.perf_counter()
        for _ in range(times):
            work()
        seconds.append((time.perf_counter() - begin) / times)
    return sorted(seconds)[runs // 2]


def stepping(model, optimizer):
    def step(x):
        optimizer.zero_grad()
        loss = ((model(x) - x) ** 2).mean()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        return loss.item()

    return step


def sloping(optimizer, steps):
    return torch.optim.lr_scheduler.LambdaLR(optimizer, lambda done: 1 - 0.9 * done / steps)


def begun(seed):
    model = made()
    with torch.no_grad():
        model.begin(Random(seed))
    return model


def course(steps):
    rows = torch.arange(LEARNT + STEPS - 1, dtype=torch.float64)
    values = (rows / 8).sin() + 0.5 * (rows / 2.9).sin()
    windows = values.float().unfold(0, STEPS, 1).unsqueeze(2)
    model, drawn = begun(1), order(1)
    optimizer = torch.optim.Adam(model.parameters(), RATE)
    slower = sloping(optimizer, steps)
    step = stepping(model, optimizer)
    for _ in range(steps):
        yield step(windows[[next(drawn) for _ in range(BATCH)]])
        slower.step()


def loss(seed, same):
    torch.manual_seed(seed)
    values = torch.from_file(
        os.path.join(os.environ["PEERS_DATA"], "ml10000.f64"), size=10_031, dtype=torch.float64)
    windows = values.float().clamp(-8, 8).unfold(0, STEPS, 1).unsqueeze(2)
    learnt, judged = windows[:LEARNT], windows[LEARNT + STEPS - 1:]
    judged = judged[[place * len(judged) // JUDGED for place in range(JUDGED)]]
    model = begun(seed) if same else made()
    drawn = order(seed)
    optimizer = torch.optim.Adam(model.parameters(), RATE)
    batches = LEARNT // BATCH
    slower = sloping(optimizer, EPOCHS * batches)
    step = stepping(model, optimizer)
    least = math.inf
    for _ in range(EPOCHS):
        shuffled = torch.randperm(LEARNT)
        for batch in range(batches):
            picked = shuffled[batch * BATCH:(batch + 1) * BATCH]
            step(learnt[[next(drawn) for _ in range(BATCH)] if same else picked])
            slower.step()
        with torch.no_grad():
            least = min(least, ((model(judged) - judged) ** 2).mean().item())
    return least


if case in ("loss", "own"):
    losses = [loss(seed, case == "loss") for seed in range(1, SEEDS + 1)]
    print('{"med": %.9g, "seeds": %s}' % (sum(losses) / SEEDS, losses))
elif case == "course":
    print("%s,%s" % (network, " ".join("%.8g" % each for each in course(40))))
else:
    model = made()
    torch.manual_seed(1)
    x = torch.rand(1 if case == "stream" else BATCH, STEPS, 1)
    if case == "train":
        step = stepping(model, torch.optim.Adam(model.parameters(), RATE))
        print('{"med": %.9g}' % median(lambda: step(x), 7, 20))
    else:
        model.eval()
        with torch.no_grad():
            print('{"med": %.9g}' % median(lambda: model(x), 7, 50 if case == "score" else 200))
