"""Makes src/test/resources/numpy: small archives as NumPy itself writes them.

Run from the root of the repository: python3 src/test/python/make_numpy_samples.py
"""
import pathlib

import numpy as np

OUT = pathlib.Path("src/test/resources/numpy")
TYPES = ["<f8", "<f4", "<f2", "<i8", "<i4", "<i2", "|i1", "<u8", "<u4", "<u2", "|u1", "|b1", ">f4", ">f2", ">i8"]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    count = np.arange(6).reshape(2, 3)
    np.savez(OUT / "types.npz", **{t[1:] + ("big" if t[0] == ">" else ""): count.astype(t) for t in TYPES})
    weights = (count - 2.5).astype("<f4")
    arrays = {
        "conv1.weight": weights.reshape(2, 3, 1, 1),
        "fortran": np.asfortranarray(weights),
        "scalar": np.float32(7),
        "none": np.zeros((0, 3), "<f4"),
    }
    np.savez(OUT / "stored.npz", **arrays)
    np.savez_compressed(OUT / "deflated.npz", **arrays)
    np.savez(OUT / "objects.npz", objects=np.array([{"a": 1}], dtype=object), weight=weights)
    np.savez(OUT / "only-objects.npz", objects=np.array([{"a": 1}], dtype=object))
    np.savez(
        OUT / "other-types.npz",
        weight=weights,
        text=np.array(["a", "bc"]),
        records=np.array([(1, 2.0)], dtype=[("a", "<i4"), ("b", "<f4")]),
        complex=np.array([1j], dtype="<c8"),
    )


if __name__ == "__main__":
    main()
