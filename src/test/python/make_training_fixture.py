"""Trains a small network with PyTorch and writes down what comes out, for the tests of signet.net.djl.

Usage: python3 make_training_fixture.py training.npz

The network has one step of every kind (see TinyNetwork.java). Everything is made from a fixed seed;
the file holds start, images, and what PyTorch 1.13.1 on a processor computed:
  logits.start        in evaluation mode, before training
  gradient.*          of the mean cross entropy in training mode, by weight times mask
  hessian.*           Hessian times gradient, in double precision
  slope.*             gradients of the sum of all logits in evaluation mode, in double precision
  step1.*, step4.*    values after one and after four steps; momentum1.*, momentum4.* the buffers
  loss                of the four steps
"""
import copy
import sys

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

MASKED = ("conv1", "body", "hidden")


class Tiny(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("mean", torch.tensor([0.5, 0.4, 0.3]).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor([0.25, 0.2, 0.3]).view(1, 3, 1, 1))
        self.conv1 = nn.Conv2d(3, 4, 3, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(4)
        self.body = nn.Conv2d(4, 8, 3, stride=2, padding=1, groups=2, bias=False)
        self.bn2 = nn.BatchNorm2d(8)
        self.biased = nn.Conv2d(8, 8, 1, groups=8, bias=True)
        self.hidden = nn.Linear(32, 8)
        self.fc = nn.Linear(8, 3)

    def forward(self, x):
        x = F.relu(self.bn1(self.conv1((x - self.mean) / self.std)))
        side = F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, 2, 2))
        x = F.relu(self.bn2(self.body(x)) + side)
        x = F.max_pool2d(self.biased(x), 2, 2).flatten(1)
        return self.fc(F.relu(self.hidden(x)))


def weights(net):
    return {n + ".weight": m.weight for n, m in net.named_modules()
            if isinstance(m, (nn.Conv2d, nn.Linear))}


def masked(net, masks):
    with torch.no_grad():
        for name, mask in masks.items():
            getattr(net, name).weight.mul_(mask)


def values(net, prefix, out):
    for name, value in net.state_dict().items():
        if name not in ("mean", "std"):
            out[prefix + "." + name] = value.detach().clone().float().numpy()


def train(net, masks, images, labels, out):
    masked(net, masks)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-2)
    schedule = torch.optim.lr_scheduler.MultiStepLR(optimizer, [2], 0.1)
    criterion = nn.CrossEntropyLoss(label_smoothing=0.1)
    losses = []
    for step in range(1, 5):
        optimizer.zero_grad()
        loss = criterion(net(images), labels)
        loss.backward()
        optimizer.step()
        schedule.step()
        masked(net, masks)
        for name, mask in masks.items():
            optimizer.state[getattr(net, name).weight]["momentum_buffer"].mul_(mask)
        losses.append(loss.item())
        if step in (1, 4):
            values(net, "step%d" % step, out)
            for name, parameter in net.named_parameters():
                buffer = optimizer.state[parameter]["momentum_buffer"]
                out["momentum%d.%s" % (step, name)] = buffer.clone().numpy()
    out["loss"] = np.array(losses, np.float32)


def gradients(net, masks, images, labels, out):
    net = copy.deepcopy(net).train()
    masked(net, masks)
    loss = F.cross_entropy(net(images), labels)
    for name, g in zip(weights(net), torch.autograd.grad(loss, list(weights(net).values()))):
        out["gradient." + name] = g.numpy()
    net = net.double()
    ours = [net.conv1.weight, net.fc.weight]
    g = torch.autograd.grad(F.cross_entropy(net(images.double()), labels), ours, create_graph=True)
    h = torch.autograd.grad(sum((a * a.detach()).sum() for a in g), ours)
    out["hessian.conv1.weight"], out["hessian.fc.weight"] = (a.float().numpy() for a in h)


def slopes(net, masks, images, out):
    net = copy.deepcopy(net).double().eval()
    masked(net, masks)
    total = net(images.double()).sum()
    for name, g in zip(weights(net), torch.autograd.grad(total, list(weights(net).values()))):
        out["slope." + name] = g.numpy()


def main(target):
    torch.manual_seed(7)
    torch.set_num_threads(1)
    net = Tiny()
    for norm in (net.bn1, net.bn2):
        nn.init.uniform_(norm.weight, 0.5, 1.5)
        nn.init.uniform_(norm.bias, -0.5, 0.5)
        nn.init.uniform_(norm.running_mean, -0.5, 0.5)
        nn.init.uniform_(norm.running_var, 0.5, 2)
    masks = {n: (torch.rand_like(getattr(net, n).weight) < 0.5).float() for n in MASKED}
    pixels = torch.randint(0, 256, (6, 8, 8, 3), dtype=torch.uint8)
    labels = torch.tensor([0, 1, 2, 0, 1, 2])
    images = (pixels.float() / 255).permute(0, 3, 1, 2)
    out = {"pixels": pixels.numpy(), "labels": labels.numpy()}
    out.update({"mask." + n: m.numpy().astype(np.uint8) for n, m in masks.items()})
    values(net, "start", out)
    gradients(net, masks, images, labels, out)
    slopes(net, masks, images, out)
    evaluated = copy.deepcopy(net).eval()
    masked(evaluated, masks)
    with torch.no_grad():
        out["logits.start"] = evaluated(images).numpy()
    train(net, masks, images, labels, out)
    np.savez(target, **out)


main(sys.argv[1])
