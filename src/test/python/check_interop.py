"""Opens files that Signet wrote with NumPy and PyTorch and compares every bit with the original.

Usage: python3 check_interop.py ORIGINAL WRITTEN
ORIGINAL is a PyTorch checkpoint; WRITTEN a .safetensors or a .pth made of it. Exit status 1 and one
line per difference where they disagree. The safetensors header is read here by hand, so that the
check stands on nothing of Signet's.
"""
import json
import struct
import sys

import numpy as np
import torch

NUMPY_TYPES = {
    "F64": "<f8", "F32": "<f4", "F16": "<f2", "BF16": "<u2", "I64": "<i8", "I32": "<i4",
    "I16": "<i2", "I8": "|i1", "U8": "|u1", "BOOL": "|b1",
}
TORCH_TYPES = {
    "F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16,
    "I64": torch.int64, "I32": torch.int32, "I16": torch.int16, "I8": torch.int8,
    "U8": torch.uint8, "BOOL": torch.bool,
}


def state_dict(path, **options):
    loaded = torch.load(path, map_location="cpu", **options)
    for key in ("state_dict", "model", "net", "init_weight"):
        if isinstance(loaded.get(key), dict):
            loaded = loaded[key]
            break
    return {k: v for k, v in loaded.items() if torch.is_tensor(v)}


def torch_bits(tensor):
    dense = tensor.detach().contiguous()
    if dense.dtype == torch.bfloat16:
        dense = dense.view(torch.int16)
    return dense.numpy().tobytes()


def safetensors(path):
    with open(path, "rb") as file:
        data = file.read()
    (length,) = struct.unpack("<Q", data[:8])
    assert length % 8 == 0, "the header is not padded to 8 bytes"
    header = json.loads(data[8:8 + length])
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        dtype = np.dtype(NUMPY_TYPES[entry["dtype"]])
        assert begin % dtype.itemsize == 0, f"{name} is not aligned"
        array = np.frombuffer(data[8 + length + begin:8 + length + end], dtype)
        tensors[name] = (TORCH_TYPES[entry["dtype"]], tuple(entry["shape"]), array.tobytes())
    return tensors


def of_torch(tensors):
    return {k: (v.dtype, tuple(v.shape), torch_bits(v)) for k, v in tensors.items()}


def differences(expected, actual):
    if list(expected) != list(actual):
        yield f"other names or another order: {sorted(set(expected) ^ set(actual))}"
    for name in expected.keys() & actual.keys():
        for what, one, other in zip(("type", "shape", "bits"), expected[name], actual[name]):
            if one != other:
                yield f"{name}: another {what}"


def main(original, written):
    expected = of_torch(state_dict(original))
    if written.endswith(".safetensors"):
        actual = safetensors(written)
    else:
        actual = of_torch(state_dict(written, weights_only=True))
    wrong = list(differences(expected, actual))
    print("\n".join(wrong) or f"{len(actual)} tensors are equal bit by bit")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
