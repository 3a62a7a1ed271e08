"""How neural voices run on onnxruntime, so that the same utterance gives the same bytes in every process.

On the processor: one thread and a fixed seed. A session of one thread may be forked, since no thread is lost with it,
and each fork starts with the noise where the seed put it; and sums are added up in the same order whatever the number
of processors. Several processes use several processors. On any other device a fork is not to be had, and the voice
speaks without noise instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from articleaudio.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

    from onnxruntime import InferenceSession

CPU = "cpu"
SEED = 1
PROVIDER = "ExecutionProvider"
ERRORS_ONLY = 3


def provider_of(device: str) -> str:
    """The name that onnxruntime gives what computes on the device.

    Raises:
        EngineError: the onnxruntime that is installed has nothing for it.
    """
    import onnxruntime

    known: dict[str, str] = {
        name.removesuffix(PROVIDER).lower(): name for name in onnxruntime.get_available_providers()
    }
    if device.lower() in known:
        return known[device.lower()]
    raise EngineError(
        f'The onnxruntime that is installed cannot compute on "{device}", only on {", ".join(sorted(known))}; '
        "for NVIDIA's cards install onnxruntime-gpu in its place."
    )


def open_session(model: Path | bytes, provider: str) -> InferenceSession:
    """The model ready to run.

    Raises:
        EngineError: it is no model, or a broken one.
    """
    import onnxruntime

    onnxruntime.set_seed(SEED)  # before the session: its noise takes the seed when it is made
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = ERRORS_ONLY
    source = model if isinstance(model, bytes) else str(model)
    try:
        return onnxruntime.InferenceSession(source, options, providers=[provider])
    except Exception as error:  # onnxruntime's own classes of errors have no common name
        raise EngineError(f"it cannot be read as a model ({_first_line(error)})") from error


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [""])[0][:200].rstrip(".")
