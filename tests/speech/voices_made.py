"""Tiny neural voices, made here: models of a few kilobytes that hum their phonemes, and run through the real packages.

They have what matters of the real ones: inputs, outputs and metadata by the same names, lengths from the phonemes,
durations where a voice tells them, and noise in both length and sound.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import onnx
from onnx import TensorProto, helper
from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HOP = 256
IR_VERSION, OPSET = 8, 17


def _constants(**values: object) -> list[onnx.TensorProto]:
    return [onnx.numpy_helper.from_array(np.array(value), name) for name, value in values.items()]


def _hum(ids: str, length: str, noise: str, width_noise: str) -> list[onnx.NodeProto]:
    """Nodes that make `w_ceil` (frames of each id) and `wave` [samples] of `ids` [1, N] and three scalars."""
    node = helper.make_node
    return [
        node("Mod", [ids, "three"], ["frames_int"]),
        node("Cast", ["frames_int"], ["frames_float"], to=TensorProto.FLOAT),
        node("Add", ["frames_float", "one"], ["frames_own"]),
        node("Mul", ["frames_own", length], ["frames_long"]),
        node("RandomNormalLike", ["frames_long"], ["width_random"]),
        node("Mul", ["width_random", width_noise], ["width_noise"]),
        node("Add", ["frames_long", "width_noise"], ["frames_noisy"]),
        node("Max", ["frames_noisy", "one"], ["frames_least"]),
        node("Ceil", ["frames_least"], ["w_ceil"]),
        node("CumSum", ["w_ceil", "axis_one"], ["ends"]),
        node("ReduceMax", ["ends"], ["last"], keepdims=0),
        node("Range", ["zero", "last", "one"], ["frame"]),
        node("Unsqueeze", ["frame", "axis_one"], ["frame_column"]),
        node("LessOrEqual", ["ends", "frame_column"], ["over"]),
        node("Cast", ["over"], ["over_int"], to=TensorProto.INT64),
        node("ReduceSum", ["over_int", "axis_one"], ["position"], keepdims=0),
        node("Squeeze", [ids, "axis_zero"], ["flat"]),
        node("Gather", ["flat", "position"], ["id_of_frame"]),
        node("Mod", ["id_of_frame", "sixteen"], ["note"]),
        node("Cast", ["note"], ["note_float"], to=TensorProto.FLOAT),
        node("Mul", ["note_float", "step"], ["note_step"]),
        node("Add", ["note_step", "lowest"], ["turn"]),
        node("Unsqueeze", ["turn", "axis_one"], ["turn_column"]),
        node("Mul", ["turn_column", "hop_ones"], ["turn_of_sample"]),
        node("Reshape", ["turn_of_sample", "all"], ["turns"]),
        node("CumSum", ["turns", "axis_zero"], ["phase"]),
        node("Sin", ["phase"], ["sine"]),
        node("RandomNormalLike", ["sine"], ["random"]),
        node("Mul", ["random", noise], ["noise_loud"]),
        node("Mul", ["noise_loud", "hundredth"], ["noise"]),
        node("Mul", ["sine", "level"], ["sine_level"]),
        node("Add", ["sine_level", "noise"], ["wave"]),
    ]


def _hum_constants() -> list[onnx.TensorProto]:
    return _constants(
        three=np.int64(3),
        sixteen=np.int64(16),
        one=np.float32(1),
        zero=np.float32(0),
        step=np.float32(0.01),
        lowest=np.float32(0.03),
        level=np.float32(0.3),
        hundredth=np.float32(0.01),
        axis_zero=np.array([0], np.int64),
        axis_one=np.array([1], np.int64),
        all=np.array([-1], np.int64),
        hop_ones=np.ones((1, HOP), np.float32),
    )


def _save(
    path: Path,
    nodes: Sequence[onnx.NodeProto],
    inputs: Sequence[onnx.ValueInfoProto],
    outputs: Sequence[onnx.ValueInfoProto],
    constants: Sequence[onnx.TensorProto],
) -> None:
    graph = helper.make_graph(nodes, "hum", inputs, outputs, initializer=constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
    onnx.checker.check_model(model)
    onnx.save(model, str(path))


def make_piper_voice(
    folder: Path,
    name: str = "en_US-hum-low",
    *,
    speakers: Sequence[str] = (),
    durations: bool = True,
    poison: bool = False,
    phoneme_type: str = "espeak",
    megabytes: int = 0,
) -> Path:
    """A Piper voice `name` in the folder, its config beside it.

    `poison` makes its sound no number; `megabytes` of weights make it as large as a real one.
    """
    value = helper.make_tensor_value_info
    inputs = [
        value("input", TensorProto.INT64, [1, "n"]),
        value("input_lengths", TensorProto.INT64, [1]),
        value("scales", TensorProto.FLOAT, [3]),
    ]
    nodes = [helper.make_node("Split", ["scales", "thirds"], ["noise_scale", "length_scale", "width_scale"], axis=0)]
    ids = "input"
    if speakers:
        inputs.append(value("sid", TensorProto.INT64, [1]))
        nodes.append(helper.make_node("Add", ["input", "sid"], ["ids"]))
        ids = "ids"
    nodes += _hum(ids, "length_scale", "noise_scale", "width_scale")
    node, wave, more = helper.make_node, "wave", dict[str, object]()
    if poison:
        nodes += [node("Log", ["minus"], ["no_number"]), node("Add", [wave, "no_number"], ["sick"])]
        wave, more = "sick", {"minus": np.float32(-1)}
    if megabytes:
        nodes += [
            node("ReduceMin", [ids], ["row"], keepdims=0),
            node("Gather", ["weights", "row"], ["looked_up"]),
            node("ReduceMean", ["looked_up"], ["mean"], keepdims=0),
        ]
        nodes += [node("Mul", ["mean", "hundredth"], ["little"]), node("Add", [wave, "little"], ["heavy"])]
        wave, more = "heavy", more | {"weights": np.full((1024, megabytes * 256), 0.001, np.float32)}
    nodes.append(node("Reshape", [wave, "as_piper"], ["output"]))
    outputs = [value("output", TensorProto.FLOAT, [1, 1, 1, "samples"])]
    if durations:
        outputs.append(value("w_ceil", TensorProto.FLOAT, [1, "n"]))
    constants = _hum_constants() + _constants(
        thirds=np.array([1, 1, 1], np.int64), as_piper=np.array([1, 1, 1, -1], np.int64), **more
    )
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.onnx"
    _save(path, nodes, inputs, outputs, constants)
    config = {
        "audio": {"sample_rate": 16000, "quality": "low"},
        "espeak": {"voice": "en-us"},
        "language": {"code": "en_US"},
        "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
        "phoneme_type": phoneme_type,
        "phoneme_id_map": DEFAULT_PHONEME_ID_MAP,
        "num_symbols": 256,
        "num_speakers": max(len(speakers), 1),
        "speaker_id_map": {speaker: number for number, speaker in enumerate(speakers)},
    }
    path.with_suffix(".onnx.json").write_text(json.dumps(config), encoding="utf-8")
    return path


def make_kokoro_voice(
    folder: Path, name: str = "hum", *, speakers: Sequence[str] = ("af_hum",), durations: bool = True, rows: int = 510
) -> Path:
    """A voice of Kokoro's form in a folder `name` of the folder; with one row of style it is of Kitten's."""
    value = helper.make_tensor_value_info
    inputs = [
        value("input_ids", TensorProto.INT64, [1, "n"]),
        value("style", TensorProto.FLOAT, [1, 256]),
        value("speed", TensorProto.FLOAT, [1]),
    ]
    nodes = [
        helper.make_node("ReduceMean", ["style"], ["mean"], keepdims=0),
        helper.make_node("Div", ["one", "speed"], ["slow"]),
        helper.make_node("Add", ["slow", "mean"], ["length"]),
        *_hum("input_ids", "length", "one", "half"),
        helper.make_node("Identity", ["wave"], ["waveform"]),
    ]
    outputs = [value("waveform", TensorProto.FLOAT, ["samples"])]
    if durations:
        nodes.append(helper.make_node("Cast", ["w_ceil"], ["duration_rows"], to=TensorProto.INT64))
        nodes.append(helper.make_node("Reshape", ["duration_rows", "all"], ["duration"]))
        outputs.append(value("duration", TensorProto.INT64, ["n"]))
    made = folder / name
    made.mkdir(parents=True, exist_ok=True)
    _save(made / "model.onnx", nodes, inputs, outputs, _hum_constants() + _constants(half=np.float32(0.5)))
    styles = {
        speaker: np.full((rows, 1, 256) if rows > 1 else (1, 256), number / 10, np.float32)
        for number, speaker in enumerate(speakers)
    }
    np.savez(made / "voices.npz", **styles)  # type: ignore[arg-type] # the stubs take the names for another argument
    return made
