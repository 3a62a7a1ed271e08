"""Whether several segments in one run of a neural voice are faster than one after the other, on the processor.

    python bench/batching.py [--rounds 5]

The model is made here, with the shapes of a vocoder, where such voices spend most of their time: convolutions that
widen by 256, with residual ones between. Prints milliseconds a segment for each size of batch, in turn; once for
segments that are equally long, once for lengths as in articles, where the shorter ones are filled up to the longest.
"""

from __future__ import annotations

import argparse
import random
import time
from statistics import median
from typing import Any

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper

CHANNELS, FRAMES = 192, 300  # a sentence of 3.5 s at 22,050 samples a second and 256 a frame
WIDENING = ((8, 128), (8, 64), (4, 32))
KERNELS = (3, 7)
BATCHES = (1, 2, 4, 8)


def vocoder() -> bytes:
    """The model."""
    source = np.random.default_rng(1)
    nodes, weights, now, width = [], [], "input", CHANNELS
    for step, (factor, channels) in enumerate(WIDENING):
        weights.append((f"up{step}", source.normal(0, 0.02, (width, channels, factor * 2))))
        pads = [factor // 2, factor // 2]
        nodes.append(
            helper.make_node("ConvTranspose", [now, f"up{step}"], [f"wide{step}"], strides=[factor], pads=pads)
        )
        now, width = f"wide{step}", channels
        for kernel in KERNELS:
            name = f"res{step}_{kernel}"
            weights.append((name, source.normal(0, 0.02, (width, width, kernel))))
            nodes.append(helper.make_node("LeakyRelu", [now], [f"{name}_in"]))
            nodes.append(helper.make_node("Conv", [f"{name}_in", name], [f"{name}_out"], pads=[kernel // 2] * 2))
            nodes.append(helper.make_node("Add", [now, f"{name}_out"], [f"{name}_sum"]))
            now = f"{name}_sum"
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        nodes,
        "vocoder",
        [value("input", TensorProto.FLOAT, ["batch", CHANNELS, "frames"])],
        [value(now, TensorProto.FLOAT, None)],
        initializer=[onnx.numpy_helper.from_array(weight.astype(np.float32), name) for name, weight in weights],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    return bytes(model.SerializeToString())


def session(model: bytes, threads: int) -> Any:
    """The model with so many threads."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def seconds(voice: Any, lengths: list[int], batch: int) -> float:
    """What all of the segments take, so many at a time."""
    started = time.perf_counter()
    for at in range(0, len(lengths), batch):
        together = lengths[at : at + batch]
        voice.run(None, {"input": np.ones((len(together), CHANNELS, max(together)), np.float32)})
    return time.perf_counter() - started


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5, help="how often times are taken (default: 5)")
    options = parser.parse_args()
    model = vocoder()
    chance = random.Random(1)
    lengths = {
        "equally long": [FRAMES] * max(BATCHES),
        "as in articles": [round(chance.uniform(0.2, 1.8) * FRAMES) for _ in range(max(BATCHES))],
    }
    for threads in (1, 2):
        voice = session(model, threads)
        for name, given in lengths.items():
            taken: dict[int, list[float]] = {batch: [] for batch in BATCHES}
            for _ in range(options.rounds):
                for batch in BATCHES:
                    taken[batch].append(seconds(voice, given, batch) * 1000 / len(given))
            told = ", ".join(f"{batch} at a time {median(times):.0f} ms" for batch, times in taken.items())
            print(f"{threads} thread{'s'[: threads > 1]}, {name}: {told}")


if __name__ == "__main__":
    main()
