#!/usr/bin/python3
"""The networks of the benchmark in PyTorch: networks.py CASE NETWORK THREADS

CASE     train   a batch of 128 windows of 32, learnt from with Adam
         score   a batch of 128 windows, forward
         stream  one window, forward
         loss    the validation loss after 10 epochs over 8,000 windows of ml10000.f64 in PEERS_DATA,
                 the mean of three seeds; rate and clipping as Telltale has them
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

    return step


def loss(seed):
    torch.manual_seed(seed)
    values = torch.from_file(
        os.path.join(os.environ["PEERS_DATA"], "ml10000.f64"), size=10_031, dtype=torch.float64)
    windows = values.float().clamp(-8, 8).unfold(0, STEPS, 1).unsqueeze(2)
    learnt, judged = windows[:8_000], windows[8_000 + STEPS - 1:]
    judged = judged[[place * len(judged) // 1_024 for place in range(1_024)]]
    model = made()
    optimizer = torch.optim.Adam(model.parameters(), RATE)
    batches = len(learnt) // BATCH
    rate = lambda done: 1 - 0.9 * done / (EPOCHS * batches)
    slower = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    step = stepping(model, optimizer)
    least = math.inf
    for _ in range(EPOCHS):
        order = torch.randperm(len(learnt))
        for batch in range(batches):
            step(learnt[order[batch * BATCH:(batch + 1) * BATCH]])
            slower.step()
        with torch.no_grad():
            least = min(least, ((model(judged) - judged) ** 2).mean().item())
    return least


if case == "loss":
    print('{"med": %.9g}' % (sum(loss(seed) for seed in (1, 2, 3)) / 3))
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
