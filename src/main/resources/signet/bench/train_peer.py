"""The peer of "signet bench train": ResNet-20 trained and evaluated with PyTorch as its users do.

Arguments: DATA CHANNELS HEIGHT WIDTH CLASSES BATCH THREADS LAYOUT. DATA holds a label byte and the
pixels [row, column, channel] of every image. LAYOUT is nchw or nhwc (channels last). Batches are
made ready beforehand, so that no augmentation is counted. Answers each line of standard input,
"train N" or "evaluate N", with milliseconds: of each step, or of N images.
"""
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        self.stride, self.zeros = stride, (outputs - inputs) // 2

    def forward(self, x):
        y = F.relu(self.bn1(self.conv1(x)))
        y = self.bn2(self.conv2(y))
        if self.stride > 1:
            x = F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, self.zeros, self.zeros))
        return F.relu(y + x)


class ResNet20(nn.Module):
    def __init__(self, channels, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, 16, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        blocks, width = [], 16
        for stage in (16, 32, 64):
            for i in range(3):
                blocks.append(Block(width, stage, 2 if i == 0 and stage > 16 else 1))
                width = stage
        self.blocks = nn.Sequential(*blocks)
        self.fc = nn.Linear(64, classes)

    def forward(self, x):
        x = self.blocks(F.relu(self.bn1(self.conv1(x))))
        return self.fc(F.adaptive_avg_pool2d(x, 1).flatten(1))


def load(path, channels, height, width):
    rows = np.fromfile(path, np.uint8).reshape(-1, 1 + channels * height * width)
    images = torch.from_numpy(rows[:, 1:].copy()).view(-1, height, width, channels)
    return images.permute(0, 3, 1, 2).float().div(255).contiguous(), torch.from_numpy(rows[:, 0].copy()).long()


def timed(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def main():
    channels, height, width, classes, batch, threads = map(int, sys.argv[2:8])
    torch.set_num_threads(threads)
    images, labels = load(sys.argv[1], channels, height, width)
    net = ResNet20(channels, classes)
    if sys.argv[8] == "nhwc":
        images = images.contiguous(memory_format=torch.channels_last)
        net = net.to(memory_format=torch.channels_last)
    criterion = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-4)
    batches = list(zip(images.split(batch), labels.split(batch)))
    done = 0

    def step():
        x, y = batches[done % len(batches)]
        optimizer.zero_grad()
        loss = criterion(net(x), y)
        loss.backward()
        optimizer.step()
        return loss.item()

    print("PyTorch " + torch.__version__.split("+")[0], flush=True)
    for line in sys.stdin:
        word, count = line.split()
        net.train(word == "train")
        if word == "train":
            times = []
            for _ in range(int(count)):
                times.append(timed(step))
                done += 1
        else:
            with torch.no_grad():
                times = [timed(lambda: [net(x).argmax(1) for x in images[:int(count)].split(250)])]
        print(*times, flush=True)


main()
