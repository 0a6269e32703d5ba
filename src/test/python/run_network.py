"""Runs a published architecture, built as its PyTorch code builds it, on values that Signet wrote.

Usage: run_network.py ID CHANNELS SIDE CLASSES STATE_DICT
The state dictionary must load strictly after pruning. Prints as JSON the names in the order of the
dense network, and the logits of one image that holds sin(i) of its row-major indices.
"""

import json
import sys

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils import prune


class Normalize(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.register_buffer("mean", torch.zeros(channels))
        self.register_buffer("std", torch.ones(channels))

    def forward(self, x):
        return (x - self.mean[None, :, None, None]) / self.std[None, :, None, None]


class PaddedBlock(nn.Module):
    def __init__(self, inputs, planes, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, planes, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(planes)
        self.conv2 = nn.Conv2d(planes, planes, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(planes)
        self.pad = planes // 4 if stride != 1 or inputs != planes else None

    def forward(self, x):
        out = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        if self.pad is not None:
            x = F.pad(x[:, :, ::2, ::2], (0, 0, 0, 0, self.pad, self.pad))
        return F.relu(out + x)


class CifarResNet(nn.Module):
    def __init__(self, blocks, channels, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, 16, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        inputs = 16
        for stage, planes in enumerate((16, 32, 64), 1):
            layers = []
            for block in range(blocks):
                layers.append(PaddedBlock(inputs, planes, 2 if stage > 1 and block == 0 else 1))
                inputs = planes
            setattr(self, f"layer{stage}", nn.Sequential(*layers))
        self.fc = nn.Linear(64, classes)

    def forward(self, x):
        x = self.layer3(self.layer2(self.layer1(F.relu(self.bn1(self.conv1(x))))))
        return self.fc(F.avg_pool2d(x, x.size()[2:]).flatten(1))


class Block(nn.Module):
    def __init__(self, inputs, planes, stride, bottleneck):
        super().__init__()
        out = planes * 4 if bottleneck else planes
        if bottleneck:
            self.conv1 = nn.Conv2d(inputs, planes, 1, bias=False)
            self.bn1 = nn.BatchNorm2d(planes)
            self.conv2 = nn.Conv2d(planes, planes, 3, stride, 1, bias=False)
            self.bn2 = nn.BatchNorm2d(planes)
            self.conv3 = nn.Conv2d(planes, out, 1, bias=False)
            self.bn3 = nn.BatchNorm2d(out)
        else:
            self.conv1 = nn.Conv2d(inputs, planes, 3, stride, 1, bias=False)
            self.bn1 = nn.BatchNorm2d(planes)
            self.conv2 = nn.Conv2d(planes, planes, 3, 1, 1, bias=False)
            self.bn2 = nn.BatchNorm2d(planes)
        self.bottleneck = bottleneck
        self.downsample = None
        if stride != 1 or inputs != out:
            self.downsample = nn.Sequential(
                nn.Conv2d(inputs, out, 1, stride, bias=False), nn.BatchNorm2d(out))

    def forward(self, x):
        out = F.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        if self.bottleneck:
            out = self.bn3(self.conv3(F.relu(out)))
        return F.relu(out + (x if self.downsample is None else self.downsample(x)))


class ResNet(nn.Module):
    def __init__(self, blocks, bottleneck, imagenet, channels, classes):
        super().__init__()
        self.normalize = Normalize(channels)
        kernel, stride = (7, 2) if imagenet else (3, 1)
        self.conv1 = nn.Conv2d(channels, 64, kernel, stride, kernel // 2, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.maxpool = nn.MaxPool2d(3, 2, 1) if imagenet else nn.Identity()
        inputs = 64
        for stage, count in enumerate(blocks, 1):
            layers = []
            planes = 32 << stage
            for block in range(count):
                stride = 2 if stage > 1 and block == 0 else 1
                layers.append(Block(inputs, planes, stride, bottleneck))
                inputs = planes * (4 if bottleneck else 1)
            setattr(self, f"layer{stage}", nn.Sequential(*layers))
        self.fc = nn.Linear(inputs, classes)

    def forward(self, x):
        x = self.maxpool(F.relu(self.bn1(self.conv1(self.normalize(x)))))
        x = self.layer4(self.layer3(self.layer2(self.layer1(x))))
        return self.fc(F.adaptive_avg_pool2d(x, 1).flatten(1))


class Vgg(nn.Module):
    def __init__(self, channels, classes):
        super().__init__()
        layers = []
        for width in (64, 64, 0, 128, 128, 0, *[256] * 3, 0, *[512] * 3, 0, *[512] * 3, 0):
            if width:
                layers += [nn.Conv2d(channels, width, 3, 1, 1), nn.BatchNorm2d(width), nn.ReLU()]
                channels = width
            else:
                layers.append(nn.MaxPool2d(2, 2))
        self.features = nn.Sequential(*layers)
        self.classifier = nn.Linear(512, classes)

    def forward(self, x):
        return self.classifier(F.adaptive_avg_pool2d(self.features(x), 1).flatten(1))


class ConvNet(nn.Module):
    def __init__(self, stages, channels, side, classes):
        super().__init__()
        layers = []
        for width in (64, 128, 256)[:stages]:
            layers += [nn.Conv2d(channels, width, 3, 1, 1), nn.ReLU()]
            layers += [nn.Conv2d(width, width, 3, 1, 1), nn.ReLU(), nn.MaxPool2d(2, 2)]
            channels, side = width, side // 2
        self.features = nn.Sequential(*layers)
        self.classifier = nn.Sequential(
            nn.Linear(channels * side * side, 256), nn.ReLU(),
            nn.Linear(256, 256), nn.ReLU(), nn.Linear(256, classes))

    def forward(self, x):
        return self.classifier(self.features(x).flatten(1))


class LeNet(nn.Module):
    def __init__(self, inputs, classes):
        super().__init__()
        self.fc_layers = nn.ModuleList([nn.Linear(inputs, 300), nn.Linear(300, 100)])
        self.fc = nn.Linear(100, classes)

    def forward(self, x):
        x = x.flatten(1)
        for layer in self.fc_layers:
            x = F.relu(layer(x))
        return self.fc(x)


class Separable(nn.Module):
    def __init__(self, inputs, out, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, inputs, 3, stride, 1, groups=inputs, bias=False)
        self.bn1 = nn.BatchNorm2d(inputs)
        self.conv2 = nn.Conv2d(inputs, out, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(out)

    def forward(self, x):
        return F.relu(self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x))))))


class MobileNet(nn.Module):
    CFG = [64, (128, 2), 128, (256, 2), 256, (512, 2), 512, 512, 512, 512, 512, (1024, 2), 1024]

    def __init__(self, channels, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, 32, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(32)
        inputs, layers = 32, []
        for entry in self.CFG:
            out, stride = entry if isinstance(entry, tuple) else (entry, 1)
            layers.append(Separable(inputs, out, stride))
            inputs = out
        self.layers = nn.Sequential(*layers)
        self.linear = nn.Linear(1024, classes)

    def forward(self, x):
        x = self.layers(F.relu(self.bn1(self.conv1(x))))
        return self.linear(F.avg_pool2d(x, x.size()[2:]).flatten(1))


def build(name, channels, side, classes):
    depth = name.replace("-imagenet", "").removeprefix("resnet")
    if depth in ("20", "32", "44", "56"):
        return CifarResNet((int(depth) - 2) // 6, channels, classes)
    if name.startswith("resnet"):
        blocks = {"18": (2, 2, 2, 2), "34": (3, 4, 6, 3), "50": (3, 4, 6, 3)}[depth]
        return ResNet(blocks, depth == "50", "imagenet" in name, channels, classes)
    if name.startswith("conv"):
        return ConvNet(int(name[4:]) // 2, channels, side, classes)
    return {
        "vgg16-bn": lambda: Vgg(channels, classes),
        "lenet-300-100": lambda: LeNet(channels * side * side, classes),
        "mobilenet": lambda: MobileNet(channels, classes),
    }[name]()


def main(name, channels, side, classes, file):
    channels, side, classes = int(channels), int(side), int(classes)
    net = build(name, channels, side, classes)
    state = torch.load(file, map_location="cpu")
    state = state.get("state_dict", state)
    order = list(net.state_dict())
    modules = dict(net.named_modules())
    for key in state:
        if key.endswith(".weight_mask"):
            prune.identity(modules[key.removesuffix(".weight_mask")], "weight")
    net.load_state_dict(state, strict=True)
    net.double().eval()
    image = torch.arange(channels * side * side, dtype=torch.float64).sin()
    with torch.no_grad():
        logits = net(image.reshape(1, channels, side, side))[0]
    print(json.dumps({"order": order, "logits": logits.tolist()}))


main(*sys.argv[1:])
