"""Writes the small PyTorch files under src/test/resources/torch.

Run with a Python that has PyTorch 1.13, as Debian 12 packages it:
    python3 src/test/python/make_torch_fixtures.py
The files are committed; run this again only to add one.
"""
import hashlib
import json
import os
import warnings
from collections import OrderedDict
from pathlib import Path

import numpy
import torch
from torch import nn
from torch.nn.utils import prune

HERE = Path(__file__).resolve().parent.parent / "resources" / "torch"


def save(name, value, **options):
    """Both layouts of one value; NAME.zip.pth and NAME.legacy.pth."""
    HERE.mkdir(parents=True, exist_ok=True)
    torch.save(value, HERE / f"{name}.zip.pth", **options)
    torch.save(
        value,
        HERE / f"{name}.legacy.pth",
        _use_new_zipfile_serialization=False,
        **options,
    )


def describe(tensors):
    """What a reader must find: type, shape and SHA-256 of the little-endian row-major bytes."""
    described = {}
    for name, tensor in tensors.items():
        plain = tensor.detach().contiguous()
        raw = plain.view(torch.int16) if plain.dtype == torch.bfloat16 else plain
        described[name] = {
            "dtype": str(plain.dtype).removeprefix("torch."),
            "shape": list(plain.shape),
            "sha256_le": hashlib.sha256(raw.numpy().tobytes()).hexdigest(),
        }
    return described


def write_expected():
    dicts = {
        "dtypes": lambda d: d,
        "views": lambda d: d,
        "training": lambda d: d["state_dict"],
        "parallel": lambda d: {k.removeprefix("module._orig_mod."): v for k, v in d["net"].items()},
        "plain": lambda d: d,
        "nested": lambda d: d["model"]["state_dict"],
        "model_state_dict": lambda d: d["model_state_dict"],
        "protocol4": lambda d: d["state_dict"],
        "masks_float": lambda d: d,
        "masks_bool": lambda d: d,
        "masks_uint8": lambda d: d["masks"],
    }
    expected = {
        name: describe(choose(torch.load(HERE / f"{name}.zip.pth")))
        for name, choose in dicts.items()
    }
    (HERE / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 4, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(4)
        self.fc = nn.Linear(4, 2)

    def forward(self, x):
        return self.fc(self.bn1(self.conv1(x)).mean((2, 3)))


class Payload:
    def __reduce__(self):
        return os.system, ("echo this must never run",)


def pruned():
    net = Net()
    prune.random_unstructured(net.conv1, "weight", 0.5)
    prune.random_unstructured(net.fc, "weight", 0.25)
    return net


def ramp(*shape):
    return torch.arange(torch.Size(shape).numel(), dtype=torch.float32).reshape(shape)


def masks(dtype):
    return OrderedDict(
        (name, value.to(dtype))
        for name, value in pruned().state_dict().items()
        if name.endswith("_mask")
    )


def write_dtypes():
    values = torch.tensor([0.0, -0.0, 1.0, -2.5, 65504.0, 1e-3])
    types = {
        "half": torch.float16,
        "bfloat16": torch.bfloat16,
        "float": torch.float32,
        "double": torch.float64,
    }
    whole = torch.tensor([0, 1, -1, 100, -128, 127])
    integers = {
        "char": torch.int8,
        "short": torch.int16,
        "int": torch.int32,
        "long": torch.int64,
    }
    tensors = {name: values.to(dtype) for name, dtype in types.items()}
    tensors.update({name: whole.to(dtype) for name, dtype in integers.items()})
    tensors["byte"] = torch.tensor([0, 1, 255], dtype=torch.uint8)
    tensors["bool"] = torch.tensor([True, False, True])
    save("dtypes", tensors)


def write_views():
    base = ramp(2, 3, 4, 5)
    save(
        "views",
        {
            "base": base,
            "channels_last": base.contiguous(memory_format=torch.channels_last),
            "transposed": base.transpose(0, 3),
            "row": base[1, 2],
            "column": base[:, :, :, 3],
            "expanded": torch.tensor([7.0]).expand(3, 50),
            "scalar": torch.tensor(3.5),
            "empty": torch.zeros(0, 4),
            "parameter": nn.Parameter(ramp(2, 2)),
        },
    )


def write_checkpoints():
    net = pruned()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, [91, 136])
    net(torch.zeros(2, 3, 8, 8)).sum().backward()
    optimizer.step()
    save(
        "training",
        {
            "init_weight": Net().state_dict(),
            "state_dict": net.state_dict(),
            "epoch": 7,
            "best_sa": numpy.float64(91.5),
            "arch": "net",
            "lr": 0.1,
            "done": True,
            "result": {"ta": [1.0, 2.0]},
            "optimizer": optimizer.state_dict(),
            "scheduler": scheduler.state_dict(),
        },
    )
    parallel = OrderedDict(
        (f"module._orig_mod.{name}", value) for name, value in net.state_dict().items()
    )
    save("parallel", {"net": parallel})
    save("plain", Net().state_dict())
    save("nested", {"model": {"state_dict": Net().state_dict()}})
    save("model_state_dict", {"model_state_dict": Net().state_dict()})
    save("protocol4", {"state_dict": net.state_dict(), "best": numpy.float64(1.5)}, pickle_protocol=4)
    save("masks_float", masks(torch.float32))
    save("masks_bool", masks(torch.bool))
    save("masks_uint8", {"masks": masks(torch.uint8)})


def write_what_is_not_data():
    save("payload", {"payload": Payload(), "state_dict": Net().state_dict()})
    save("whole_module", Net())
    save("optimizer_only", {"optimizer": torch.optim.SGD(Net().parameters(), 0.1).state_dict()})
    save("numbers", {"epoch": 1})
    save("one_tensor", ramp(2))
    quantised = torch.quantize_per_tensor(ramp(4), 0.5, 0, torch.quint8)
    save(
        "exotic",
        {
            "weight": ramp(2, 2),
            "complex": torch.tensor([1 + 2j]),
            "quantised": quantised,
            "sparse": torch.eye(3).to_sparse(),
        },
    )
    torch.jit.script(nn.Linear(2, 2)).save(str(HERE / "torchscript.pt"))


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    torch.manual_seed(1)
    write_dtypes()
    write_views()
    write_checkpoints()
    write_what_is_not_data()
    write_expected()
