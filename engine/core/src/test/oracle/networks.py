#!/usr/bin/env python3
"""Makes resources/oracle/networks.csv: what PyTorch says of small networks with given weights.

Needs python3-torch. usage: networks.py > ../resources/oracle/networks.csv
Lines: network,part,tensor,numbers separated by blanks. Parts: weights and gradients by the names that
Telltale gives them, and inputs, targets and outputs as [window][step][column]. The loss is the sum of
the squared differences between outputs and targets. Weights and inputs are exact as floats; all is
computed in doubles.
"""
import torch
from torch import nn

WINDOWS = 3


def numbers(tensor):
    return " ".join("%.9g" % value for value in tensor.detach().flatten().tolist())


class Recurrent(nn.Module):
    """Encoder and decoder; `last`: the decoder sees the code of the last step, at every step."""

    def __init__(self, kind, features, hidden, latent, layers, last, backwards):
        super().__init__()
        sizes = [features] + [hidden] * layers + [latent] + [hidden] * layers
        self.cells = nn.ModuleList(
            kind(a, b, batch_first=True) for a, b in zip(sizes[:-1], sizes[1:]))
        self.out = nn.Linear(hidden, features)
        self.code, self.last, self.backwards = layers, last, backwards

    def forward(self, x):
        steps = x.shape[1]
        for place, cell in enumerate(self.cells):
            x, _ = cell(x)
            if place == self.code and self.last:
                x = x[:, -1:].expand(-1, steps, -1)
        x = self.out(x)
        return x.flip(1) if self.backwards else x

    def tensors(self, of):
        for place, cell in enumerate(self.cells, 1):
            name = "layer_%d" % place
            yield name + ".input", of(cell.weight_ih_l0).T
            if isinstance(cell, nn.LSTM):  # ours has one bias: the sum, of the same gradient
                both = of is value
                second = of(cell.bias_hh_l0) if both else 0
                yield name + ".bias", of(cell.bias_ih_l0) + second
                yield name + ".recurrent", of(cell.weight_hh_l0).T
            else:
                yield name + ".bias", of(cell.bias_ih_l0)
                yield name + ".recurrent", of(cell.weight_hh_l0).T
                yield name + ".recurrent_bias", of(cell.bias_hh_l0)
        yield "out.weight", of(self.out.weight).T
        yield "out.bias", of(self.out.bias)


class Attentive(nn.Module):
    def __init__(self, steps, inputs, features, width, heads, inner, layers):
        super().__init__()
        self.enter = nn.Linear(inputs, width)
        self.positions = nn.Parameter(torch.randn(steps, width))
        self.layers = nn.ModuleList(
            nn.TransformerEncoderLayer(width, heads, inner, 0.0, batch_first=True)
            for _ in range(layers))
        self.out = nn.Linear(width, features)

    def forward(self, x):
        x = self.enter(x) + self.positions
        for layer in self.layers:
            x = layer(x)
        return self.out(x)

    def tensors(self, of):
        def linear(name, weight, bias):
            yield name + ".weight", of(weight).T
            yield name + ".bias", of(bias)

        def norm(name, layer):
            yield name + ".factor", of(layer.weight)
            yield name + ".shift", of(layer.bias)

        yield from linear("in", self.enter.weight, self.enter.bias)
        yield "positions", of(self.positions)
        for place, layer in enumerate(self.layers, 1):
            name = "layer_%d" % place
            heads = layer.self_attn
            yield from linear(
                name + ".attention.threefold", heads.in_proj_weight, heads.in_proj_bias)
            yield from linear(name + ".attention.out", heads.out_proj.weight, heads.out_proj.bias)
            yield from norm(name + ".attended", layer.norm1)
            yield from linear(name + ".widen", layer.linear1.weight, layer.linear1.bias)
            yield from linear(name + ".narrow", layer.linear2.weight, layer.linear2.bias)
            yield from norm(name + ".done", layer.norm2)
        yield from linear("out", self.out.weight, self.out.bias)


def value(parameter):
    return parameter


def gradient(parameter):
    return parameter.grad


def write(name, model, steps, inputs, features):
    model.train()
    with torch.no_grad():  # away from ones and zeros, where a wrong factor would not show
        for parameter in model.parameters():
            parameter += 0.2 * torch.randn_like(parameter)
            parameter.copy_(parameter.float())
            if parameter.dim() == 1:
                parameter.copy_((parameter * 64).round() / 64)  # so that sums are exact too
    x = torch.randn(WINDOWS, steps, inputs).float().double()
    target = torch.randn(WINDOWS, steps, features).float().double()
    y = model(x)
    ((y - target) ** 2).sum().backward()
    for tensor, weights in model.tensors(value):
        print(f"{name},weights,{tensor},{numbers(weights)}")
    print(f"{name},inputs,,{numbers(x)}")
    print(f"{name},targets,,{numbers(target)}")
    print(f"{name},outputs,,{numbers(y)}")
    for tensor, gradients in model.tensors(gradient):
        print(f"{name},gradients,{tensor},{numbers(gradients)}")


torch.manual_seed(4)
torch.set_default_dtype(torch.float64)
write("lstm", Recurrent(nn.LSTM, 2, 5, 3, 1, False, False), 6, 2, 2)
write("lstm deep", Recurrent(nn.LSTM, 1, 6, 2, 2, True, True), 5, 1, 1)
write("gru", Recurrent(nn.GRU, 2, 5, 3, 1, False, False), 6, 2, 2)
write("gru deep", Recurrent(nn.GRU, 1, 6, 2, 2, True, True), 5, 1, 1)
write("transformer", Attentive(6, 3, 2, 8, 2, 12, 2), 6, 3, 2)
write("transformer plain", Attentive(5, 1, 1, 6, 3, 10, 1), 5, 1, 1)
